import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { BinaryOperator, Expression } from '../notation/expression.ts';
import { constantSign, overflows, withRadius, type ConstantValue } from './constant-value.ts';
import { constantValue } from './evaluate-constant.ts';
import * as arithmetic from './lane-arithmetic.ts';
import { exponential, laneFunctions, power } from './lane-functions.ts';
import * as kinks from './lane-kinks.ts';
import { roundoff, type Operation } from './lanes.ts';
import { hasNames } from './names-of.ts';

interface Step {
  readonly operation: Operation;
  readonly operand: number;
}

/** A formula as postfix code over columns of points. */
export interface Program {
  readonly steps: readonly Step[];
  /** Names in the order of the columns. */
  readonly names: readonly string[];
  /** Slots of the stack. */
  readonly depth: number;
  /** Rows of kinks. */
  readonly kinks: number;
  /** A function of it is undefined on an open set (ln, √, powers that are not whole). */
  readonly isPartial: boolean;
  /** A part without names that has no value, such as 1/0: the formula has none anywhere. */
  readonly hasUndefinedConstant: boolean;
}

type Draft = { -readonly [K in Exclude<keyof Program, 'steps' | 'names'>]: Program[K] } & {
  readonly steps: Step[];
  readonly names: string[];
  height: number;
};

/** Whether translation stopped: names written out over the inputs can grow a formula past all use. */
export const isTooLarge = ({ steps }: Pick<Program, 'steps'>): boolean => steps.length > 20_000;

/** Translates a formula into postfix code. Whole-number powers become products. */
export function compile(e: Expression): Program {
  const draft: Draft = {
    steps: [],
    names: [],
    height: 0,
    depth: 0,
    kinks: 0,
    isPartial: false,
    hasUndefinedConstant: false,
  };
  emit(draft, e);
  return draft;
}

function step(draft: Draft, operation: Operation, grows: number, operand = 0): void {
  draft.steps.push({ operation, operand });
  draft.height += grows;
  if (draft.height > draft.depth) draft.depth = draft.height;
}

const nextKink = (draft: Draft): number => (draft.kinks += 1) - 1;

const binaries: { readonly [O in Exclude<BinaryOperator, 'power'>]: Operation } = {
  add: arithmetic.add,
  subtract: arithmetic.subtract,
  multiply: arithmetic.multiply,
  divide: arithmetic.divide,
  matmul: arithmetic.multiply,
  hadamard: arithmetic.multiply,
};

function emit(draft: Draft, e: Expression): void {
  if (isTooLarge(draft)) return undefined;
  if (needsExactValue(e)) return emitConstant(draft, constantValue(e));
  switch (e.kind) {
    case 'number':
      return step(draft, numeral(e.text), 1);
    case 'symbol':
      return emitName(draft, e.name);
    case 'constant':
      return step(draft, arithmetic.pushConstant(e.name === 'e' ? Math.E : Math.PI, 4 * roundoff), 1);
    case 'negate':
      emit(draft, e.of);
      return step(draft, arithmetic.negate, 0);
    case 'binary':
      if (e.operator === 'power') return emitPower(draft, e.left, e.right);
      emit(draft, e.left);
      emit(draft, e.right);
      if (e.operator === 'divide' && isConstantZero(e.right)) draft.hasUndefinedConstant = true;
      return step(draft, binaries[e.operator], -1);
    case 'comparison':
      emit(draft, e.left);
      emit(draft, e.right);
      return step(draft, kinks.comparison(nextKink(draft), e.operator), -1);
    case 'call':
      return emitCall(draft, e);
    case 'matrix':
      throw new Error('matrices are not compiled to scalar code');
    default:
      e satisfies never;
  }
}

function emitName(draft: Draft, name: string): void {
  const known = draft.names.indexOf(name);
  const operand = known >= 0 ? known : draft.names.push(name) - 1;
  step(draft, arithmetic.pushName, 1, operand);
}

/** Decimals of at most 15 digits that are multiples of 1/1024 are exact as doubles, unless they underflow to 0. */
function numeral(text: string): Operation {
  const value = Number(text);
  if (!Number.isFinite(value)) return arithmetic.pushConstant(0, Infinity);
  const isExact = text.length <= 15 && Math.abs(value) < 100_000 && Number.isInteger(value * 1024);
  const isSafe = value === 0 ? isZeroNumeral(text) : isExact;
  return arithmetic.pushConstant(value, isSafe ? 0 : Math.abs(value) * 2 * roundoff + 5e-324);
}

/** Whether a numeral is 0 itself, and not only too small for a double. */
const isZeroNumeral = (text: string): boolean => /^[0.]*(e|$)/i.test(text);

/** Whether a divisor is 0 whatever its names are, such as 1 − 1. */
export function isConstantZero(e: Expression): boolean {
  if (e.kind === 'number') return isZeroNumeral(e.text);
  if (e.kind === 'symbol' || hasNames(e)) return false;
  const value = constantValue(e);
  return value.kind !== 'none' && constantSign(value) === 0;
}

/** Parts without names are evaluated exactly where their value decides whether they exist. */
function needsExactValue(e: Expression): boolean {
  if (e.kind === 'call') return !hasNames(e);
  if (e.kind !== 'binary') return false;
  if (e.operator === 'power') return !hasNames(e);
  return (
    e.operator === 'divide' && !(e.right.kind === 'number' && Number(e.right.text) !== 0) && !hasNames(e)
  );
}

function emitConstant(draft: Draft, value: ConstantValue): void {
  if (value.kind === 'none' || overflows(value)) {
    if (value.kind === 'none' && value.reason === 'undefined') draft.hasUndefinedConstant = true;
    return step(draft, arithmetic.pushConstant(0, Infinity), 1);
  }
  const { middle, radius } = withRadius(value);
  const near = toNumber(middle);
  const isWhole = radius.numerator === 0n && Number.isSafeInteger(near) && middle.denominator === 1n;
  // What is not 0 but underflows to it keeps a bound: its sign still counts.
  const isExact = near === 0 ? constantSign(value) === 0 : isWhole;
  const bound = isExact ? 0 : toNumber(radius) + Math.abs(near) * 2 * roundoff + 5e-324;
  step(draft, arithmetic.pushConstant(near, bound), 1);
}

/** The exponent as a whole number, if it has no names and is one. */
function wholeExponent(e: Expression): number | undefined {
  if (e.kind === 'number')
    return Number.isSafeInteger(Number(e.text)) && !e.text.includes('.') ? Number(e.text) : wholeValue(e);
  return hasNames(e) ? undefined : wholeValue(e);
}

function wholeValue(e: Expression): number | undefined {
  const value = constantValue(e);
  if (value.kind !== 'rational' || value.value.denominator !== 1n) return undefined;
  const size = Number(value.value.numerator);
  return Number.isSafeInteger(size) ? size : undefined;
}

function emitPower(draft: Draft, base: Expression, exponent: Expression): void {
  const whole = wholeExponent(exponent);
  if (whole === undefined && base.kind === 'constant' && base.name === 'e') {
    emit(draft, exponent);
    return step(draft, exponential, 0);
  }
  if (whole !== undefined && Math.abs(whole) <= 16) return emitWholePower(draft, base, whole);
  emit(draft, base);
  if (whole === undefined) {
    emit(draft, exponent);
    draft.isPartial = true;
  } else step(draft, arithmetic.pushConstant(whole, 0), 1);
  step(draft, power(hasNames(exponent) ? nextKink(draft) : undefined), -1);
}

/** Repeated squaring, so that exact coordinates keep exact squares. */
function emitWholePower(draft: Draft, base: Expression, exponent: number): void {
  if (exponent < 0) step(draft, arithmetic.pushConstant(1, 0), 1);
  emit(draft, base);
  emitProduct(draft, Math.abs(exponent));
  if (exponent < 0) step(draft, arithmetic.divide, -1);
}

/** The top of the stack to a whole power n ≥ 0. */
function emitProduct(draft: Draft, n: number): void {
  if (n === 0) {
    step(draft, arithmetic.duplicate, 1);
    step(draft, zeroTimes, -1);
  } else if (n % 2 === 1 && n > 1) {
    step(draft, arithmetic.duplicate, 1);
    emitProduct(draft, n - 1);
    step(draft, arithmetic.multiply, -1);
  } else if (n > 1) {
    step(draft, arithmetic.duplicate, 1);
    step(draft, arithmetic.multiply, -1);
    emitProduct(draft, n / 2);
  }
}

/** x⁰ is 1 wherever x is defined. */
const zeroTimes: Operation = (lanes) => {
  lanes.top -= lanes.size;
  for (let i = lanes.top - lanes.size; i < lanes.top; i += 1) {
    if (lanes.values[i] === lanes.values[i]) {
      lanes.values[i] = 1;
      lanes.bounds[i] = 0;
    }
  }
};

function emitCall(draft: Draft, e: Expression & { readonly kind: 'call' }): void {
  for (const [k, argument] of e.arguments.entries()) {
    emit(draft, argument);
    if (k === 0) continue;
    if (e.function === 'max') step(draft, kinks.extreme(nextKink(draft), 1), -1);
    if (e.function === 'min') step(draft, kinks.extreme(nextKink(draft), -1), -1);
  }
  switch (e.function) {
    case 'max':
    case 'min':
    case 'sum':
    case 'mean':
    case 'transpose':
      return;
    case 'relu':
      return step(draft, kinks.relu(nextKink(draft)), 0);
    case 'abs':
      return step(draft, kinks.absolute(nextKink(draft)), 0);
    case 'sign':
      return step(draft, kinks.signOf(nextKink(draft)), 0);
    case 'leaky_relu':
      if (e.arguments.length === 1) step(draft, arithmetic.pushConstant(0.01, roundoff), 1);
      return step(draft, kinks.leaky(nextKink(draft)), -1);
    default: {
      const operation = laneFunctions.get(e.function);
      if (operation === undefined) throw new Error(`no code for ${e.function}`);
      if (e.function === 'log' || e.function === 'sqrt') draft.isPartial = true;
      step(draft, operation, 0);
    }
  }
}
