import type { Graph } from '../../grader/graph.ts';
import { freeNames } from '../../grader/numpy/free-names.ts';
import type { NumpyIssue } from '../../grader/numpy/issue.ts';
import type { Shape } from '../../grader/tensor.ts';
import { pools } from '../pools.ts';
import { assignedRoles, givenRole } from './guess-roles.ts';
import type { AssignedRole, GivenRole } from './guess-roles.ts';
import { guessShapes } from './guess-shapes.ts';
import { readEquations } from './read-equations.ts';
import type { EquationIssue } from './equation.ts';

/** A name that is drawn: what it stands for, its shape, and the numerals it is drawn from. */
export interface ProposedName {
  readonly name: string;
  readonly role: GivenRole;
  readonly shape: Shape;
  readonly values: readonly string[];
  /** For a target: drawn as the distance from this prediction, so that the residual is never degenerate. */
  readonly from?: string;
}

/** What a forward pass says of a question, all of it open to change. */
export interface Proposal {
  readonly forward: string;
  readonly graph: Graph;
  readonly names: readonly ProposedName[];
  readonly roles: ReadonlyMap<string, AssignedRole>;
  readonly loss: string;
  /** Computed names whose values are asked. */
  readonly values: readonly string[];
  /** Names whose gradients are asked. */
  readonly gradients: readonly string[];
  /** Equations of arrays as TeX; empty where the forward pass itself is shown. */
  readonly equations: readonly string[];
}

export type ProposalIssue = EquationIssue | { readonly kind: 'numpy'; readonly issue: NumpyIssue };

export type Proposed =
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'invalid'; readonly issue: ProposalIssue };

/** What a formula has that Python has not. */
const looksWritten = /\\|[_^]\{|[^\p{ASCII}]/u;

/**
 * What a typed forward pass proposes: NumPy as it stands, or the equations of a slide (LaTeX, or
 * the notation of answers). Free names have the shapes that are `wanted`, else what fits. An issue
 * names the line and the reason.
 */
export function propose(text: string, wanted: ReadonlyMap<string, Shape> = new Map()): Proposed {
  const numpy = looksWritten.test(text) ? undefined : freeNames(text);
  if (numpy?.kind === 'found') return shaped(text.trim(), { names: numpy.names, shapes: wanted, tex: [] });
  const equations = readEquations(text, wanted);
  if (equations.kind === 'invalid') {
    const issue: ProposalIssue =
      numpy === undefined ? equations.issue : { kind: 'numpy', issue: numpy.issue };
    return { kind: 'invalid', issue };
  }
  const names = freeNames(equations.forward);
  if (names.kind === 'invalid') return { kind: 'invalid', issue: { kind: 'numpy', issue: names.issue } };
  const shapes = new Map([...wanted, ...equations.shapes]);
  return shaped(equations.forward, { names: names.names, shapes, tex: equations.tex });
}

interface Free {
  readonly names: readonly string[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly tex: readonly string[];
}

function shaped(forward: string, { names: free, shapes: wanted, tex: equations }: Free): Proposed {
  const guess = guessShapes(forward, free, wanted);
  if (guess.kind === 'invalid') return { kind: 'invalid', issue: { kind: 'numpy', issue: guess.issue } };
  const { graph, shapes } = guess;
  const loss = graph.assigned.at(-1)?.name;
  if (loss === undefined) return { kind: 'invalid', issue: { kind: 'noName', line: 1 } };
  const roles = assignedRoles(graph);
  const prediction = [...roles].find(([, role]) => role === 'prediction')?.[0];
  const names = inOrder(free).map((name): ProposedName =>
    proposedName(graph, { name, role: givenRole(name), shape: shapes.get(name) ?? [], prediction }),
  );
  const assigned = graph.assigned.map(({ name }) => name);
  const single = assigned.filter((name) => shapeIn(graph, name).length === 0);
  const parameters = names.filter(({ role }) => role === 'parameter').map(({ name }) => name);
  const inputs = names.filter(({ role }) => role === 'input').map(({ name }) => name);
  const proposal: Proposal = {
    forward,
    graph,
    names,
    roles,
    loss,
    values: [...new Set(single)],
    gradients: parameters.length > 0 ? parameters : inputs,
    equations,
  };
  return { kind: 'proposed', proposal };
}

const order: readonly GivenRole[] = ['input', 'parameter', 'rate', 'mask', 'other', 'target'];

/** Inputs first, then weights before biases, by their indices; targets last. */
function inOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string): number => 2 * order.indexOf(givenRole(name)) + (name.startsWith('b') ? 1 : 0);
  const compare = (a: string, b: string): number =>
    rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true });
  return names.toSorted(compare);
}

interface Naming {
  readonly name: string;
  readonly role: GivenRole;
  readonly shape: Shape;
  readonly prediction: string | undefined;
}

function proposedName(graph: Graph, { name, role, shape, prediction }: Naming): ProposedName {
  const calls = functionsOf(graph);
  if (role === 'target' && calls.has('log')) return { name, role, shape, values: ['0', '1'] };
  if (role === 'target' && shape.length === 0 && prediction !== undefined)
    return { name, role, shape, values: [...pools.negativeResiduals], from: prediction };
  if (shape.length > 0) return { name, role, shape, values: [...pools.integers] };
  if (role === 'rate') return { name, role, shape, values: [...pools.rates] };
  if (role === 'mask') return { name, role, shape, values: ['0', '1'] };
  if (role === 'input' || role === 'target') return { name, role, shape, values: [...pools.inputs] };
  const values = name.startsWith('b') ? pools.biases : calls.size > 0 ? smoothWeights : pools.weights;
  return { name, role, shape, values: [...values] };
}

/** Small enough that a smooth function does not saturate. */
const smoothWeights = ['-1.5', '-1', '-0.5', '0.5', '1', '1.5'];

/** The functions of a forward pass whose values are no fractions. */
export function functionsOf({ nodes }: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'apply' && node.operation.name === 'call')
      found.add(node.operation.attributes.function);
  }
  for (const plain of ['abs', 'sign', 'floor', 'ceil', 'round']) found.delete(plain);
  return found;
}

/** The shape of what a name stands for. */
export function shapeIn({ nodes, names }: Graph, name: string): Shape {
  const node = nodes[names.get(name) ?? -1];
  if (node === undefined) return [];
  return node.kind === 'constant' ? node.value.shape : node.shape;
}
