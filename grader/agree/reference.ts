import type { Expression } from '../notation/expression.ts';
import { compile, type Program } from './compile.ts';
import { Definitions, type Meaning } from './definitions.ts';
import type { KinkPoints } from './kink-points.ts';
import { modularFields, withNames } from './modular-fields.ts';
import { NamedColumns } from './named-columns.ts';
import { nearKinks } from './near-kinks.ts';
import { numeralsOf } from './numerals.ts';
import { pinned, pins } from './pinned.ts';
import { batchSizes, PointSource, type Domain } from './points.ts';
import { rationalForm, residue, type ModularPoint, type RationalForm } from './rational-form.ts';
import { remembered } from './remembered.ts';
import { coordinates, kept, run, type Evaluation } from './run.ts';

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
  /** What the names of answers stand for. */
  readonly definitions: Definitions;
  /** The names of answers at the points. */
  readonly columns: NamedColumns;
  /** Has a residue for each name of an answer. */
  readonly field: (index: number) => ModularPoint;
  readonly residue: (field: number) => number | undefined;
  /** Its values at a batch of the points. */
  readonly evaluation: (batch: number) => Evaluation;
  /** The largest size it has at the first batch of points. */
  readonly largest: () => number;
  /** Points close to its kinks, and its values there. */
  readonly nearKinks: () => readonly AtKinks[];
  /** The numerals it is written with. */
  readonly numerals: () => ReadonlySet<string>;
}

export interface AtKinks {
  readonly points: KinkPoints;
  /** The names of answers there, in the one batch 0. */
  readonly columns: NamedColumns;
  readonly evaluation: Evaluation;
}

/** A program over names at the first `size` points of a batch; overwritten by the next run. */
export function evaluated(
  program: Program,
  { columns }: Pick<Reference, 'columns'>,
  { batch, size }: { readonly batch: number; readonly size: number },
): Evaluation {
  return run(program, columns.of(program.names, batch), size);
}

/** The inputs that a reference and an answer use. */
export const inputsOf = ({ program, definitions }: Reference, answer: Program): ReadonlySet<string> =>
  new Set([...program.names, ...definitions.inputsOf(answer.names)]);

type BeforeKinks = Pick<Reference, 'program' | 'points' | 'definitions' | 'evaluation'>;

function atKinks({ program, points, definitions, evaluation }: BeforeKinks): readonly AtKinks[] {
  return nearKinks({ program, points, evaluate: evaluation }, undefined).map((near) => {
    const own = program.names.map((name) => coordinates(near.column(name)));
    const columns = new NamedColumns({ size: () => near.size, column: near.column }, definitions);
    return { points: near, columns, evaluation: kept(run(program, own, near.size)) };
  });
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

/**
 * Prepares an expected formula for many answers under one key and domain. It is over inputs;
 * answers may use names that stand for what `meaning` says.
 */
export function prepareReference(
  formula: Expression,
  key: string,
  domain: Domain,
  meaning?: Meaning,
): Reference {
  const isPinned = pins(domain);
  const expected = isPinned ? pinned(formula, domain) : formula;
  const program = compile(expected);
  const points = new PointSource(key, domain);
  const definitions = new Definitions(meaning);
  const size = (batch: number) => batchSizes[batch] ?? 0;
  const columns = new NamedColumns(
    { size, column: (input, batch) => points.column(input, batch) },
    definitions,
  );
  const rational = rationalForm(expected);
  const field = modularFields(key);
  const evaluation = remembered((batch) => {
    const inputs = program.names.map((name) => coordinates(points.column(name, batch)));
    return kept(run(program, inputs, size(batch)));
  });
  const largest = remembered((batch) => largestValue(evaluation(batch)));
  const near = remembered(() => atKinks({ program, points, definitions, evaluation }));
  const numerals = remembered(() => numeralsOf(expected));
  return {
    expected,
    domain,
    isPinned,
    program,
    rational,
    points,
    definitions,
    columns,
    field: meaning === undefined ? field : remembered((index) => withNames(field(index), definitions)),
    residue: remembered((index) => rational && residue(rational, field(index))),
    evaluation,
    largest: () => largest(0),
    nearKinks: () => near(0),
    numerals: () => numerals(0),
  };
}

const prepared = new WeakMap<Expression, Map<string, Reference>>();

/** A formula of a recipe lives on while students come and go, each with a key of their own. */
const mostPrepared = 50;

/** The reference of an expected formula; made once for each of the keys and domains asked lately. */
export function referenceOf(expected: Expression, key: string, domain: Domain): Reference {
  const forExpected = prepared.get(expected) ?? new Map<string, Reference>();
  prepared.set(expected, forExpected);
  const bounds = [...domain].map(([name, [low, high]]) => `${name} ${low} ${high}`).join('\u0001');
  const place = `${key}\u0000${bounds}`;
  const known = forExpected.get(place);
  if (known !== undefined) return known;
  if (forExpected.size >= mostPrepared) forExpected.clear();
  const made = prepareReference(expected, key, domain);
  forExpected.set(place, made);
  return made;
}
