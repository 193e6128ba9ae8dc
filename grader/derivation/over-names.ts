import { formulasAgree } from '../agree/formula.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import { derive } from '../symbolic/derive.ts';
import type { Style } from '../symbolic/derive.ts';
import { substitute, symbolsOf } from '../symbolic/substitute.ts';
import { symbol } from '../symbolic/symbols.ts';
import { derivativeIn } from './derivative.ts';
import type { Setting } from './setting.ts';

/** The two ways in which a left side is written over the names, each told by its own reference. */
type Way = Extract<Style, 'stepwise' | 'expanded'>;
const known = new WeakMap<Graph, Map<string, Expression | undefined>>();

/** A derivative in one style, the names of the forward pass standing for themselves. */
function overNames(graph: Graph, derivative: string, way: Way): Expression | undefined {
  const ofGraph = known.get(graph) ?? new Map<string, Expression | undefined>();
  known.set(graph, ofGraph);
  const key = `${way} ${derivative}`;
  if (ofGraph.has(key)) return ofGraph.get(key);
  const link = derivativeIn(derivative);
  const formula = link && derive(graph, { kind: 'gradient', ...link }, way);
  ofGraph.set(key, formula);
  return formula;
}

/** A name that is assigned twice stands for two values. */
const isAmbiguous = ({ inputs }: Setting['over']): boolean =>
  [...inputs].some(([text, name]) => text !== name);

/**
 * Whether a side is what its left side is, whatever the names of the forward pass are worth: with
 * the recorded ∂L/∂a standing for themselves as well, or with all links worked out. Then the two
 * are the same function of the inputs, and nothing long has to be compared; where they are not,
 * that says nothing yet.
 */
export function agreesOverNames(setting: Setting, left: string, member: Expression): boolean {
  const names = symbolsOf(member);
  if (names.length === 0 || isAmbiguous(setting.over)) return false;
  const usesRecorded = names.some((name) => isRecorded(left, name));
  return (
    (usesRecorded && agreesIn(setting, left, { member, way: 'stepwise' })) ||
    agreesIn(setting, left, { member, way: 'expanded' })
  );
}

/** ∂L/∂a where ∂L/∂b stands on the left. */
function isRecorded(left: string, name: string): boolean {
  return derivativeIn(name) !== undefined && derivativeIn(name)?.of === derivativeIn(left)?.of;
}

function agreesIn(
  { question, key, workOverNames: work }: Setting,
  left: string,
  { member, way }: { readonly member: Expression; readonly way: Way },
): boolean {
  const { graph } = question;
  const reference = overNames(graph, left, way);
  const written = substitute(member, (name) => {
    if (!name.includes('/') || (way === 'stepwise' && isRecorded(left, name))) return symbol(name);
    return overNames(graph, name, 'expanded');
  });
  if (reference === undefined || written === undefined) return false;
  return formulasAgree(reference, written, { key: `${key} ${left}`, work }).outcome === 'correct';
}
