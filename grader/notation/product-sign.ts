import type { Expression } from './expression.ts';
import { displayedSymbol } from './symbol-display.ts';

/** The factor that stands next to a product's sign on its left. */
function lastFactor(e: Expression): Expression {
  if (e.kind === 'binary' && e.operator === 'multiply') return lastFactor(e.right);
  if (e.kind === 'negate') return lastFactor(e.of);
  return e;
}

const base = (e: Expression): Expression =>
  e.kind === 'binary' && e.operator === 'power' ? base(e.left) : e;

/** Whether a factor begins with an indicator, raised or transposed: with its 1. */
function beginsWithIndicator(e: Expression): boolean {
  const [of] = e.kind === 'call' && e.function === 'transpose' ? e.arguments : [];
  if (of !== undefined) return beginsWithIndicator(of);
  return e.kind === 'binary' && e.operator === 'power'
    ? beginsWithIndicator(e.left)
    : e.kind === 'comparison';
}

function isNumeric(e: Expression): boolean {
  if (e.kind === 'binary' && e.operator === 'divide') return isNumeric(e.left) && isNumeric(e.right);
  return e.kind === 'number' || (e.kind === 'negate' && isNumeric(e.of));
}

/** A single letter without marks, as in 2ab. */
function isPlainLetter(e: Expression): boolean {
  if (e.kind !== 'symbol') return false;
  const shown = displayedSymbol(e.name);
  return (
    shown.kind === 'name' && shown.base.length === 1 && !shown.hat && shown.layer + shown.subscript === ''
  );
}

const isCoefficient = (e: Expression): boolean => {
  const shown = e.kind === 'symbol' ? displayedSymbol(e.name) : undefined;
  return shown?.kind === 'name' && (shown.base === 'w' || shown.base === 'η');
};

/**
 * Whether two factors touch or take a dot, as the lecture writes them: 2x, w₁,₁x₁ and η∂L/∂w
 * touch; h₁ · −(y−ŷ) and products of derivatives have their dot.
 */
export function adjacency(left: Expression, right: Expression): 'touch' | 'dot' {
  const [before, behind] = [lastFactor(left), base(right)];
  // Beside a numeral the 1 of an indicator would read as one number with it.
  if (isNumeric(behind) || beginsWithIndicator(right) || right.kind === 'negate') return 'dot';
  if (isNumeric(before)) return 'touch';
  if (isPlainLetter(base(before)) && isPlainLetter(behind)) return 'touch';
  const isGradient = behind.kind === 'symbol' && behind.name.includes('/');
  const isRate =
    before.kind === 'symbol' && displayedSymbol(before.name).kind === 'name' && before.name === 'eta';
  return isCoefficient(before) && behind.kind === 'symbol' && (!isGradient || isRate) ? 'touch' : 'dot';
}
