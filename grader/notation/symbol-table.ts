import type { SymbolEntry } from '../question.ts';
import type { FunctionName } from './expression.ts';
import type { NotationIssue } from './issue-codes.ts';
import { nameKeys, nameText, type NameParts } from './name-parts.ts';
import { nameAt } from './name-scanner.ts';

/** What a name in a formula stands for. */
export type Meaning =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'constant'; readonly name: 'e' | 'pi' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown' };

/** The names of a question, by every spelling. */
export interface SymbolTable {
  readonly names: readonly string[];
  /** Names as they are listed, for those who type them so. */
  readonly listed: ReadonlySet<string>;
  /** Loose and strict key → name; undefined where two names share the key. */
  readonly keys: ReadonlyMap<string, string | undefined>;
  /** `L/yhat` (keys of both parts) → the listed `dL/dyhat`. */
  readonly gradients: ReadonlyMap<string, string>;
  /** Meanings of names without subscripts that were looked up before. */
  readonly looked: Map<string, Meaning>;
  /** The names that stand for a vector or a matrix, and their shapes. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  /** Where set, ∂a/∂b is a symbol for any two listed names. */
  readonly everyGradient?: true;
  /** Set where two listed names cannot be told apart, or one cannot be typed. */
  readonly issue?: NotationIssue;
}

const functions: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ['exp', 'exp'],
  ['log', 'log'],
  ['ln', 'log'],
  ['sqrt', 'sqrt'],
  ['abs', 'abs'],
  ['sign', 'sign'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tan', 'tan'],
  ['sinh', 'sinh'],
  ['cosh', 'cosh'],
  ['tanh', 'tanh'],
  ['arctan', 'arctan'],
  ['sigmoid', 'sigmoid'],
  ['sigma', 'sigmoid'],
  ['relu', 'relu'],
  ['ReLU', 'relu'],
  ['leaky_relu', 'leaky_relu'],
  ['LeakyReLU', 'leaky_relu'],
  ['softplus', 'softplus'],
  ['max', 'max'],
  ['min', 'min'],
]);

const constants: ReadonlyMap<string, 'e' | 'pi'> = new Map([
  ['e', 'e'],
  ['pi', 'pi'],
]);

/** The names that a formula may use without listing them, for "did you mean". */
export const knownWords: readonly string[] = [...functions.keys(), ...constants.keys()];

/** A name as a recipe or a student spells it, whole; undefined where the text is no name. */
export function partsOfName(text: string): NameParts | undefined {
  const stretch = nameAt(text, 0, false);
  if (stretch === undefined) return undefined;
  if (stretch.end === text.length) return stretch.parts;
  const rest = text.slice(stretch.end).split(',');
  const isListOfDigits = rest.length > 1 && rest[0] === '' && rest.slice(1).every(isDigits);
  return isListOfDigits ? withCommas(stretch.parts, rest.slice(1)) : undefined;
}

const isDigits = (text: string) => text !== '' && [...text].every((c) => c >= '0' && c <= '9');

/** `w2_1` followed by `,3`, or `w3` followed by `,1`. */
export function withCommas({ head, subscripts }: NameParts, more: readonly string[]): NameParts {
  if (subscripts.length > 0) return { head, subscripts: [...subscripts, ...more] };
  let letters = head.length;
  while (letters > 0 && isDigits(head.charAt(letters - 1))) letters -= 1;
  return { head: head.slice(0, letters), subscripts: [head.slice(letters), ...more] };
}

/** `dL/dyhat` → the keys of L and ŷ; undefined for an ordinary name. */
export function gradientParts(name: string): readonly [NameParts, NameParts] | undefined {
  const [above, below, ...more] = name.split('/');
  if (above === undefined || below === undefined || more.length > 0) return undefined;
  const [of, wrt] = [partsOfName(above.trim().slice(1)), partsOfName(below.trim().slice(1))];
  return of === undefined || wrt === undefined ? undefined : [of, wrt];
}

export const gradientKey = (of: NameParts, wrt: NameParts): string =>
  `${nameKeys(of).loose}/${nameKeys(wrt).loose}`;

const tables = new WeakMap<readonly SymbolEntry[], SymbolTable>();

/** The table of a list of symbols; built once for each list. */
export function symbolTable(symbols: readonly SymbolEntry[]): SymbolTable {
  const known = tables.get(symbols);
  if (known !== undefined) return known;
  const built = buildTable(symbols);
  tables.set(symbols, built);
  return built;
}

function buildTable(symbols: readonly SymbolEntry[]): SymbolTable {
  const draft: Draft = { keys: new Map(), strict: new Map(), gradients: new Map() };
  for (const { name } of symbols) enter(draft, name);
  const { keys, gradients, issue } = draft;
  const names = symbols.map(({ name }) => name);
  const shapes = new Map(
    symbols.flatMap(({ name, shape = [] }) => (shape.length === 0 ? [] : [[name, shape] as const])),
  );
  const table = { names, listed: new Set(names), keys, gradients, shapes, looked: new Map() };
  return issue === undefined ? table : { ...table, issue };
}

interface Draft {
  readonly keys: Map<string, string | undefined>;
  /** Name → its strict key. */
  readonly strict: Map<string, string>;
  readonly gradients: Map<string, string>;
  issue?: NotationIssue;
}

function enter(draft: Draft, name: string): void {
  const gradient = gradientParts(name);
  if (gradient !== undefined) {
    const key = gradientKey(...gradient);
    const other = draft.gradients.get(key);
    if (other !== undefined && other !== name) clash(draft, name, other);
    draft.gradients.set(key, name);
    return;
  }
  const parts = partsOfName(name);
  if (parts === undefined) {
    draft.issue ??= { code: 'badSymbol', details: { name } };
    return;
  }
  const { strict, loose } = nameKeys(parts);
  draft.strict.set(name, strict);
  enterKey(draft, strict, name);
  if (loose !== strict) enterKey(draft, loose, name);
}

function enterKey(draft: Draft, key: string, name: string): void {
  const other = draft.keys.get(key);
  if (other === name) return;
  if (other === undefined) {
    if (!draft.keys.has(key)) draft.keys.set(key, name);
    return;
  }
  draft.keys.set(key, undefined);
  // Two names that differ in their commas only (w1_1,11 and w1_11,1) are fine as long as they are typed with them.
  if (draft.strict.get(name) === key || draft.strict.get(other) === key) clash(draft, name, other);
}

function clash(draft: Draft, name: string, other: string): void {
  draft.issue ??= { code: 'ambiguousSymbols', details: { name, other } };
}

/** Strict spelling first, then the one without commas; a listed name shadows functions and constants. */
export function meaningOf(table: SymbolTable, parts: NameParts): Meaning {
  if (parts.subscripts.length > 0) return lookUp(table, parts);
  const known = table.looked.get(parts.head);
  if (known !== undefined) return known;
  const found = lookUp(table, parts);
  // What means nothing is not kept: there is no end of it.
  if (found.kind !== 'unknown') table.looked.set(parts.head, found);
  return found;
}

function lookUp(table: SymbolTable, parts: NameParts): Meaning {
  if (parts.subscripts.length === 0 && table.listed.has(parts.head))
    return { kind: 'symbol', name: parts.head };
  const { strict, loose } = nameKeys(parts);
  const symbol = table.keys.get(strict) ?? table.keys.get(loose);
  if (symbol !== undefined) return { kind: 'symbol', name: symbol };
  if (table.keys.has(strict) || table.keys.has(loose)) return { kind: 'ambiguous' };
  const word = nameText(parts);
  const called = functions.get(word);
  if (called !== undefined) return { kind: 'function', name: called };
  const constant = constants.get(word);
  return constant === undefined ? { kind: 'unknown' } : { kind: 'constant', name: constant };
}

/** Whether every listed name can be typed and told from the others; a recipe is refused otherwise. */
export function checkSymbols(symbols: readonly SymbolEntry[]): NotationIssue | undefined {
  return symbolTable(symbols).issue;
}
