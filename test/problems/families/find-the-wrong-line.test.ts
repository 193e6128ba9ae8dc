import { describe, expect, test } from 'vitest';
import { runNumpy } from '../../../grader/numpy/run.ts';
import { readNested } from '../../../grader/tensor/nested.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import {
  assignedIn,
  backwardProgram,
  lineSlips,
  programGradients,
  slippedProgram,
  slipRun,
} from '../../../problems/backward-program.ts';
import type { LineSlip } from '../../../problems/backward-program.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { valuesOf } from '../../../problems/values.ts';
import { judged } from '../../../problems/wrong-answers.ts';
import { recipeOf } from '../pinned.ts';

const tensors = (given: { readonly [name: string]: unknown }): ReadonlyMap<string, Tensor<number>> =>
  new Map(
    Object.entries(given).map(([name, value]) => {
      const tensor = readNested(value);
      if (tensor === undefined) throw new Error(name);
      return [name, tensor];
    }),
  );

/** Two outputs, as many as hidden units: shapes hide nothing but the slip. */
const square = {
  X: [
    [2, 1],
    [-1, 3],
    [1, -2],
  ],
  y: [
    [12, -5],
    [-2, 30],
    [4, 2],
  ],
  W1: [
    [1, -1],
    [2, 0.5],
  ],
  b1: [-1, 1],
  W2: [
    [2, -1],
    [0.5, 3],
  ],
  b2: [0.5, -1],
  n: 3,
};
/** The same with one output, as in the batch of the dossier. */
const oneOutput = { ...square, y: [[12], [-2], [4]], W2: [[2], [0.5]], b2: [0.5] };

const after = (program: readonly string[], name: string, data: object = square) =>
  runNumpy([...program, `result = ${name}`].join('\n'), tensors({ ...data }));
const slip = (id: string): LineSlip => {
  const found = lineSlips.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** The gradients that a slip changes when the program is run. */
const changedBy = (id: string, data: object = square): readonly string[] =>
  programGradients.filter((name) => {
    const own = after(slippedProgram(slip(id)), name, data);
    return JSON.stringify(own) !== JSON.stringify(after(backwardProgram, name, data));
  });

describe('D01: which gradients a slip changes', () => {
  test.each([
    ['sign', 'dW2 db2 dW1 db1'],
    ['half', 'dW2 db2 dW1 db1'],
    ['mean', 'dW2 db2 dW1 db1'],
    ['source', 'dW2'],
    ['mean2', 'db2'],
    ['axis2', 'db2'],
    ['axis1', 'db1'],
    ['mean1', 'db1'],
    ['upstream', 'dW1'],
    ['gateSign', 'dW1 db1'],
    ['inverted', 'dW1 db1'],
    ['value', 'dW1 db1'],
    ['gateless', 'dW1 db1'],
    ['early', 'dW1 db1'],
    ['untransposed', 'dW1 db1'],
  ])('%s: %s', (id, names) => {
    expect(changedBy(id).join(' ')).toBe(names);
  });

  test('a missing transpose is no shape error only where hidden units and outputs are as many', () => {
    expect(after(slippedProgram(slip('untransposed')), 'dh').kind).toBe('value');
    expect(after(slippedProgram(slip('untransposed')), 'dh', oneOutput).kind).toBe('invalid');
    expect(after(slippedProgram(slip('source')), 'dW2', oneOutput).kind).toBe('value');
  });
});

describe.each(lineSlips.map((each) => [each.id, each] as const))('D01 with %s', (id, one) => {
  test('what runs beside the right program is what the slipped program gives', () => {
    const { statements, reached } = slipRun(one);
    for (const name of programGradients) {
      const own = reached.has(name) ? `own_${name}` : name;
      expect(after([...backwardProgram, ...statements], own)).toEqual(after(slippedProgram(one), name));
    }
    expect([...reached].filter((name) => name.startsWith('d')).length).toBeGreaterThan(0);
  });

  test('every line before the slip is right, and the slip is seen in what follows', () => {
    const before = slippedProgram(one).slice(0, one.line - 1);
    expect(before).toEqual(backwardProgram.slice(0, one.line - 1));
    expect(changedBy(id).length).toBeGreaterThan(0);
  });
});

describe('D01 on drawn numbers', () => {
  const recipe = recipeOf('D01');
  const draws = Array.from({ length: 60 }, (_, at) => {
    const search = findVariant(recipe, `line ${at}`);
    if (search.kind === 'exhausted') throw new Error(`line ${at}`);
    return search.found.variant;
  });

  test('reaches every slip within 150 students', () => {
    const more = Array.from({ length: 150 }, (_, at) => findVariant(recipe, `slip ${at}`));
    const faces = more.map((search) => (search.kind === 'found' ? search.found.variant.face : ''));
    expect(new Set(faces).size).toBe(lineSlips.length);
  });

  test('the report shows a difference, and its right column is the gradient', () => {
    for (const variant of draws) {
      const { reached } = slipRun(slip(variant.face ?? ''));
      const { valueOf } = valuesOf(recipe, variant);
      const wrong = programGradients.filter((name) => reached.has(name));
      expect(wrong.length).toBeGreaterThan(0);
      for (const name of wrong) expect(valueOf(`own_${name}`)).not.toEqual(valueOf(name));
    }
  });

  test('takes the right line of code and refuses the wrong one', () => {
    for (const variant of draws) {
      const one = slip(variant.face ?? '');
      const right = backwardProgram[one.line - 1] ?? '';
      const codeOf = (line: string) => line.split('; ')[0]?.slice(assignedIn(line).length + 3) ?? '';
      const question = poseQuestion(recipe, variant, { id: 'D01' });
      const points = (code: string) =>
        judged(question, { line: { line: `${one.line}` }, fix: { fix: code } }).points;
      expect(points(codeOf(right))).toBe(2000);
      if (one.id !== 'early') expect(points(codeOf(one.wrong))).toBe(1000);
    }
  });
});
