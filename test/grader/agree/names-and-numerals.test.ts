import { describe, expect, test } from 'vitest';
import { comparisonHolds } from '../../../grader/agree/comparison-holds.ts';
import { compile, isTooLarge } from '../../../grader/agree/compile.ts';
import { Definitions } from '../../../grader/agree/definitions.ts';
import { numeralsOf, strangeness } from '../../../grader/agree/numerals.ts';
import { numeralOf, pinned, pins } from '../../../grader/agree/pinned.ts';
import { referenceOf } from '../../../grader/agree/reference.ts';
import { compileExpression } from '../../../grader/agree/run.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import { formula } from './cases.ts';

describe('numerals', () => {
  test.each([
    ['x + 1', 'none'],
    ['0.05*x + 12', 'none'],
    ['0*x', 'none'],
    ['0.04*x', 'strange'],
    ['x - 13', 'strange'],
    ['x - 7*2', 'strange'],
    ['x + 3^9', 'strange'],
    ['x/100', 'strange'],
    ['exp(5)*x', 'strange'],
    ['exp(x)', 'none'],
    ['sin(100)*x', 'strange'],
    ['x > 50', 'strange'],
    ['-50 + x', 'strange'],
    ['10^14 + x', 'remote'],
    ['1e-13*x', 'remote'],
    ['1e-400*x', 'remote'],
    ['x - 50 + 1e20', 'remote'],
    ['1e20 + x - 50', 'remote'],
    ['pi*e*x', 'none'],
  ])('%s are %s', (text, kind) => {
    expect(strangeness(formula(text), new Set())).toBe(kind);
  });

  test('that the expected formula has are known', () => {
    expect([...numeralsOf(formula('50*x^2 - 0.01 + 50'))]).toEqual(['50', '2', '0.01']);
    expect(strangeness(formula('50*x'), new Set(['50']))).toBe('none');
    expect(strangeness(formula('50*x'), new Set(['5']))).toBe('strange');
  });
});

test('a name whose interval is one number stands for it', () => {
  expect(
    pins(
      new Map([
        ['x', [1, 2]],
        ['w', [3, 3]],
      ]),
    ),
  ).toBe(true);
  expect(pins(new Map([['x', [1, 2]]]))).toBe(false);
  const domain = new Map([
    ['w', [-3, -3]],
    ['x', [1, 2]],
    ['b', [0, 0]],
  ] as const);
  expect(printText(pinned(formula('w*x + b*y'), domain))).toBe('-3*x + 0*y');
  expect([numeralOf(-0.5), numeralOf(2)].map(printText)).toEqual(['-0.5', '2']);
});

test('a program knows its names, kinks, and whether it is undefined somewhere', () => {
  const program = (text: string) => {
    const { names, kinks, depth, isPartial, hasUndefinedConstant } = compile(formula(text));
    return [names.join(' '), kinks, depth, isPartial, hasUndefinedConstant];
  };
  expect(program('x + w*x')).toEqual(['x w', 0, 3, false, false]);
  expect(program('relu(x) + |w| + max(x, w, 1)')).toEqual(['x w', 4, 3, false, false]);
  expect(program('leaky_relu(x)')).toEqual(['x', 1, 2, false, false]);
  for (const partial of ['log(x)', 'sqrt(x)', 'x^w', 'x^0.5']) expect(program(partial)[3]).toBe(true);
  expect(program('x^3')[3]).toBe(false);
  expect(program('x + 1/0')[4]).toBe(true);
  expect(program('x/(1 - 1)')[4]).toBe(true);
  expect(isTooLarge(compile(formula('x')))).toBe(false);
});

describe('names that stand for formulas', () => {
  const meaning = (name: string) =>
    ({ h1: formula('w*x'), g: formula('5'), v: formula('sqrt(x)'), x: formula('x'), w: formula('w') })[name];
  const names = new Definitions(meaning);

  test('are written out, save inputs; unknown ones cannot be', () => {
    expect([names.of('h1')?.program.names, names.of('x'), names.of('eta')]).toEqual([
      ['w', 'x'],
      undefined,
      undefined,
    ]);
    expect(names.writtenOut(formula('h1 + x'))).toEqual(formula('w*x + x'));
    expect(names.writtenOut(formula('h1 + eta'))).toBeUndefined();
    expect(printText(names.withConstants(formula('g*x')))).toBe('5*x');
    expect(['h1', 'x', 'v', 'eta', 'g'].map(names.degreeOf)).toEqual([2, 1, undefined, undefined, 0]);
    expect(names.inputsOf(['h1', 'x', 'eta'])).toEqual(['w', 'x', 'x', 'eta']);
  });

  test('bring with them what they are', () => {
    const none = { isTooLarge: false, hasUndefinedConstant: false };
    expect(names.together(['h1', 'x'])).toEqual({
      ...none,
      isKnown: true,
      hasConstant: false,
      isPartial: false,
    });
    expect(names.together(['g', 'eta'])).toEqual({
      ...none,
      isKnown: false,
      hasConstant: true,
      isPartial: false,
    });
    expect(names.together(['v'])).toEqual({ ...none, isKnown: true, hasConstant: false, isPartial: true });
    const plain = new Definitions();
    expect(plain.together(['eta'])).toEqual({ ...none, isKnown: true, hasConstant: false, isPartial: false });
    expect([plain.of('h'), plain.degreeOf('h'), plain.inputsOf(['h'])]).toEqual([undefined, 1, ['h']]);
    expect(plain.haveStrangeNumeral(['h'], new Set())).toBe(false);
    const far = new Definitions((name) => formula(name === 'h' ? 'x - 50' : 'x'));
    expect([far.haveStrangeNumeral(['x', 'h'], new Set()), far.haveStrangeNumeral(['x'], new Set())]).toEqual(
      [true, false],
    );
    expect(far.haveStrangeNumeral(['h'], new Set(['50']))).toBe(false);
  });
});

test('a reference is made once for each key and each domain', () => {
  const expected = formula('x + 1');
  const domain = (high: number) => new Map([['x', [0, high]]] as const);
  const one = referenceOf(expected, 'k', domain(1));
  expect(referenceOf(expected, 'k', domain(1))).toBe(one);
  for (const other of [
    referenceOf(expected, 'k', domain(2)),
    referenceOf(expected, 'l', domain(1)),
    referenceOf(expected, 'k', new Map()),
  ])
    expect(other).not.toBe(one);
});

test.each([
  ['0.5', true],
  ['12345.500000000', true],
  ['0.50000000000000001', false],
  ['1000000000000001', false],
  ['99999', true],
  ['100000.5', false],
  ['0.1', false],
  ['0.0009765625', true],
  ['0', true],
  ['0.000', true],
  ['1e-400', false],
])('%s is itself as a double: %s', (text, isExact) => {
  const { bounds } = compileExpression(formula(text), ['x']).evaluate(new Map([['x', Float64Array.of(1)]]));
  expect(bounds[0] === 0).toBe(isExact);
});

test('a formula is compiled over the names that it has columns for, and no others', () => {
  expect(() => compileExpression(formula('x + w'), ['x'])).toThrow('the formula uses w');
  const { evaluate } = compileExpression(formula('x + 1'), ['x', 'w']);
  expect([...evaluate(new Map([['x', Float64Array.of(2, 3)]])).values]).toEqual([3, 4]);
  expect(() => evaluate(new Map([['w', Float64Array.of(1)]]))).toThrow('no coordinates for x');
});

test('a comparison holds by the sign of the difference', () => {
  const held = (['<', '<=', '>', '>=', '=', '!='] as const).map((operator) =>
    ([-1, 0, 1] as const).map((sign) => comparisonHolds[operator](sign)),
  );
  expect(held).toEqual([
    [true, false, false],
    [true, true, false],
    [false, false, true],
    [false, true, true],
    [false, true, false],
    [true, false, true],
  ]);
});
