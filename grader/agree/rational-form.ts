import type { BinaryOperator, Expression } from '../notation/expression.ts';
import { constantValue } from './evaluate-constant.ts';
import { inverseModulo, multiplyModulo, powerModulo, residueOfNumeral } from './modular.ts';
import { hasNames } from './names-of.ts';

/** Beyond this degree the bound on false acceptance is no longer worth stating. */
const highestDegree = 10_000;

type Step =
  | { readonly kind: 'numeral'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate' }
  | { readonly kind: 'power'; readonly exponent: number }
  | { readonly kind: 'binary'; readonly operator: Exclude<BinaryOperator, 'power'> };

/**
 * A formula that is built from numbers, names, + − · / and whole powers only (e and π count as
 * names), as postfix code.
 */
export interface RationalForm {
  readonly steps: readonly Step[];
  /** A bound on its degree, 10,000 at most. */
  readonly degree: number;
  /** It has a name, and no power without one: a value in some prime field is a value. */
  readonly isOrdinary: boolean;
}

/** The degree of what a name stands for; undefined where that is no rational function. */
type Degree = (name: string) => number | undefined;
const ofInput: Degree = () => 1;

/**
 * The rational form of a formula; undefined for any other formula, and beyond degree 10,000. Names
 * are inputs unless a degree is given for them.
 */
export function rationalForm(e: Expression, degreeOf: Degree = ofInput): RationalForm | undefined {
  const draft: Draft = { steps: [], degreeOf, hasName: false, hasConstantPower: false };
  const degree = emit(draft, e);
  if (degree === undefined) return undefined;
  return { steps: draft.steps, degree, isOrdinary: draft.hasName && !draft.hasConstantPower };
}

interface Draft {
  readonly steps: Step[];
  readonly degreeOf: Degree;
  hasName: boolean;
  hasConstantPower: boolean;
}

/** Adds the code of a part and gives its degree. */
function emit(draft: Draft, e: Expression): number | undefined {
  switch (e.kind) {
    case 'number':
      draft.steps.push({ kind: 'numeral', text: e.text });
      return 0;
    case 'symbol':
      draft.steps.push({ kind: 'name', name: e.name });
      draft.hasName = true;
      return draft.degreeOf(e.name);
    case 'constant':
      draft.steps.push({ kind: 'name', name: `\\${e.name}` });
      return 1;
    case 'negate': {
      const degree = emit(draft, e.of);
      draft.steps.push({ kind: 'negate' });
      return degree;
    }
    case 'binary':
      return e.operator === 'power' ? emitPower(draft, e) : emitBinary(draft, e, e.operator);
    case 'call':
    case 'comparison':
    case 'matrix':
      return undefined;
    default:
      return e satisfies never;
  }
}

const within = (degree: number) => (degree <= highestDegree ? degree : undefined);

type Binary = Expression & { readonly kind: 'binary' };

function emitBinary(
  draft: Draft,
  { left, right }: Binary,
  operator: Exclude<BinaryOperator, 'power'>,
): number | undefined {
  const before = emit(draft, left);
  const behind = before === undefined ? undefined : emit(draft, right);
  if (before === undefined || behind === undefined) return undefined;
  draft.steps.push({ kind: 'binary', operator });
  return within(before + behind);
}

function emitPower(draft: Draft, { left, right }: Binary): number | undefined {
  const exponent = wholeExponent(right);
  const degree = exponent === undefined ? undefined : emit(draft, left);
  draft.hasConstantPower ||= !hasNames(left);
  if (exponent === undefined || degree === undefined) return undefined;
  draft.steps.push({ kind: 'power', exponent });
  return within(Math.max(1, degree) * Math.abs(exponent));
}

/** A whole exponent without names. */
function wholeExponent(e: Expression): number | undefined {
  if (hasNames(e)) return undefined;
  if (e.kind === 'number' && e.text.length < 8 && Number.isInteger(Number(e.text))) return Number(e.text);
  const value = constantValue(e);
  if (value.kind !== 'rational' || value.value.denominator !== 1n) return undefined;
  const whole = Number(value.value.numerator);
  return Math.abs(whole) <= highestDegree ? whole : undefined;
}

/** A point of a prime field: a residue for every name; undefined for one that divides by 0 there. */
export interface ModularPoint {
  readonly prime: number;
  readonly coordinate: (name: string) => number | undefined;
}

/** Kept between runs; a name may stand for a formula, whose run goes on above `bottom`. */
const stack: number[] = [];
let bottom = 0;

/** The residue of a rational formula at a point; undefined where it divides by 0 there. */
export function residue({ steps }: RationalForm, { prime, coordinate }: ModularPoint): number | undefined {
  const from = bottom;
  let top = from - 1;
  for (const step of steps) {
    let value: number | undefined;
    if (step.kind === 'numeral') value = residueOfNumeral(step.text, prime);
    else if (step.kind === 'name') {
      bottom = top + 1;
      value = coordinate(step.name);
      bottom = from;
    } else {
      const last = stack[top] ?? 0;
      top -= 1;
      if (step.kind === 'negate') value = last === 0 ? 0 : prime - last;
      else if (step.kind === 'power') value = raised(last, step.exponent, prime);
      else {
        value = combined(step.operator, { left: stack[top] ?? 0, right: last }, prime);
        top -= 1;
      }
    }
    if (value === undefined) return undefined;
    top += 1;
    stack[top] = value;
  }
  return stack[from];
}

interface Operands {
  readonly left: number;
  readonly right: number;
}

function combined(
  operator: Exclude<BinaryOperator, 'power'>,
  { left, right }: Operands,
  prime: number,
): number | undefined {
  if (operator === 'add') return (left + right) % prime;
  if (operator === 'subtract') return (left - right + prime) % prime;
  if (operator !== 'divide') return multiplyModulo(left, right, prime);
  return right === 0 ? undefined : multiplyModulo(left, inverseModulo(right, prime), prime);
}

function raised(base: number, exponent: number, prime: number): number | undefined {
  if (exponent >= 0) return powerModulo(base, exponent, prime);
  return base === 0 ? undefined : powerModulo(inverseModulo(base, prime), -exponent, prime);
}
