import type { Expression } from '../notation/expression.ts';
import { compile, type Program } from './compile.ts';
import { kinkPoints, type KinkPoints } from './kink-points.ts';
import { randomsUnder, type Random } from './keyed-random.ts';
import { randomPrime } from './modular.ts';
import { pinned, pins } from './pinned.ts';
import { batchSizes, PointSource, type Domain } from './points.ts';
import { numeralsOf } from './numerals.ts';
import { rationalForm, residue, type ModularPoint, type RationalForm } from './rational-form.ts';
import { kept, run, type Evaluation } from './run.ts';

/** Points of prime fields at which rational formulas are compared; the first four usable count. */
export const modularPoints = 12;

/**
 * An expected formula with all that can be known before an answer arrives: its code, its values
 * at the points that the key chooses, its residues modulo the primes that the key chooses. What
 * costs time is computed when it is first asked for.
 */
export interface Reference {
  readonly expected: Expression;
  readonly domain: Domain;
  /** The domain leaves some name one value, which stands in its place. */
  readonly isPinned: boolean;
  readonly program: Program;
  /** Undefined where it is no rational function. */
  readonly rational: RationalForm | undefined;
  readonly points: PointSource;
  readonly field: (index: number) => ModularPoint;
  readonly residue: (field: number) => number | undefined;
  /** Its values at a batch of the points. */
  readonly evaluation: (batch: number) => Evaluation;
  /** The largest size it has at the first batch of points. */
  readonly largest: () => number;
  /** Points close to its kinks, and its values there; undefined where it has none. */
  readonly kinkPoints: () => AtKinks | undefined;
  /** The numerals it is written with. */
  readonly numerals: () => ReadonlySet<string>;
}

export interface AtKinks {
  readonly points: KinkPoints;
  readonly evaluation: Evaluation;
}

/** The points of prime fields of a key; two share a prime. */
function modularFields(key: string): (index: number) => ModularPoint {
  const randomFor = randomsUnder(`${key}\u0000`);
  const prime = remembered((pair) => randomPrime(randomFor(`prime ${pair}`)));
  return remembered((index) => modularField(prime(index >> 1), (name) => randomFor(`${index} ${name}`)));
}

function modularField(prime: number, randomFor: (name: string) => Random): ModularPoint {
  const known = new Map<string, number>();
  return {
    prime,
    coordinate: (name) => {
      let drawn = known.get(name);
      if (drawn === undefined) known.set(name, (drawn = randomFor(name)() % prime));
      return drawn;
    },
  };
}

/** Computes once for each index, on demand. */
function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const known: { readonly value: T }[] = [];
  return (index) => (known[index] ??= { value: compute(index) }).value;
}

/** The program's values at the first `size` points of a batch; overwritten by the next run. */
export function evaluated(
  program: Program,
  points: PointSource,
  { batch, size }: { readonly batch: number; readonly size: number },
): Evaluation {
  const columns: Float64Array[] = [];
  for (const name of program.names) columns.push(points.column(name, batch));
  return run(program, columns, size);
}

function atKinks(program: Program, points: PointSource, first: Evaluation): AtKinks | undefined {
  const near = kinkPoints(program, first, points);
  return near && { points: near, evaluation: kept(run(program, program.names.map(near.column), near.size)) };
}

/** The largest size that is certain in an evaluation. */
function largestValue({ size, values, bounds }: Evaluation): number {
  let largest = 0;
  for (let k = 0; k < size; k += 1) {
    const value = Math.abs(values[k] ?? 0);
    if ((bounds[k] ?? Infinity) < Infinity && value > largest) largest = value;
  }
  return largest;
}

/** Prepares an expected formula for many answers under one key and domain. */
export function prepareReference(formula: Expression, key: string, domain: Domain): Reference {
  const isPinned = pins(domain);
  const expected = isPinned ? pinned(formula, domain) : formula;
  const program = compile(expected);
  const points = new PointSource(key, domain);
  const rational = rationalForm(expected);
  const field = modularFields(key);
  const evaluation = remembered((batch) =>
    kept(evaluated(program, points, { batch, size: batchSizes[batch] ?? 0 })),
  );
  const largest = remembered((batch) => largestValue(evaluation(batch)));
  const near = remembered((batch) => atKinks(program, points, evaluation(batch)));
  const numerals = remembered(() => numeralsOf(expected));
  return {
    expected,
    domain,
    isPinned,
    program,
    rational,
    points,
    field,
    residue: remembered((index) => rational && residue(rational, field(index))),
    evaluation,
    largest: () => largest(0),
    kinkPoints: () => (program.kinks === 0 ? undefined : near(0)),
    numerals: () => numerals(0),
  };
}

const prepared = new WeakMap<Expression, Map<string, Reference>>();

/** The reference of an expected formula; made once for each key and domain. */
export function referenceOf(expected: Expression, key: string, domain: Domain): Reference {
  const forExpected = prepared.get(expected) ?? new Map<string, Reference>();
  prepared.set(expected, forExpected);
  const bounds = [...domain].map(([name, [low, high]]) => `${name} ${low} ${high}`).join('\u0001');
  const place = `${key}\u0000${bounds}`;
  const found = forExpected.get(place) ?? prepareReference(expected, key, domain);
  forExpected.set(place, found);
  return found;
}
