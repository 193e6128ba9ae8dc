import { describe, expect, test } from 'vitest';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import { readArray, readShape } from '../../../grader/grade/kinds/array-text.ts';
import type { ArrayReading } from '../../../grader/grade/kinds/array-text.ts';
import { chosenOptions, judgeChoice, judgeChoices } from '../../../grader/grade/kinds/choice.ts';
import { judgeWord } from '../../../grader/grade/kinds/word.ts';
import { askedName, readTypedNumber, readingOf } from '../../../grader/grade/typed-number.ts';
import { nestedFromTensor } from '../../../grader/tensor/nested.ts';
import { mapTensor } from '../../../grader/tensor.ts';
import { gradient, local, updated, value } from './lecture-question.ts';

const label = { en: '', 'zh-TW': '' };

describe('the options that a student names', () => {
  test.each([
    ['a', ['a']],
    ['  a  ', ['a']],
    ['a b', ['a', 'b']],
    ['b, a', ['b', 'a']],
    ['a，b；c;d、e', ['a', 'b', 'c', 'd', 'e']],
    ['a,, b', ['a', 'b']],
    ['a,b,a', ['a', 'b']],
    ['first second', ['first', 'second']],
    ['-', []],
    ['- a', ['a']],
    ['', []],
  ])('%j are %j', (typed, ids) => {
    expect(chosenOptions(typed)).toEqual(ids);
  });

  test('are worth a share: all right, some of it, what the wrong one is worth, nothing', () => {
    const options = [
      { id: 'a', label },
      { id: 'b', label, percent: 50 },
      { id: 'c', label },
    ];
    const choice = { kind: 'choice', options, correct: 'a' } as const;
    expect(judgeChoice(choice, ' a ')).toEqual({ outcome: 'correct', share: [1, 1] });
    expect(judgeChoice(choice, 'b')).toEqual({ outcome: 'incorrect', share: [50, 100] });
    expect(judgeChoice(choice, 'c')).toEqual({ outcome: 'incorrect', share: [0, 100] });
    const set = { kind: 'choices', options, correct: ['a', 'b'] } as const;
    expect(judgeChoices(set, 'b a')).toEqual({ outcome: 'correct', share: [1, 1] });
    expect(judgeChoices(set, 'b')).toEqual({ outcome: 'incorrect', share: [1, 2] });
    expect(judgeChoices(set, 'a b c')).toEqual({ outcome: 'incorrect', share: [1, 2] });
    expect(judgeChoices(set, 'c')).toEqual({ outcome: 'incorrect', share: [0, 2] });
    expect(judgeChoices({ ...set, correct: [] }, 'c')).toEqual({ outcome: 'incorrect', share: [0, 1] });
  });

  test('have to be there', () => {
    const asked = { options: [{ id: 'a', label }], correct: 'a' };
    const unknown = { outcome: 'invalid', share: [0, 1], issue: { code: 'unknownOption' } };
    const found = { issue: { code: 'unknownOption', details: { found: 'x' } } };
    expect(judgeChoice({ kind: 'choice', ...asked }, ' x ')).toEqual({ ...unknown, ...found });
    expect(judgeChoices({ kind: 'choices', ...asked, correct: ['a'] }, 'a x')).toEqual({
      ...unknown,
      ...found,
    });
  });
});

/** An array as it was read, or the reason against it. */
const shown = (reading: ArrayReading): unknown =>
  reading.kind === 'invalid' ? reading.issue : nestedFromTensor(mapTensor(reading.tensor, printFraction));

describe('an array is read', () => {
  test.each<[string, unknown]>([
    ['[1,2]', ['1', '2']],
    ['[1 2]', ['1', '2']],
    ['[ 1 , 2 ]', ['1', '2']],
    ['1 2', ['1', '2']],
    ['1, 2', ['1', '2']],
    [',1,2,', ['1', '2']],
    ['7', '7'],
    ['[7]', ['7']],
    ['[[7]]', [['7']]],
    ['(1, 2)', ['1', '2']],
    ['(1,)', ['1']],
    [
      '((1, 2), (3, 4))',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1 2\n3 4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1 2; 3 4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '\n1 2\n \n3 4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2', [['1'], ['2']]],
    [
      '[1,2;3,4]',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['[1;2]', [['1'], ['2']]],
    [
      '[[1,2],[3,4]]',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '[[1,2] [3,4]]',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '[[[1],[2]],[[3],[4]]]',
      [
        [['1'], ['2']],
        [['3'], ['4']],
      ],
    ],
    ['np.array([1, 2])', ['1', '2']],
    ['  np.array( [1,\n2] )  ', ['1', '2']],
    ['[−1, –2]', ['-1', '-2']],
    ['[1/2, .5, -3e2]', ['0.5', '0.5', '-300']],
    [`[${'1 '.repeat(990).trim()}]`, Array.from({ length: 990 }, () => '1')],
  ])('%j', (typed, array) => {
    expect(shown(readArray(typed))).toEqual(array);
  });

  test('of sixteen brackets within each other, and no deeper', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(readArray(nested(16))).toMatchObject({ tensor: { shape: Array.from({ length: 16 }, () => 1) } });
    expect(shown(readArray(nested(17)))).toEqual({ code: 'tooDeep', details: { limit: '16' } });
  });

  test('of two thousand characters, and no longer', () => {
    expect(readArray('1'.padEnd(2000))).toMatchObject({ kind: 'read' });
    expect(shown(readArray('1'.padEnd(2001)))).toEqual({ code: 'tooLong' });
  });
});

describe('an array that cannot be read has its reason', () => {
  test.each<[string, string, string?]>([
    ['[1,,2]', 'arraySeparator'],
    ['[1, ,2]', 'arraySeparator'],
    ['[1,]', 'arraySeparator'],
    ['[1, ]', 'arraySeparator'],
    ['[1,;2]', 'arraySeparator'],
    ['[,1]', 'arraySeparator'],
    ['[ ,1]', 'arraySeparator'],
    ['[1,2', 'unclosedBracket', '['],
    ['[[1,2]', 'unclosedBracket', '['],
    ['[1] 2', 'unexpectedToken', '2'],
    ['[1]]', 'unexpectedToken', ']'],
    ['[[1,2],[3]]', 'raggedArray'],
    ['[1,2;3]', 'raggedArray'],
    ['[1,[2]]', 'raggedArray'],
    ['[[[1,2],[3]],[[1,2],[3,4]]]', 'raggedArray'],
    ['1 2\n3', 'raggedArray'],
    ['[1,x]', 'arrayEntry', 'x'],
    ['[1/0]', 'arrayEntry', '1/0'],
    ['one', 'arrayEntry', 'one'],
  ])('%j: %s %s', (typed, code, found) => {
    expect(shown(readArray(typed))).toEqual(found === undefined ? { code } : { code, details: { found } });
  });
});

test.each<[string, unknown]>([
  ['3×2', ['3', '2']],
  ['3x2', ['3', '2']],
  ['3 X 2', ['3', '2']],
  ['3*2', ['3', '2']],
  ['10 × 20 × 30', ['10', '20', '30']],
  ['4', ['4']],
  ['(4,)', ['4']],
  ['x2', { code: 'arrayEntry', details: { found: 'x2' } }],
  ['(3, 2', { code: 'unclosedBracket', details: { found: '[' } }],
])('the shape %j', (typed, shape) => {
  expect(shown(readShape(typed))).toEqual(shape);
});

test('a word is the same in other capitals, widths and spaces, and another word is not', () => {
  const word = { kind: 'word', accepted: ['Chain rule', '連鎖律'] } as const;
  const right = { outcome: 'correct', share: [1, 1] };
  for (const typed of ['CHAIN RULE', 'chainrule', ' c h ain  rule', 'ｃｈａｉｎ　ｒｕｌｅ', '連 鎖 律'])
    expect(judgeWord(word, typed)).toEqual(right);
  for (const typed of ['chain', 'chain rules', '鎖律'])
    expect(judgeWord(word, typed).outcome).toBe('incorrect');
});

describe('a typed number', () => {
  test.each([
    ['1/3', '1/3'],
    ['0.25', '0.25'],
    ['sqrt(4)', '2'],
  ])('%s is %s', (typed, exact) => {
    const read = readTypedNumber(typed);
    expect(read.kind === 'read' && printFraction(read.value)).toBe(exact);
  });

  test('that is irrational is its nearest double, and none where that is too large', () => {
    const root = readTypedNumber('sqrt(2)');
    expect(root.kind === 'read' && Number(root.value.numerator) / Number(root.value.denominator)).toBe(
      Math.SQRT2,
    );
    expect(readTypedNumber('exp(1000)')).toMatchObject({ kind: 'invalid', issue: { code: 'overflow' } });
    expect(readTypedNumber('1,5')).toMatchObject({ kind: 'invalid', issue: { code: 'comma' } });
  });

  test('may have the asked name in front', () => {
    const names = [value('h1'), { kind: 'shape', of: 'W' } as const, updated('w31')].map(askedName);
    expect([...names, askedName(gradient('w11')), askedName(local('yhat', 'h1'))]).toEqual([
      ...['h1', 'W', 'w31', 'dL/dw11', 'dyhat/dh1'],
    ]);
    expect(readingOf(gradient('w11'))).toEqual({ name: 'dL/dw11' });
    expect(readingOf(undefined)).toEqual({});
    expect(readTypedNumber('dL/dw11 = 2', 'dL/dw11')).toMatchObject({ kind: 'read' });
    expect(readTypedNumber('dL/dw11 = 2')).toMatchObject({ kind: 'invalid' });
  });
});
