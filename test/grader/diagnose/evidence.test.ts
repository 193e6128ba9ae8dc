import { describe, expect, test } from 'vitest';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import { cell, gradient, lectureQuestion, local, refA, value } from '../grade/lecture-question.ts';
import { networkQuestion } from '../misconceptions/dossier-question.ts';
import { roles } from '../misconceptions/few-roles.ts';
import { asking, entryOf, evidenceOf, gradientIds, nine, typedAs } from './typed-numbers.ts';

const [lostSign, ownFactor, node, open] = ['M01 times -1', 'M14 own factor', 'M16 node', 'M24 open'];
const signLost = typedAs(gradientIds, '15 3.75 10 2.5 8.75 -7.5 5 1.25 -2.5');

describe('what a rule gives from the true numbers', () => {
  test('is predicted; what it gives only nearly is not', () => {
    const typed = { ...signLost, b3: '-2.5007', b1: '5.3' };
    const evidence = evidenceOf([nine(['M01'])], typed);
    const predicted = evidence.judged.filter((entry) => evidence.isPredicted(entry, lostSign));
    expect(predicted.map(({ reference }) => reference.cell).toSorted()).toEqual(
      ['b2', 'w11', 'w12', 'w21', 'w22', 'w31', 'w32'].toSorted(),
    );
  });

  test('is the truth in a question on which it finds nothing to act', () => {
    // no gate in the first question, one in the second
    const plain = asking('b1 b2', ['M24'], { id: 'a', network: 'n' });
    const gated = asking('w11 w12', ['M24'], { id: 'b', network: 'n', relu: true });
    const evidence = evidenceOf([plain, gated], typedAs('b1 b2 w11 w12', '-5 99 27 99'));
    const given = ['b1', 'b2', 'w11', 'w12'].map((id) => evidence.isPredicted(entryOf(evidence, id), open));
    expect(given).toEqual([true, false, true, false]);
    const pair = evidence.pairPrediction([open]);
    expect(['b1', 'b2', 'w11', 'w12'].map((id) => pair(entryOf(evidence, id)))).toEqual(given);
  });

  test('is nothing where it would divide by 0', () => {
    // ŷ = a / (w·x + b) with the bias left out, at x = 0
    const question: GraphQuestion = {
      ...networkQuestion({
        forward: 'z = w*x + b\nyhat = a/z',
        at: { w: 2, x: 0, b: 4, a: 3 },
        roles: roles('input x a', 'parameter w b', 'preActivation z', 'prediction yhat'),
      }),
      parts: [{ id: 'g', cells: [cell('yhat', value('yhat'))] }],
      misconceptions: ['M37'],
    };
    const evidence = evidenceOf([question], { yhat: '7' });
    expect([...evidence.forms().keys()]).toContain('M37 no bias');
    expect(evidence.isPredicted(entryOf(evidence, 'yhat'), 'M37 no bias')).toBe(false);
    expect(evidence.pairPrediction(['M37 no bias'])(entryOf(evidence, 'yhat'))).toBe(false);
  });
});

describe('what two rules give at once', () => {
  const typed = typedAs(gradientIds, '-5 1.875 -2.5 -0.625 5 1.25 5 1.2507 -2.5');

  test('is predicted in every cell, and by neither alone in some; what it gives only nearly is not', () => {
    const evidence = evidenceOf([nine(['M01', 'M14'])], typed);
    const gives = evidence.pairPrediction([lostSign, ownFactor]);
    expect(evidence.judged.flatMap((entry) => (gives(entry) ? [] : [entry.reference.cell]))).toEqual(['b2']);
    const w31 = entryOf(evidence, 'w31');
    expect([lostSign, ownFactor].map((form) => evidence.isPredicted(w31, form))).toEqual([false, false]);
  });

  test('is what one of them gives in a question that the other cannot act on', () => {
    const plain = asking('b3 w31', ['M01', 'M24'], { id: 'a', network: 'n' });
    const gated = asking('b1', ['M01', 'M24'], { id: 'b', network: 'n', relu: true });
    const evidence = evidenceOf([plain, gated], typedAs('b3 w31 b1', '-2.5 8.75 -9'));
    const gives = evidence.pairPrediction([lostSign, open]);
    expect(evidence.judged.map(gives)).toEqual([true, true, true]);
    expect(evidence.ruleOf(plain, [lostSign, open])).toBe(evidence.ruleOf(plain, [lostSign]));
    expect(evidence.ruleOf(plain, [open])).toBeUndefined();
  });
});

describe('rules that give the same', () => {
  test('are twins only where they do so in every cell of every question', () => {
    const outer = asking('w31 w32', ['M14', 'M16'], { id: 'a', network: 'n' });
    const inner = asking('w11', ['M14', 'M16'], { id: 'b', network: 'n' });
    expect(evidenceOf([outer], { w31: '-5' }).areTwins(ownFactor, node)).toBe(true);
    expect(evidenceOf([inner], { w11: '5' }).areTwins(ownFactor, node)).toBe(false);
    expect(evidenceOf([outer, inner], { w31: '-5', w11: '5' }).areTwins(ownFactor, node)).toBe(false);
  });

  test('are not twins where one of them does not exist', () => {
    const evidence = evidenceOf([asking('w31', ['M14', 'M24'])], { w31: '-5' });
    expect(evidence.areTwins(ownFactor, open)).toBe(false);
    expect(evidence.areTwins(open, ownFactor)).toBe(false);
  });
});

test('the questions of a network share their rules: each form is listed once, whichever question knows it', () => {
  const plain = asking('b3', ['M01', 'M24'], { id: 'a', network: 'n' });
  const gated = asking('b1', ['M01', 'M24'], { id: 'b', network: 'n', relu: true });
  const evidence = evidenceOf([plain, gated], typedAs('b3 b1', '-2.5 9'));
  const forms = [...evidence.forms()];
  expect(forms.map(([name]) => name)).toEqual(
    expect.arrayContaining([lostSign, open, 'M24 only open at h2']),
  );
  const first = evidenceOf([plain], { b3: '-2.5' }).forms();
  expect(evidence.forms().get(lostSign)).toBe(first.get(lostSign));
});

describe('what a rule makes of the own wrong numbers before', () => {
  const follows = (evidence: ReturnType<typeof evidenceOf>, id: string, ...forms: readonly string[]) =>
    evidence.followsFromOwn(entryOf(evidence, id), forms);

  test('follows: −3 for ∂L/∂ŷ, then −3 · w₃,₁ for −3 · h₁', () => {
    const evidence = evidenceOf([asking('yhat w31 w32', ['M14'])], typedAs('yhat w31 w32', '-3 6 1.5007'));
    expect(follows(evidence, 'w31', ownFactor)).toBe(true);
    expect(follows(evidence, 'w32', ownFactor)).toBe(false);
    expect(follows(evidence, 'yhat', ownFactor)).toBe(false);
    expect(follows(evidence, 'w31', 'M99 nobody knows')).toBe(false);
  });

  test('follows from an error signal that only a bias says', () => {
    const evidence = evidenceOf([asking('b3 w11', ['M14'])], typedAs('b3 w11', '-3 -6'));
    expect(follows(evidence, 'w11', ownFactor)).toBe(true);
  });

  test('does not follow where nothing before it is wrong, though the rule gives it', () => {
    const evidence = evidenceOf([asking('b3 w11', ['M14'])], typedAs('b3 w11', '2.5 5'));
    expect(follows(evidence, 'w11', ownFactor)).toBe(false);
    expect(evidence.isPredicted(entryOf(evidence, 'w11'), ownFactor)).toBe(true);
  });

  test('does not follow from what stands behind it in the order of dependence', () => {
    const evidence = evidenceOf([asking('yhat h1', ['M08'])], typedAs('yhat h1', '4 9'));
    expect(follows(evidence, 'yhat', 'M08 link')).toBe(false);
  });

  test('reads an error signal out of a product with the own row of the table', () => {
    // ∂ŷ/∂w₃,₁ = 4, so that ∂L/∂w₃,₁ = 12 says ∂L/∂ŷ = 3; then 3 · w₃,₁ · w₁,₁
    const question = lectureQuestion({
      parts: {
        rows: [cell('row', local('yhat', 'w31'))],
        g: [cell('w31', gradient('w31')), cell('w11', gradient('w11'))],
      },
      misconceptions: ['M14'],
    });
    const evidence = evidenceOf([question], { row: '4', w31: '12', w11: '6' });
    expect(follows(evidence, 'w11', ownFactor)).toBe(true);
  });

  test('is the same in whatever order it is asked, for one rule and for two, in each question', () => {
    const first = asking('yhat w31 h1 w11', ['M01', 'M14', 'M08'], { id: 'a', network: 'n' });
    const second = asking('w32 w12', ['M01', 'M14', 'M08'], {
      id: 'b',
      network: 'n',
      at: { ...refA, w32: '3' },
    });
    const typed = typedAs('yhat w31 h1 w11 w32 w12', '-3 6 6 -6 -9 -13.5');
    const questions = [
      ...['yhat', 'w31', 'h1', 'w11', 'w32', 'w12'].flatMap((id) =>
        [[ownFactor], [lostSign], ['M08 link'], [lostSign, ownFactor]].map((forms) => [id, forms] as const),
      ),
    ];
    const fresh = questions.map(([id, forms]) => follows(evidenceOf([first, second], typed), id, ...forms));
    for (const order of [questions, questions.toReversed()]) {
      const evidence = evidenceOf([first, second], typed);
      const answers = new Map(order.map((asked) => [asked, follows(evidence, asked[0], ...asked[1])]));
      expect(questions.map((asked) => answers.get(asked))).toEqual(fresh);
    }
    expect(new Set(fresh)).toEqual(new Set([true, false]));
  });

  test('takes no number whose name the question does not know', () => {
    // z₁ is a name of the network with gates alone
    const gated = asking('=z1', ['M14'], { id: 'a', network: 'n', relu: true });
    const plain = asking('w31', ['M14'], { id: 'b', network: 'n' });
    const evidence = evidenceOf([gated, plain], typedAs('=z1 w31', '99 -5'));
    expect(evidence.followsFromOwn(entryOf(evidence, 'w31'), [ownFactor])).toBe(false);
  });
});
