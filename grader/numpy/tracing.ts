import type { GraphBuilder } from '../graph-builder.ts';
import type { NodeId } from '../graph.ts';
import type { Operation } from '../primitives/names.ts';
import type { Shape } from '../tensor.ts';
import { at, sizeOf } from '../tensor.ts';
import { isShapeError } from '../tensor/shape-error.ts';
import type { Backend, Constant } from './backend.ts';
import type { Budget } from './budget.ts';
import { checkedShape, computed } from './computing.ts';
import { refuse } from './issue.ts';
import { limits } from './limits.ts';
import type { Operand, Traced } from './operand.ts';

/** The backend that writes a graph. What no input touches is computed as well. */
export function tracingBackend(builder: GraphBuilder, budget: Budget): Backend {
  const writer = new Writer(builder);
  const constant = (value: Constant): Operand => ({ ...value, traced: writer.constant(value) });
  const apply = (operation: Operation, args: readonly Operand[]): Operand => {
    const shape = checkedShape(operation, args, budget);
    const isKnown = args.every((arg) => arg.known !== undefined);
    const numerals = foldedNumerals(operation, args);
    if (isKnown && numerals !== undefined) {
      return constant({ shape, known: computed(operation, args).known, numerals });
    }
    const traced: Traced = {
      node: later(() => writer.apply(operation, args.map(nodeOf), shape)),
      pinned: args.some((arg) => arg.traced?.pinned !== false),
    };
    if (isKnown) return { ...computed(operation, args), traced };
    return { shape, traced: written(traced) };
  };
  return {
    tracing: true,
    constant,
    apply,
    derived: (numbers, composition) => derived(numbers, composition, constant),
    settled: (operand) => {
      const { shape, known, traced } = operand;
      return known === undefined || traced?.pinned !== false ? operand : constant({ shape, known });
    },
    assign: (name, operand) => {
      const node = nodeOf(operand);
      builder.name(name, node);
      return operand.traced?.pinned === true
        ? operand
        : { ...operand, traced: { node: () => node, pinned: true } };
    },
  };
}

/** An input of the forward pass as an operand. */
export function tracedInput(builder: GraphBuilder, name: string, shape: Shape): Operand {
  const node = builder.input(name, shape);
  return { shape, traced: { node: () => node, pinned: true } };
}

function nodeOf(operand: Operand): NodeId {
  if (operand.traced === undefined) throw new Error('a traced operand has a node');
  return operand.traced.node();
}

/** Writes the node now: what depends on an input belongs where the code computes it. */
function written(traced: Traced): Traced {
  traced.node();
  return traced;
}

function later(write: () => NodeId): () => NodeId {
  let node: NodeId | undefined;
  return () => {
    node ??= write();
    return node;
  };
}

/** Structure and signs of plain numerals stay numerals: `np.array([[1, -0.5]])` is one constant. */
function foldedNumerals(operation: Operation, args: readonly Operand[]): readonly string[] | undefined {
  const parts = args.map((arg) => arg.traced?.numerals);
  if (parts.includes(undefined)) return undefined;
  const all = parts.flatMap((part) => part ?? []);
  if (operation.name === 'negate') return all.map(negated);
  return operation.name === 'gather'
    ? operation.attributes.indices.map((index) => at(all, index))
    : undefined;
}

function negated(numeral: string): string {
  if (numeral === '0') return numeral;
  return numeral.startsWith('-') ? numeral.slice(1) : `-${numeral}`;
}

function derived(
  numbers: (() => Constant) | undefined,
  composition: () => Operand,
  constant: (value: Constant) => Operand,
): Operand {
  if (numbers === undefined) return composition();
  const value = numbers();
  const composed = composition();
  if (composed.traced?.pinned === false) return constant(value);
  return { ...composed, shape: value.shape, known: value.known };
}

/** Adds nodes to the graph within the limits. */
class Writer {
  readonly #builder: GraphBuilder;
  #elements = 0;

  constructor(builder: GraphBuilder) {
    this.#builder = builder;
  }

  constant({ shape, known, numerals }: Constant): Traced {
    const data = numerals ?? known.map(numeralOf);
    const node = later(() => {
      this.#count(shape);
      return this.#builder.constant({ shape, data });
    });
    return { node, numerals: data, pinned: false };
  }

  apply(operation: Operation, args: readonly NodeId[], shape: Shape): NodeId {
    this.#count(shape);
    const node = this.#builder.apply(operation, args);
    if (isShapeError(node)) throw new Error(node.message);
    return node;
  }

  #count(shape: Shape): void {
    this.#elements += sizeOf(shape);
    if (this.#builder.size >= limits.nodes || this.#elements > limits.graphElements) {
      refuse('tooManyNodes', `the forward pass has more than ${limits.nodes} nodes`);
    }
  }
}

/** The shortest decimal that stands for the double, `inf` for infinity. */
function numeralOf(value: number): string {
  if (Number.isNaN(value)) return refuse('notFinite', 'nan cannot stand in a forward pass');
  return String(value).replace('Infinity', 'inf');
}
