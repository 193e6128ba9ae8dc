import { describe, expect, test } from 'vitest';
import { asking, explained, gradientIds, nine, typedAs } from './typed-numbers.ts';

/** The nine gradients, right: −15 −3.75 −10 −2.5 −8.75 7.5 −5 −1.25 2.5. */
const signLost = '15 3.75 10 2.5 8.75 -7.5 5 1.25 -2.5';
const ownFactor = '5 -1.875 2.5 0.625 -5 -1.25 -5 -1.25 2.5';
const both = '-5 1.875 -2.5 -0.625 5 1.25 5 1.25 -2.5';

const onNine = (rules: Parameters<typeof nine>[0], numbers: string) =>
  explained([nine(rules)], typedAs(gradientIds, numbers));

describe('one rule', () => {
  test('followed everywhere costs 0.9 and leaves nothing', () => {
    expect(onNine(['M01', 'M14'], signLost)).toEqual(['M01: M01 times -1: 0.9, 0 left']);
    expect(onNine(['M01', 'M14'], ownFactor)).toEqual(['M14: M14 own factor: 0.9, 0 left']);
  });

  test('costs 1 more for a number that it does not give, right ones included', () => {
    expect(onNine(['M01', 'M14'], '5 -1.875 2.5 0.625 -5 99 -5 -1.25 2.5')).toEqual([
      'M14: M14 own factor: 1.9, 1 left',
    ]);
    expect(onNine(['M14'], '5 -1.875 2.5 0.625 -5 7.5 -5 -1.25 2.5')).toEqual([
      'M14: M14 own factor: 1.9, 1 left',
    ]);
  });

  test('kept to one place costs 1.9', () => {
    expect(onNine(['M08'], '7.5 -3.75 5 -2.5 -8.75 7.5 2.5 -1.25 2.5')).toEqual([
      'M08: M08 only link at w31: 1.9, 0 left',
    ]);
  });

  test('kept to one place needs two numbers that are not right, one of which may follow from the other', () => {
    const question = asking('h1 h2 w12', ['M08']);
    expect(explained([question], typedAs('h1 h2 w12', '-5 2.5 7.5'))).toEqual([
      'M08: M08 only link at w32: 1.9, 0 left',
    ]);
    expect(explained([question], typedAs('h1 h2', '-5 2.5'))).toEqual([]);
  });

  test('kept to one place does not follow from the own numbers: beside a slip it gives what it gives', () => {
    // with ∂L/∂ŷ = 4: the left branch without its link, and what is made of it
    const question = asking('yhat h1 h2 w11 b1', ['M08']);
    expect(explained([question], typedAs('yhat h1 h2 w11 b1', '4 4 -2 12 4'))).toEqual([]);
  });

  test('followed everywhere explains what it makes of the own wrong numbers', () => {
    // with ∂L/∂ŷ = −3 for 2.5, a slip: −3 · w₃,₁ and −3 · w₃,₂
    const question = asking('yhat w31 w32', ['M14']);
    expect(explained([question], typedAs('yhat w31 w32', '-3 6 1.5'))).toEqual([
      'M14: M14 own factor: 1.9, 1 left',
    ]);
  });
});

describe('slips alone', () => {
  test('explain what no rule gives, and are never a hypothesis', () => {
    expect(onNine(['M01', 'M14'], '-15 99 -10 -2.5 77 7.5 -5 -1.25 2.5')).toEqual([]);
  });

  test('that are cheaper than every rule leave nothing to say: one number that the rule gives among right ones', () => {
    expect(onNine(['M14'], '5 -3.75 -10 -2.5 -8.75 7.5 -5 -1.25 2.5')).toEqual([]);
  });
});

describe('zeros', () => {
  test('that a rule gives are worth nothing to it where more than twice as many numbers are wrong', () => {
    const zeroBias = 'M17: M17 zero: 3.9, 3 left';
    expect(onNine(['M17'], '99 77 55 -2.5 -8.75 7.5 0 0 0')).toEqual([zeroBias]);
    expect(onNine(['M17'], '99 77 55 33 -8.75 7.5 0 0 0')).toEqual([]);
  });

  test('typed everywhere are no rule', () => {
    expect(onNine(['M17', 'M26'], '0 0 0 0 0 0 0 0 0')).toEqual([]);
  });

  test('are worth something in a pair, where the other rule gives the rest', () => {
    expect(onNine(['M01', 'M17'], '15 3.75 10 2.5 8.75 -7.5 0 0 0')).toEqual([
      'M01+M17: M17 zero & M01 times -1: 1.8, 0 left',
    ]);
  });
});

describe('two rules', () => {
  test('followed at once cost 1.8, in whatever order they are listed', () => {
    const pair = ['M01+M14: M14 own factor & M01 times -1: 1.8, 0 left'];
    expect(onNine(['M01', 'M14'], both)).toEqual(pair);
    expect(onNine(['M14', 'M21', 'M01'], both)).toEqual(pair);
  });

  test('leave a slip to itself, at 1 more', () => {
    expect(onNine(['M01', 'M14'], '-5 1.875 -2.5 99 5 1.25 5 1.25 -2.5')).toEqual([
      'M01+M14: M14 own factor & M01 times -1: 2.8, 1 left',
    ]);
  });

  test('may give a number from the own wrong ones before it, if one of them gives it alone', () => {
    // both rules, but ∂L/∂h₁ is a slip, from which ∂L/∂w₁,₁ and ∂L/∂w₂,₁ are made: 7 · w₁,₁ and 7 · w₂,₁
    const asked = 'yhat h1 h2 w11 w12 w21 w31 w32';
    expect(
      explained([asking(asked, ['M01', 'M14'])], typedAs(asked, '-2.5 7 1.25 -7 1.875 -3.5 5 1.25')),
    ).toEqual(['M01+M14: M14 own factor & M01 times -1: 2.8, 1 left']);
  });

  test('are no reason where they leave more than a third of the numbers', () => {
    // of seven numbers the two rules leave two, then three
    const question = asking('w11 w12 w21 w31 w32 b1 b3', ['M01', 'M14']);
    const typed = (numbers: string) => explained([question], typedAs('w11 w12 w21 w31 w32 b1 b3', numbers));
    expect(typed('-5 1.875 99 5 1.25 77 -2.5')).toEqual([
      'M01+M14: M14 own factor & M01 times -1: 3.8, 2 left',
    ]);
    expect(typed('-5 66 99 5 1.25 77 -2.5').join()).not.toContain('+');
  });

  test('are not looked for where one rule gives everything, or a pair would not be cheaper', () => {
    expect(onNine(['M01', 'M02', 'M03'], signLost)).toEqual(['M01: M01 times -1: 0.9, 0 left']);
    expect(onNine(['M01', 'M14'], '-15 -3.75 -10 -2.5 -8.75 7.5 -5 -1.25 -2.5')).toEqual([]);
  });

  test('equally cheap are all kept', () => {
    const question = asking('w31 w32 b3', ['M01', 'M14', 'M16']);
    expect(explained([question], typedAs('w31 w32 b3', '5 1.25 -2.5'))).toEqual([
      'M01+M14: M01 times -1 & M14 own factor: 1.8, 0 left',
      'M01+M16: M01 times -1 & M16 node: 1.8, 0 left',
    ]);
  });
});
