import { translate } from '../../i18n/translate.ts';
import type { RegradeOutlook } from '../../grading/regrade-outlook.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { markRows, type MarkRow, type NamedStudent } from './regraded-marks.ts';
import { staffFrame } from './staff-frame.ts';

export interface RegradePage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly base: string;
  readonly action: string;
  readonly choices: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly lower: 'yes' | 'no';
  /** Whether anybody has handed in; whether a regrade would write anything. */
  readonly work: boolean;
  readonly writes: boolean;
  readonly counts: readonly { readonly word: string; readonly count: number }[];
  /** How many students' marks change. */
  readonly changing: number;
  readonly rows: readonly MarkRow[];
  readonly keptRows: readonly MarkRow[];
  readonly kept: string;
  readonly same: string;
  readonly emptyAbout: string;
  readonly seen: string;
  readonly reason: string;
  readonly problem: string;
}

export interface RegradeFacts {
  readonly assignment: Assignment;
  readonly outlook: RegradeOutlook;
  readonly neverLower: boolean;
  readonly students: readonly NamedStudent[];
  /** Whether students see marks now. */
  readonly released: boolean;
  /** The reason as it was typed, where it was none. */
  readonly refused: string | null;
}

function countsOf(reader: Reader, { outlook, neverLower }: RegradeFacts): RegradePage['counts'] {
  const { marks, kept, judged } = outlook;
  const say = (key: 'rise' | 'fall' | 'keep' | 'unchanged'): string =>
    translate(reader.language, `regrade.${key}`);
  const rising = marks.filter(({ before, after }) => after > before).length;
  const falling = marks.length - rising;
  return [
    { word: say('rise'), count: rising },
    neverLower ? { word: say('keep'), count: kept.length } : { word: say('fall'), count: falling },
    { word: say('unchanged'), count: judged - marks.length - kept.length },
  ];
}

/** Who would change by a regrade, and by how much; and the form that does it. */
export function regradePage(reader: Reader, facts: RegradeFacts): RegradePage {
  const { language, home } = reader;
  const { assignment, outlook, neverLower, students, refused } = facts;
  const { marks, kept, same, judged } = outlook;
  const base = `${home}/assignments/${assignment.id}`;
  const action = `${base}/regrade`;
  const problem = refused === null ? '' : translate(language, 'regrade.reasonIssue');
  const notices: readonly Notice[] = problem === '' ? [] : [{ kind: 'warning', text: problem }];
  const place = { language, hrefOf: (id: string) => `${home}/gradebook/${assignment.id}/${id}`, students };
  const title = `${assignment.title} · ${translate(language, 'regrade.title')}`;
  return {
    layout: staffFrame(reader, { title, section: 'overview', width: 'narrow', notices }),
    heading: assignment.title,
    base,
    action,
    choices: [
      { label: translate(language, 'regrade.neverLower'), href: action, current: neverLower },
      { label: translate(language, 'regrade.lower'), href: `${action}?lower=yes`, current: !neverLower },
    ],
    lower: neverLower ? 'no' : 'yes',
    work: judged > 0,
    writes: marks.length + same > 0,
    counts: countsOf(reader, facts),
    changing: new Set(marks.map(({ personId }) => personId)).size,
    rows: markRows(marks, place),
    keptRows: markRows(kept, place),
    kept: translate(language, 'regrade.kept', { count: kept.length }),
    same: same === 0 ? '' : translate(language, 'regrade.same', { count: same }),
    emptyAbout: translate(language, kept.length > 0 ? 'regrade.emptyKept' : 'regrade.emptyAbout'),
    seen: translate(language, facts.released ? 'regrade.seen' : 'regrade.unseen'),
    reason: refused ?? '',
    problem,
  };
}
