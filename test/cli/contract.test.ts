import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../../cli/grade-lines.ts';

/** One request with what design sections 5, 9 and 13 say of it. */
interface Case {
  readonly id: string;
  readonly answer: string;
  readonly outcome: string;
  /** The issue's code, where the contract names it. */
  readonly code?: string;
}

const folder = new URL('contract/', import.meta.url);
const casesOf = (file: string): readonly Case[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

describe.each(readdirSync(folder))('the contract of the command line, %s', (file) => {
  /** Cases of one group share the words before their number. */
  const groups = Map.groupBy(casesOf(file), ({ id }) => id.replace(/ \d+$/, ''));
  test.each([...groups])('%s', (_group, cases) => {
    const wanted = cases.map(({ id, answer, outcome, code }) => ({ id, answer, outcome, code }));
    const found = cases.map(({ outcome: _outcome, code, ...request }) => {
      const line = JSON.parse(answerLine(JSON.stringify(request)));
      return { id: line.id, answer: request.answer, outcome: line.outcome, code: code && line.issue.code };
    });
    expect(found).toEqual(wanted);
  });
});
