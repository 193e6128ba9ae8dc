import { describe, expect, test } from 'vitest';
import { refA } from '../grade/lecture-question.ts';
import { asking, gradientIds, named, nine, typedAs } from './typed-numbers.ts';

const onNine = (rules: Parameters<typeof nine>[0], numbers: string) =>
  named([nine(rules)], typedAs(gradientIds, numbers));

const everywhere = (name: string, ids = gradientIds) =>
  Object.fromEntries(ids.split(' ').map((id) => [id, name]));

describe('names', () => {
  test('stand behind every wrong number that the rule gives, and behind no right one', () => {
    expect(onNine(['M01', 'M14'], '15 3.75 10 2.5 8.75 -7.5 5 1.25 -2.5')).toEqual(everywhere('M01!'));
    expect(onNine(['M01', 'M14'], '5 -1.875 2.5 0.625 -5 -1.25 -5 -1.25 2.5')).toEqual(
      everywhere('M14!', 'w11 w12 w21 w22 w31 w32'),
    );
  });

  test('do not stand behind a slip beside the rule', () => {
    expect(onNine(['M01', 'M14'], '5 -1.875 2.5 0.625 -5 99 -5 -1.25 2.5')).toEqual(
      everywhere('M14', 'w11 w12 w21 w22 w31'),
    );
  });

  test('stand behind what the rule makes of the own wrong numbers', () => {
    // ∂L/∂ŷ = −3 is a slip; then −3 · w₃,₁ and −3 · w₃,₂
    expect(named([asking('yhat w31 w32', ['M14'])], typedAs('yhat w31 w32', '-3 6 1.5'))).toEqual(
      everywhere('M14', 'w31 w32'),
    );
  });

  test('of two rules stand where each is at work, and together where both are needed', () => {
    expect(onNine(['M01', 'M14'], '-5 1.875 -2.5 -0.625 5 1.25 5 1.25 -2.5')).toEqual({
      ...everywhere('M14!', 'b1 b2 w11 w12 w21 w22'),
      ...everywhere('M01+M14!', 'w31 w32'),
      b3: 'M01!',
    });
    expect(onNine(['M01', 'M17'], '15 3.75 10 2.5 8.75 -7.5 0 0 0')).toMatchObject({
      ...everywhere('M01!', 'w31 w32'),
      ...everywhere('M17!', 'b1 b2 b3'),
    });
  });

  test('of two rules do not stand behind a slip beside them', () => {
    expect(onNine(['M01', 'M14'], '-5 1.875 -2.5 99 5 1.25 5 1.25 -2.5')['w22']).toBeUndefined();
  });

  test('are none where all is right, or nothing is typed', () => {
    expect(onNine(['M01', 'M14'], '-15 -3.75 -10 -2.5 -8.75 7.5 -5 -1.25 2.5')).toEqual({});
    expect(named([nine(['M01'])], {})).toEqual({});
  });
});

describe('two explanations equally cheap', () => {
  test('are both said, as either, where no answer could tell them apart', () => {
    const question = asking('w31 w32 b3', ['M14', 'M16']);
    expect(named([question], typedAs('w31 w32 b3', '-5 -1.25 2.5'))).toEqual(
      everywhere('M14|M16', 'w31 w32'),
    );
  });

  test('are silent where an answer that was not typed would tell them apart', () => {
    const question = asking('w31 w32 w11', ['M14', 'M16']);
    expect(named([question], typedAs('w31 w32', '-5 -1.25'))).toEqual({});
  });

  test('of three rules are silent: ∂L/∂b₃ is −2 and b₃ is −1, so that −∂, ½∂² and ∂·b₃ are all 2', () => {
    const at = { ...refA, b3: '-1', y: '6.5' };
    expect(named([asking('b3', ['M01', 'M04'], { at })], { b3: '2' })).toEqual({ b3: 'M01|M04' });
    expect(named([asking('b3', ['M01', 'M17'], { at })], { b3: '2' })).toEqual({ b3: 'M01|M17' });
    expect(named([asking('b3', ['M01', 'M04', 'M17'], { at })], { b3: '2' })).toEqual({});
  });

  test('say what they have in common: the lost sign, with one of two rules beside it', () => {
    const question = asking('w31 w32 b3', ['M01', 'M14', 'M16']);
    expect(named([question], typedAs('w31 w32 b3', '5 1.25 -2.5'))).toEqual(everywhere('M01', 'w31 w32 b3'));
  });

  test('with two rules each are never said as either', () => {
    const question = asking('w31 w32 b3', ['M01', 'M14', 'M16']);
    const names = Object.values(named([question], typedAs('w31 w32 b3', '5 1.25 -2.5')));
    expect(names.join()).not.toContain('|');
  });
});

describe('certain', () => {
  test('is a rule that explains everything, with three wrong numbers', () => {
    const question = asking('w31 w32 b3', ['M01']);
    expect(named([question], typedAs('w31 w32 b3', '8.75 -7.5 -2.5'))).toEqual(
      everywhere('M01!', 'w31 w32 b3'),
    );
    expect(named([question], typedAs('w31 b3', '8.75 -2.5'))).toEqual(everywhere('M01', 'w31 b3'));
  });

  test('is not helped by zeros', () => {
    const question = asking('w31 w32 b1 b2 b3', ['M17']);
    expect(named([question], typedAs('b1 b2 b3', '0 0 0'))).toEqual(everywhere('M17', 'b1 b2 b3'));
  });

  test('are two rules with six wrong numbers, not with five', () => {
    const question = asking('w11 w12 w31 w32 b1 b3', ['M01', 'M14']);
    const typed = typedAs('w11 w12 w31 w32 b1 b3', '-5 1.875 5 1.25 5 -2.5');
    expect(named([question], typed)).toMatchObject({ w31: 'M01+M14!', b3: 'M01!' });
    expect(named([question], { ...typed, w12: '' })).toMatchObject({ w31: 'M01+M14', b3: 'M01' });
  });

  test('is nothing that leaves a number unexplained', () => {
    expect(onNine(['M01'], '15 3.75 10 99 8.75 -7.5 5 1.25 -2.5')).toMatchObject({ b3: 'M01', w11: 'M01' });
  });
});
