import type { Graph, GraphNode, NodeId } from '../../grader/graph.ts';
import type { Role, SymbolEntry } from '../../grader/question.ts';
import { nodeNamed, statementsUsing } from '../../grader/trace/structure.ts';
import { symbolFace, symbolText, type SymbolFace } from './symbol-face.ts';

/** A named value of a forward pass as a circle. */
export interface GraphCircle {
  readonly name: string;
  readonly face: SymbolFace;
  readonly kind: 'input' | 'inner' | 'output';
  /** `+`, `×`, `max`, …: the gate that makes it; empty for inputs and for what is no single gate. */
  readonly gate: string;
  /** Above the circle; empty where it is not shown. */
  readonly value: string;
  /** Beneath it: the derivative of the output by it; empty where it is not shown. */
  readonly adjoint: string;
}

/** `from` is used by the statement of `to`. */
export interface GraphArrow {
  readonly from: string;
  readonly to: string;
  /** The local derivative ∂to/∂from; empty where it is not shown. */
  readonly local: string;
}

export interface ComputationGraph {
  readonly circles: readonly GraphCircle[];
  readonly arrows: readonly GraphArrow[];
}

/** Texts to show: values by name, derivatives by `to/from`. */
export interface GraphTexts {
  readonly values?: ReadonlyMap<string, string>;
  readonly adjoints?: ReadonlyMap<string, string>;
  readonly locals?: ReadonlyMap<string, string>;
}

export interface GraphRequest extends GraphTexts {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<string, Role>;
  readonly symbols: readonly SymbolEntry[];
}

/** More circles than this nobody follows with a finger. */
export const mostCircles = 16;

/**
 * The computation graph of a forward pass of named values, up to its last statement. Undefined
 * where it has more circles than one can follow.
 */
export function computationGraph(request: GraphRequest): ComputationGraph | undefined {
  const { graph, roles, symbols } = request;
  const output = graph.assigned.at(-1)?.name;
  if (output === undefined) return undefined;
  const inputs = [...graph.names.keys()].filter((name) => isDrawnInput(roles.get(name)));
  const inner = graph.assigned.map(({ name }) => name).filter((name) => name !== output);
  const end = nodeNamed(graph, output);
  const nameOf = new Map([...graph.names].map(([name, node]) => [node, name]));
  const arrows = [...inputs, ...inner].flatMap((from) =>
    statementsUsing(graph, nodeNamed(graph, from), end).map((user): GraphArrow => {
      const to = nameOf.get(user) ?? output;
      return { from, to, local: request.locals?.get(`${to}/${from}`) ?? '' };
    }),
  );
  const reached = new Set(arrows.map(({ from }) => from));
  const drawn = [...inputs, ...inner].filter((name) => reached.has(name));
  if (drawn.length === 0 || drawn.length >= mostCircles) return undefined;
  const tex = new Map(symbols.map((symbol) => [symbol.name, symbol.tex]));
  const circle = (name: string): GraphCircle => ({
    name,
    face: symbolFace(name, tex.get(name)),
    kind: name === output ? 'output' : inputs.includes(name) ? 'input' : 'inner',
    gate: inputs.includes(name) ? '' : gateOf(graph, nodeNamed(graph, name), new Set(drawn)),
    value: request.values?.get(name) ?? '',
    adjoint: request.adjoints?.get(name) ?? '',
  });
  return { circles: [...drawn, output].map(circle), arrows };
}

/** A coefficient is part of a statement; what is differentiated by has a circle. */
const isDrawnInput = (role: Role | undefined): boolean =>
  role === 'input' || role === 'parameter' || role === 'target';

const gates: { readonly [name: string]: string } = {
  add: '+',
  subtract: '−',
  multiply: '×',
  divide: '÷',
  maximum: 'max',
  minimum: 'min',
  relu: 'ReLU',
};

/** The sign of a statement that is one operation on drawn values. */
function gateOf(graph: Graph, id: NodeId, drawn: ReadonlySet<string>): string {
  const node = graph.nodes[id];
  if (node?.kind !== 'apply') return '';
  const { name } = node.operation;
  const circles = new Set([...drawn].map((circle) => graph.names.get(circle)));
  const others = node.arguments
    .filter((argument) => !circles.has(argument))
    .map((argument) => graph.nodes[argument]);
  if (name === 'power') {
    const [exponent, ...more] = others;
    return more.length === 0 && isNumber(exponent) && exponent.value.data[0] === '2' ? 'x²' : '';
  }
  return others.length === 0 || name === 'relu' ? (gates[name] ?? '') : '';
}

const isNumber = (node: GraphNode | undefined): node is Extract<GraphNode, { kind: 'constant' }> =>
  node?.kind === 'constant';

/** The arrows as rows for a table: what the figure shows, in words. */
export function arrowRows({ circles, arrows }: ComputationGraph): readonly {
  readonly derivative: string;
  readonly from: string;
  readonly to: string;
  readonly local: string;
}[] {
  const text = (name: string): string => {
    const face = circles.find((circle) => circle.name === name)?.face;
    return face === undefined ? name : symbolText(face);
  };
  return arrows.map(({ from, to, local }) => ({
    derivative: `∂${text(to)}/∂${text(from)}`,
    from: text(from),
    to: text(to),
    local,
  }));
}
