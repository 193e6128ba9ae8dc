import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelRows, modelStyles, modelText } from '../../../grader/derivation/model.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { DerivationTask } from '../../../grader/question.ts';
import { partsOf } from '../../../grader/symbolic/size.ts';
import { judge, lecture, task, twoOutputs } from './networks.ts';

const parameters = { lecture: ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3', 'h1'] };

const asked = fc.oneof(
  fc.record({
    question: fc.constant(lecture),
    wrt: fc.uniqueArray(fc.constantFrom(...parameters.lecture), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    question: fc.constant(twoOutputs),
    wrt: fc.uniqueArray(fc.constantFrom('w11', 'w22', 'u12', 'h2'), { minLength: 1, maxLength: 2 }),
  }),
);
const style = fc.constantFrom(...modelStyles);
const runs = { numRuns: 40, seed: 20_260_922 };

/** Writes a formula in one of many ways that mean the same. */
function respelled(formula: Expression, coin: () => boolean): Expression {
  const again = (part: Expression) => respelled(part, coin);
  switch (formula.kind) {
    case 'negate':
      return coin()
        ? {
            kind: 'binary',
            operator: 'multiply',
            left: { kind: 'negate', of: { kind: 'number', text: '1' } },
            right: again(formula.of),
          }
        : { ...formula, of: again(formula.of) };
    case 'binary': {
      const [left, right] = [again(formula.left), again(formula.right)];
      const commutes = formula.operator === 'multiply' || formula.operator === 'add';
      return commutes && coin() ? { ...formula, left: right, right: left } : { ...formula, left, right };
    }
    default:
      return formula;
  }
}

function textOf(
  question: GraphQuestion,
  of: DerivationTask,
  how: { readonly style: (typeof modelStyles)[number]; readonly coin: () => boolean },
): readonly string[] {
  return modelRows(question.graph, of, how.style).map(({ of: above, wrt, members }) =>
    [`d${above}/d${wrt}`, ...members.map((member) => printText(respelled(member, how.coin)))].join(' = '),
  );
}

/** The formula with one of its names, or one of its signs, replaced. */
function spoiled(formula: Expression, at: number, by: string): Expression | undefined {
  let count = -1;
  const walk = (e: Expression): Expression => {
    if (e.kind === 'symbol' || e.kind === 'number') {
      count += 1;
      if (count === at) return { kind: 'symbol', name: by };
    }
    if (e.kind === 'negate') return { ...e, of: walk(e.of) };
    return e.kind === 'binary' ? { ...e, left: walk(e.left), right: walk(e.right) } : e;
  };
  const found = walk(formula);
  return count < at ? undefined : found;
}

const leaves = (formula: Expression): number =>
  formula.kind === 'symbol' || formula.kind === 'number'
    ? 1
    : partsOf(formula).reduce((sum, part) => sum + leaves(part), 0);

describe('derivations that the machine writes', () => {
  test('are full marks in every style and spelling', () => {
    fc.assert(
      fc.property(asked, style, fc.infiniteStream(fc.boolean()), ({ question, wrt }, kind, coins) => {
        const coin = () => coins.next().value;
        const lines = textOf(question, task(wrt), { style: kind, coin });
        expect(judge(question, task(wrt), lines)).toMatchObject({
          outcome: 'correct',
          points: 1000 * wrt.length,
        });
      }),
      runs,
    );
  });

  test('are never full marks with one name in one of their formulas exchanged', () => {
    const other = fc.constantFrom('x1', 'x2', 'h1', 'h2');
    fc.assert(
      fc.property(asked, style, fc.nat(), fc.nat(), other, ({ question, wrt }, kind, row, leaf, by) => {
        const rows = modelRows(question.graph, task(wrt), kind);
        const chosen = rows[row % rows.length]!;
        const last = chosen.members.at(-1)!;
        const wrong = spoiled(last, leaf % leaves(last), by)!;
        fc.pre(printText(wrong) !== printText(last));
        const lines = rows.map((one) => {
          const members = one === chosen ? [...one.members.slice(0, -1), wrong] : one.members;
          return [`d${one.of}/d${one.wrt}`, ...members.map((member) => printText(member))].join(' = ');
        });
        const found = judge(question, task(wrt), lines);
        expect(found.outcome).not.toBe('correct');
        expect(found.points).toBeLessThan(1000 * wrt.length);
      }),
      runs,
    );
  });

  test('are judged alike in every order of rows that do not use one another', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const lines = modelText(lecture, task(['w11', 'w32']), 'rows').split('\n');
        const links = lines.filter((line) => line.split(' = ').length === 2);
        const targets = lines.filter((line) => !links.includes(line));
        const shuffled = links
          .map((line) => ({ line, at: numbers.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ line }) => line);
        expect(judge(lecture, task(['w11', 'w32']), [...shuffled, ...targets.toReversed()])).toMatchObject({
          outcome: 'correct',
          points: 2000,
        });
      }),
      { ...runs, numRuns: 10 },
    );
  });

  test('any text is judged without an exception, and judged the same again', () => {
    const piece = fc.constantFrom(
      'dL/d',
      'w11',
      'yhat',
      '=',
      '\n',
      '*',
      '(',
      ')',
      '+',
      '∂',
      '/',
      '-',
      ' ',
      '3',
      'h1',
      '^',
      '\\frac{',
      '}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const lines = pieces.join('').split('\n');
        const found = judge(lecture, task(['w11']), lines);
        expect(judge(lecture, task(['w11']), lines)).toEqual(found);
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
