import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersAgree, type Tolerance } from '../../../grader/agree/number.ts';
import { readNumber } from '../../../grader/answer/number.ts';

function value(text: string) {
  const read = readNumber(text);
  if (read.kind === 'invalid') throw new Error(`${text}: ${read.issue.code}`);
  return read.value;
}
const agree = (answer: string, expected: string, tolerance?: Tolerance) =>
  numbersAgree(value(answer), value(expected), tolerance);

describe('only the tolerances given count', () => {
  test.each<[string, string, Tolerance | undefined, boolean]>([
    ['0.125', '1/8', undefined, true],
    ['0.12500000012', '0.125', undefined, true],
    ['0.12500000013', '0.125', undefined, false],
    ['0.667', '0.6666666666666666', { digits: 3 }, true],
    ['0.666', '0.6666666666666666', { digits: 3 }, false],
    ['9.99', '9.996', { digits: 3 }, false],
    ['10', '9.996', { digits: 3 }, true],
    ['1.005', '1', { absolute: 0.005 }, true],
    ['1.0050000001', '1', { absolute: 0.005 }, false],
    ['1.01', '1', { absolute: 0.005, relative: 0.01 }, true],
    ['sqrt(2)', '2^0.5', {}, true],
    ['0', '1e-9', { relative: 0.001 }, false],
    ['1e-400', '1e-7', { relative: 0.001 }, false],
  ])('%s for %s within %j: %s', (answer, expected, tolerance, outcome) => {
    expect(agree(answer, expected, tolerance)).toBe(outcome);
  });

  test('around 0 only an absolute tolerance counts', () => {
    expect(agree('1e-12', '0')).toBe(false);
    expect(agree('1e-12', '0', { relative: 1, digits: 3 })).toBe(false);
    expect(agree('1e-12', '0', { absolute: 1e-9 })).toBe(true);
    expect(['0', '-0', '0.0', '0e0', '+0', '1-1'].every((zero) => agree(zero, '0'))).toBe(true);
  });
});

describe('the edges of the band belong to it, to the last decimal', () => {
  test('r(1 ± tolerance) is inside, one unit of a 30th digit further is outside', () => {
    const share = fc.constantFrom([1e-3, 1000n] as const, [1e-6, 1_000_000n] as const, [0.05, 20n] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        share,
        fc.boolean(),
        (digits, [relative, inverse], up) => {
          const scale = 10n ** 30n;
          const reference = BigInt(digits) * scale;
          const edge = up ? reference + reference / inverse : reference - reference / inverse;
          const beyond = up ? edge + 1n : edge - 1n;
          const text = (n: bigint) => `${n / scale}.${(n % scale).toString().padStart(30, '0')}`;
          expect(agree(text(edge), `${digits}`, { relative })).toBe(true);
          expect(agree(text(beyond), `${digits}`, { relative })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('number fields (reliability 6.1)', () => {
  const code = (text: string) => {
    const read = readNumber(text);
    return read.kind === 'read' ? 'read' : read.issue.code;
  };
  test.each(['', '   ', '\u200b'])('%j is blank', (text) => expect(code(text)).toBe('blank'));
  test.each([
    'NaN', 'nan', '-NaN', '1#IND', 'Infinity', '-inf', 'oo', '∞', '0x10', '0b11', '0o7', '1_000', '1n', '1,5', '1,234.5',
    '1.2.3', '--1', '1e', 'e1', '1e+', '١٢٣', '1/0', '0/0', '(-8)^(1/3)', '50%', '$5', '5 cm', '5±1', '~5', '≈5',
    '1\u0000', '1\n', '1\u202e5', '170!', 'factorial(3)', '3j', 'E', 'PI', 'true', 'null',
  ])('%j is invalid', (text) => {
    expect(code(text)).not.toBe('read');
  }); // oxfmt-ignore
  test.each(['1e400', '-1e400', '9^9^9^9', '1e999999999999'])('%s is too large', (text) =>
    expect(code(text)).toBe('overflow'),
  );
  test.each([
    ['.5', '1/2'],
    ['5.', '5'],
    ['+.5e+1', '5'],
    ['−1', '-1'],
    ['１２３', '123'],
    ['1·2', '2'],
    ['2/6', '1/3'],
    ['9007199254740993', '9007199254740992+1'],
    ['0^0', '1'],
    ['(5)', '5'],
    ['1e-400', '1/10^400'],
  ])('%s is %s', (text, meant) => {
    expect(agree(text, meant, { relative: 0 })).toBe(true);
  });
});
