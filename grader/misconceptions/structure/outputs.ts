import type { NodeId } from '../../graph.ts';
import type { UpdateRule } from '../../question.ts';
import { sizeOf } from '../../tensor.ts';
import { argumentsOf, shapeOf } from '../../trace/structure.ts';
import { isScale, numeralOf, operands } from './graph-view.ts';
import type { GraphView, Use } from './graph-view.ts';

/** Where the forward pass ends: what is predicted, and how the loss is made of it. */
export interface Outputs {
  readonly predictions: readonly NodeId[];
  readonly targets: readonly NodeId[];
  readonly losses: readonly NodeId[];
  /** Edges from the loss into a prediction. */
  readonly lossEdges: readonly Use[];
  /** The numbers of samples, or of outputs, that the loss may be averaged over. */
  readonly counts: readonly number[];
  /** Those that the loss is divided by. */
  readonly averaged: readonly number[];
}

export function outputsOf(view: GraphView, update: UpdateRule | undefined): Outputs {
  const withRole = (role: string) => [...view.roles].filter(([, own]) => own === role).map(([node]) => node);
  const named = update && view.graph.names.get(update.loss);
  const losses = withRole('loss');
  const ends = losses.length > 0 || named === undefined ? losses : [named];
  const marked = withRole('prediction');
  const predictions = marked.length > 0 ? marked : ends.flatMap((loss) => beforeLoss(view, loss));
  const counts = countsOf(view, predictions);
  const divisors = new Set(divisorsOf(view, predictions));
  return {
    predictions,
    targets: withRole('target'),
    losses,
    lossEdges: predictions.flatMap((node) => view.uses.get(node) ?? []),
    counts,
    averaged: counts.filter((count) => divisors.has(count)),
  };
}

/** The assigned values that the loss is made of directly, where none is called the prediction. */
function beforeLoss(view: GraphView, loss: NodeId): readonly NodeId[] {
  const found = new Set<NodeId>();
  const seen = new Set<NodeId>([loss]);
  for (const id of seen) {
    const written = view.graph.nodes[id];
    for (const argument of written === undefined ? [] : argumentsOf(written)) {
      if (!view.isVariable(argument)) continue;
      if (view.isStatement(argument)) found.add(argument);
      else seen.add(argument);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

/** All predicted numbers, those of one sample, and the samples. */
function countsOf({ graph }: GraphView, predictions: readonly NodeId[]): readonly number[] {
  const shapes = predictions.map((id) => shapeOf(graph, id));
  const entries = shapes.reduce((total, shape) => total + sizeOf(shape), 0);
  const axes = predictions.length === 1 ? (shapes[0] ?? []) : [];
  return [...new Set([entries, ...axes])].filter((count) => count > 1);
}

/** Every whole number that something between prediction and loss is divided by. */
function divisorsOf(view: GraphView, predictions: readonly NodeId[]): readonly number[] {
  const { graph } = view;
  const isBehind = (id: NodeId) => predictions.some((prediction) => view.depends(id, prediction));
  return [...graph.nodes.keys()].flatMap((id) => {
    if (!isBehind(id)) return [];
    const [, below] = operands(graph, id, 'divide') ?? [];
    const divisor = numeralOf(graph, below);
    if (divisor !== undefined) return [divisor];
    if (below !== undefined && isScale(view, below)) return countsOf(view, predictions).slice(0, 1);
    const factors = operands(graph, id, 'multiply') ?? [];
    return factors.flatMap((factor) => {
      const numeral = numeralOf(graph, factor) ?? numeralOfQuotient(view, factor);
      return numeral === undefined || numeral === 0 ? [] : [Math.round(1e9 / numeral) / 1e9];
    });
  });
}

/** The value of `1/3` and `2/6` written as quotients of numerals. */
function numeralOfQuotient({ graph }: GraphView, id: NodeId): number | undefined {
  const [above, below] = operands(graph, id, 'divide') ?? [];
  const [a, b] = [numeralOf(graph, above), numeralOf(graph, below)];
  return a === undefined || b === undefined ? undefined : a / b;
}
