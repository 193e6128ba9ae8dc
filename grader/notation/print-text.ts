import type { BinaryOperator, Expression } from './expression.ts';

/** Binding strength, as the parser has it. */
export const strength = {
  comparison: 5,
  sum: 10,
  product: 20,
  negation: 30,
  power: 40,
  operand: 50,
} as const;

const operators: { readonly [O in BinaryOperator]: { readonly sign: string; readonly binds: number } } = {
  add: { sign: ' + ', binds: strength.sum },
  subtract: { sign: ' - ', binds: strength.sum },
  multiply: { sign: '*', binds: strength.product },
  divide: { sign: '/', binds: strength.product },
  power: { sign: '^', binds: strength.power },
  matmul: { sign: ' @ ', binds: strength.product },
  hadamard: { sign: ' ⊙ ', binds: strength.product },
};

/** How tightly the outermost operator of an expression holds. */
export function strengthOf(e: Expression): number {
  if (e.kind === 'binary') return operators[e.operator].binds;
  if (e.kind === 'negate') return strength.negation;
  if (e.kind === 'number') return numeralStrength(e.text);
  return e.kind === 'comparison' ? strength.comparison : strength.operand;
}

/** Computed numerals may carry a sign or be a quotient; typed ones never do. */
function numeralStrength(text: string): number {
  if (text.includes('/')) return strength.product;
  return text.startsWith('-') ? strength.negation : strength.operand;
}

/**
 * Whether an entry-by-entry product stands open on the left of a chain of products. What a matrix
 * product behind it would apply to is not agreed on, so that one is written with brackets.
 */
export function holdsHadamard(e: Expression): boolean {
  if (e.kind !== 'binary') return false;
  const goesOn = e.operator === 'multiply' || e.operator === 'divide';
  return e.operator === 'hadamard' || (goesOn && holdsHadamard(e.left));
}

/** How tightly the left operand of an operator has to hold, to stand there without brackets. */
export function leftStrength(e: Expression & { readonly kind: 'binary' }): number {
  if (e.operator === 'matmul' && holdsHadamard(e.left)) return strength.operand;
  return e.operator === 'power' ? strength.operand : operators[e.operator].binds;
}

/** The options of `sum` and `mean` as they are typed: `axis=0`, `keepdims=True`. */
export function reductionOptions({
  arguments: [, axis, keeps],
}: Expression & { readonly kind: 'call' }): readonly string[] {
  const named = axis?.kind === 'number' ? [`axis=${axis.text}`] : [];
  return keeps === undefined ? named : [...named, 'keepdims=True'];
}

/**
 * A formula in our own notation; reading it gives the same formula back. Every product has its
 * sign, and brackets stand only where they are needed.
 */
export function printText(e: Expression): string {
  switch (e.kind) {
    case 'number':
      return e.text;
    case 'symbol':
    case 'constant':
      return e.name;
    case 'negate':
      return `-${wrapped(e.of, strength.negation + 1)}`;
    case 'binary':
      return printBinary(e);
    case 'call':
      return printCall(e);
    case 'comparison': {
      const sign = e.operator === '=' ? '==' : e.operator;
      return `${wrapped(e.left, strength.sum)} ${sign} ${wrapped(e.right, strength.sum)}`;
    }
    case 'matrix':
      return `[${e.rows.map((row) => `[${row.map(printText).join(', ')}]`).join(', ')}]`;
    default:
      return e satisfies never;
  }
}

function wrapped(e: Expression, minimum: number): string {
  return strengthOf(e) < minimum ? `(${printText(e)})` : printText(e);
}

function printCall(e: Expression & { readonly kind: 'call' }): string {
  const [of] = e.arguments;
  if (of === undefined) throw new Error(`${e.function} without arguments`);
  if (e.function === 'transpose') return `${wrapped(of, strength.operand)}.T`;
  if (e.function !== 'sum' && e.function !== 'mean') {
    return `${e.function}(${e.arguments.map(printText).join(', ')})`;
  }
  return `${e.function}(${[printText(of), ...reductionOptions(e)].join(', ')})`;
}

function printBinary(e: Expression & { readonly kind: 'binary' }): string {
  const { sign, binds } = operators[e.operator];
  if (e.operator === 'power') return `${wrapped(e.left, leftStrength(e))}^${raised(e.right)}`;
  return `${wrapped(e.left, leftStrength(e))}${sign}${wrapped(e.right, binds + 1)}`;
}

/** An exponent: bare where it is one operand or a power (which holds from the right). */
function raised(e: Expression): string {
  return wrapped(e, strength.power);
}
