import type { Fraction } from '../arithmetic/fraction.ts';
import { printFraction, toNumber } from '../arithmetic/fraction-printing.ts';
import { truthOf } from '../grade/carried.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import { printText } from '../notation/print-text.ts';
import type { DerivationTask, Derivative } from '../question.ts';
import { namesOf } from '../symbolic/chain.ts';
import { derive } from '../symbolic/derive.ts';
import type { Style } from '../symbolic/derive.ts';
import { nodeNamed, statementsUsing } from '../trace/structure.ts';
import { symbolOf } from './derivative.ts';
import { pathsOf } from './links.ts';

/**
 * How a model derivation goes:
 * - `rows`: a row for each link, then each target as a chain of them, worked out; where more than
 *   `fewPaths` lead to a target, from the loss backwards, links worked out within the rows
 * - `cached`: from the loss backwards, each row using the one before, as backpropagation does
 * - `direct`: each target in one formula
 */
export const modelStyles = ['rows', 'cached', 'direct'] as const;
/** As many paths are written out one by one. */
export const fewPaths = 2;
export type ModelStyle = (typeof modelStyles)[number];

export interface ModelRow extends Derivative {
  readonly members: readonly Expression[];
}

/** A right derivation of every target, made from the graph. Throws for a graph of arrays. */
export function modelRows(graph: Graph, task: DerivationTask, style: ModelStyle): readonly ModelRow[] {
  const rows = new Map<string, ModelRow>();
  for (const given of task.given) rows.set(symbolOf(given), { ...given, members: [] });
  for (const target of task.targets) addTarget(graph, rows, { of: target.of, wrt: target.wrt }, style);
  const given = new Set(task.given.map(symbolOf));
  return [...rows.values()].filter((row) => !given.has(symbolOf(row)));
}

type Rows = Map<string, ModelRow>;

function add(rows: Rows, row: ModelRow): void {
  if (!rows.has(symbolOf(row))) rows.set(symbolOf(row), row);
}

function addTarget(graph: Graph, rows: Rows, target: Derivative, style: ModelStyle): void {
  if (style === 'cached') return addCached(graph, rows, target);
  const paths = pathsOf(graph, target);
  if (style === 'rows' && paths.length > fewPaths) return addStepwise(graph, rows, target);
  const isShort = paths.every((path) => path.length === 1);
  if (style === 'rows' && !isShort) {
    for (const link of paths.flat().toReversed()) addLink(graph, rows, link);
    add(rows, { ...target, members: [written(graph, target, 'chain'), written(graph, target, 'expanded')] });
  } else add(rows, { ...target, members: [written(graph, target, 'expanded')] });
}

function addLink(graph: Graph, rows: Rows, link: Derivative): void {
  const formula = derive(graph, { kind: 'local', ...link }, 'expanded');
  if (formula === undefined) throw new Error(`${symbolOf(link)} has no formula`);
  add(rows, { ...link, members: [formula] });
}

/** The statements that use `wrt` on the way to `of`, by name, without `of` itself. */
function between(graph: Graph, { of, wrt }: Derivative): readonly string[] {
  const names = namesOf(graph);
  const users = statementsUsing(graph, nodeNamed(graph, wrt), nodeNamed(graph, of));
  return users.map((user) => names.get(user) ?? of).filter((a) => a !== of);
}

/** ∂of/∂wrt in one row from ∂of/∂a for every statement a that uses `wrt`, those first. */
function addStepwise(graph: Graph, rows: Rows, { of, wrt }: Derivative): void {
  for (const a of between(graph, { of, wrt })) {
    if (!rows.has(symbolOf({ of, wrt: a }))) addStepwise(graph, rows, { of, wrt: a });
  }
  add(rows, { of, wrt, members: [written(graph, { of, wrt }, 'stepwise')] });
}

/** The same with a row of its own for every ∂a/∂wrt. */
function addCached(graph: Graph, rows: Rows, { of, wrt }: Derivative): void {
  const above = between(graph, { of, wrt });
  for (const a of above) {
    addCached(graph, rows, { of, wrt: a });
    addLink(graph, rows, { of: a, wrt });
  }
  const styles: readonly Style[] = above.length === 0 ? ['expanded'] : ['cached', 'expanded'];
  add(rows, { of, wrt, members: styles.map((style) => written(graph, { of, wrt }, style)) });
}

function written(graph: Graph, derivative: Derivative, style: Style): Expression {
  const formula = derive(graph, { kind: 'gradient', ...derivative }, style);
  if (formula === undefined) throw new Error(`${symbolOf(derivative)} has no formula`);
  return formula;
}

/** A model derivation as a student would type it, with numbers where they are asked. */
export function modelText(question: GraphQuestion, task: DerivationTask, style: ModelStyle = 'rows'): string {
  const targets = new Set(task.targets.map(symbolOf));
  const truth = truthOf(question);
  return printedRows(question.graph, task, style)
    .map(({ text, ...row }) => {
      const value = truth({ kind: 'gradient', ...row }, 0);
      const isAsked = task.evaluate && targets.has(symbolOf(row)) && value !== undefined;
      return isAsked ? `${text} = ${numeralOf(value)}` : text;
    })
    .join('\n');
}

/** Longer values come from doubles, and nobody types them. */
const longest = 12;

/** The value exactly, or eight digits of what is no short number. */
function numeralOf(value: Fraction): string {
  const exact = printFraction(value);
  return exact.length <= longest ? exact : String(Number(toNumber(value).toPrecision(8)));
}

type PrintedRow = Derivative & { readonly text: string };

const printed = new WeakMap<Graph, Map<string, readonly PrintedRow[]>>();

/** The rows without numbers, the same for all variants, so made once. */
function printedRows(graph: Graph, task: DerivationTask, style: ModelStyle): readonly PrintedRow[] {
  const ofGraph = printed.get(graph) ?? new Map<string, readonly PrintedRow[]>();
  printed.set(graph, ofGraph);
  const key = JSON.stringify([style, task.targets, task.given]);
  const rows =
    ofGraph.get(key) ??
    modelRows(graph, task, style).map(({ of, wrt, members }) => {
      const sides = members.map((member) => printText(member));
      return { of, wrt, text: [symbolOf({ of, wrt }), ...sides].join(' = ') };
    });
  ofGraph.set(key, rows);
  return rows;
}
