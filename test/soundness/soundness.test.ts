import { describe, expect, test } from 'vitest';
import { nearestDouble } from '../../grader/answer/number.ts';
import { evaluateConstant } from '../../grader/agree/evaluate-constant.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import { judgeRight, judgeWrong, newTally } from './campaign.ts';
import { valueAt } from './evaluate.ts';
import { toDouble } from './real.ts';

/** `npm run soundness` runs the same with any count and seed. */
describe('generated answers', () => {
  test('that are proved wrong are never accepted', () => {
    const { count, failures } = judgeWrong('suite', 1_000);
    expect(count).toBe(1_000);
    expect(failures).toEqual([]);
  });

  test('that are proved right are accepted, in whatever way they are written', () => {
    const { count, failures } = judgeRight('suite', 1_000);
    expect(count).toBe(1_000);
    expect(failures).toEqual([]);
  });
});

describe('the campaign notices', () => {
  test('a grader that accepts everything', () => {
    expect(judgeWrong('suite', 50, newTally(), () => 'correct').failures).toHaveLength(50);
  });
  test('a grader that accepts nothing', () => {
    expect(judgeRight('suite', 50, newTally(), () => 'incorrect').failures).toHaveLength(50);
  });
});

describe('the oracle behind them', () => {
  const constants = [
    'exp(1)', 'log(10)', 'sin(1)', 'cos(2)', 'sin(100)', 'tan(1)', 'tanh(1/2)', 'sinh(1)', 'cosh(-2)', 'pi', '4*arctan(1)',
    'sqrt(2)', '2^0.5', 'softplus(-3)', 'sigmoid(-40)', 'sin(-3)', 'cos(-2.5)', 'log(1e-30)', 'exp(-300)', '(-2)^3', '2^-3',
    '1e3*2.5e-2', 'arctan(-7)', 'sqrt(1e-7)', 'sin(6.5)*cos(4)', '0^0', 'leaky_relu(-2)', 'max(1, 2, -3)', '(2 >= 2)',
  ]; // oxfmt-ignore
  test.each(constants)('and the constants of the grader, written apart, agree on %s', (text) => {
    const reading = readFormula(text, []);
    if (reading.kind === 'invalid') throw new Error(text);
    const [own, theirs] = [valueAt(reading.expression, new Map()), evaluateConstant(reading.expression)];
    if (own === undefined || theirs.kind === 'none') throw new Error(`${text} has a value`);
    const reference = nearestDouble(theirs);
    expect(Math.abs(toDouble(own) - reference)).toBeLessThanOrEqual(4e-16 * Math.abs(reference));
  });
});
