import type { Calculus } from '../calculus.ts';
import type { SimpleRule, WrongRule } from './misconception.ts';

type CalculusRule = Extract<SimpleRule, { kind: 'calculus' }>;

/**
 * Two wrong rules followed at once. Where both act on one place, the second works on what the
 * first made of it; of two ways to update, or to replace one slope, the second stands. Undefined
 * where there is no such student: two orders of updates, two exchanges of names.
 */
export function compose(first: SimpleRule, second: SimpleRule): WrongRule | undefined {
  const withFirst = known.get(first) ?? new WeakMap<SimpleRule, { readonly rule: WrongRule | undefined }>();
  known.set(first, withFirst);
  const made = withFirst.get(second) ?? { rule: composed(first, second) };
  withFirst.set(second, made);
  return made.rule;
}

/** Made once, so that what is worked out about a pair can be kept. */
const known = new WeakMap<SimpleRule, WeakMap<SimpleRule, { readonly rule: WrongRule | undefined }>>();

function composed(first: SimpleRule, second: SimpleRule): WrongRule | undefined {
  if (first.kind === 'calculus' && second.kind === 'calculus') return composedRules(first, second);
  return first.kind === second.kind ? undefined : { kind: 'both', first, second };
}

function composedRules(first: CalculusRule, second: CalculusRule): WrongRule {
  if (first.touches === undefined && second.touches === undefined) {
    return {
      kind: 'calculus',
      calculus: (arithmetic) => composedCalculi(first.calculus(arithmetic), second.calculus(arithmetic)),
    };
  }
  return { kind: 'both', first, second };
}

/** One calculus after the other: what the first makes is the right thing to the second. */
export function composedCalculi<T>(first: Calculus<T>, second: Calculus<T>): Calculus<T> {
  const update = second.update ?? first.update;
  return {
    ...forwardOf(first, second),
    ...pullbackOf(first, second),
    ...accumulateOf(first, second),
    ...adjointOf(first, second),
    ...(update && { update }),
    ...reportOf(first, second),
  };
}

function forwardOf<T>({ forward: a }: Calculus<T>, { forward: b }: Calculus<T>): Calculus<T> {
  if (a === undefined) return b === undefined ? {} : { forward: b };
  if (b === undefined) return { forward: a };
  return { forward: (node, right, value) => b(node, () => a(node, right, value), value) };
}

function pullbackOf<T>({ pullback: a }: Calculus<T>, { pullback: b }: Calculus<T>): Calculus<T> {
  if (a === undefined) return b === undefined ? {} : { pullback: b };
  if (b === undefined) return { pullback: a };
  return { pullback: (edge, right) => b(edge, () => a(edge, right)) };
}

function accumulateOf<T>({ accumulate: a }: Calculus<T>, { accumulate: b }: Calculus<T>): Calculus<T> {
  if (a === undefined) return b === undefined ? {} : { accumulate: b };
  if (b === undefined) return { accumulate: a };
  return {
    accumulate: (node, parts, right, uses) => b(node, parts, () => a(node, parts, right, uses), uses),
  };
}

function adjointOf<T>({ adjoint: a }: Calculus<T>, { adjoint: b }: Calculus<T>): Calculus<T> {
  if (a === undefined) return b === undefined ? {} : { adjoint: b };
  if (b === undefined) return { adjoint: a };
  return { adjoint: (node, right, value, of) => b(node, a(node, right, value, of), value, of) };
}

/** The first says what is written down; the second, what is written down for that. */
function reportOf<T>({ report: a }: Calculus<T>, { report: b }: Calculus<T>): Calculus<T> {
  if (a === undefined) return b === undefined ? {} : { report: b };
  if (b === undefined) return { report: a };
  return {
    report: (asked, read) => a(asked, (other) => b(other, read) ?? read(other)) ?? b(asked, read),
  };
}
