import type { Language } from '../../../grader/language.ts';
import { computationGraphFigure } from '../../../problems/figure/computation-graph.ts';
import {
  arrowRows,
  computationGraph,
  type ComputationGraph,
  type GraphTexts,
} from '../../../problems/figure/computation-graph-model.ts';
import { symbolText } from '../../../problems/figure/symbol-face.ts';
import { roundedNumeral } from '../../../problems/rounded-numeral.ts';
import { valuesOf } from '../../../problems/values.ts';
import { translate } from '../../i18n/translate.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';

/** A computation graph with its arrows as rows of a table. */
export interface GraphView {
  readonly svg: string;
  readonly arrows: ReturnType<typeof arrowRows>;
}

interface GraphContext {
  /** Identifies the figure within its page. */
  readonly id: string;
  readonly language: Language;
  readonly sheet: IssuedSheet;
}

const minus = (numeral: string): string => numeral.replace('-', '−');

/** The graph with what is given; undefined where the recipe wants none. */
export function graphView(context: GraphContext): GraphView | undefined {
  const { recipe, lookup } = context.sheet;
  if (recipe.figure?.kind !== 'graph') return undefined;
  const shown = Object.entries(recipe.given).filter(
    ([, { hidden }]) => !hidden && recipe.numbers === 'shown',
  );
  const values = new Map(
    shown.flatMap(([name]) => {
      const [numeral, ...more] = lookup(name).data;
      return numeral === undefined || more.length > 0 ? [] : [[name, minus(numeral)] as const];
    }),
  );
  return drawn(context, { values });
}

/** The same with every value, local derivative and gradient, for a worked solution; empty where there is none. */
export function solvedGraph(context: GraphContext): string {
  const { recipe, variant } = context.sheet;
  const plain = modelOf(context.sheet, {});
  const output = plain?.circles.at(-1)?.name;
  if (plain === undefined || output === undefined || recipe.numbers === 'hidden') return '';
  const { read } = valuesOf(recipe, variant);
  const text = (quantity: Parameters<typeof read>[0]): string =>
    minus(roundedNumeral(read(quantity).data[0] ?? '', recipe.rounding));
  const names = plain.circles.map(({ name }) => name);
  const values = new Map(names.map((of) => [of, text({ kind: 'value', of })]));
  const adjoints = new Map(names.map((wrt) => [wrt, text({ kind: 'gradient', of: output, wrt })]));
  const locals = new Map(
    plain.arrows.map(({ from, to }) => [`${to}/${from}`, text({ kind: 'local', of: to, wrt: from })]),
  );
  return drawn(context, { values, adjoints, locals })?.svg ?? '';
}

function modelOf({ recipe, question }: IssuedSheet, texts: GraphTexts): ComputationGraph | undefined {
  if (recipe.figure?.kind !== 'graph' || question.graph === undefined) return undefined;
  const { graph, roles, symbols } = question;
  return computationGraph({ graph, roles, symbols, ...texts });
}

function drawn({ id, language, sheet }: GraphContext, texts: GraphTexts): GraphView | undefined {
  const model = modelOf(sheet, texts);
  if (model === undefined) return undefined;
  const words = { title: translate(language, 'figure.graph'), description: description(model, language) };
  return { svg: computationGraphFigure(model, { id, words }), arrows: arrowRows(model) };
}

/** Circle by circle: its value, its gradient, and what it is used by. */
function description(model: ComputationGraph, language: Language): string {
  const output = model.circles.at(-1);
  const sentences = model.circles.map((circle) => {
    const name = symbolText(circle.face);
    const users = model.arrows.filter(({ from }) => from === circle.name);
    const names = users.map(({ to }) => {
      const user = model.circles.find((other) => other.name === to);
      return user === undefined ? to : symbolText(user.face);
    });
    return [
      circle.value === '' ? name : `${name} = ${circle.value}`,
      ...(names.length === 0 ? [] : [` → ${names.join(', ')}`]),
      ...(circle.adjoint === '' || output === undefined
        ? []
        : [`; ∂${symbolText(output.face)}/∂${name} = ${circle.adjoint}`]),
    ].join('');
  });
  const separator = language === 'en' ? '. ' : '。';
  return `${sentences.join(separator)}${separator}${translate(language, 'figure.arrowTable')}`;
}
