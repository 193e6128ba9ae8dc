import type { Localized } from '../../grader/language.ts';
import { printTex } from '../../grader/notation/print-tex.ts';
import { derive } from '../../grader/symbolic/derive.ts';
import type { RecipeInput } from '../recipe.ts';
import type { ConventionCode } from '../conventions.ts';
import { withHalves } from '../substitution.ts';
import { proposedFigure } from './proposed-figure.ts';
import { proposedTex as tex } from './proposed-tex.ts';
import { functionsOf, shapeIn } from './propose.ts';
import type { Proposal, ProposedName } from './propose.ts';

type GivenInput = NonNullable<RecipeInput['given']>;
type Part = RecipeInput['parts'][number];

const both = (text: string): Localized => ({ en: text, 'zh-TW': text });

interface Drawing {
  readonly isExact: boolean;
  /** Arrays are shown by their symbols, as the equations have them, and not as code. */
  readonly hasEquations: boolean;
}

function drawn(
  { name, role, shape, values, from }: ProposedName,
  { isExact, hasEquations }: Drawing,
): GivenInput {
  if (from !== undefined) {
    const made = `${from} - delta_${name}`;
    return {
      [`delta_${name}`]: { draw: { kind: 'oneOf', values: [...values] }, hidden: true },
      [name]: { draw: { kind: 'derived', from: isExact ? made : `np.round(2*(${made}))/2` }, role },
    };
  }
  if (shape.length === 0) return { [name]: { draw: { kind: 'oneOf', values: [...values] }, role } };
  const symbol = hasEquations ? { tex: tex(name) } : {};
  return { [name]: { draw: { kind: 'array', shape: [...shape], values: [...values] }, role, ...symbol } };
}

/** The forward pass as the statement shows it: as equations where it was typed so or all is single values, else as code. */
function written({ graph, forward, equations: typed }: Proposal): string {
  if (typed.length > 0) return typed.map((equation) => `$${equation}$`).join('\n\n');
  const equations = graph.assigned.map(({ name }) => {
    const formula = derive(graph, { kind: 'value', of: name }, 'expanded');
    return formula === undefined ? undefined : `$${tex(name)}=${printTex(withHalves(formula))}$`;
  });
  const readable = equations.every((equation) => equation !== undefined);
  const lines = forward.split('\n').filter((line) => line.trim() !== '');
  return readable ? equations.join('\n\n') : lines.map((line) => `\`${line.trimEnd()}\``).join('\n\n');
}

const gradientTex = (loss: string, name: string): string => `$\\partial ${tex(loss)}/\\partial ${tex(name)}$`;
const listed = (items: readonly string[]): Localized => ({
  en: [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((text) => text !== '').join(' and '),
  'zh-TW': items.join('、'),
});

const asksFor = (items: readonly string[]): Localized => {
  const names = listed(items);
  return { en: `Compute ${names.en}.`, 'zh-TW': `計算 ${names['zh-TW']}。` };
};

const backwards: Localized = {
  en: 'Begin at the loss and go back one statement at a time: what later statements found is used again.',
  'zh-TW': '從 loss 開始，一次往回走一個式子：後面算過的結果可以重複使用。',
};

function parts({ values, gradients, loss, graph }: Proposal): readonly Part[] {
  const shapeOf = (name: string) => shapeIn(graph, name);
  const single = gradients.filter((name) => shapeOf(name).length === 0);
  const forwardPart: Part = {
    id: 'forward',
    prompt: asksFor(values.map((name) => `$${tex(name)}$`)),
    outline: { en: 'One statement after the other.', 'zh-TW': '依序計算每一個式子。' },
    answer: {
      as: 'number',
      cells: values.map((name) => ({ id: name, points: 1000, asks: { kind: 'value', of: name } })),
    },
  };
  const gradientPart: Part = {
    id: 'gradients',
    prompt: asksFor(single.map((name) => gradientTex(loss, name))),
    hints: [backwards],
    outline: {
      en: 'Multiply along each path and add the paths.',
      'zh-TW': '沿著每條路徑相乘，再把各路徑相加。',
    },
    answer: {
      as: 'number',
      cells: single.map((wrt) => ({ id: wrt, points: 1000, asks: { kind: 'gradient', of: loss, wrt } })),
    },
  };
  const arrays = gradients.flatMap((wrt): Part[] => {
    const [rows, columns] = shapeOf(wrt);
    if (rows === undefined) return [];
    const asked = { points: 2000, asks: { kind: 'gradient', of: loss, wrt } } as const;
    return [
      {
        id: `gradient-${wrt}`,
        prompt: asksFor([gradientTex(loss, wrt)]),
        hints: [backwards],
        answer:
          columns === undefined
            ? { as: 'vector', ...asked, size: rows }
            : { as: 'matrix', ...asked, rows, columns },
      },
    ];
  });
  return [
    ...(values.length > 0 ? [forwardPart] : []),
    ...(single.length > 0 ? [gradientPart] : []),
    ...arrays,
  ];
}

function figureOf(proposal: Proposal): NonNullable<RecipeInput['figure']> {
  const { gradients } = proposal;
  const ask = gradients.length === 1 ? [...gradients] : [];
  const { kind } = proposedFigure(proposal);
  return kind === 'network' ? { kind, ask } : { kind };
}

/** What the statement says before the forward pass, where nobody says more. */
export const usualIntro: Localized = {
  en: 'Given is this forward pass.',
  'zh-TW': '已知 Forward Pass 如下。',
};

/** A recipe without rules and wrong rules, as the proposal has it; `settle` adds those that its numbers can keep. */
export function proposedRecipe(
  proposal: Proposal,
  head: { readonly id: string; readonly title: string; readonly intro?: Localized | undefined },
): RecipeInput {
  const isExact = functionsOf(proposal.graph).size === 0;
  const drawing = { isExact, hasEquations: proposal.equations.length > 0 };
  const figure = figureOf(proposal);
  const text = figure.kind === 'network' ? '' : `\n\n${written(proposal)}`;
  const hasGate = proposal.graph.nodes.some((n) => n.kind === 'apply' && n.operation.name === 'relu');
  const conventions: ConventionCode[] = ['CV3', ...(hasGate ? (['CV5'] as const) : []), 'CV11'];
  const { intro = usualIntro } = head;
  const asked = proposal.values.length + proposal.gradients.length;
  return {
    id: head.id,
    version: 1,
    title:
      head.title === '' ? { en: 'Your own forward pass', 'zh-TW': '自訂 Forward Pass' } : both(head.title),
    topics: ['chain-rule', 'gradient'],
    level: 3,
    minutes: Math.max(2, Math.round(asked * 1.5)),
    statement: { en: `${intro.en}${text}`, 'zh-TW': `${intro['zh-TW']}${text}` },
    given: Object.fromEntries(proposal.names.flatMap((name) => Object.entries(drawn(name, drawing)))),
    forward: proposal.forward,
    roles: Object.fromEntries(proposal.roles),
    tex: proposal.names.some(({ name }) => name === 'lam') ? { lam: '\\lambda' } : {},
    figure,
    parts: [...parts(proposal)],
    conventions,
    rounding: isExact ? { kind: 'decimals', digits: 3 } : { kind: 'significant', digits: 4 },
  };
}
