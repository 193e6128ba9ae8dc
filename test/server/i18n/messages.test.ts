import { describe, expect, test } from 'vitest';
import { bank } from '../../../problems/bank.ts';
import { messages } from '../../../server/i18n/messages.ts';
import { foreignWords } from '../../support/taiwan-words.ts';

const entries = Object.entries(messages);
const parametersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\$([A-Za-z]+)/g)].map((match) => match[1] ?? '').sort();

describe('every message', () => {
  test('there are many of them', () => {
    expect(entries.length).toBeGreaterThan(150);
  });

  test.each(entries)('%s says the same things in both languages', (_key, text) => {
    expect(text.en.trim()).not.toBe('');
    expect(text['zh-TW'].trim()).not.toBe('');
    expect(new Set(parametersOf(text['zh-TW']))).toEqual(new Set(parametersOf(text.en)));
  });

  test('uses the words of Taiwan', () => {
    expect(
      entries.flatMap(([key, text]) => foreignWords(text['zh-TW']).map((word) => `${key}: ${word}`)),
    ).toEqual([]);
  });

  test('a word of another region is noticed', () => {
    expect(foreignWords('請提交你的答案')).toEqual(['提交 → 繳交']);
    expect(foreignWords('请输入')).not.toEqual([]);
  });
});

test('the bank uses the words of Taiwan', () => {
  expect(
    bank.flatMap((recipe) => foreignWords(JSON.stringify(recipe)).map((word) => `${recipe.id}: ${word}`)),
  ).toEqual([]);
});
