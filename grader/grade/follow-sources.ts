import type { FormulaVerdict } from '../agree/formula-verdict.ts';
import type { CellReference, Outcome } from '../report.ts';
import type { TypedCell } from './judge-network.ts';
import { distinctCells } from './number-entry.ts';

/** An own wrong formula that later ones may be made of. */
export interface Source {
  readonly typed: TypedCell;
  /** What it follows from itself; empty where the mistake was made in it. */
  readonly from: readonly CellReference[];
  /** Whether later formulas that are made of this one say anything. */
  readonly mayCarry: boolean;
}

/** What a wrong formula is when the own earlier ones are looked at, and where the mistake was made. */
export interface Following {
  readonly outcome: Extract<Outcome, 'followThrough' | 'incorrect' | 'undecided'>;
  readonly from: readonly CellReference[];
}

/** At most this many wrong formulas are carried on together. */
const mostSources = 6;

/**
 * Finds the own earlier formulas from which a wrong one follows: all of them together, else one
 * alone; those without which it follows as well are left out. `follows` says whether right steps
 * make the formula of the given ones. What follows only from formulas that may not be carried is
 * undecided, and so is what cannot be compared.
 */
export function fromSources<S extends Source>(
  earlier: readonly S[],
  follows: (from: readonly S[]) => FormulaVerdict['outcome'],
): Following {
  const sources = earlier.slice(-mostSources);
  const carried = sources.filter(({ mayCarry }) => mayCarry);
  const sets = [carried, ...carried.map((source) => [source])];
  let isOpen = false;
  const set = sets.find((from) => {
    const verdict = follows(from);
    isOpen ||= verdict === 'undecided';
    return verdict === 'correct';
  });
  if (set === undefined) {
    const isGuarded = carried.length < sources.length && follows(sources) !== 'incorrect';
    return { outcome: isOpen || isGuarded ? 'undecided' : 'incorrect', from: [] };
  }
  const needed = set.reduce((kept, source) => {
    const fewer = kept.filter((other) => other !== source);
    return follows(fewer) === 'correct' ? fewer : kept;
  }, set);
  return { outcome: 'followThrough', from: distinctCells(needed.flatMap(rootsOf)) };
}

const rootsOf = ({ typed, from }: Source) => (from.length === 0 ? [typed.reference] : from);
