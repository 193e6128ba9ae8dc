import {
  isMatrixFunction,
  type BinaryOperator,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
} from './expression.ts';
import { adjacency } from './product-sign.ts';
import { leftStrength, reductionOptions, strength, strengthOf } from './print-text.ts';
import { displayedSymbol } from './symbol-display.ts';

/** A formula as boxes on a page, before it is TeX or MathML. Nothing is simplified. */
export type Layout =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'scientific'; readonly of: Layout }
  /** A constant letter or an upright function name. */
  | { readonly kind: 'letter'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string; readonly form: 'infix' | 'prefix' | 'separator' }
  | { readonly kind: 'invisibleTimes' }
  /** Two matrices side by side. */
  | { readonly kind: 'matrixTimes' }
  | { readonly kind: 'transposeMark' }
  | { readonly kind: 'row'; readonly items: readonly Layout[] }
  | { readonly kind: 'fraction'; readonly above: Layout; readonly below: Layout }
  | { readonly kind: 'raised'; readonly base: Layout; readonly exponent: Layout }
  | { readonly kind: 'root'; readonly of: Layout }
  | { readonly kind: 'fenced'; readonly fence: Fence; readonly of: Layout }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Layout[])[] };
export type Fence = 'round' | 'square' | 'bars';

const infix = (text: string): Layout => ({ kind: 'sign', text, form: 'infix' });
const row = (...items: readonly Layout[]): Layout => ({ kind: 'row', items });
const fenced = (of: Layout, fence: Fence = 'round'): Layout => ({ kind: 'fenced', fence, of });

const words: ReadonlyMap<FunctionName, string> = new Map<FunctionName, string>([
  ['log', 'ln'],
  ['relu', 'ReLU'],
  ['leaky_relu', 'LeakyReLU'],
  ['sigmoid', 'σ'],
]);

const comparisonSigns: { readonly [O in ComparisonOperator]: string } = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  '!=': '≠',
};

/** The boxes of a formula. */
export function layoutOf(e: Expression): Layout {
  switch (e.kind) {
    case 'number':
      return numeral(e.text);
    case 'symbol':
      return { kind: 'symbol', name: e.name };
    case 'constant':
      return { kind: 'letter', text: e.name === 'pi' ? 'π' : 'e' };
    case 'negate':
      return row({ kind: 'sign', text: '−', form: 'prefix' }, wrapped(e.of, strength.negation + 1));
    case 'binary':
      return binaries[e.operator](e);
    case 'call':
      return called(e);
    case 'comparison':
      return row({ kind: 'number', text: '1' }, fenced(compared(e), 'square'));
    case 'matrix':
      return { kind: 'matrix', rows: e.rows.map((entries) => entries.map(layoutOf)) };
    default:
      return e satisfies never;
  }
}

/** 2e-3 is shown as 2 × 10⁻³, which is one numeral still. */
function numeral(text: string): Layout {
  const at = text.toLowerCase().indexOf('e');
  if (at < 0)
    return text.startsWith('-')
      ? row({ kind: 'sign', text: '−', form: 'prefix' }, numeral(text.slice(1)))
      : { kind: 'number', text };
  const exponent = text.slice(at + 1);
  const size: Layout = {
    kind: 'number',
    text: exponent.startsWith('+') ? exponent.slice(1) : exponent.replace('-', '−'),
  };
  const ten: Layout = { kind: 'raised', base: { kind: 'number', text: '10' }, exponent: size };
  return { kind: 'scientific', of: row(numeral(text.slice(0, at)), infix('×'), ten) };
}

type Binary = Expression & { readonly kind: 'binary' };
type Call = Expression & { readonly kind: 'call' };

const spaced = (sign: string, binds: number) => (e: Binary) =>
  row(wrapped(e.left, binds), infix(sign), wrapped(e.right, binds + 1));

const binaries: { readonly [O in BinaryOperator]: (e: Binary) => Layout } = {
  add: spaced('+', strength.sum),
  subtract: spaced('−', strength.sum),
  multiply: (e) =>
    row(
      wrapped(e.left, strength.product),
      adjacency(e.left, e.right) === 'touch' ? { kind: 'invisibleTimes' } : infix('·'),
      wrapped(e.right, strength.product + 1),
    ),
  divide: (e) => ({ kind: 'fraction', above: layoutOf(e.left), below: layoutOf(e.right) }),
  power: (e) => ({ kind: 'raised', base: wrapped(e.left, strength.operand), exponent: layoutOf(e.right) }),
  matmul: (e) =>
    row(
      wrapped(e.left, leftStrength(e)),
      e.left.kind === 'comparison' || e.right.kind === 'comparison' ? infix('@') : { kind: 'matrixTimes' },
      // Without a sign in front, a minus would be a subtraction.
      wrapped(e.right, strength.negation + 1),
    ),
  hadamard: spaced('⊙', strength.product),
};

/** In brackets where the formula holds less tightly; a fraction holds itself together. */
function wrapped(e: Expression, minimum: number): Layout {
  const isFraction = e.kind === 'binary' && e.operator === 'divide';
  const isTall = isFraction || (e.kind === 'symbol' && isTallName(e.name)) || isScientific(e);
  const needs = isTall ? minimum >= strength.operand : e.kind !== 'comparison' && strengthOf(e) < minimum;
  return needs ? fenced(layoutOf(e)) : layoutOf(e);
}

/** A gradient, or a name with its layer above it: neither takes an exponent of its own. */
function isTallName(name: string): boolean {
  const shown = displayedSymbol(name);
  return shown.kind === 'gradient' || shown.layer !== '';
}

const isScientific = (e: Expression) => e.kind === 'number' && e.text.toLowerCase().includes('e');

function compared(e: Expression & { readonly kind: 'comparison' }): Layout {
  return row(layoutOf(e.left), infix(comparisonSigns[e.operator]), layoutOf(e.right));
}

const only = ({ arguments: [of], function: name }: Call): Expression => {
  if (of === undefined) throw new Error(`${name} without arguments`);
  return of;
};

/** `axis=0`. */
function optionLayout(text: string): Layout {
  const [word = '', value = ''] = text.split('=');
  const shown: Layout = word === 'axis' ? { kind: 'number', text: value } : { kind: 'letter', text: value };
  return row({ kind: 'letter', text: word }, infix('='), shown);
}

function called(e: Call): Layout {
  const found = e.arguments.map(layoutOf);
  const [first] = found;
  if (first === undefined) throw new Error(`${e.function} without arguments`);
  if (e.function === 'sqrt') return { kind: 'root', of: first };
  if (e.function === 'abs') return fenced(first, 'bars');
  if (e.function === 'transpose') {
    return { kind: 'raised', base: wrapped(only(e), strength.operand), exponent: { kind: 'transposeMark' } };
  }
  const parts = isMatrixFunction(e.function) ? [first, ...reductionOptions(e).map(optionLayout)] : found;
  const list = parts.flatMap((item, k): Layout[] =>
    k === 0 ? [item] : [{ kind: 'sign', text: ',', form: 'separator' }, item],
  );
  return row(
    { kind: 'word', text: words.get(e.function) ?? e.function },
    fenced(list.length === 1 ? first : row(...list)),
  );
}
