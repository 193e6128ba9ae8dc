import { nameText, type NameParts } from './name-parts.ts';
import type { Parser } from './parser-state.ts';
import { gradientKey, meaningOf, type SymbolTable } from './symbol-table.ts';
import { isSign, type Sign, type Token } from './token.ts';

/** A gradient symbol found in the tokens: its listed name, or what it spells where it is not listed. */
export type GradientMatch =
  | { readonly kind: 'listed'; readonly name: string; readonly next: number }
  | { readonly kind: 'unlisted'; readonly spelled: string; readonly next: number };

interface Differential {
  readonly parts: NameParts;
  readonly next: number;
  readonly isPartial: boolean;
}

/** `∂L`, `dL`, `d ŷ` from a position on. */
function differentialAt(tokens: readonly Token[], at: number): Differential | undefined {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (token?.kind === 'partial') {
    return behind?.kind === 'name' ? { parts: behind.parts, next: at + 2, isPartial: true } : undefined;
  }
  if (token?.kind !== 'name' || !token.parts.head.startsWith('d')) return undefined;
  const { head, subscripts } = token.parts;
  if (head.length > 1) return { parts: { head: head.slice(1), subscripts }, next: at + 1, isPartial: false };
  return behind?.kind === 'name' && subscripts.length === 0
    ? { parts: behind.parts, next: at + 2, isPartial: false }
    : undefined;
}

const signAfter = (tokens: readonly Token[], at: number, sign: Sign): number | undefined => {
  const token = tokens[at];
  return token !== undefined && isSign(token, sign) ? at + 1 : undefined;
};

interface Pair {
  readonly of: Differential;
  readonly wrt: Differential;
  readonly next: number;
}

/** `∂L/∂ŷ`. */
function inlinePair(tokens: readonly Token[], at: number): Pair | undefined {
  const of = differentialAt(tokens, at);
  const from = of && signAfter(tokens, of.next, '/');
  const wrt = from === undefined ? undefined : differentialAt(tokens, from);
  return of && wrt && { of, wrt, next: wrt.next };
}

/** `\frac{∂L}{∂ŷ}`. */
function stackedPair(tokens: readonly Token[], at: number): Pair | undefined {
  const above = bracedDifferential(tokens, at + 1);
  const below = above && bracedDifferential(tokens, above.next);
  return above && below && { of: above.found, wrt: below.found, next: below.next };
}

function bracedDifferential(tokens: readonly Token[], at: number) {
  const inside = signAfter(tokens, at, '{');
  const found = inside === undefined ? undefined : differentialAt(tokens, inside);
  const next = found && signAfter(tokens, found.next, '}');
  return found && next !== undefined ? { found, next } : undefined;
}

/** `dh1/dw11` of two listed names; a quotient of names that begin with d stays one. */
function ofListedNames(table: SymbolTable, { of, wrt }: Pair): string | undefined {
  if (of.isPartial !== wrt.isPartial) return undefined;
  const [above, below] = [meaningOf(table, of.parts), meaningOf(table, wrt.parts)];
  return above.kind === 'symbol' && below.kind === 'symbol' ? `d${above.name}/d${below.name}` : undefined;
}

/**
 * The gradient symbol at a position. One written with ∂ can mean nothing else; one written with
 * d is a quotient where its numerator is a listed name.
 */
export function gradientAt(parser: Parser, at: number): GradientMatch | undefined {
  const { tokens, table } = parser;
  const token = tokens[at];
  const isStacked = token?.kind === 'command' && token.command === 'frac';
  const pair = isStacked ? stackedPair(tokens, at) : inlinePair(tokens, at);
  if (pair === undefined) return undefined;
  const name = table.gradients.get(gradientKey(pair.of.parts, pair.wrt.parts));
  if (name !== undefined) return { kind: 'listed', name, next: pair.next };
  const built = table.everyGradient && ofListedNames(table, pair);
  if (built !== undefined) return { kind: 'listed', name: built, next: pair.next };
  const isNamed = token?.kind === 'name' && meaningOf(table, token.parts).kind !== 'unknown';
  if (isNamed || pair.of.isPartial !== pair.wrt.isPartial) return undefined;
  return {
    kind: 'unlisted',
    spelled: `∂${nameText(pair.of.parts)}/∂${nameText(pair.wrt.parts)}`,
    next: pair.next,
  };
}
