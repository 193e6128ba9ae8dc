import { readdirSync } from 'node:fs';
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { languages } from '../../grader/language.ts';
import { bank, findRecipe } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { withFace } from '../../problems/faces.ts';
import { recipeSchema } from '../../problems/recipe.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { placeholdersOf } from '../../problems/sentence.ts';
import type { Run } from '../../problems/sentence.ts';
import { workedSolution } from '../../problems/solution.ts';
import { printStatement } from '../../problems/statement.ts';

interface Both {
  readonly en: string;
  readonly 'zh-TW': string;
}

const isBoth = (value: object): value is Both => 'en' in value && 'zh-TW' in value;

/** Every text of a recipe, wherever it stands. */
function textsIn(value: unknown): readonly Both[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBoth(value)) return [value];
  return Object.values(value).flatMap(textsIn);
}

const found = (recipe: Recipe) => {
  const search = findVariant(recipe, 'bank');
  if (search.kind === 'exhausted') throw new Error(recipe.id);
  return search.found.variant;
};

const mainland =
  /提交|保存|默認|信息|屏幕|網絡|數據|反饋|激活|鏈式法則|質量|視頻|軟件|程序|運行|變量|函數式|向前傳播|偏置(?!項)|矢量|標量/;

describe.each(bank.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  test('has the same placeholders in both languages, and Taiwanese words', () => {
    for (const text of textsIn(recipe)) {
      expect(placeholdersOf(text.en)).toEqual(placeholdersOf(text['zh-TW']));
      expect(text['zh-TW']).not.toMatch(mainland);
    }
  });

  test('has a hint and an outline for whatever is scored, and tells where the lecture treats it', () => {
    expect(recipe.source).toBeDefined();
    const scored = recipe.parts.filter(({ answer }) =>
      'points' in answer ? answer.points > 0 : answer.cells.some(({ points }) => points > 0),
    );
    expect(recipe.parts.some(({ hints }) => hints.length > 0)).toBe(true);
    for (const { outline, answer } of scored) {
      expect(outline !== undefined || answer.as === 'text' || answer.as === 'choice').toBe(true);
    }
  });

  test.each(languages)('prints in %s, with TeX that can be set', (language) => {
    const variant = found(recipe);
    const printed = [printStatement(recipe, variant, language), workedSolution(recipe, variant, language)];
    const refused = printed.flatMap(texIn).filter((tex) => {
      try {
        return temml.renderToString(tex, { throwOnError: true }) === '';
      } catch {
        return true;
      }
    });
    expect(refused).toEqual([]);
  });

  test('sends no id to the browser that says whether an option is right', () => {
    const faces = recipe.faces.length === 0 ? [undefined] : recipe.faces.map(({ id }) => id);
    for (const face of faces) {
      const choices = withFace(recipe, face).parts.flatMap(({ answer }) =>
        answer.as === 'choice' || answer.as === 'choices'
          ? answer.cells.map(({ id, options }) => ({ id, options }))
          : [],
      );
      const ids = choices.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
      expect(ids.filter((id) => /right|correct|wrong|fix|answer|otherwise|decoy/i.test(id))).toEqual([]);
    }
  });

  test('leaves no placeholder and no word of a face unfilled', () => {
    const faces = recipe.faces.length === 0 ? [undefined] : recipe.faces.map(({ id }) => id);
    for (const face of faces) {
      expect(JSON.stringify(withFace(recipe, face).parts)).not.toMatch(/@[a-z]/);
    }
    const printed = JSON.stringify(printStatement(recipe, found(recipe), 'en'));
    expect(printed).not.toMatch(/\\\\given|\\\\sign|@[a-z]/);
  });
});

/** Every TeX in printed data: runs, equations, symbols, forms. */
function texIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item === 'string') return ['tex', 'symbol', 'valueTex'].includes(key) ? [item] : [];
    if (key === 'equations' && Array.isArray(item)) return item.map(String);
    return texIn(item);
  });
}

test('every file of the bank is a family of it, and no id comes twice', () => {
  const files = readdirSync(new URL('../../problems/bank', import.meta.url));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const [code = ''] = file.toUpperCase().split('-');
    expect(bank.some(({ id }) => id.toUpperCase().startsWith(code))).toBe(true);
  }
  expect(new Set(bank.map(({ id, version }) => `${id} ${version}`)).size).toBe(bank.length);
});

test('the bank is browsed from the recap to the words, each letter by number', () => {
  const ids = bank.map(({ id }) => id);
  const inOrder = [
    'R04',
    'R07',
    'L01',
    'L02',
    'L09',
    'L14a',
    'V04',
    'N01',
    'N01b',
    'N02',
    'Q02',
    'Q03',
    'W3-1',
  ];
  expect(ids.filter((id) => inOrder.includes(id))).toEqual(inOrder);
});

test('the recipes that the course needs are there', () => {
  const wanted = ['R04', 'R07', 'R08', 'L01', 'L02', 'L03', 'L04', 'L05', 'L07', 'L08', 'L09'];
  for (const id of [...wanted, 'V04', 'Q02', 'Q03', 'W3-1', 'W3-2', 'W3-3']) {
    expect(findRecipe(id)?.id).toBe(id);
  }
  expect(findRecipe('nobody')).toBeUndefined();
  expect(findRecipe('L05', 99)).toBeUndefined();
});

test('a plain question in one language shows the same text in the other', () => {
  const plain = recipeSchema.parse({
    id: 'plain',
    version: 1,
    title: '二加二',
    topics: [],
    level: 1,
    minutes: 1,
    statement: '二加二等於多少？',
    parts: [
      {
        id: 'sum',
        prompt: '答案',
        answer: {
          as: 'plainNumber',
          cells: [{ id: 'sum', points: 1000, expected: '4', rounding: { kind: 'exact' } }],
        },
      },
    ],
    languages: ['zh-TW'],
  });
  const runs: readonly Run[] = printStatement(plain, found(plain), 'en').title;
  expect(runs).toEqual([{ kind: 'text', text: '二加二' }]);
});
