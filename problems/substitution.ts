import type { Expression } from '../grader/notation/expression.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import { tensorTex } from './tensor-text.ts';

type NumberOf = (name: string) => string | undefined;

/** A formula with `change` made of each of its symbols. */
function withSymbols(formula: Expression, change: (name: string) => Expression): Expression {
  const inside = (part: Expression): Expression => withSymbols(part, change);
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return formula;
    case 'symbol':
      return change(formula.name);
    case 'negate':
      return { ...formula, of: inside(formula.of) };
    case 'binary':
    case 'comparison':
      return { ...formula, left: inside(formula.left), right: inside(formula.right) };
    case 'call':
      return { ...formula, arguments: formula.arguments.map(inside) };
    case 'matrix':
      return { ...formula, rows: formula.rows.map((row) => row.map(inside)) };
  }
}

/** A formula as TeX with numbers for its names, the negative ones in brackets. */
export function numbersIn(formula: Expression, numberOf: NumberOf): string {
  const bracketed = new Map<string, string>();
  const filled = withSymbols(formula, (name) => {
    const text = numberOf(name);
    if (text === undefined) return { kind: 'symbol', name };
    if (!text.startsWith('-') && !text.includes('/')) return { kind: 'number', text };
    bracketed.set(name, `\\left(${tensorTex({ shape: [], data: [text] })}\\right)`);
    return { kind: 'symbol', name };
  });
  const overrides = [...bracketed].map(([name, tex]) => ({ name, tex }));
  return tidied(printTex(filled, overrides));
}

/** Numbers that are multiplied take a dot, and no number stands in two pairs of brackets. */
const tidied = (tex: string): string =>
  tex
    .replaceAll(/(?<=\d|\\right\)) (?=\\left\(|\d)/g, ' \\cdot ')
    .replaceAll(/\\left\(\\left\(([^()]*)\\right\)\\right\)/g, '\\left($1\\right)');

const half: Expression = {
  kind: 'binary',
  operator: 'divide',
  left: { kind: 'number', text: '1' },
  right: { kind: 'number', text: '2' },
};

/** A formula in which a half is written as a fraction, as on the slides. */
export function withHalves(formula: Expression): Expression {
  if (formula.kind === 'number') return formula.text === '0.5' ? half : formula;
  if (formula.kind !== 'binary') return formula;
  return { ...formula, left: withHalves(formula.left), right: withHalves(formula.right) };
}
