import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { registerCertify } from '../../cli/commands/certify.ts';
import { registerSample } from '../../cli/commands/sample.ts';
import { grade } from '../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../grader/grade/policy.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import { rational } from '../../grader/arithmetic/rational.ts';
import { toNumber } from '../../grader/arithmetic/fraction-printing.ts';
import { trace } from '../../grader/trace/trace.ts';
import { findRecipe } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { poseQuestion } from '../../problems/pose-question.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function run(...words: readonly string[]) {
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  const program = new Command('adjoint').exitOverride();
  registerSample(program);
  registerCertify(program);
  await program.parseAsync(['node', 'adjoint', ...words]);
  const code = process.exitCode;
  vi.restoreAllMocks();
  return { out, err, code };
}

test('a sample in Chinese shows statement, key and worked solution', async () => {
  const { out, code } = await run('sample', 'L04', '--seed', 'S', '--lang', 'zh-TW');
  expect(code).toBe(0);
  expect(out).toMatch(/^# 一個參數的 grad_table/);
  expect(out).toContain('## 參考答案');
  expect(out).toContain('## 解題步驟');
});

test('a sample as JSON carries plain numbers, and a key that agrees with its forward pass', async () => {
  const { out } = await run('sample', 'L05', '--seed', 'json', '--json');
  const sample = JSON.parse(out);
  const names = Object.keys(sample.given);
  expect(names).toHaveLength(12);
  for (const name of names) expect(typeof sample.given[name]).toBe('number');
  const reading = readForward(sample.forward, new Map(names.map((name) => [name, []])));
  if (reading.kind !== 'read') throw new Error('unreadable');
  const point = new Map(names.map((name) => [name, { shape: [], data: [sample.given[name]] }]));
  const run2 = trace(reading.graph, point, { arithmetic: rational });
  const { cells, asks, key } = sample.parts.gradients;
  expect(cells).toHaveLength(9);
  for (const cell of cells) {
    const value = run2.gradient(asks[cell].of, asks[cell].wrt).data[0];
    expect(value && toNumber(value)).toBeCloseTo(Number(key[cell]), 9);
  }
});

test('the key of a sample, sent back as answers, earns full marks', async () => {
  for (const id of ['R08', 'L08', 'V04', 'Q02']) {
    const recipe = findRecipe(id);
    const { out } = await run('sample', id, '--seed', 'full', '--json');
    const { parts } = JSON.parse(out);
    const answers = Object.fromEntries(Object.keys(parts).map((part) => [part, parts[part].key]));
    if (recipe === undefined) throw new Error(id);
    const search = findVariant(recipe, 'full');
    if (search.kind === 'exhausted') throw new Error(id);
    const question = poseQuestion(recipe, search.found.variant, { id });
    const [report] = grade([question], new Map([[id, answers]]), fullFollowThrough);
    expect(report?.points).toBe(report?.maxPoints);
  }
});

test('arrays are nested in the JSON of a sample', async () => {
  const { out } = await run('sample', 'W3-3', '--json');
  expect(JSON.parse(out).given).toEqual({
    A: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    B: [[1], [-1], [1]],
  });
});

test('an unknown recipe, language or count is misuse, with a sentence', async () => {
  expect(await run('sample', 'nobody')).toMatchObject({ code: 2, out: '' });
  expect((await run('sample', 'nobody')).err).toContain('L05');
  expect(await run('sample', 'L05', '--lang', 'fr')).toMatchObject({ code: 2, out: '' });
  expect(await run('certify', 'L05', '--seeds', 'many')).toMatchObject({ code: 2 });
  expect(await run('certify', 'nobody')).toMatchObject({ code: 2 });
});

test('certify tells the pass rate, what bites and the mutation score', async () => {
  const { out, code } = await run('certify', 'L04', 'Q02', '--seeds', '3', '--mutants', '1', '--json');
  const [l04, q02] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(l04).toMatchObject({ recipe: 'L04', report: { wanted: 3, passed: 3 }, mutation: { score: 1 } });
  expect(l04.mutation.wrong.made).toBeGreaterThan(5);
  expect(q02).toMatchObject({ recipe: 'Q02', report: { passed: 3 } });
});
