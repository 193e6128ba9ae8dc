import type { Language } from '../../../grader/language.ts';
import { askable, type Adjusted } from '../../../problems/proposal/adjust.ts';
import { describeProposalIssue } from '../../../problems/proposal/describe-issue.ts';
import { givenRoles, type GivenRole } from '../../../problems/proposal/guess-roles.ts';
import { usualIntro } from '../../../problems/proposal/proposed-recipe.ts';
import { proposedTex } from '../../../problems/proposal/proposed-tex.ts';
import { shapeIn, type Proposal, type ProposalIssue } from '../../../problems/proposal/propose.ts';
import { shapeText } from '../../../problems/proposal/shape-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { tex } from '../mathematics.ts';
import { forwardFigure } from './forward-figure.ts';
import { staffFrame } from './staff-frame.ts';

interface NameRow {
  readonly name: string;
  /** MathML. */
  readonly symbol: string;
  readonly roles: readonly { readonly value: GivenRole; readonly label: string; readonly chosen: boolean }[];
  readonly shape: string;
  /** The shape that was found; empty where somebody chose it. */
  readonly found: string;
  readonly shapeIssue: string;
  readonly values: string;
  /** From which prediction a target keeps its distance; empty for all others. */
  readonly residual: string;
  readonly issue: string;
}

interface Ask {
  readonly name: string;
  /** MathML. */
  readonly symbol: string;
  readonly chosen: boolean;
}

/** What was read of the text, and what is proposed from it. */
interface ProposalView {
  readonly forward: string;
  readonly of: string;
  /** SVG; empty for arrays. */
  readonly figure: string;
  readonly names: readonly NameRow[];
  readonly values: readonly Ask[];
  readonly gradients: readonly Ask[];
  readonly gradientsOf: string;
  /** Why the chosen shapes do not fit; empty where they do. */
  readonly misfit: string;
}

export interface ForwardQuestionPage {
  readonly layout: LayoutModel;
  readonly action: string;
  readonly set: string;
  readonly text: string;
  readonly title: string;
  readonly intro: string;
  readonly introZh: string;
  readonly usualIntro: { readonly en: string; readonly zh: string };
  /** Why the text is not read; empty where it is, or where nothing was typed. */
  readonly issue: string;
  readonly proposal: ProposalView | null;
  readonly reread: string;
}

/** What was typed, apart from the table of names. */
interface TypedForward {
  readonly text: string;
  readonly title: string;
  readonly set: string;
  readonly intro: string;
  readonly introZh: string;
}

/** The shapes that somebody chose, as they were typed; those that are none; why the others do not fit. */
interface TypedShapes {
  readonly typed: ReadonlyMap<string, string>;
  readonly unread: readonly string[];
  readonly misfit: ProposalIssue | undefined;
}

export interface ForwardQuestionFacts {
  readonly fields: TypedForward;
  readonly shapes: TypedShapes;
  readonly issue: ProposalIssue | undefined;
  readonly adjusted: Adjusted | undefined;
  readonly refused: 'no' | 'invalid' | 'nothingAsked' | 'strayName' | 'undrawable';
}

const notes = {
  invalid: 'forward.fix',
  nothingAsked: 'forward.nothingAsked',
  strayName: 'forward.strayName',
  undrawable: 'forward.undrawable',
} as const;

/** The form in which a TA types a forward pass and sees what is proposed from it. */
export function forwardQuestionPage(reader: Reader, facts: ForwardQuestionFacts): ForwardQuestionPage {
  const { language, home } = reader;
  const { fields, issue, adjusted, refused, shapes } = facts;
  const notices: readonly Notice[] =
    refused === 'no' ? [] : [{ kind: 'warning', text: translate(language, notes[refused]) }];
  const title = translate(language, 'forward.new');
  return {
    layout: staffFrame(reader, { title, section: 'bank', width: 'wide', notices }),
    action: `${home}/forward/new`,
    set: fields.set,
    text: fields.text,
    title: fields.title,
    intro: fields.intro,
    introZh: fields.introZh,
    usualIntro: { en: usualIntro.en, zh: usualIntro['zh-TW'] },
    issue: issue === undefined ? '' : describeProposalIssue(issue, language),
    proposal: adjusted === undefined ? null : proposalView(adjusted, { text: fields.text, shapes }, language),
    reread: translate(language, adjusted === undefined ? 'forward.propose' : 'forward.again'),
  };
}

function proposalView(
  { proposal, unread }: Adjusted,
  { text, shapes }: { readonly shapes: TypedShapes; readonly text: string },
  language: Language,
): ProposalView {
  const { forward, names, loss } = proposal;
  const ask =
    (chosen: readonly string[]) =>
    (name: string): Ask => ({
      name,
      symbol: tex(proposedTex(name)),
      chosen: chosen.includes(name),
    });
  const single = [...new Set(proposal.graph.assigned.map(({ name }) => name))].filter(
    (name) => shapeIn(proposal.graph, name).length === 0,
  );
  return {
    forward,
    of: text,
    figure: forwardFigure(proposal, language),
    names: names.map((one) => nameRow(one, { unread, shapes }, language)),
    values: single.map(ask(proposal.values)),
    gradients: askable(proposal).map(ask(proposal.gradients)),
    gradientsOf: translate(language, 'forward.askGradients', { loss }),
    misfit:
      shapes.misfit === undefined
        ? ''
        : translate(language, 'forward.misfit', { reason: describeProposalIssue(shapes.misfit, language) }),
  };
}

function nameRow(
  { name, role, shape, values, from }: Proposal['names'][number],
  { unread, shapes }: { readonly shapes: TypedShapes } & Pick<Adjusted, 'unread'>,
  language: Language,
): NameRow {
  const label = (value: GivenRole): string => translate(language, `forward.role.${value}`);
  return {
    name,
    symbol: tex(proposedTex(name)),
    roles: givenRoles.map((value) => ({ value, label: label(value), chosen: value === role })),
    ...shapeFields({ name, shape }, shapes, language),
    values: values.join(', '),
    residual: from === undefined ? '' : translate(language, 'forward.residual', { name: from }),
    issue: unread.includes(name) ? translate(language, 'forward.unread') : '',
  };
}

/** A shape that was chosen stays as it was typed, whether it fits or not. */
function shapeFields(
  { name, shape }: Pick<Proposal['names'][number], 'name' | 'shape'>,
  { typed, unread }: TypedShapes,
  language: Language,
): Pick<NameRow, 'shape' | 'found' | 'shapeIssue'> {
  const own = typed.get(name);
  const found = shapeText(shape);
  return {
    shape: own ?? found,
    found: own === undefined ? found : '',
    shapeIssue: unread.includes(name) ? translate(language, 'forward.shape.unread') : '',
  };
}
