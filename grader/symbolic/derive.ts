import { NotSymbolic } from '../arithmetic/not-symbolic.ts';
import { symbolic } from '../arithmetic/symbolic.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { Quantity } from '../quantity.ts';
import type { Tensor } from '../tensor.ts';
import { nodeNamed, statementsUsing } from '../trace/structure.ts';
import { chain, mostPaths, namesOf } from './chain.ts';
import type { Link, Path } from './chain.ts';
import { derivativeSymbol, traceOverNames } from './symbols.ts';

/**
 * How a derivative is written:
 * - `expanded`: every factor worked out, `x₁ · −(y−ŷ) · w₃,₁`
 * - `stepwise`: the local derivative worked out, times the recorded one, `x₁ · ∂L/∂h₁`
 * - `cached`: the local derivative times the recorded one, `∂h₁/∂w₁,₁ · ∂L/∂h₁`
 * - `chain`: all links by name, `∂h₁/∂w₁,₁ · ∂ŷ/∂h₁ · ∂L/∂ŷ`
 */
export type Style = 'expanded' | 'stepwise' | 'cached' | 'chain';

/**
 * The formula of a value (the right-hand side of its statement), a row of grad_table or a
 * gradient. Named nodes stay symbols; a single link is worked out in every style. Undefined for
 * what formulas do not reach here: arrays, shapes and updates, functions without a sign, more
 * than `mostPaths` paths.
 */
export function derive(graph: Graph, quantity: Quantity, style: Style): Expression | undefined {
  try {
    return formula(graph, quantity, style);
  } catch (error) {
    if (error instanceof NotSymbolic) return undefined;
    throw error;
  }
}

function formula(graph: Graph, quantity: Quantity, style: Style): Expression {
  switch (quantity.kind) {
    case 'value':
      return only(traceOverNames(graph, quantity.of).value(quantity.of));
    case 'local':
      return localFormula(graph)(quantity);
    case 'gradient':
      return style === 'expanded' || style === 'chain'
        ? overPaths(graph, quantity, style)
        : recorded(graph, quantity, style);
    case 'updated':
    case 'shape':
      throw new NotSymbolic(quantity.kind);
  }
}

type Local = (link: Link) => Expression;

function localFormula(graph: Graph): Local {
  const overNames = traceOverNames(graph);
  return ({ of, wrt }) => only(overNames.local(of, wrt));
}

function only(tensor: Tensor<Expression>): Expression {
  const [expression, ...more] = tensor.data;
  if (expression === undefined || more.length > 0) throw new NotSymbolic('an array');
  return expression;
}

/** Σ over the statements a that use `wrt` of ∂a/∂wrt · ∂of/∂a. */
function recorded(graph: Graph, { of, wrt }: Link, style: 'stepwise' | 'cached'): Expression {
  const local = localFormula(graph);
  const names = namesOf(graph);
  const terms = statementsUsing(graph, nodeNamed(graph, wrt), nodeNamed(graph, of)).map((user) => {
    const a = names.get(user) ?? of;
    if (a === of) return local({ of, wrt });
    const own = style === 'cached' ? derivativeSymbol(a, wrt) : local({ of: a, wrt });
    return product([own, derivativeSymbol(of, a)]);
  });
  return sum(of === wrt ? [symbolic.number(1)] : terms);
}

/** Σ over all paths of the product of their links. */
function overPaths(graph: Graph, { of, wrt }: Link, style: 'expanded' | 'chain'): Expression {
  if (of === wrt) return symbolic.number(1);
  const paths = chain(graph, of, wrt);
  if (paths.length > mostPaths) throw new NotSymbolic('too many paths');
  const local = localFormula(graph);
  return sum(
    paths.map((path) => {
      if (style === 'expanded' || path.length === 1) return product(lectureOrder(path).map(local));
      return product(path.map((link) => derivativeSymbol(link.of, link.wrt)));
    }),
  );
}

/**
 * The order of factors on the slides: the link at the parameter first, then what comes from the
 * loss, link by link on the way back: x₁ · −(y−ŷ) · w₃,₁.
 */
function lectureOrder([first, ...rest]: Path): Path {
  return first === undefined ? [] : [first, ...rest.reverse()];
}

function product(factors: readonly Expression[]): Expression {
  return factors.reduce((a, b) => symbolic.multiply(a, b));
}

function sum(terms: readonly Expression[]): Expression {
  return terms.reduce((a, b) => symbolic.add(a, b), symbolic.number(0));
}
