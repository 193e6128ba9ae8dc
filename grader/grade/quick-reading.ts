import { parseFraction } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { NotRational } from '../arithmetic/not-rational.ts';
import { readSmallFraction, smallFraction, tooLong } from '../arithmetic/small-fraction.ts';
import type { SmallFraction } from '../arithmetic/small-fraction.ts';
import type { Graph } from '../graph.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import { structureOf } from '../misconceptions/structure.ts';
import type { Structure } from '../misconceptions/structure.ts';
import { sizeOf } from '../tensor.ts';
import { givenPlace } from '../trace/given.ts';
import { recordedInputs, shapesOfInputs } from '../trace/recorded-inputs.ts';
import { tapeOf } from '../trace/tape.ts';
import type { Tape, TapePoint } from '../trace/tape.ts';
import { readWith } from './read-with.ts';
import type { Circumstances, GraphQuestion, OwnAnswer, Reading } from './reckon.ts';

/** For each rule, and for each single entry that a student may give, the tape of a forward pass. */
type Tapes = Map<WrongRule | string | undefined, Tape>;

const tapes = new WeakMap<Structure, Tapes>();
const points = new WeakMap<GraphQuestion, TapePoint>();

/** A graph of more entries than this is too long to be worth a recording. */
const mostEntries = 4000;

/**
 * Reads from a recording that all variants of a recipe share: the same fractions as the exact
 * arithmetic, or undefined where it has to be asked. Absent where there is no recording: of large
 * graphs, and under several circumstances at once.
 */
export function quickReading(question: GraphQuestion, circumstances: Circumstances): Reading | undefined {
  const { rule, own = [] } = circumstances;
  const [answer, ...others] = own;
  if (others.length > 0 || (answer !== undefined && rule !== undefined)) return undefined;
  if (isLarge(question.graph)) return undefined;
  const tape = tapeFor(question, rule, answer);
  if (tape === undefined) return undefined;
  const at = pointOf(question);
  const point = answer === undefined ? at : [...at, smallFraction(answer.value) ?? tooLong];
  return (quantity, element) => readable(() => tape.read(point, quantity, element));
}

/** A numeral that is no fraction cannot be recorded. */
function readable(read: () => Fraction | undefined): Fraction | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRational) return undefined;
    throw error;
  }
}

const large = new WeakMap<Graph, boolean>();

function isLarge(graph: Graph): boolean {
  const known = large.get(graph);
  if (known !== undefined) return known;
  let entries = 0;
  for (const node of graph.nodes) entries += sizeOf(node.kind === 'constant' ? node.value.shape : node.shape);
  large.set(graph, entries > mostEntries);
  return entries > mostEntries;
}

function tapeFor(
  question: GraphQuestion,
  rule: WrongRule | undefined,
  answer: OwnAnswer | undefined,
): Tape | undefined {
  const place = answer && givenPlace(answer.quantity);
  if (answer !== undefined && place === undefined) return undefined;
  const structure = structureOf(question);
  const ofStructure: Tapes = tapes.get(structure) ?? new Map();
  tapes.set(structure, ofStructure);
  const key = place === undefined ? rule : `${place.among} ${place.key} ${answer?.element}`;
  const tape = ofStructure.get(key) ?? recorded(question, rule, answer);
  ofStructure.set(key, tape);
  return tape;
}

/** Holds on to the graph and its rules, not to the question. */
function recorded(
  { graph, update }: GraphQuestion,
  rule: WrongRule | undefined,
  answer: OwnAnswer | undefined,
): Tape {
  const site = answer && { quantity: answer.quantity, element: answer.element };
  return tapeOf(({ arithmetic, input }) => {
    const inputs = recordedInputs(graph, input);
    const own = site === undefined ? [] : [{ ...site, value: input() }];
    return readWith({ graph, ...(update && { update }) }, { arithmetic, input: inputs, rule, own });
  });
}

/** The numbers of a question in the order of its inputs; read once. */
function pointOf(question: GraphQuestion): TapePoint {
  const known = points.get(question);
  if (known !== undefined) return known;
  const point = shapesOfInputs(question.graph).flatMap(({ name, shape }): TapePoint => {
    const data = question.at.get(name)?.data ?? [];
    return Array.from({ length: sizeOf(shape) }, (_, entry) => smallNumeral(data[entry] ?? ''));
  });
  points.set(question, point);
  return point;
}

function smallNumeral(numeral: string): SmallFraction {
  const read = readSmallFraction(numeral);
  if (read !== undefined) return read;
  const long = parseFraction(numeral);
  return (long && smallFraction(long)) ?? tooLong;
}
