import type { Arithmetic } from '../../grader/arithmetic/arithmetic.ts';
import { float } from '../../grader/arithmetic/float.ts';
import { NotSymbolic } from '../../grader/arithmetic/not-symbolic.ts';
import { symbolic } from '../../grader/arithmetic/symbolic.ts';
import type { Calculus } from '../../grader/calculus.ts';
import type { Graph } from '../../grader/graph.ts';
import { mapTensor, sizeOf } from '../../grader/tensor.ts';
import type { Tensor } from '../../grader/tensor.ts';
import { shapeOf } from '../../grader/trace/structure.ts';
import { trace, traceFrom } from '../../grader/trace/trace.ts';
import { complex, complexNumbers } from './complex.ts';
import { dd, divide, scaled, subtract, toNumber } from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';
import { doubleDouble } from './double-double-arithmetic.ts';
import { slopeOf } from './forward-mode.ts';
import { formulaValue } from './formula-value.ts';

/** A graph with a loss `L` and a point. */
export interface Case {
  readonly graph: Graph;
  readonly at: ReadonlyMap<string, Tensor<number>>;
  /** At ties and kinks only the stated conventions can be compared, no differences. */
  readonly tied: boolean;
}

export const methods = ['dual numbers', 'central differences', 'complex step', 'formulas'] as const;
export type Method = (typeof methods)[number];

/** Relative size of the largest difference by method; undefined where it says nothing here. */
export type Findings = { readonly [M in Method]: number | undefined };

export interface Options {
  /** Rules to follow instead of the right ones, in float64 and in 32 digits alike. */
  readonly calculus?: <T>(arithmetic: Arithmetic<T>) => Calculus<T>;
}

/** 32 digits decide wherever float64 is off by more. */
const tolerance = 1e-9;

/** |a − b| against the larger of both; below 1e-6 both are as good as that. */
export function apart(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1e-6, Math.abs(a), Math.abs(b));
}

/**
 * Holds reverse mode against three other ways to differentiate. Undefined for a case that
 * overflows or is so steep that float64 has no digits to compare.
 */
export function check(drawn: Case, options: Options = {}): Findings | undefined {
  const fine = trace(drawn.graph, drawn.at, { arithmetic: float });
  const isTame = (x: number) => Math.abs(x) < 1e6;
  if (!drawn.graph.nodes.every((_, id) => fine.node(id).data.every(isTame))) return undefined;
  const slopes = [...drawn.graph.names.keys()].flatMap((name) => fine.gradient('L', name).data);
  if (!slopes.every(isTame)) return undefined;
  return {
    'dual numbers': againstDuals(drawn, options),
    'central differences': drawn.tied ? undefined : againstDifferences(drawn, options),
    'complex step': drawn.tied ? undefined : againstComplexStep(drawn, options),
    formulas: againstFormulas(drawn, options),
  };
}

function traced<T>(arithmetic: Arithmetic<T>, { graph, at }: Case, { calculus }: Options) {
  return trace(graph, at, {
    arithmetic,
    ...(calculus === undefined ? {} : { calculus: calculus(arithmetic) }),
  });
}

/** All entries of all inputs, and of what was assigned first and last but one. */
function againstDuals(drawn: Case, options: Options): number {
  const { graph, at } = drawn;
  const of = graph.names.get('L')!;
  const assigned = graph.assigned.map(({ name }) => name);
  const names = new Set([...at.keys(), assigned[0]!, assigned.at(-2) ?? 'L']);
  const rough = traced(float, drawn, options);
  let worst = 0;
  for (const name of names) {
    const node = graph.names.get(name)!;
    for (let entry = 0; entry < sizeOf(shapeOf(graph, node)); entry++) {
      const along = { of, node, entry };
      const off = apart(rough.gradient('L', name).data[entry]!, slopeOf(float, graph, { at, along }));
      worst = Math.max(worst, off <= tolerance ? off : preciselyApart(drawn, options, { name, entry }));
    }
  }
  return worst;
}

/** The same comparison in 32 digits: cancellation disappears, a wrong rule stays. */
function preciselyApart(
  drawn: Case,
  options: Options,
  { name, entry }: { readonly name: string; readonly entry: number },
): number {
  const { graph, at } = drawn;
  const along = { of: graph.names.get('L')!, node: graph.names.get(name)!, entry };
  const reverse = traced(doubleDouble, drawn, options).gradient('L', name).data[entry]!;
  return apart(toNumber(reverse), toNumber(slopeOf(doubleDouble, graph, { at, along })));
}

/** A fixed direction in which no entry of any input stands still. */
function direction({ at }: Case): ReadonlyMap<string, Tensor<number>> {
  let k = 0;
  const component = () => Math.round(64 * (1.5 + Math.sin(7 * ++k))) / 64;
  return new Map([...at].map(([name, tensor]) => [name, mapTensor(tensor, component)] as const));
}

/** ∇L·d in float64 and, lazily, in 32 digits. */
function directional(drawn: Case, options: Options) {
  const along = direction(drawn);
  const product = <T>(k: Arithmetic<T>): T => {
    const gradients = traced(k, drawn, options);
    let sum = k.number(0);
    for (const [name, { data }] of along) {
      const { data: slopes } = gradients.gradient('L', name);
      for (const [i, d] of data.entries()) sum = k.add(sum, k.multiply(slopes[i]!, k.number(d)));
    }
    return sum;
  };
  return { along, precise: () => toNumber(product(doubleDouble)), rough: () => product(float) };
}

/**
 * (L(x + h·d) − L(x − h·d)) / 2h in 32 digits with h = 2⁻³⁰: cut off after h² ≈ 1e-18. Undefined at
 * a kink, where the slopes of both sides differ.
 */
function againstDifferences(drawn: Case, options: Options): number | undefined {
  const { along, precise } = directional(drawn, options);
  const step = -30;
  const loss = (sign: number): DoubleDouble =>
    traceFrom(
      drawn.graph,
      (name) => {
        const moves = along.get(name)!.data;
        const { shape, data } = drawn.at.get(name)!;
        return { shape, data: data.map((x, i) => doubleDouble.add(dd(x), dd(sign * 2 ** step * moves[i]!))) };
      },
      { arithmetic: doubleDouble },
    ).value('L').data[0]!;
  const [below, here, above] = [loss(-1), loss(0), loss(1)];
  const left = toNumber(scaled(subtract(here, below), -step));
  const right = toNumber(scaled(subtract(above, here), -step));
  if (!(Math.abs(left - right) < 1e-5 * Math.max(1, Math.abs(left)))) return undefined;
  return apart(precise(), toNumber(scaled(divide(subtract(above, below), dd(2)), -step)));
}

/** Im L(x + i·h·d) / h with h = 1e-40, for graphs whose every function is analytic at the point. */
function againstComplexStep(drawn: Case, options: Options): number | undefined {
  if (!drawn.graph.nodes.every(isAnalytic)) return undefined;
  const { along, precise, rough } = directional(drawn, options);
  const loss = traceFrom(
    drawn.graph,
    (name) => {
      const moves = along.get(name)!.data;
      const { shape, data } = drawn.at.get(name)!;
      return { shape, data: data.map((x, i) => complex(x, 1e-40 * moves[i]!)) };
    },
    { arithmetic: complexNumbers },
  ).value('L').data[0]!;
  const off = apart(rough(), loss.im / 1e-40);
  return off <= tolerance ? off : apart(precise(), loss.im / 1e-40);
}

const kinked = new Set(['maximum', 'minimum', 'relu', 'compare', 'where', 'largest', 'smallest']);
const kinkedFunctions = new Set(['abs', 'sign', 'floor', 'ceil', 'round']);

function isAnalytic(node: Graph['nodes'][number]): boolean {
  if (node.kind !== 'apply') return true;
  if (node.operation.name === 'call') return !kinkedFunctions.has(node.operation.attributes.function);
  return !kinked.has(node.operation.name);
}

/**
 * The derivative written as a formula of the inputs' entries, worth what reverse mode says.
 * Undefined where formulas have no sign for something in the graph.
 */
function againstFormulas(drawn: Case, options: Options): number | undefined {
  const [input] = [...drawn.at.keys()].slice(-1);
  const written = unlessUnwritable(() => {
    const overSymbols = traceFrom(
      drawn.graph,
      (name, shape) => ({
        shape,
        data: drawn.at.get(name)!.data.map((_, i) => ({ kind: 'symbol' as const, name: `${name} ${i}` })),
      }),
      { arithmetic: symbolic },
    );
    return overSymbols.gradient('L', input!).data;
  });
  if (written === undefined) return undefined;
  const { data } = traced(doubleDouble, drawn, options).gradient('L', input!);
  const known = new Map();
  const symbol = (text: string) => {
    const [name, entry] = text.split(' ');
    return dd(drawn.at.get(name!)!.data[Number(entry)]!);
  };
  const off = written.map((formula, i) =>
    apart(toNumber(formulaValue(formula, symbol, known)), toNumber(data[i]!)),
  );
  return Math.max(0, ...off);
}

function unlessUnwritable<R>(write: () => R): R | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof NotSymbolic) return undefined;
    throw error;
  }
}
