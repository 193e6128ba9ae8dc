import type { Graph, GraphNode, NodeId } from '../../../grader/graph.ts';
import type { Operation, PrimitiveName } from '../../../grader/primitives/names.ts';

type Plain = Extract<PrimitiveName, 'add' | 'subtract' | 'multiply' | 'power' | 'relu'>;

/**
 * The graph of a forward pass made of weighted sums, `np.maximum(0, z)` and squared residuals:
 * enough for figures, without the interpreter.
 */
export function forwardGraph(forward: string): Graph {
  const nodes: GraphNode[] = [];
  const names = new Map<string, NodeId>();
  const assigned: { name: string; node: NodeId }[] = [];
  const push = (node: GraphNode): NodeId => nodes.push(node) - 1;
  const apply = (name: Plain, ...given: NodeId[]): NodeId =>
    push({ kind: 'apply', operation: { name, attributes: {} } as Operation, arguments: given, shape: [] });
  const constant = (text: string): NodeId => push({ kind: 'constant', value: { shape: [], data: [text] } });
  const named = (name: string): NodeId => {
    if (/^[\d.]+$/.test(name)) return constant(name);
    const known = names.get(name) ?? push({ kind: 'input', name, shape: [] });
    names.set(name, known);
    return known;
  };
  const term = (text: string): NodeId => {
    const residual = /\((\w+) - (\w+)\)\*\*2/.exec(text);
    if (residual !== null) {
      return apply('power', apply('subtract', named(residual[1]!), named(residual[2]!)), constant('2'));
    }
    const relu = /^np\.maximum\(0, (.+)\)$/.exec(text);
    if (relu !== null) return apply('relu', sum(relu[1]!));
    const difference = /^\((\w+) - (\w+)\)$/.exec(text);
    if (difference !== null) return apply('subtract', named(difference[1]!), named(difference[2]!));
    const factors = text.split('*').map((factor) => named(factor.trim()));
    return factors.length === 1 ? factors[0]! : apply('multiply', factors[0]!, factors[1]!);
  };
  const sum = (text: string): NodeId => {
    const inside = text.startsWith('np.') ? [text] : text.split(' + ');
    return inside.map(term).reduce((left, right) => apply('add', left, right));
  };
  for (const line of forward.split('\n')) {
    const [name = '', text = ''] = line.split(/ = (.*)/s);
    const node = sum(text);
    names.set(name, node);
    assigned.push({ name, node });
  }
  return { nodes, names, assigned };
}
