import { isZero } from '../arithmetic/fraction.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import { Evidence } from './explain.ts';
import type { Explanation } from './explain.ts';

/** What is behind a wrong number. */
export interface Diagnosis {
  /** One name, or those that no answer on these numbers could tell apart. */
  readonly codes: readonly MisconceptionCode[];
  /** Everything that was typed is explained, at least three numbers other than 0 among it. */
  readonly certain: boolean;
}

const enoughForCertainty = 3;

/** Two names can share a sentence; more would say nothing. */
const mostNames = 2;

/**
 * Explains all wrong numbers of a network together: one rule behind everything that is not right;
 * else the smallest set of rules, each of which explains more than any other rule would. Says
 * nothing where another rule would do as well. By cell (`keyOfCell`).
 */
export function diagnose(
  judged: readonly JudgedNumber[],
  codes: readonly MisconceptionCode[],
): ReadonlyMap<string, Diagnosis> {
  const wrong = judged.filter(({ outcome }) => outcome === 'incorrect' || outcome === 'undecided');
  if (wrong.length === 0) return new Map();
  const evidence = new Evidence(judged, codes);
  const found = evidence.explanations();
  return ruleBehindAll(evidence, found) ?? rulesBehindMost(evidence, wrong, found);
}

/** One rule that gives every number that was typed, right ones included. */
function ruleBehindAll(
  evidence: Evidence,
  found: readonly Explanation[],
): ReadonlyMap<string, Diagnosis> | undefined {
  const off = evidence.judged.filter(({ outcome }) => outcome !== 'correct');
  const whole = found.filter(
    ({ explained, contradicted }) => explained.length === off.length && contradicted === 0,
  );
  const general = whole.filter(({ everywhere }) => everywhere);
  const fitting = general.length > 0 ? general : off.length > 1 ? whole : [];
  const codes = soleCodes(evidence, fitting);
  if (codes.length === 0) return fitting.length > 0 ? new Map() : undefined;
  const certain = off.filter(({ value }) => !isZero(value)).length >= enoughForCertainty;
  return new Map(off.map(({ place }) => [place, { codes, certain }]));
}

/** The codes of the fits where they cannot be told apart; none where they could. */
function soleCodes(evidence: Evidence, fits: readonly Explanation[]): readonly MisconceptionCode[] {
  const codes = [...new Set(fits.map(({ code }) => code))];
  if (codes.length < 2) return codes;
  if (codes.length > mostNames) return [];
  const [first] = fits;
  const areAllTwins = codes.every((code) =>
    fits.some((fit) => fit.code === code && first !== undefined && evidence.areTwins(first, fit)),
  );
  return areAllTwins ? codes : [];
}

interface Cover extends Explanation {
  /** The wrong numbers it explains, its own earlier numbers given or not. */
  readonly covered: readonly JudgedNumber[];
}

/** Rules one after the other, each clearly ahead of every other rule on what is left. */
function rulesBehindMost(
  evidence: Evidence,
  wrong: readonly JudgedNumber[],
  found: readonly Explanation[],
): ReadonlyMap<string, Diagnosis> {
  const covers = found.map((fit): Cover => {
    const explains = (entry: JudgedNumber) =>
      fit.explained.includes(entry) || (fit.everywhere && evidence.followsFromOwn(entry, fit.form));
    return { ...fit, covered: wrong.filter(explains) };
  });
  const diagnoses = new Map<string, Diagnosis>();
  for (let left = wrong; ;) {
    const best = clearlyAhead(
      evidence,
      covers.map((cover) => restrictedTo(cover, left)),
    );
    if (best === undefined) return diagnoses;
    for (const { place } of best.covered) diagnoses.set(place, { codes: best.codes, certain: false });
    left = left.filter((entry) => !best.covered.includes(entry));
  }
}

const restrictedTo = (cover: Cover, left: readonly JudgedNumber[]): Cover => ({
  ...cover,
  covered: cover.covered.filter((entry) => left.includes(entry)),
});

/** The best rule, if it explains at least two numbers and no other rule explains as many as well. */
function clearlyAhead(evidence: Evidence, covers: readonly Cover[]) {
  const usable = covers
    .filter(({ covered, contradicted }) => covered.length >= 2 && contradicted < covered.length)
    .toSorted(betterFirst);
  const [best] = usable;
  if (best === undefined) return undefined;
  const codes = soleCodes(
    evidence,
    usable.filter((cover) => betterFirst(best, cover) === 0),
  );
  return codes.length === 0 ? undefined : { codes, covered: best.covered };
}

function betterFirst(a: Cover, b: Cover): number {
  return b.covered.length - a.covered.length || a.contradicted - b.contradicted;
}
