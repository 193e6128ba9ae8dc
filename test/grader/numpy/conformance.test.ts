import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import { runNumpy } from '../../../grader/numpy/run.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { agrees, frozenCases } from './frozen-cases.ts';
import type { FrozenCase } from './frozen-cases.ts';

const snippets = frozenCases('conformance.jsonl');
const more = frozenCases('snippets.jsonl');
/** Drawn from 10,000 calls, slices and operators in all combinations. */
const sweep = frozenCases('sweep.jsonl');
const programs = frozenCases('programs.jsonl');

function difference({ code, given, value }: FrozenCase): string | undefined {
  const run = runNumpy(code, given);
  if (value === undefined) return run.kind === 'invalid' ? undefined : `${code}\n  should be invalid`;
  if (run.kind === 'invalid') return `${code}\n  refused: ${run.issue.message}`;
  return agrees(run.value, value) ? undefined : `${code}\n  gave ${JSON.stringify(run.value)}`;
}

describe('code gives what NumPy gives', () => {
  test.each([...new Set(snippets.map(({ about }) => about))])('%s', (about) => {
    const cases = snippets.filter((snippet) => snippet.about === about);
    expect(cases.map(difference).filter((found) => found !== undefined)).toEqual([]);
  });

  test('in hundreds of further snippets', () => {
    expect(more.length).toBeGreaterThan(450);
    expect(more.map(difference).filter((found) => found !== undefined)).toEqual([]);
  });

  test('in calls, slices and operators of all kinds', () => {
    expect(sweep.length).toBeGreaterThan(1800);
    expect(sweep.map(difference).filter((found) => found !== undefined)).toEqual([]);
  });

  test('400 random programs', () => {
    expect(programs).toHaveLength(400);
    expect(programs.map(difference).filter((found) => found !== undefined)).toEqual([]);
  });

  test('this test notices a wrong value, a wrong shape and an unexpected result', () => {
    const [first] = programs;
    if (first?.value === undefined) throw new Error('the first program has a value');
    const off = { ...first.value, data: first.value.data.map((entry) => entry + 1e-9) };
    expect(difference({ ...first, value: off })).toContain('gave');
    expect(difference({ ...first, value: { shape: [9], data: [] } })).toContain('gave');
    expect(difference({ ...first, value: undefined })).toContain('should be invalid');
  });
});

describe('a forward pass means what the same code computes', () => {
  /** Floors of quotients may differ in the last bit, since a graph has no exact remainder. */
  const isFloored = (code: string) => /\/\/|%/.test(code);

  test('for every case that can be traced', () => {
    const wrong: string[] = [];
    let traced = 0;
    for (const { code, given, value } of [...snippets, ...more, ...sweep, ...programs]) {
      if (value === undefined || isFloored(code)) continue;
      const text = code.includes('result') ? code : `result = ${code}`;
      const reading = readForward(text, new Map([...given].map(([name, { shape }]) => [name, shape])));
      if (reading.kind === 'invalid' || !reading.graph.names.has('result')) continue;
      traced += 1;
      const read = trace(reading.graph, given, { arithmetic: float }).value('result');
      if (!agrees(read, value, 1e-11)) wrong.push(`${code}\n  gave ${JSON.stringify(read)}`);
    }
    expect(wrong).toEqual([]);
    expect(traced).toBeGreaterThan(900);
  });
});
