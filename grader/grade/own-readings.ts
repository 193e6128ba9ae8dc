import { isZero } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { truthOf } from './carried.ts';
import { isEasyStep } from './easy-step.ts';
import { implied } from './implied.ts';
import { isNamedIn } from './number-entry.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';
import { glance, reckon } from './reckon.ts';
import type { GraphQuestion, OwnAnswer, Reading } from './reckon.ts';
import { relevantAnswers } from './relevant-answers.ts';
import { agrees, mayAgree } from './tolerance.ts';

interface OwnReading {
  readonly glance: ReturnType<typeof glance>;
  readonly read: Reading;
}

/** Reads questions with some own answers in place; each combination that matters is traced once. */
export class OwnReadings {
  readonly #answers = new Map<string, readonly OwnAnswer[]>();
  readonly #readings = new Map<string, OwnReading>();

  /** Whether the number is what follows from these own answers by right steps, as far as digits tell. */
  mayFollow(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    const predicted = this.#predicted(entry, own);
    return predicted !== undefined && agrees(entry.value, predicted, entry.tolerance);
  }

  /** The same; but 0 is what anything small rounds to, and follows only from what is exactly 0. */
  follows(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    const predicted = this.#predicted(entry, own);
    if (predicted === undefined || isZero(entry.value) !== isZero(predicted)) return false;
    return agrees(entry.value, predicted, entry.tolerance);
  }

  /** Whether the own answers leave nothing to be worked out in this cell. */
  isEasy(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    return isEasyStep(entry, this.#reading(entry.question, this.#withImplied(entry, own)).read);
  }

  /** What right steps make of the own answers; undefined where that is far from what was typed. */
  #predicted(entry: NumberEntry, own: readonly JudgedNumber[]): Fraction | undefined {
    const { question, quantity, element, tolerance } = entry;
    const relevant = relevantAnswers(question.graph, quantity, this.#withImplied(entry, own));
    const reading = this.#reading(question, relevant);
    if (!mayAgree(entry.glance, reading.glance(quantity, element), tolerance)) return undefined;
    return reading.read(quantity, element);
  }

  /** The own answers that mean anything on the question, and what they say without being typed. */
  #withImplied({ question }: NumberEntry, own: readonly JudgedNumber[]): readonly OwnAnswer[] {
    const usable = own.filter((answer) => isNamedIn(question.graph, answer.quantity));
    const key = keyOf(question, usable);
    const all = this.#answers.get(key) ?? [...usable, ...this.#implied(question, usable)];
    this.#answers.set(key, all);
    return all;
  }

  /** What the wrong numbers among own answers say of error signals that were not typed. */
  #implied(question: GraphQuestion, own: readonly JudgedNumber[]): readonly OwnAnswer[] {
    const from = own.filter(({ outcome }) => outcome === 'incorrect' || outcome === 'followThrough');
    if (from.every(({ quantity }) => quantity.kind !== 'gradient')) return [];
    const rows = own.filter(({ outcome, quantity }) => outcome !== 'correct' && quantity.kind !== 'gradient');
    const factor = rows.length === 0 ? truthOf(question) : this.#reading(question, rows).read;
    return implied(question, own, { from, factor });
  }

  #reading(question: GraphQuestion, own: readonly OwnAnswer[]): OwnReading {
    const key = keyOf(question, own);
    const reading = this.#readings.get(key) ?? {
      glance: glance(question, { own }),
      read: lazily(question, own),
    };
    this.#readings.set(key, reading);
    return reading;
  }
}

/** What was typed goes by its place, what is implied by what it says. */
function nameOf(answer: JudgedNumber | OwnAnswer): string {
  if ('place' in answer) return answer.place;
  const { quantity, value } = answer;
  return `${JSON.stringify(quantity)}=${value.numerator}/${value.denominator}`;
}

const keyOf = (question: GraphQuestion, own: readonly (JudgedNumber | OwnAnswer)[]): string =>
  [question.id, ...own.map(nameOf)].join('|');

function lazily(question: GraphQuestion, own: readonly OwnAnswer[]): Reading {
  let reading: Reading | undefined;
  return (quantity, element) => (reading ??= reckon(question, { own }))(quantity, element);
}
