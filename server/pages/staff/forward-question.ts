import type { Language } from '../../../grader/language.ts';
import { askable, type Adjusted } from '../../../problems/proposal/adjust.ts';
import { describeProposalIssue } from '../../../problems/proposal/describe-issue.ts';
import { givenRoles, type GivenRole } from '../../../problems/proposal/guess-roles.ts';
import { proposedTex } from '../../../problems/proposal/proposed-tex.ts';
import { shapeIn, type Proposal, type ProposalIssue } from '../../../problems/proposal/propose.ts';
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
}

export interface ForwardQuestionPage {
  readonly layout: LayoutModel;
  readonly action: string;
  readonly set: string;
  readonly text: string;
  readonly title: string;
  /** Why the text is not read; empty where it is, or where nothing was typed. */
  readonly issue: string;
  readonly proposal: ProposalView | null;
  readonly reread: string;
}

export interface ForwardQuestionFacts {
  readonly fields: { readonly text: string; readonly title: string; readonly set: string };
  readonly issue: ProposalIssue | undefined;
  readonly adjusted: Adjusted | undefined;
  readonly refused: 'no' | 'invalid' | 'nothingAsked' | 'undrawable';
}

const notes = {
  invalid: 'forward.fix',
  nothingAsked: 'forward.nothingAsked',
  undrawable: 'forward.undrawable',
} as const;

/** The form in which a TA types a forward pass and sees what is proposed from it. */
export function forwardQuestionPage(reader: Reader, facts: ForwardQuestionFacts): ForwardQuestionPage {
  const { language, home } = reader;
  const { fields, issue, adjusted, refused } = facts;
  const notices: readonly Notice[] =
    refused === 'no' ? [] : [{ kind: 'warning', text: translate(language, notes[refused]) }];
  const title = translate(language, 'forward.new');
  return {
    layout: staffFrame(reader, { title, section: 'bank', width: 'wide', notices }),
    action: `${home}/forward/new`,
    set: fields.set,
    text: fields.text,
    title: fields.title,
    issue: issue === undefined ? '' : describeProposalIssue(issue, language),
    proposal: adjusted === undefined ? null : proposalView(adjusted, fields.text, language),
    reread: translate(language, adjusted === undefined ? 'forward.propose' : 'forward.again'),
  };
}

function proposalView({ proposal, unread }: Adjusted, text: string, language: Language): ProposalView {
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
    names: names.map((one) => nameRow(one, unread, language)),
    values: single.map(ask(proposal.values)),
    gradients: askable(proposal).map(ask(proposal.gradients)),
    gradientsOf: translate(language, 'forward.askGradients', { loss }),
  };
}

function nameRow(
  { name, role, shape, values, from }: Proposal['names'][number],
  unread: readonly string[],
  language: Language,
): NameRow {
  const label = (value: GivenRole): string => translate(language, `forward.role.${value}`);
  return {
    name,
    symbol: tex(proposedTex(name)),
    roles: givenRoles.map((value) => ({ value, label: label(value), chosen: value === role })),
    shape:
      shape.length === 0
        ? translate(language, 'forward.single')
        : `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`,
    values: values.join(', '),
    residual: from === undefined ? '' : translate(language, 'forward.residual', { name: from }),
    issue: unread.includes(name) ? translate(language, 'forward.unread') : '',
  };
}
