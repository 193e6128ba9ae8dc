import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../../cli/grade-lines.ts';

const answered = (line: string): unknown => JSON.parse(answerLine(line));
const sent = (request: object): unknown => answered(JSON.stringify(request));
const formula = { kind: 'formula', expected: 'x', answer: 'x', symbols: ['x'] };
const number = { kind: 'number', expected: 1, answer: '1' };
const derivative = { kind: 'derivative', forward: 'L = x*x', of: 'L', wrt: 'x', answer: '2x' };
const gradient = { kind: 'gradient', forward: 'L = x*x', of: 'L', wrt: ['x'], at: { x: 3 } };
const problem = { kind: 'problem', recipe: 'L05', seed: '7', answers: {} };

describe('an id comes back as it was sent', () => {
  test.each([1, 0, -3, 1.5, 'a', '', '漢', '__proto__', null, true, [1, 'b'], { a: { b: null } }])(
    '%j',
    (id) => {
      expect(sent({ id, ...formula })).toEqual({ id, outcome: 'correct' });
      expect(sent({ id, ...formula, answer: 'x+' })).toMatchObject({ id, outcome: 'invalid' });
      expect(sent({ id })).toMatchObject({ id, outcome: 'invalid', issue: { code: 'request' } });
      expect(sent({ id, kind: 'nothing' })).toMatchObject({
        id,
        outcome: 'invalid',
        issue: { code: 'request' },
      });
    },
  );
  test('and is null where there is none', () => {
    expect(sent(formula)).toEqual({ id: null, outcome: 'correct' });
  });
});

describe('a line that is no request is invalid and says so', () => {
  test.each([
    '',
    '{',
    'null',
    '5',
    '"x"',
    '[]',
    '[1]',
    'true',
    '{}',
    '{"id":1,"kind":5}',
    '{"kind":"constructor"}',
    "{'id':1}",
    'NaN',
  ])('%s', (line) => {
    expect(answered(line)).toMatchObject({
      outcome: 'invalid',
      issue: { code: 'request', message: expect.any(String) },
    });
  });
});

describe('a request of the wrong shape is invalid, whatever its answer', () => {
  test.each<[string, object]>([
    ['no answer', { ...formula, answer: undefined }],
    ['an answer that is a number', { ...formula, answer: 1 }],
    ['an answer that is null', { ...formula, answer: null }],
    ['an answer that is an array', { ...formula, answer: ['x'] }],
    ['an answer that is an object', { ...number, answer: { value: 1 } }],
    ['an answer that is true', { ...number, answer: true }],
    ['a number for a number', { ...number, answer: 1 }],
    ['no expected formula', { ...formula, expected: undefined }],
    ['an expected formula that is a number', { ...formula, expected: 1 }],
    ['no symbols', { ...formula, symbols: undefined }],
    ['symbols in one text', { ...formula, symbols: 'x' }],
    ['a symbol that is a number', { ...formula, symbols: [1] }],
    ['an interval upside down', { ...formula, domain: { x: [2, 1] } }],
    ['an interval of one number', { ...formula, domain: { x: [2] } }],
    ['an interval of three numbers', { ...formula, domain: { x: [1, 2, 3] } }],
    ['an interval of texts', { ...formula, domain: { x: ['0', '1'] } }],
    ['a domain that is a list', { ...formula, domain: [[0, 1]] }],
    ['a negative tolerance', { ...number, tolerance: { relative: -1 } }],
    ['a tolerance in words', { ...number, tolerance: { relative: '0.1' } }],
    ['no digits', { ...number, tolerance: { digits: 0 } }],
    ['half a digit', { ...number, tolerance: { digits: 2.5 } }],
    ['an expected number that is true', { ...number, expected: true }],
    ['an expected number that is null', { ...number, expected: null }],
    ['a derivative by a list', { ...derivative, wrt: ['x'] }],
    ['a derivative without a forward pass', { ...derivative, forward: undefined }],
    ['a derivative on an interval upside down', { ...derivative, domain: { x: [1, 0] } }],
    ['gradients by one text', { ...gradient, wrt: 'x' }],
    ['gradients nowhere', { ...gradient, at: undefined }],
    ['code that is a number', { kind: 'numpy', code: 1 }],
    ['a seed that is a number', { ...problem, seed: 7 }],
    ['a cell that is a number', { ...problem, answers: { gradients: { w11: 1 } } }],
    ['another language', { ...problem, lang: 'fr' }],
    ['a recipe of nothing', { ...problem, recipe: {} }],
  ])('%s', (_what, request) => {
    expect(sent({ id: 'q', ...request })).toMatchObject({
      id: 'q',
      outcome: 'invalid',
      issue: { code: 'request' },
    });
  });

  test('an interval without an end', () => {
    expect(
      answered(
        '{"id":1,"kind":"formula","expected":"x","answer":"x","symbols":["x"],"domain":{"x":[0,1e999]}}',
      ),
    ).toMatchObject({ outcome: 'invalid' });
    expect(answered('{"id":1,"kind":"number","expected":1e999,"answer":"1"}')).toMatchObject({
      outcome: 'invalid',
    });
  });
});

describe('what a request may have besides', () => {
  test('fields that nobody asked for are ignored', () => {
    expect(sent({ id: 1, ...formula, note: 'x', outcome: 'incorrect' })).toEqual({
      id: 1,
      outcome: 'correct',
    });
    expect(sent({ id: 1, ...number, tolerance: { unknown: 1 } })).toEqual({ id: 1, outcome: 'correct' });
  });
  test('a name may be listed twice, and an empty domain is none', () => {
    expect(sent({ id: 1, ...formula, symbols: ['x', 'x'], domain: {} })).toEqual({
      id: 1,
      outcome: 'correct',
    });
  });
});

describe('an expected answer or a name that cannot be read is invalid', () => {
  test.each<[string, object]>([
    ['half a formula', { ...formula, expected: 'x+' }],
    ['a formula in other names', { ...formula, expected: 'q' }],
    ['nothing', { ...formula, expected: '' }],
    ['a word for a number', { ...number, expected: 'abc' }],
    ['a quotient by 0', { ...number, expected: '1/0' }],
    ['two names that are spelled alike', { ...formula, symbols: ['x', 'w31', 'w_{3,1}'] }],
    ['a name that is no name', { ...formula, symbols: ['x', '1y'] }],
    ['a name of two words', { ...formula, symbols: ['x', 'a b'] }],
    ['an empty name', { ...formula, symbols: ['x', ''] }],
    ['a name with underscores around it', { ...formula, symbols: ['x', '__proto__'] }],
  ])('%s', (_what, request) => {
    expect(sent({ id: 1, ...request })).toMatchObject({ id: 1, outcome: 'invalid' });
  });
});

describe('a blank answer is invalid with the code blank', () => {
  test.each([
    ['', formula],
    [' \u3000', formula],
    ['\u200b', number],
    ['\t', number],
    ['', derivative],
    ['  ', derivative],
  ])('%j', (answer, request) => {
    expect(sent({ id: 1, ...request, answer })).toMatchObject({
      outcome: 'invalid',
      issue: { code: 'blank' },
    });
  });
});

describe('the program itself', () => {
  const program = fileURLToPath(new URL('../../cli/adjoint.js', import.meta.url));

  test('answers every line, bad ones too, in order, each at once, and ends with 0', async () => {
    const run = spawn(process.execPath, [program, 'grade'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface({ input: run.stdout })[Symbol.asyncIterator]();
    const ask = async (line: string): Promise<unknown> => {
      run.stdin.write(`${line}\n`);
      return JSON.parse(String((await answers.next()).value));
    };
    expect(await ask(`\ufeff${JSON.stringify({ id: 1, ...formula })}`)).toEqual({
      id: 1,
      outcome: 'correct',
    });
    expect(await ask('oops')).toMatchObject({ id: null, outcome: 'invalid' });
    expect(await ask(JSON.stringify({ id: 2, ...number, answer: '2' }))).toEqual({
      id: 2,
      outcome: 'incorrect',
    });
    run.stdin.end(JSON.stringify({ id: 3, ...number }));
    expect(JSON.parse(String((await answers.next()).value))).toEqual({ id: 3, outcome: 'correct' });
    expect(await once(run, 'exit')).toEqual([0, null]);
  });
});
