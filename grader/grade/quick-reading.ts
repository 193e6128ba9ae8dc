import type { Fraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import { NotRational } from '../arithmetic/not-rational.ts';
import { smallFraction, tooLong } from '../arithmetic/small-fraction.ts';
import type { GraphNode } from '../graph.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import { structureOf } from '../misconceptions/structure.ts';
import type { Structure } from '../misconceptions/structure.ts';
import type { Quantity } from '../quantity.ts';
import { givenPlace } from '../trace/given.ts';
import type { TapeNumber, TapePoint } from '../trace/fraction-machine.ts';
import { isIrrational } from '../trace/irrational.ts';
import { tapePoint } from '../trace/recorded-inputs.ts';
import { isLarge, recorderOf, tapeOn } from '../trace/tape.ts';
import type { GraphRecorder, Tape } from '../trace/tape.ts';
import { traceFrom } from '../trace/trace.ts';
import { readWith } from './read-with.ts';
import type { Circumstances, GraphQuestion, OwnAnswer, Reading } from './reckon.ts';

/** For each rule, and for each single entry that a student may give, the tape of a forward pass. */
interface Tapes {
  readonly recorder: GraphRecorder;
  readonly byCircumstance: Map<WrongRule | string | undefined, Tape>;
  /** The values of nodes, named or not. */
  readonly nodes: Tape<GraphNode>;
}

const tapes = new WeakMap<Structure, Tapes>();
const points = new WeakMap<Readable['at'], TapePoint>();

/** What of a question a reading depends on. */
export type Readable = Pick<GraphQuestion, 'graph' | 'at' | 'roles' | 'update'>;

/** What a recording gives for one question; undefined where another arithmetic has to be asked. */
export interface QuickReading {
  /** The same fractions as the exact arithmetic. */
  readonly read: Reading;
  readonly glance: (quantity: Quantity, element: number) => number | undefined;
}

/**
 * Reads from a recording that all variants of a recipe share. Absent where there is none: of large
 * graphs, and under several circumstances at once. Of irrational graphs it gives doubles only.
 */
export function quickReading(
  question: Readable,
  { rule, own = [] }: Circumstances,
): QuickReading | undefined {
  const [answer, ...others] = own;
  if (others.length > 0 || (answer !== undefined && rule !== undefined)) return undefined;
  if (isLarge(question.graph)) return undefined;
  const tape = tapeFor(question, rule, answer);
  if (tape === undefined) return undefined;
  const at = pointOf(question);
  const point = answer === undefined ? at : [...at, tapeNumber(answer.value)];
  return {
    read: isIrrational(question.graph)
      ? () => undefined
      : (quantity, element) => readable(() => tape.read(point, quantity, element)),
    glance: (quantity, element) => {
      const found = readable(() => tape.glance(point, quantity, element));
      return Number.isFinite(found) ? found : undefined;
    },
  };
}

const tapeNumber = (value: Fraction): TapeNumber =>
  smallFraction(value) ?? { ...tooLong, near: toNumber(value) };

/** A numeral that is no fraction cannot be recorded. */
function readable<R>(read: () => R): R | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRational) return undefined;
    throw error;
  }
}

function tapeFor(
  question: Readable,
  rule: WrongRule | undefined,
  answer: OwnAnswer | undefined,
): Tape | undefined {
  const place = answer && givenPlace(answer.quantity);
  if (answer !== undefined && place === undefined) return undefined;
  const structure = structureOf(question);
  const known = tapesFor(structure);
  const key = place === undefined ? rule : `${place.among} ${place.key} ${answer?.element}`;
  const tape = known.byCircumstance.get(key) ?? recorded(question, known.recorder, { rule, answer });
  known.byCircumstance.set(key, tape);
  return tape;
}

function tapesFor(structure: Structure): Tapes {
  const known = tapes.get(structure);
  if (known !== undefined) return known;
  const { graph } = structure;
  const recorder = recorderOf(graph);
  const nodes = tapeOn<GraphNode>(recorder, () => {
    const { node } = traceFrom(graph, recorder.input, { arithmetic: recorder.recording.arithmetic });
    const places = new Map(graph.nodes.map((written, id) => [written, id]));
    return (written) => node(places.get(written) ?? -1);
  });
  const made: Tapes = { recorder, byCircumstance: new Map(), nodes };
  tapes.set(structure, made);
  return made;
}

/** One entry of a node's value, exactly; undefined as for `quickReading`. */
export function quickNode(question: Readable, node: GraphNode, element: number): Fraction | undefined {
  if (isLarge(question.graph)) return undefined;
  const { nodes } = tapesFor(structureOf(question));
  return readable(() => nodes.read(pointOf(question), node, element));
}

/** Holds on to the graph and its rules, not to the question. */
function recorded(
  { graph, update }: Readable,
  recorder: GraphRecorder,
  { rule, answer }: { readonly rule: WrongRule | undefined; readonly answer: OwnAnswer | undefined },
): Tape {
  const site = answer && { quantity: answer.quantity, element: answer.element };
  const { arithmetic, input: place } = recorder.recording;
  return tapeOn(recorder, () => {
    const own = site === undefined ? [] : [{ ...site, value: place() }];
    const { input } = recorder;
    return readWith({ graph, ...(update && { update }) }, { arithmetic, input, rule, own });
  });
}

/**
 * Whether a rule leaves an entry as it is for all numbers whatever: it is then computed by the
 * very same instructions. False says nothing.
 */
export function neverChanges(
  question: Readable,
  rule: WrongRule,
  { quantity, element }: Pick<OwnAnswer, 'quantity' | 'element'>,
): boolean {
  if (isLarge(question.graph)) return false;
  const slots = [rule, undefined].map((followed) => {
    const tape = tapeFor(question, followed, undefined);
    return tape && readable(() => tape.slot(quantity, element));
  });
  return slots[0] !== undefined && slots[0] === slots[1];
}

/** The numbers of a question in the order of its inputs; read once. */
function pointOf({ graph, at }: Readable): TapePoint {
  const known = points.get(at);
  if (known !== undefined) return known;
  const point = tapePoint(graph, at);
  points.set(at, point);
  return point;
}
