import { translate } from '../../i18n/translate.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { markingRules } from '../marking-rules.ts';
import type { SampleView } from './sample.ts';
import { staffFrame } from './staff-frame.ts';

export interface PreviewPage {
  readonly layout: LayoutModel;
  readonly language: string;
  readonly heading: string;
  readonly number: number;
  readonly title: string;
  readonly points: string;
  readonly seed: string;
  readonly strip: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  readonly againHref: string;
  readonly nextHref: string;
  readonly otherLanguage: { readonly href: string; readonly label: string; readonly lang: string };
  readonly settingsHref: string;
  readonly publishAction: string;
  readonly progressUrl: string;
  readonly draft: boolean;
  readonly sample: SampleView | null;
  readonly refusedBy: string;
  /** How wrong answers are marked, as students read it. */
  readonly marking: readonly string[];
}

/** A question of an assignment as a student sees it, with the others a press away. */
export function previewPage(
  reader: Reader,
  facts: {
    readonly assignment: Assignment;
    readonly questions: number;
    readonly number: number;
    readonly seed: string;
    readonly sample: SampleView | null;
    readonly refusedBy: string;
  },
): PreviewPage {
  const { language, home } = reader;
  const { assignment, number, seed, sample } = facts;
  const base = `${home}/assignments/${assignment.id}`;
  const here = (more: { question: number; seed: string; in: string }): string =>
    `${base}/preview?${new URLSearchParams({ question: String(more.question), seed: more.seed, in: more.in })}`;
  const other = language === 'en' ? 'zh-TW' : 'en';
  const numbers = Array.from({ length: facts.questions }, (_, index) => index + 1);
  const title = `${translate(language, 'preview.title')} · ${assignment.title}`;
  return {
    layout: { ...staffFrame(reader, { title, section: 'overview', width: 'wide' }), scripts: ['student.ts'] },
    language,
    heading: assignment.title,
    number,
    title: sample?.title ?? '',
    points: sample?.points ?? '',
    seed,
    strip: numbers.map((n) => ({
      number: n,
      href: here({ question: n, seed, in: language }),
      current: n === number,
    })),
    againHref: here({ question: number, seed: String((Number.parseInt(seed, 10) || 0) + 1), in: language }),
    nextHref: number < facts.questions ? here({ question: number + 1, seed, in: language }) : '',
    otherLanguage: {
      href: here({ question: number, seed, in: other }),
      label: other === 'en' ? 'English' : '中文',
      lang: other,
    },
    settingsHref: `${base}/settings`,
    publishAction: `${base}/publish`,
    progressUrl: `${base}/publishing.json`,
    draft: assignment.state === 'draft',
    sample,
    refusedBy: facts.refusedBy,
    marking: markingRules(assignment.policy).map(([key, parameters]) => translate(language, key, parameters)),
  };
}
