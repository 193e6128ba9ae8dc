import type { Expression } from '../notation/expression.ts';
import { evaluateConstant } from './evaluate-constant.ts';
import { inverseModulo, multiplyModulo, powerModulo, residueOfNumeral } from './modular.ts';
import { hasNames } from './names-of.ts';

/** Beyond this degree the bound on false acceptance is no longer worth stating. */
const highestDegree = 10_000;

/**
 * The degree of a formula that is built from numbers, names, + − · / and whole powers only (e and
 * π count as names); undefined for any other formula, and beyond degree 10,000.
 */
export function rationalDegree(e: Expression): number | undefined {
  switch (e.kind) {
    case 'number':
      return 0;
    case 'symbol':
    case 'constant':
      return 1;
    case 'negate':
      return rationalDegree(e.of);
    case 'binary': {
      if (e.operator === 'power') return powerDegree(e.left, e.right);
      const [left, right] = [rationalDegree(e.left), rationalDegree(e.right)];
      return left === undefined || right === undefined ? undefined : within(left + right);
    }
    case 'call':
    case 'comparison':
    case 'matrix':
      return undefined;
    default:
      return e satisfies never;
  }
}

const within = (degree: number) => (degree <= highestDegree ? degree : undefined);

function powerDegree(base: Expression, exponent: Expression): number | undefined {
  const whole = wholeExponent(exponent);
  const degree = whole === undefined ? undefined : rationalDegree(base);
  return whole === undefined || degree === undefined
    ? undefined
    : within(Math.max(1, degree) * Math.abs(whole));
}

/** A whole exponent without names. */
function wholeExponent(e: Expression): number | undefined {
  if (hasNames(e)) return undefined;
  if (e.kind === 'number' && e.text.length < 8 && Number.isInteger(Number(e.text))) return Number(e.text);
  const value = evaluateConstant(e);
  if (value.kind !== 'rational' || value.value.denominator !== 1n) return undefined;
  const whole = Number(value.value.numerator);
  return Math.abs(whole) <= highestDegree ? whole : undefined;
}

/** A point of a prime field: a residue for every name. */
export interface ModularPoint {
  readonly prime: number;
  readonly coordinate: (name: string) => number;
}

/** The residue of a rational formula at a point; undefined where it divides by 0 there. */
export function residue(e: Expression, point: ModularPoint): number | undefined {
  switch (e.kind) {
    case 'number':
      return residueOfNumeral(e.text, point.prime);
    case 'symbol':
      return point.coordinate(e.name);
    case 'constant':
      return point.coordinate(`\\${e.name}`);
    case 'negate': {
      const of = residue(e.of, point);
      return of === undefined ? undefined : of === 0 ? 0 : point.prime - of;
    }
    case 'binary':
      return e.operator === 'power' ? raised(e.left, e.right, point) : combined(e, point);
    case 'call':
    case 'comparison':
    case 'matrix':
      throw new Error('only rational formulas have residues');
    default:
      return e satisfies never;
  }
}

function combined(e: Expression & { readonly kind: 'binary' }, point: ModularPoint): number | undefined {
  const [left, right] = [residue(e.left, point), residue(e.right, point)];
  const { prime } = point;
  if (left === undefined || right === undefined) return undefined;
  if (e.operator === 'add') return (left + right) % prime;
  if (e.operator === 'subtract') return (left - right + prime) % prime;
  if (e.operator !== 'divide') return multiplyModulo(left, right, prime);
  return right === 0 ? undefined : multiplyModulo(left, inverseModulo(right, prime), prime);
}

function raised(base: Expression, exponent: Expression, point: ModularPoint): number | undefined {
  const [of, whole] = [residue(base, point), wholeExponent(exponent)];
  if (of === undefined || whole === undefined) return undefined;
  if (whole >= 0) return powerModulo(of, whole, point.prime);
  return of === 0 ? undefined : powerModulo(inverseModulo(of, point.prime), -whole, point.prime);
}
