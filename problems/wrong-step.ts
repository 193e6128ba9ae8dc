import { divide, isZero, parseFraction } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Expression } from '../grader/notation/expression.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Outcome } from '../grader/report.ts';
import type { OwnNumber, WrongNumber } from '../grader/solution/wrong-step.ts';
import type { Posing } from './cells.ts';
import { formulaOf } from './derivation.ts';
import { descent } from './descent.ts';
import { labelTex, ownTex } from './name-tex.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { numbersIn } from './substitution.ts';
import { tensorTex } from './tensor-text.ts';

/** One step of the tape as a student should have made it, as TeX. */
export interface StepLine {
  readonly symbol: string;
  /** The rule over names and recorded entries, `∂h₁/∂w₁,₁ · ∂L/∂h₁`; absent where arrays are involved. */
  readonly rule?: string;
  /** The same with numbers, the student's own where there are any. */
  readonly numbers?: string;
  /** What the step gives with them. */
  readonly value: string;
  readonly own: string;
  /** What the step takes over from the student's earlier cells, and how those were judged. */
  readonly taken: readonly { readonly symbol: string; readonly value: string; readonly outcome: Outcome }[];
  /** The one local factor that the wrong number would need, beside the right one. */
  readonly factor?: { readonly symbol: string; readonly own: string; readonly right: string };
}

/** Spells a wrong step out with the student's own numbers. */
export function stepLine(posing: Posing, wrong: WrongNumber): StepLine {
  const { recipe } = posing;
  const { quantity, fromOwn, value } = wrong;
  const line = {
    symbol: labelTex(recipe, quantity),
    value: numeralTex(posing, fromOwn),
    own: numeralTex(posing, value),
  };
  const step = stepFormula(posing, quantity);
  if (step === undefined) return { ...line, taken: [] };
  const { formula, quantityOf } = step;
  const numeralOf = (name: string): string | undefined => {
    const needed = quantityOf(name);
    const own = needed && ownFor(wrong, needed);
    return own === undefined ? trueNumeral(posing, needed) : shortNumeral(posing, own.value);
  };
  const names = namesIn(formula);
  const taken = names.flatMap((name) => {
    const needed = quantityOf(name);
    const own = needed && ownFor(wrong, needed);
    if (needed === undefined || own === undefined) return [];
    return [{ symbol: labelTex(recipe, needed), value: numeralTex(posing, own.value), outcome: own.outcome }];
  });
  const factor = neededFactor(posing, wrong, { names, quantityOf });
  return {
    ...line,
    rule: step.rule,
    numbers: numbersIn(formula, numeralOf),
    taken,
    ...(factor === undefined ? {} : { factor }),
  };
}

interface StepFormula {
  readonly formula: Expression;
  readonly rule: string;
  /** What a symbol of the formula stands for. */
  readonly quantityOf: (symbol: string) => Quantity | undefined;
}

function stepFormula(posing: Posing, quantity: Quantity): StepFormula | undefined {
  const { recipe } = posing;
  if (quantity.kind === 'updated') {
    const update = descent(recipe, quantity);
    return update && { ...update, quantityOf: (name) => update.parts.get(name) };
  }
  const formula = formulaOf(posing, quantity, 'cached');
  if (formula === undefined) return undefined;
  const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
  const quantityOf = (symbol: string): Quantity => {
    const [of, wrt] = symbol.split('/').map((side) => side.slice(1));
    if (of === undefined || wrt === undefined) return { kind: 'value', of: symbol, step };
    const isRecorded = quantity.kind === 'gradient' && of === quantity.of;
    return { kind: isRecorded ? 'gradient' : 'local', of, wrt, step };
  };
  return { formula, rule: printTex(formula, ownTex(recipe)), quantityOf };
}

/** A local derivative times one recorded gradient: the factor that the own number stands for. */
function neededFactor(
  posing: Posing,
  { quantity, earlier, value }: WrongNumber,
  {
    names,
    quantityOf,
  }: { readonly names: readonly string[]; readonly quantityOf: StepFormula['quantityOf'] },
): StepLine['factor'] {
  const needed = names.flatMap((name) => quantityOf(name) ?? []);
  const [local, ...otherLocals] = needed.filter(({ kind }) => kind === 'local');
  const [recorded, ...otherRecorded] = needed.filter(({ kind }) => kind === 'gradient');
  if (quantity.kind !== 'gradient' || local === undefined || recorded === undefined) return undefined;
  if (otherLocals.length > 0 || otherRecorded.length > 0) return undefined;
  const above = ownFor({ earlier }, recorded)?.value ?? trueValue(posing, recorded);
  const right = trueValue(posing, local);
  if (above === undefined || right === undefined || isZero(above)) return undefined;
  return {
    symbol: labelTex(posing.recipe, local),
    own: numeralTex(posing, divide(value, above)),
    right: numeralTex(posing, right),
  };
}

/** The student's own number for a scalar quantity; a row of one statement is the gradient too. */
function ownFor({ earlier }: Pick<WrongNumber, 'earlier'>, quantity: Quantity): OwnNumber | undefined {
  const key = keyOf(quantity);
  return earlier.findLast((own) => own.element === 0 && keyOf(own.quantity) === key);
}

function keyOf(quantity: Quantity): string {
  const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
  const names = 'wrt' in quantity ? `${quantity.of}/${quantity.wrt}` : quantity.of;
  return `${quantity.kind === 'local' ? 'gradient' : quantity.kind} ${names}@${step}`;
}

function namesIn(formula: Expression): readonly string[] {
  const names = new Set<string>();
  numbersIn(formula, (name) => {
    names.add(name);
    return undefined;
  });
  return [...names];
}

function trueValue({ values }: Posing, quantity: Quantity): Fraction | undefined {
  const { data } = values.read(quantity);
  return data.length === 1 ? parseFraction(data[0] ?? '') : undefined;
}

function trueNumeral(posing: Posing, quantity: Quantity | undefined): string | undefined {
  const value = quantity && trueValue(posing, quantity);
  return value && shortNumeral(posing, value);
}

const shortNumeral = ({ recipe }: Posing, value: Fraction): string =>
  roundedNumeral(printFraction(value), recipe.rounding);

const numeralTex = (posing: Posing, value: Fraction): string =>
  tensorTex({ shape: [], data: [shortNumeral(posing, value)] });
