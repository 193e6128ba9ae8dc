import { isZero } from '../arithmetic/fraction.ts';
import { keyOfCell } from '../grade/number-entry.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { ImplementedCode } from '../misconceptions/implemented.ts';
import { areTwins, explanations, OwnExplanations } from './explain.ts';
import type { Explanation } from './explain.ts';

/** What is behind a wrong number. */
export interface Diagnosis {
  /** One name, or those that no answer on these numbers could tell apart. */
  readonly codes: readonly ImplementedCode[];
  /** Everything that was typed is explained, at least three numbers other than 0 among it. */
  readonly certain: boolean;
}

interface Asked {
  readonly judged: readonly JudgedNumber[];
  readonly codes: readonly MisconceptionCode[];
}

const enoughForCertainty = 3;

/**
 * Explains all wrong numbers of a network together: one rule behind everything that is not right;
 * else the smallest set of rules, each of which explains more than any other rule would. Says
 * nothing where another rule would do as well. By cell (`keyOfCell`).
 */
export function diagnose(asked: Asked): ReadonlyMap<string, Diagnosis> {
  const wrong = asked.judged.filter(({ outcome }) => outcome === 'incorrect' || outcome === 'undecided');
  if (wrong.length === 0) return new Map();
  const found = explanations(asked.judged, asked.codes);
  return ruleBehindAll(asked, found) ?? rulesBehindMost(asked, wrong, found);
}

/** One rule that gives every number that was typed, right ones included. */
function ruleBehindAll(
  asked: Asked,
  found: readonly Explanation[],
): ReadonlyMap<string, Diagnosis> | undefined {
  const off = asked.judged.filter(({ outcome }) => outcome !== 'correct');
  const whole = found.filter(
    ({ explained, contradicted }) => explained.length === off.length && contradicted === 0,
  );
  const general = whole.filter(({ everywhere }) => everywhere);
  const fitting = general.length > 0 ? general : off.length > 1 ? whole : [];
  const codes = soleCodes(asked, fitting);
  if (codes.length === 0) return fitting.length > 0 ? new Map() : undefined;
  const certain = off.filter(({ value }) => !isZero(value)).length >= enoughForCertainty;
  return new Map(off.map(({ reference }) => [keyOfCell(reference), { codes, certain }]));
}

/** The codes of the fits where they cannot be told apart; none where they could. */
function soleCodes(asked: Asked, fits: readonly Explanation[]): readonly ImplementedCode[] {
  const codes = [...new Set(fits.map(({ code }) => code))];
  if (codes.length < 2) return codes;
  const [first] = fits;
  const areAllTwins = codes.every((code) =>
    fits.some((fit) => fit.code === code && first !== undefined && areTwins(first, fit, asked)),
  );
  return areAllTwins ? codes : [];
}

interface Cover extends Explanation {
  /** The wrong numbers it explains, its own earlier numbers given or not. */
  readonly covered: readonly JudgedNumber[];
}

/** Rules one after the other, each clearly ahead of every other rule on what is left. */
function rulesBehindMost(
  asked: Asked,
  wrong: readonly JudgedNumber[],
  found: readonly Explanation[],
): ReadonlyMap<string, Diagnosis> {
  const own = new OwnExplanations(asked.judged, asked.codes);
  const covers = found.map((fit): Cover => {
    const explains = (entry: JudgedNumber) =>
      fit.explained.includes(entry) || (fit.everywhere && own.explains(entry, fit.form));
    return { ...fit, covered: wrong.filter(explains) };
  });
  const diagnoses = new Map<string, Diagnosis>();
  let left = wrong;
  for (;;) {
    const best = ahead(
      asked,
      covers.map((cover) => restrictedTo(cover, left)),
    );
    if (best.length === 0) return diagnoses;
    const codes = best.map(({ code }) => code);
    const explained = new Set(best.flatMap(({ covered }) => covered));
    for (const { reference } of explained) diagnoses.set(keyOfCell(reference), { codes, certain: false });
    left = left.filter((entry) => !explained.has(entry));
  }
}

const restrictedTo = (cover: Cover, left: readonly JudgedNumber[]): Cover => ({
  ...cover,
  covered: cover.covered.filter((entry) => left.includes(entry)),
});

/** The best rule, if it explains at least two numbers and no other rule explains as many as well. */
function ahead(asked: Asked, covers: readonly Cover[]): readonly Cover[] {
  const usable = covers.filter(
    ({ covered, contradicted }) => covered.length >= 2 && contradicted < covered.length,
  );
  const best = usable.toSorted(betterFirst)[0];
  if (best === undefined) return [];
  const ties = usable.filter((cover) => cover.code !== best.code && betterFirst(best, cover) === 0);
  const rivals = [...new Map(ties.map((cover) => [cover.code, cover])).values()];
  return rivals.every((rival) => areTwins(best, rival, asked)) ? [best, ...rivals] : [];
}

function betterFirst(a: Cover, b: Cover): number {
  return b.covered.length - a.covered.length || a.contradicted - b.contradicted;
}
