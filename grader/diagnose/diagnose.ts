import { isZero } from '../arithmetic/fraction.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import { Evidence } from './evidence.ts';
import type { FormName } from './evidence.ts';
import { bestHypotheses, isWrong } from './hypothesis.ts';
import type { Hypothesis } from './hypothesis.ts';

/** What is behind a wrong number. */
export interface Diagnosis {
  /** The rule, or two. */
  readonly codes: readonly WrongCode[];
  /** With two: both were followed, or one of them and no answer on these numbers could tell which. */
  readonly joined: 'both' | 'either';
  /** Everything that was typed is explained, at least three numbers other than 0 for each rule. */
  readonly certain: boolean;
}

const enoughForCertainty = 3;

/** Two names can share a sentence; more would say nothing. */
const mostNames = 2;

/**
 * Explains all wrong numbers of a network together: the smallest set of rules, at most two, and of
 * slips without a name that gives everything that was typed. Where another set of rules is as
 * small, only what they have in common is named. By cell (`keyOfCell`).
 */
export function diagnose(
  judged: readonly JudgedNumber[],
  codes: readonly WrongCode[],
): ReadonlyMap<string, Diagnosis> {
  if (!judged.some(isWrong)) return new Map();
  const evidence = new Evidence(judged, codes);
  const best = bestHypotheses(evidence);
  const [first] = best;
  if (first === undefined) return new Map();
  const twins = twinCodes(evidence, best, first.forms);
  const named = twins ?? first.codes.filter((code) => best.every((other) => other.codes.includes(code)));
  const certain = isCertain(judged, first);
  const diagnoses = new Map<string, Diagnosis>();
  for (const entry of judged.filter(({ outcome }) => outcome !== 'correct')) {
    const given = behind(evidence, entry, first);
    const own =
      twins !== undefined && given.length > 0 ? twins : given.filter((code) => named.includes(code));
    const joined = twins === undefined ? 'both' : 'either';
    if (own.length > 0) diagnoses.set(entry.place, { codes: own, joined, certain });
  }
  return diagnoses;
}

function isCertain(judged: readonly JudgedNumber[], { codes, unexplained }: Hypothesis): boolean {
  const off = judged.filter(({ outcome, value }) => outcome !== 'correct' && !isZero(value)).length;
  return unexplained === 0 && off >= enoughForCertainty * codes.length;
}

/** The names of single rules that no answer could tell apart; undefined if it is not only these. */
function twinCodes(
  evidence: Evidence,
  best: readonly Hypothesis[],
  firstForms: Hypothesis['forms'],
): readonly WrongCode[] | undefined {
  const codes = [...new Set(best.flatMap((own) => own.codes))];
  if (best.some((own) => own.codes.length > 1) || codes.length > mostNames) return undefined;
  const isTwin = (other: FormName) => firstForms.every((form) => evidence.areTwins(form, other));
  const areAllTwins = codes.every((code) =>
    best.some(({ codes: [own], forms }) => own === code && forms.every(isTwin)),
  );
  return areAllTwins ? codes : undefined;
}

/** Which of the rules are behind one number: the one that gives it, else both together. */
function behind(evidence: Evidence, entry: JudgedNumber, { forms, codes }: Hypothesis): readonly WrongCode[] {
  const gives = (form: string) => evidence.isPredicted(entry, form) || evidence.followsFromOwn(entry, [form]);
  const givers = forms.filter(gives);
  const codeOf = (form: string) => codes.filter((code) => form.startsWith(`${code} `));
  if (givers.length > 0) return givers.slice(0, 1).flatMap(codeOf);
  const both = evidence.pairPrediction(forms)(entry) || evidence.followsFromOwn(entry, forms);
  return both ? codes : [];
}
