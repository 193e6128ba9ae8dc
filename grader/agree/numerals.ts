import type { BinaryOperator, Expression } from '../notation/expression.ts';
import { partsOf } from '../symbolic/size.ts';

/** The numerals that a formula is written with. */
export function numeralsOf(e: Expression, found: Set<string> = new Set()): ReadonlySet<string> {
  if (e.kind === 'number') found.add(e.text);
  for (const part of partsOf(e)) numeralsOf(part, found);
  return found;
}

/**
 * How far a constant of a formula lies from those that points of ordinary size can judge: a term may be
 * 0 at all of them (max(0, x − 50)), or a smooth function as sharp as a step. `remote` ones are beyond the
 * furthest points too.
 */
export type Strangeness = 'none' | 'strange' | 'remote';

const ordinary = [0.05, 12] as const;
/** Points reach from 10⁻⁹ to 10¹⁵. */
const withinReach = [1e-12, 1e13] as const;

const isWithin = (size: number, [low, high]: readonly [number, number]) => size >= low && size <= high;

function strangenessOf(value: number): Strangeness {
  const size = Math.abs(value);
  if (size === 0 || isWithin(size, ordinary)) return 'none';
  return isWithin(size, withinReach) ? 'strange' : 'remote';
}

/** The strangest constant of a formula, numerals and what is made of them (10^9), save the known numerals. */
export function strangeness(e: Expression, known: ReadonlySet<string>): Strangeness {
  const scan: Scan = { known, worst: 'none' };
  constantIn(e, scan);
  return scan.worst;
}

interface Scan {
  readonly known: ReadonlySet<string>;
  worst: Strangeness;
}

/** Notes a constant; gives it back. */
function met(value: number, scan: Scan): number {
  const own = Number.isNaN(value) || scan.worst === 'remote' ? 'none' : strangenessOf(value);
  if (own !== 'none') scan.worst = own;
  return value;
}

const operations: { readonly [O in BinaryOperator]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  matmul: () => Number.NaN,
  hadamard: () => Number.NaN,
};

/** About the value of a formula without names, NaN of one with names. */
function constantIn(e: Expression, scan: Scan): number {
  switch (e.kind) {
    case 'number':
      return numeralIn(e.text, scan);
    case 'constant':
      return e.name === 'e' ? Math.E : Math.PI;
    case 'symbol':
      return Number.NaN;
    case 'negate':
      return -constantIn(e.of, scan);
    case 'binary':
      return met(operations[e.operator](constantIn(e.left, scan), constantIn(e.right, scan)), scan);
    case 'call':
    case 'comparison':
    case 'matrix': {
      let last = Number.NaN;
      for (const part of partsOf(e)) last = constantIn(part, scan);
      return e.kind === 'call' && e.function === 'exp' ? met(Math.exp(last), scan) : Number.NaN;
    }
    default:
      return e satisfies never;
  }
}

function numeralIn(text: string, scan: Scan): number {
  const value = Number(text);
  if (!scan.known.has(text)) met(value === 0 && isTiny(text) ? Number.MIN_VALUE : value, scan);
  return value;
}

/** Whether a numeral whose double is 0 is not 0, such as 1e-400. */
const isTiny = (text: string): boolean => /[1-9].*e/i.test(text);
