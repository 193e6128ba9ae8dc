import {
  absolute,
  compare,
  fraction,
  isZero,
  multiply,
  parseFraction,
  subtract,
} from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Tensor } from '../grader/tensor.ts';
import { kinkDistance } from './kinks.ts';
import type { RuleName } from './rule-names.ts';
import type { Subject } from './subject.ts';

/** What a variant breaks, in a few words; undefined where it keeps the rule. */
type Rule = (subject: Subject) => string | undefined;

const half = fraction(1n, 2n);
const longestHandValue = 4;

/** The gradient behind an asked quantity, if there is one. */
function gradientBehind({ question }: Subject, quantity: Quantity): Quantity | undefined {
  if (quantity.kind === 'gradient') return quantity;
  if (quantity.kind !== 'updated' || question.update === undefined) return undefined;
  return { kind: 'gradient', of: question.update.loss, wrt: quantity.wrt };
}

function deadGradients(subject: Subject): { readonly dead: readonly string[]; readonly all: number } {
  const gradients = subject.asked.flatMap(({ cell, quantity, element }) => {
    const gradient = gradientBehind(subject, quantity);
    return gradient === undefined ? [] : [{ cell, value: subject.truth(gradient, element) }];
  });
  const dead = gradients.filter(({ value }) => value === undefined || isZero(value));
  return { dead: dead.map(({ cell }) => cell), all: gradients.length };
}

const alive: Rule = (subject) => {
  const [dead] = deadGradients(subject).dead;
  return dead && `the gradient of ${dead} is 0`;
};

const halfAlive: Rule = (subject) => {
  const { dead, all } = deadGradients(subject);
  return dead.length * 2 < all ? undefined : `${dead.length} of ${all} gradients are 0`;
};

const kinkMargin: Rule = ({ question }) => {
  const distance = kinkDistance(question);
  if (distance === undefined || compare(distance, half) >= 0) return undefined;
  return `a kink at a distance of ${printFraction(distance)}`;
};

const digitsOf = (value: Fraction): number =>
  printFraction(value).replace(/^-/, '').replace('.', '').replace(/^0+/, '').length;

/** At most four significant digits in everything that is worked out by hand before an update. */
const short: Rule = ({ question, truth, asked }) => {
  const named = question.graph.assigned.map(({ name }): Quantity => ({ kind: 'value', of: name }));
  const before = asked.map(({ quantity }) => quantity).filter((quantity) => !isAfterUpdate(quantity));
  for (const quantity of [...named, ...before]) {
    const value = truth(quantity, 0);
    if (value === undefined || value.denominator === 1n) continue;
    const text = printFraction(value);
    if (text.includes('/') || digitsOf(value) > longestHandValue) return `${quantity.of} is ${text}`;
  }
  return undefined;
};

const isAfterUpdate = (quantity: Quantity): boolean =>
  quantity.kind === 'updated' || ('step' in quantity && (quantity.step ?? 0) > 0);

/**
 * No asked number stands in the statement; rows of grad_table are meant to. An array is printed
 * where all of it is: what a layer only routes, such as the winner of a maximum, keeps its numbers.
 */
const notPrinted: Rule = ({ recipe, variant, truth, asked }) => {
  if (recipe.numbers === 'hidden') return undefined;
  const shown = Object.entries(variant.given).filter(([name]) => recipe.given[name]?.hidden === false);
  const printed = new Set(shown.flatMap(([, given]) => printedForms(given)));
  const answers = new Map<string, { readonly cell: string; readonly entries: string[] }>();
  for (const { cell, quantity, element } of asked) {
    if (quantity.kind === 'local' || quantity.kind === 'shape') continue;
    const value = truth(quantity, element);
    const key = JSON.stringify(quantity);
    const answer = answers.get(key) ?? { cell, entries: [] };
    answers.set(key, answer);
    answer.entries.push(value === undefined ? '?' : printFraction(value));
  }
  const found = [...answers.values()].find(({ entries }) => printed.has(entries.join()));
  return found && `the answer of ${found.cell} is printed`;
};

const forms = new WeakMap<Tensor<string>, readonly string[]>();

/** How the entries of a given stand in the statement, one by one and together; once for all recipes of a draw. */
function printedForms(given: Tensor<string>): readonly string[] {
  const known = forms.get(given);
  if (known !== undefined) return known;
  const entries = given.data.map(canonical);
  const found = [...entries, entries.join()];
  forms.set(given, found);
  return found;
}

const canonical = (numeral: string): string => {
  const value = parseFraction(numeral);
  return value === undefined ? numeral : printFraction(value);
};

/** Losses before and after the first update. */
function losses({ question, truth }: Subject): readonly [Fraction, Fraction] | undefined {
  if (question.update === undefined) return undefined;
  const { loss } = question.update;
  const before = truth({ kind: 'value', of: loss }, 0);
  const after = truth({ kind: 'value', of: loss, step: 1 }, 0);
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** The first update lowers the loss by 2 % or more, and no gate flips. */
const descends: Rule = (subject) => {
  const [before, after] = losses(subject) ?? [];
  if (before === undefined || after === undefined) return 'there is no update';
  if (compare(after, multiply(before, fraction(98n, 100n))) > 0) return 'the loss does not fall';
  const flips = [...subject.question.roles].some(([name, role]) => {
    if (role !== 'preActivation') return false;
    const [z, next] = [0, 1].map((step) => subject.truth({ kind: 'value', of: name, step }, 0));
    return z === undefined || next === undefined || compare(multiply(z, next), fraction(0n)) <= 0;
  });
  return flips ? 'a gate flips' : undefined;
};

/** The first update takes at most 60 % off the loss. */
const gently: Rule = (subject) => {
  const [before, after] = losses(subject) ?? [];
  if (before === undefined || after === undefined) return 'there is no update';
  const fallen = subtract(absolute(before), after);
  return compare(fallen, multiply(before, fraction(6n, 10n))) > 0 ? 'the loss falls too far' : undefined;
};

/** The rules that a recipe may name in `require`. */
export const rules: { readonly [R in RuleName]: Rule } = {
  alive,
  halfAlive,
  kinkMargin,
  short,
  notPrinted,
  descends,
  gently,
};
