import { absolute, compare, fraction, isZero, multiply } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { symbolic } from '../arithmetic/symbolic.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { Derivative } from '../question.ts';
import { namesOf } from '../symbolic/chain.ts';
import { derive } from '../symbolic/derive.ts';
import { substitute, symbolsOf } from '../symbolic/substitute.ts';
import { isDirect, nodeNamed, statementsUsing } from '../trace/structure.ts';
import { derivativeIn, symbolOf } from './derivative.ts';
import { nodesOn, pathsOf } from './links.ts';
import { trueValue } from './setting.ts';
import type { Setting } from './setting.ts';

/** What a symbol means below a row that says something else than the truth. */
export interface OwnRow {
  readonly symbol: string;
  readonly line: number;
  /** What the row says, over the inputs; undefined where that is too long to be carried. */
  readonly formula: Expression | undefined;
  /** The same at the question's numbers. */
  readonly value: Fraction | undefined;
  /** The wrong rows behind it: itself, or those it follows from; none where it states a direct part. */
  readonly roots: readonly WrongRow[];
}

/** A row that is wrong by itself. */
export interface WrongRow {
  readonly line: number;
  /** Whether right steps may be built on it. */
  readonly mayCarry: boolean;
}

export type OwnRows = ReadonlyMap<string, OwnRow>;

const smallest = fraction(1n, 1000n);

/**
 * A row that makes every later step easy may not be carried: 0, or less than a thousandth of the
 * true size, where the truth is not 0 (as with numbers); or a mere number for what is a formula.
 */
export function mayCarry(
  setting: Setting,
  symbol: string,
  { formula, value: own }: Pick<OwnRow, 'formula' | 'value'>,
): boolean {
  const truth = setting.over.formula(symbol);
  const isBare = formula !== undefined && symbolsOf(formula).length === 0;
  if (isBare && truth !== undefined && symbolsOf(truth).length > 0) return false;
  const right = trueValue(setting, symbol);
  if (own === undefined) return false;
  if (right === undefined || isZero(right)) return !isZero(own);
  return compare(absolute(own), multiply(smallest, absolute(right))) >= 0;
}

/** The symbols of own rows with what they mean. */
export function meanings(own: OwnRows): ReadonlyMap<string, Expression | undefined> {
  return new Map([...own].map(([symbol, { formula }]) => [symbol, formula]));
}

/** What a derivative is when rows of the student's own stand for the derivatives on its way. */
export interface OwnReference {
  readonly formula: Expression;
  readonly rows: readonly OwnRow[];
}

/** Single own rows that are tried by themselves, newest first. */
const mostAlone = 4;

/**
 * The derivative as right steps make it from wrong rows above: from all of them, and from each of
 * the newest alone. Rows that are not on its way give nothing.
 */
export function* ownReferences(
  setting: Setting,
  derivative: Derivative,
  own: OwnRows,
): Generator<OwnReference> {
  const usable = [...own.values()].filter(({ formula }) => formula !== undefined);
  const sets =
    usable.length < 2
      ? [usable]
      : [
          usable,
          ...usable
            .toReversed()
            .slice(0, mostAlone)
            .map((row) => [row]),
        ];
  for (const rows of sets) {
    const reference = referenceFrom(setting, derivative, rows);
    if (reference !== undefined) yield reference;
  }
}

function referenceFrom(
  setting: Setting,
  derivative: Derivative,
  rows: readonly OwnRow[],
): OwnReference | undefined {
  const given = new Map(rows.map((row) => [row.symbol, row]));
  const used = new Set<OwnRow>();
  const formula =
    throughBottleneck(setting, derivative, { given, used }) ??
    overStatements(setting, derivative, { given, used });
  return formula === undefined || used.size === 0 ? undefined : { formula, rows: [...used] };
}

interface Given {
  readonly given: ReadonlyMap<string, OwnRow>;
  readonly used: Set<OwnRow>;
}

/** ∂of/∂b · (own ∂b/∂wrt), where every path passes b. */
function throughBottleneck(
  setting: Setting,
  { of, wrt }: Derivative,
  { given, used }: Given,
): Expression | undefined {
  const paths = pathsOf(setting.question.graph, { of, wrt });
  for (const row of given.values()) {
    const inner = derivativeIn(row.symbol);
    if (inner === undefined || inner.wrt !== wrt || inner.of === of || row.formula === undefined) continue;
    if (!paths.every((path) => nodesOn(path).has(inner.of))) continue;
    const rest = overStatements(setting, { of, wrt: inner.of }, { given, used });
    if (rest === undefined) continue;
    used.add(row);
    return symbolic.multiply(rest, row.formula);
  }
  return undefined;
}

/** Σ over the statements a that use `wrt` of ∂of/∂a · ∂a/∂wrt, own rows in place of both. */
function overStatements(setting: Setting, whole: Derivative, { given, used }: Given): Expression | undefined {
  const { graph } = setting.question;
  const names = namesOf(graph);
  const own = (symbol: string): Expression | undefined => {
    const row = given.get(symbol);
    if (row === undefined || symbol === symbolOf(whole)) return undefined;
    used.add(row);
    return row.formula;
  };
  const known = new Map<string, Expression | undefined>();
  const total = (wrt: string): Expression | undefined => {
    if (wrt === whole.of) return symbolic.number(1);
    if (known.has(wrt)) return known.get(wrt);
    const found = own(symbolOf({ of: whole.of, wrt })) ?? sumOf(wrt);
    known.set(wrt, found);
    return found;
  };
  const sumOf = (wrt: string): Expression | undefined => {
    let sum: Expression | undefined = symbolic.number(0);
    const [from, to] = [nodeNamed(graph, wrt), nodeNamed(graph, whole.of)];
    for (const user of statementsUsing(graph, from, to)) {
      const link = { of: names.get(user) ?? whole.of, wrt };
      const stated = isDirect(graph, user, from) ? own(symbolOf(link)) : undefined;
      const [step, rest] = [stated ?? localFormula(setting, link), total(link.of)];
      sum = sum && step && rest && symbolic.add(sum, symbolic.multiply(rest, step));
    }
    return sum;
  };
  return sumOf(whole.wrt);
}

const locals = new WeakMap<Graph, Map<string, Expression | undefined>>();

/** ∂of/∂wrt along one statement, over the inputs; worked out once for a graph. */
export function localFormula({ question, over }: Setting, { of, wrt }: Derivative): Expression | undefined {
  const { graph } = question;
  const ofGraph = locals.get(graph) ?? new Map<string, Expression | undefined>();
  locals.set(graph, ofGraph);
  const key = symbolOf({ of, wrt });
  if (ofGraph.has(key)) return ofGraph.get(key);
  const formula = derive(graph, { kind: 'local', of, wrt }, 'expanded');
  const written = formula && substitute(formula, over.formula);
  ofGraph.set(key, written);
  return written;
}
