import type { ComparisonOperator, Expression } from '../../grader/notation/expression.ts';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';
import { nameIn } from './name-spelling.ts';

/** How an answer is typed, one way throughout. */
export type Script = 'ascii' | 'unicode' | 'latex' | 'fullwidth';

/** A stretch of text and how tightly it holds. */
interface Typed {
  readonly text: string;
  readonly binds: number;
  /** Ends in a product that divided last: nothing may touch it. */
  readonly divided?: true;
}

const holds = { comparison: 0, sum: 1, product: 2, negation: 3, power: 4, atom: 5 } as const;

interface Pen {
  readonly chance: Chance;
  readonly script: Script;
}

/** Types a formula as somebody could, without the grader's printers. */
export function typed(e: Expression, chance: Chance): string {
  const script = oneOf(chance, ['ascii', 'ascii', 'unicode', 'latex', 'fullwidth'] as const);
  const { text } = type(e, { chance, script });
  return script === 'fullwidth'
    ? text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    : text;
}

const isOften = ({ chance }: Pen, of: number) => integerFrom(chance, 1, of) === 1;
const atom = (text: string): Typed => ({ text, binds: holds.atom });

function bracketed(text: string, pen: Pen): Typed {
  if (pen.script === 'latex' && isOften(pen, 2)) return atom(`\\left(${text}\\right)`);
  if (isOften(pen, 15) && !text.startsWith('[')) return atom(`[${text}]`);
  return atom(isOften(pen, 12) ? `( ${text} )` : `(${text})`);
}

function wrapped(e: Expression, minimum: number, pen: Pen): Typed {
  const found = type(e, pen);
  return found.binds < minimum || isOften(pen, 25) ? bracketed(found.text, pen) : found;
}

function type(e: Expression, pen: Pen): Typed {
  switch (e.kind) {
    case 'number':
      return numeral(e.text, pen);
    case 'symbol':
      return {
        text: nameIn(e.name, pen.script, pen.chance),
        binds: e.name.includes('/') ? holds.negation : holds.atom,
      };
    case 'constant':
      return atom(
        e.name === 'e' ? 'e' : pen.script === 'latex' ? '\\pi ' : pen.script === 'unicode' ? 'π' : 'pi',
      );
    case 'negate':
      return { text: `${minus(pen)}${wrapped(e.of, holds.negation + 1, pen).text}`, binds: holds.negation };
    case 'binary':
      return typeBinary(e, pen);
    case 'comparison':
      return compared(e, pen);
    case 'call':
      return called(e, pen);
    case 'matrix':
      throw new Error('matrices are not typed here');
    default:
      return e satisfies never;
  }
}

const minus = ({ script, chance }: Pen) => (script === 'unicode' ? oneOf(chance, ['−', '-', '–']) : '-');
const halves: ReadonlyMap<string, string> = new Map([
  ['0.5', '½'],
  ['0.25', '¼'],
  ['0.75', '¾'],
]);

function numeral(text: string, pen: Pen): Typed {
  const vulgar = halves.get(text);
  if (pen.script === 'unicode' && vulgar !== undefined && isOften(pen, 2))
    return { text: vulgar, binds: holds.product };
  const short = text.startsWith('0.') && isOften(pen, 4) ? text.slice(1) : text;
  return atom(short);
}

type Binary = Expression & { readonly kind: 'binary' };

function typeBinary(e: Binary, pen: Pen): Typed {
  switch (e.operator) {
    case 'add':
    case 'subtract': {
      const space = isOften(pen, 2) ? ' ' : '';
      const sign = e.operator === 'add' ? '+' : minus(pen);
      const [left, right] = [
        wrapped(e.left, holds.sum, pen),
        wrapped(e.right, e.operator === 'add' ? holds.product : holds.product, pen),
      ];
      const tight = /^[-−–]/.test(right.text) ? bracketed(right.text, pen) : right;
      return { text: `${left.text}${space}${sign}${space}${tight.text}`, binds: holds.sum };
    }
    case 'divide':
      return quotient(e, pen);
    case 'power':
      return raised(e, pen);
    default:
      return product(e, pen);
  }
}

function quotient({ left, right }: Binary, pen: Pen): Typed {
  if (pen.script === 'latex')
    return { text: `\\frac{${type(left, pen).text}}{${type(right, pen).text}}`, binds: holds.negation };
  const sign = pen.script === 'unicode' ? oneOf(pen.chance, ['/', '÷', '∕']) : '/';
  const [above, below] = [wrapped(left, holds.product, pen), wrapped(right, holds.power, pen)];
  return { text: `${above.text}${sign}${below.text}`, binds: holds.product, divided: true };
}

function raised({ left, right }: Binary, pen: Pen): Typed {
  const base = wrapped(left, holds.atom, pen);
  const small =
    right.kind === 'number' && /^\d$/.test(right.text) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(right.text)) : undefined;
  if (pen.script === 'unicode' && small !== undefined)
    return { text: `${base.text}${small}`, binds: holds.power };
  if (pen.script === 'latex') return { text: `${base.text}^{${type(right, pen).text}}`, binds: holds.power };
  const exponent = wrapped(right, holds.atom, pen);
  return { text: `${base.text}${isOften(pen, 3) ? '**' : '^'}${exponent.text}`, binds: holds.power };
}

function product({ left, right }: Binary, pen: Pen): Typed {
  const [a, b] = [wrapped(left, holds.product, pen), wrapped(right, holds.negation, pen)];
  const isTouching = a.divided !== true && isOften(pen, 2) && mayTouch(a.text, b);
  if (isTouching) return { text: `${a.text}${gap(a.text, b.text, pen)}${b.text}`, binds: holds.product };
  const signs: { readonly [S in Script]: readonly string[] } = {
    ascii: ['*', ' * '],
    unicode: ['·', '×', ' · ', '⋅', '*'],
    latex: ['\\cdot ', '\\times ', ' \\cdot ', '*'],
    fullwidth: ['*'],
  };
  const inBrackets = /^[-−–]/.test(b.text) && isOften(pen, 2) ? bracketed(b.text, pen) : b;
  return { text: `${a.text}${oneOf(pen.chance, signs[pen.script])}${inBrackets.text}`, binds: holds.product };
}

/** Whether two factors may stand side by side without a sign between them. */
function mayTouch(before: string, { text, binds }: Typed): boolean {
  return (
    binds >= holds.power &&
    /^[A-Za-zα-ωŷ\\(]/.test(text) &&
    !/^(\\frac|\\left\||1)/.test(text) &&
    !before.endsWith('|') &&
    !/(^|[^\w.])0$/.test(before)
  );
}

/** A space where two letters or digits would run together; a numeral and e never touch. */
function gap(before: string, behind: string, pen: Pen): string {
  const wordsMeet = /[A-Za-z\d_]$/.test(before) && /^[A-Za-z]/.test(behind);
  const isCoefficient =
    /(^|[^\w.])\d+(\.\d*)?$/.test(before) && /^[A-Za-df-z]/.test(behind) && !/^[xbo]/.test(behind);
  if (wordsMeet && !(isCoefficient && isOften(pen, 2))) return ' ';
  return /[A-Za-z]$/.test(before) && pen.script === 'latex' ? ' ' : isOften(pen, 2) ? ' ' : '';
}

const signs: { readonly [O in ComparisonOperator]: readonly [string, string, string] } = {
  '<': ['<', '<', '<'],
  '<=': ['<=', '≤', '\\le '],
  '>': ['>', '>', '>'],
  '>=': ['>=', '≥', '\\ge '],
  '=': ['==', '==', '=='],
  '!=': ['!=', '≠', '\\ne '],
};

function compared({ operator, left, right }: Expression & { readonly kind: 'comparison' }, pen: Pen): Typed {
  const [plain, sign, command] = signs[operator];
  const written = pen.script === 'unicode' ? sign : pen.script === 'latex' ? command : plain;
  const text = `${wrapped(left, holds.sum, pen).text} ${written} ${wrapped(right, holds.sum, pen).text}`;
  return isOften(pen, 2) && !text.startsWith('[')
    ? { text: `1[${text}]`, binds: holds.product }
    : bracketed(text, pen);
}

function called(e: Expression & { readonly kind: 'call' }, pen: Pen): Typed {
  const parts = e.arguments.map((argument) => type(argument, pen).text);
  const [first = ''] = parts;
  if (e.function === 'abs' && isOften(pen, 2))
    return atom(pen.script === 'latex' ? `\\left|${first}\\right|` : `abs(${first})`);
  if (e.function === 'sqrt' && pen.script === 'latex') return atom(`\\sqrt{${first}}`);
  if (e.function === 'sqrt' && pen.script === 'unicode') return atom(`√(${first})`);
  const list = parts.join(isOften(pen, 2) ? ', ' : ',');
  return atom(`${functionName(e.function, pen)}(${list})`);
}

function functionName(name: string, pen: Pen): string {
  const plain =
    name === 'log'
      ? oneOf(pen.chance, ['log', 'ln'])
      : name === 'relu'
        ? oneOf(pen.chance, ['relu', 'ReLU'])
        : name;
  if (name === 'sigmoid' && pen.script !== 'ascii' && pen.script !== 'fullwidth')
    return pen.script === 'latex' ? '\\sigma' : 'σ';
  const commands = ['exp', 'log', 'ln', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'max', 'min'];
  return pen.script === 'latex' && commands.includes(plain) && isOften(pen, 2) ? `\\${plain}` : plain;
}
