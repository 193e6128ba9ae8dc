import { describe, expect, it } from 'vitest';
import type { FunctionTask, Slip } from '../../../grader/code/function-task.ts';
import { slippedModel } from '../../../grader/code/slips.ts';
import { judged, judgeCode, layerTask } from './batch-task.ts';

const says = { en: 'A slip.', 'zh-TW': '小錯。' };
const withSlips = (...slips: readonly Slip[]): FunctionTask => ({ ...layerTask, slips });
const twice = (id: string, by = 'return 2*X.T'): Slip => ({ id, replace: 'return X.T', by, says });

describe('a slip of the task', () => {
  it('is put into the model wherever its place stands', () => {
    const slip: Slip = { id: 'named', replace: 'dZ', by: 'q$&', says };
    expect(slippedModel(layerTask, slip)).toContain('return X.T @ q$&, q$&.sum(axis=0)');
    expect(() => slippedModel(layerTask, { ...slip, replace: 'dQ' })).toThrow(
      'the model of backward has no place for the slip named',
    );
  });

  it('is named where the code does what it does in every test', () => {
    const { code, diagnoses } = judged('return X.T', 'return 2.0*X.T', withSlips(twice('twice')));
    expect([code?.slip, diagnoses]).toEqual(['twice', []]);
  });

  it('is not named where it goes another way in some output', () => {
    const task = withSlips(twice('twice'));
    const both = task.model.replace('return X.T', 'return 2*X.T').replace('.sum(axis=0)', '.mean(axis=0)');
    expect(judgeCode(both, task).code?.slip).toBeUndefined();
  });

  it('is not named where another without a name of the catalogue does the same', () => {
    const task = withSlips(twice('twice'), twice('sum', 'return (X.T + X.T)'));
    expect(judged('return X.T', 'return 2*X.T', task).code?.slip).toBeUndefined();
    const alike = withSlips({ ...twice('a'), code: 'M02' }, { ...twice('b', 'return X.T*2'), code: 'M01' });
    const { code, diagnoses } = judged('return X.T', 'return 2*X.T', alike);
    expect([code?.slip, diagnoses]).toEqual(['a', ['M02', 'M01']]);
    const three = withSlips(...alike.slips, { ...twice('c', 'return 2.0*X.T'), code: 'M24' });
    expect(judged('return X.T', 'return 2*X.T', three).code?.slip).toBeUndefined();
  });

  it.each([
    ['that stops is told by its message', 'dZ.summ(axis=0)', 'dZ.summ(axis=0)', 'slip'],
    ['that stops in another way is another', 'dZ.summ(axis=0)', 'dZ.sumn(axis=0)', undefined],
    ['that returns too little is told by that', "'db'", "'dW'", 'slip'],
    ['that changes an argument is told by its conduct', '(np.add(W, 0), W.fill(0))[0]', 'W', undefined],
  ])('%s', (_, by, typed, found) => {
    const task = withSlips({ id: 'slip', replace: 'dZ.sum(axis=0)', by, says });
    expect(judged('dZ.sum(axis=0)', typed, task).code?.slip).toBe(found);
  });

  const changing = (name: string) => `${name} += 1\n    return 2*X.T`;

  it.each([
    ['the same change of an argument', changing('W'), 'slip'],
    ['a change of another argument', changing('b'), undefined],
    ['no change', 'return 2*X.T', undefined],
  ])('that changes an argument behind wrong outputs is told by both: %s', (_, typed, found) => {
    const task = withSlips({ id: 'slip', replace: 'return X.T', by: changing('W'), says });
    expect(judged('return X.T', typed, task).code?.slip).toBe(found);
  });

  it('that keeps something from call to call is told by that', () => {
    const keeping = 'return (seen.append(1), 2*len(seen))[1]*X.T';
    const withList = { ...layerTask, model: `seen = []\n${layerTask.model}` };
    const task = { ...withList, slips: [{ id: 'slip', replace: 'return X.T', by: keeping, says }] };
    expect(judged('return X.T', keeping, task).code?.slip).toBe('slip');
    expect(judged('return X.T', 'return 2*X.T', task).code?.slip).toBeUndefined();
  });

  it('with a name of the catalogue, and another without, are not named together', () => {
    const task = withSlips({ ...twice('a'), code: 'M02' }, twice('b', 'return X.T*2'));
    expect(judged('return X.T', 'return 2*X.T', task).code?.slip).toBeUndefined();
  });

  it('that returns too little is not that of code that stops', () => {
    const task = withSlips({ id: 'slip', replace: 'return X.T @ dZ, dZ.sum(axis=0)', by: 'return 1', says });
    expect(judged('return X.T @ dZ', 'return q', task).code?.slip).toBeUndefined();
    expect(judged('return X.T @ dZ, dZ.sum(axis=0)', 'return 2', task).code?.slip).toBe('slip');
    const stopping = withSlips({ id: 'slip', replace: 'return X.T', by: 'return q', says });
    expect(judged('return X.T @ dZ, dZ.sum(axis=0)', 'return 2', stopping).code?.slip).toBeUndefined();
  });

  it('that returns another number of outputs is not that of a missing one', () => {
    const task = withSlips({
      id: 'one',
      replace: 'return X.T @ dZ, dZ.sum(axis=0)',
      by: 'return X.T @ dZ',
      says,
    });
    expect(judged('return X.T @ dZ, dZ.sum(axis=0)', 'return (X.T,)', task).code?.slip).toBe('one');
    expect(judged('dZ.sum(axis=0)', "'db'", task).code?.slip).toBeUndefined();
  });
});
