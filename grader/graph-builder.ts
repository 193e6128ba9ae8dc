import type { Graph, GraphNode, NamedNode, NodeId } from './graph.ts';
import type { Operation } from './primitives/names.ts';
import { resultShape } from './primitives/primitives.ts';
import { at } from './tensor.ts';
import type { Shape, Tensor } from './tensor.ts';
import { isShapeError } from './tensor/shape-error.ts';
import type { ShapeError } from './tensor/shape-error.ts';

/** Writes a graph node by node; arguments come before what uses them, so the order is topological. */
export class GraphBuilder {
  readonly #nodes: GraphNode[] = [];
  readonly #names = new Map<string, NodeId>();
  readonly #assigned: NamedNode[] = [];

  input(name: string, shape: Shape): NodeId {
    const id = this.#add({ kind: 'input', name, shape });
    this.#names.set(name, id);
    return id;
  }

  /** Numerals as the text spelled them. */
  constant(value: Tensor<string>): NodeId {
    return this.#add({ kind: 'constant', value });
  }

  /** The new node, or why the operands do not fit. */
  apply(operation: Operation, args: readonly NodeId[]): NodeId | ShapeError {
    const shape = resultShape(
      operation,
      args.map((arg) => this.shape(arg)),
    );
    if (isShapeError(shape)) return shape;
    return this.#add({ kind: 'apply', operation, arguments: args, shape });
  }

  /** Records an assignment; from here on `name` stands for `id`. */
  name(name: string, id: NodeId): void {
    this.#names.set(name, id);
    this.#assigned.push({ name, node: id });
  }

  shape(id: NodeId): Shape {
    const node = at(this.#nodes, id);
    return node.kind === 'constant' ? node.value.shape : node.shape;
  }

  /** Nodes written so far. */
  get size(): number {
    return this.#nodes.length;
  }

  finish(): Graph {
    return { nodes: [...this.#nodes], names: new Map(this.#names), assigned: [...this.#assigned] };
  }

  #add(node: GraphNode): NodeId {
    return this.#nodes.push(node) - 1;
  }
}
