import type { Expression } from '../notation/expression.ts';
import { compile, type Program } from './compile.ts';
import { randomFrom } from './keyed-random.ts';
import { randomPrime } from './modular.ts';
import { batchSizes, PointSource, type Domain } from './points.ts';
import { rationalDegree, residue, type ModularPoint } from './rational-form.ts';
import { run, type Evaluation } from './run.ts';

/** Points of prime fields at which rational formulas are compared; the first four usable count. */
const modularPoints = 12;

/**
 * An expected formula with all that can be known before an answer arrives: its code, its values
 * at the points that the key chooses, its residues modulo the primes that the key chooses.
 */
export interface Reference {
  readonly program: Program;
  /** Degree as a rational function; undefined where it is none. */
  readonly degree: number | undefined;
  readonly points: PointSource;
  readonly fields: readonly ModularPoint[];
  readonly residue: (field: number) => number | undefined;
  readonly evaluation: (batch: number) => Evaluation;
  /** The largest size it has at the first batch of points. */
  readonly largest: () => number;
}

function modularField(key: string, index: number): ModularPoint {
  const prime = randomPrime(randomFrom(`${key}\u0000prime ${index >> 1}`));
  const known = new Map<string, number>();
  return {
    prime,
    coordinate: (name) => {
      const drawn = known.get(name) ?? randomFrom(`${key}\u0000${index} ${name}`)() % prime;
      known.set(name, drawn);
      return drawn;
    },
  };
}

/** Computes once for each index, on demand. */
function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (index) => {
    const found = known.get(index) ?? { value: compute(index) };
    known.set(index, found);
    return found.value;
  };
}

/** The program's values at a batch of the points. */
export function evaluated(program: Program, points: PointSource, batch: number): Evaluation {
  const columns = program.names.map((name) => points.column(name, batch));
  return run(program, columns, batchSizes[batch] ?? 0);
}

/** The largest size that is certain in an evaluation. */
function largestValue({ values, bounds }: Evaluation): number {
  let largest = 0;
  for (const [k, value] of values.entries()) {
    if ((bounds[k] ?? Infinity) < Infinity && Math.abs(value) > largest) largest = Math.abs(value);
  }
  return largest;
}

function prepare(expected: Expression, key: string, domain: Domain): Reference {
  const program = compile(expected);
  const points = new PointSource(key, domain);
  const fields = Array.from({ length: modularPoints }, (_, index) => modularField(key, index));
  const field = (index: number) => {
    const found = fields[index];
    if (found === undefined) throw new Error(`there is no field ${index}`);
    return found;
  };
  const evaluation = remembered((batch) => evaluated(program, points, batch));
  const largest = remembered((batch) => largestValue(evaluation(batch)));
  return {
    program,
    degree: rationalDegree(expected),
    points,
    fields,
    residue: remembered((index) => residue(expected, field(index))),
    evaluation,
    largest: () => largest(0),
  };
}

const prepared = new WeakMap<Expression, Map<string, Reference>>();

/** The reference of an expected formula; made once for each key and domain. */
export function referenceOf(expected: Expression, key: string, domain: Domain): Reference {
  const forExpected = prepared.get(expected) ?? new Map<string, Reference>();
  prepared.set(expected, forExpected);
  const bounds = [...domain].map(([name, [low, high]]) => `${name} ${low} ${high}`).join('\u0001');
  const found = forExpected.get(`${key}\u0000${bounds}`) ?? prepare(expected, key, domain);
  forExpected.set(`${key}\u0000${bounds}`, found);
  return found;
}
