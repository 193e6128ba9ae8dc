import { subscripts, superscripts } from './characters.ts';
import { displayedSymbol, type DisplayedName } from './symbol-display.ts';

const inverse = (table: ReadonlyMap<string, string>) =>
  new Map([...table].map(([small, plain]) => [plain, small]));
const small = inverse(subscripts);
const raised = inverse(superscripts);

const hatted = (base: string) => `${base.charAt(0)}\u0302${base.slice(1)}`.normalize('NFC');

function nameText({ base, hat, layer, subscript }: DisplayedName): string {
  const canBeSmall = [...subscript].every((c) => c === ',' || small.has(c));
  const lowered = canBeSmall ? [...subscript].map((c) => small.get(c) ?? c).join('') : `_{${subscript}}`;
  const above = layer === '' ? '' : `⁽${[...layer].map((c) => raised.get(c) ?? c).join('')}⁾`;
  return `${hat ? hatted(base) : base}${above}${lowered}`;
}

/** A symbol in plain Unicode, for labels: `w₃,₁`, `ŷ`, `w⁽²⁾₁,₃`, `∂L/∂h₁`. */
export function symbolText(name: string): string {
  const symbol = displayedSymbol(name);
  if (symbol.kind === 'name') return nameText(symbol);
  return `∂${nameText(symbol.of)}/∂${nameText(symbol.wrt)}`;
}
