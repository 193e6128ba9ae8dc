import { add, compare, multiply, zero } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { symbolic } from '../arithmetic/symbolic.ts';
import { truthOf } from '../grade/carried.ts';
import type { Expression } from '../notation/expression.ts';
import { symbolText } from '../notation/symbol-text.ts';
import type { Derivative } from '../question.ts';
import type { RowNote } from '../report.ts';
import type { Path } from '../symbolic/chain.ts';
import { derivativeIn, symbolOf } from './derivative.ts';
import { nodesOn, pathsOf } from './links.ts';
import { agreement } from './member.ts';
import { localFormula } from './own-rows.ts';
import type { Row, RowVerdict } from './row.ts';
import { expand, trueValue, valueOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { chainFaults, pathNote } from './telescope.ts';

/** More paths than these are not looked through one by one. */
const mostPaths = 6;

/** Why a row is wrong, as far as its form tells: the link that is missing, the path left out. */
export function faultsOf(setting: Setting, row: Row, { members }: RowVerdict): readonly RowNote[] {
  const at = members.findIndex(({ kind }) => kind === 'different');
  const member = row.members[at];
  if (member === undefined) return [];
  const place: readonly RowNote[] =
    row.members.length === 1 ? [] : [{ code: 'memberDiffers', details: { number: `${at + 1}` } }];
  const whole = derivativeIn(row.left);
  if (whole === undefined) return place;
  const asChain = chainFaults(setting.question.graph, whole, member);
  return [...place, ...(asChain.length > 0 ? asChain : byValue(setting, whole, member))];
}

/** A formula that is right but for one link or for whole paths. */
function byValue(setting: Setting, whole: Derivative, member: Expression): readonly RowNote[] {
  const written = expand(setting, member);
  const truth = setting.over.formula(symbolOf(whole));
  const paths = pathsOf(setting.question.graph, whole);
  const [only, ...others] = paths;
  if (written === undefined || truth === undefined || only === undefined) return [];
  const value = valueOf(setting, member, () => undefined);
  const wrong = { whole, written, value };
  const note =
    others.length === 0 ? missingLink(setting, only, { ...wrong, truth }) : leftOut(setting, paths, wrong);
  return note === undefined ? [] : [note];
}

interface Wrong {
  readonly whole: Derivative;
  readonly written: Expression;
  readonly value: Fraction | undefined;
}

const localValue = ({ question }: Setting, { of, wrt }: Derivative): Fraction | undefined =>
  truthOf(question)({ kind: 'local', of, wrt }, 0);

function missingLink(
  setting: Setting,
  path: Path,
  { whole, written, value, truth }: Wrong & { readonly truth: Expression },
): RowNote | undefined {
  const right = trueValue(setting, symbolOf(whole));
  const missing = path.find((link) => {
    const local = localFormula(setting, link);
    const factor = localValue(setting, link);
    if (local === undefined || factor === undefined || value === undefined || right === undefined)
      return false;
    if (compare(multiply(value, factor), right) !== 0) return false;
    return isSame(setting, whole, symbolic.multiply(written, local), truth);
  });
  return missing && { code: 'factorMissing', details: { missing: symbolText(symbolOf(missing)) } };
}

function isSame(setting: Setting, whole: Derivative, written: Expression, reference: Expression): boolean {
  return agreement(setting, symbolOf(whole), { written, reference }).outcome === 'correct';
}

/** Whether a formula is the sum over some of the paths: over one alone, or over all but one. */
function leftOut(
  setting: Setting,
  paths: readonly Path[],
  { whole, written, value }: Wrong,
): RowNote | undefined {
  if (paths.length > mostPaths) return undefined;
  const products = paths.map((path) => productOf(setting, path));
  const values = paths.map((path) => valueAlong(setting, path));
  for (const taken of subsets(paths.length)) {
    const terms = taken.flatMap((at) => products[at] ?? []);
    const sum = terms.reduce((a, b) => symbolic.add(a, b), symbolic.number(0));
    const reference = taken.flatMap((at) => values[at] ?? []).reduce(add, zero);
    if (terms.length < taken.length || value === undefined || compare(value, reference) !== 0) continue;
    if (!isSame(setting, whole, written, sum)) continue;
    const nodes = paths.map(nodesOn);
    const isTaken = (_: unknown, at: number) => taken.includes(at);
    return pathNote(
      nodes.filter(isTaken),
      nodes.filter((path, at) => !isTaken(path, at)),
    );
  }
  return undefined;
}

function productOf(setting: Setting, path: Path): Expression | undefined {
  return path
    .map((link) => localFormula(setting, link))
    .reduce((product, factor) => product && factor && symbolic.multiply(product, factor));
}

function valueAlong(setting: Setting, path: Path): Fraction | undefined {
  return path
    .map((link) => localValue(setting, link))
    .reduce((product, factor) => product && factor && multiply(product, factor));
}

/** Each place alone, and all places but one. */
function subsets(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (_, at) => at);
  const alone = all.map((at) => [at]);
  return count === 2 ? alone : [...alone, ...all.map((out) => all.filter((at) => at !== out))];
}
