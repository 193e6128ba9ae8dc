import { isZero } from '../arithmetic/fraction.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import type { Evidence, FormName } from './evidence.ts';
import type { Signature } from './signatures.ts';

/** One wrong rule, or two at once, against everything that was typed on a network. */
export interface Hypothesis {
  readonly forms: readonly FormName[];
  readonly codes: readonly WrongCode[];
  /** How many slips the rules stand for, and one for each number that they do not explain. */
  readonly cost: number;
  /** Numbers that the rules do not give, right ones included: slips of another kind. */
  readonly unexplained: number;
}

/** A rule from the list is a likelier mistake than any one wrong number; a rule kept to one place is not. */
const [costOfRule, costInOnePlace] = [0.9, 1.9];

/** How many rules, the best first, are joined with every other; how many numbers of pairs are looked at. */
const [beam, mostLooks] = [10, 500];

/** Costs are sums of these few numbers. */
const almost = 1e-9;

export const isWrong = ({ outcome }: JudgedNumber): boolean =>
  outcome === 'incorrect' || outcome === 'undecided';

/** A rule and which of the numbers it gives, from the right numbers or from the student's own. */
interface Weighed extends Hypothesis {
  readonly everywhere: boolean;
  readonly fits: readonly boolean[];
}

/** The hypotheses that explain the numbers at the least cost; none if mere slips explain them as well. */
export function bestHypotheses(evidence: Evidence): readonly Hypothesis[] {
  const forms = [...evidence.forms()];
  const whole = forms.flatMap(([form, signature]) => explainingAll(evidence, form, signature));
  if (whole.length > 0) return cheapest(whole, Number.POSITIVE_INFINITY);
  const bySlipsAlone = evidence.judged.filter(isWrong).length;
  const singles = forms.map(([form, signature]) => weigh(evidence, form, signature));
  const least = Math.min(bySlipsAlone, ...singles.map(({ cost }) => cost));
  const pairs = least > 2 * costOfRule ? weighPairs(evidence, singles, least) : [];
  return cheapest([...singles, ...pairs], bySlipsAlone);
}

function cheapest(all: readonly Hypothesis[], limit: number): readonly Hypothesis[] {
  const least = Math.min(...all.map(({ cost }) => cost));
  return least < limit ? all.filter(({ cost }) => cost < least + almost) : [];
}

/** A rule that gives every number that was typed, the right ones included. */
function explainingAll(evidence: Evidence, form: FormName, signature: Signature): readonly Hypothesis[] {
  const { code, everywhere } = signature;
  const off = evidence.judged.filter(({ outcome }) => outcome !== 'correct').length;
  if (!everywhere && off < 2) return [];
  if (!evidence.judged.every((entry) => evidence.isPredicted(entry, form))) return [];
  const cost = everywhere ? costOfRule : costInOnePlace;
  return [{ forms: [form], codes: [code], cost, unexplained: 0 }];
}

const noReason = { cost: Number.POSITIVE_INFINITY, unexplained: Number.POSITIVE_INFINITY };

/** A rule that gives nothing but some of the zeros of a student who typed more of them. */
function isMadeOfZeros(judged: readonly JudgedNumber[], fits: readonly boolean[]): boolean {
  const wrong = judged.filter(isWrong);
  const explained = judged.filter((entry, at) => isWrong(entry) && fits[at] === true);
  return explained.every(({ value }) => isZero(value)) && 2 * explained.length < wrong.length;
}

function weigh(evidence: Evidence, form: FormName, { code, everywhere }: Signature): Weighed {
  const fits = evidence.judged.map(
    (entry) => evidence.isPredicted(entry, form) || (everywhere && evidence.followsFromOwn(entry, [form])),
  );
  if (isMadeOfZeros(evidence.judged, fits))
    return { forms: [form], codes: [code], everywhere, fits, ...noReason };
  const unexplained = fits.filter((fit) => !fit).length;
  const cost = (everywhere ? costOfRule : costInOnePlace) + unexplained;
  return { forms: [form], codes: [code], everywhere, fits, cost, unexplained };
}

/** Pairs of rules that explain more than any rule alone, those of the best rules first. */
function weighPairs(evidence: Evidence, singles: readonly Weighed[], least: number): readonly Hypothesis[] {
  const ranked = singles.filter(({ everywhere }) => everywhere).toSorted((a, b) => a.cost - b.cost);
  const found: Hypothesis[] = [];
  // A pair that leaves a third of the numbers without a reason is no reason.
  let bound = Math.min(least, 2 * costOfRule + evidence.judged.length / 3);
  let looks = 0;
  for (const [first, second] of pairsOf(ranked)) {
    if (looks > mostLooks) break;
    const pair = weighPair(evidence, [first, second], bound);
    looks += pair.looks;
    if (pair.cost > bound + almost) continue;
    bound = pair.cost;
    found.push(pair);
  }
  return found;
}

function pairsOf(ranked: readonly Weighed[]): readonly (readonly [Weighed, Weighed])[] {
  return ranked.slice(0, beam).flatMap((first, at) =>
    ranked
      .slice(at + 1)
      .filter(({ codes }) => codes[0] !== first.codes[0])
      .map((second) => [first, second] as const),
  );
}

/** Looks no further once the pair costs more than what is known; first at what no rule alone explains. */
function weighPair(
  evidence: Evidence,
  [first, second]: readonly [Weighed, Weighed],
  bound: number,
): Hypothesis & { readonly looks: number } {
  const forms = [...first.forms, ...second.forms];
  const codes = [...first.codes, ...second.codes].toSorted();
  const predicts = evidence.pairPrediction(forms);
  const { judged } = evidence;
  const isLikely = judged.map((_, at) => first.fits[at] === true || second.fits[at] === true);
  let [unexplained, looks] = [0, 0];
  const cost = () => 2 * costOfRule + unexplained;
  for (const likely of [false, true]) {
    for (const [at, entry] of judged.entries()) {
      if (isLikely[at] !== likely || cost() > bound + almost) continue;
      looks += 1;
      if (!predicts(entry) && !(likely && evidence.followsFromOwn(entry, forms))) unexplained += 1;
    }
  }
  return { forms, codes, cost: cost(), unexplained, looks };
}
