import { languages } from '../grader/language.ts';
import type { Face } from './recipe-draws.ts';
import { recipeSchema } from './recipe.ts';
import type { Recipe } from './recipe.ts';

type Words = (word: string) => string | undefined;

const replaced = (text: string, words: Words): string =>
  text.replaceAll(/@([a-z][A-Za-z0-9]*)/g, (found, word: string) => words(word) ?? found);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of a face in one language; names and formulas take the English spelling. */
const wordsOf =
  (face: Face, language: (typeof languages)[number] = 'en'): Words =>
  (word) =>
    face.words[word]?.[language];

function substituted(value: unknown, face: Face): unknown {
  if (typeof value === 'string') return replaced(value, wordsOf(face));
  if (Array.isArray(value)) return value.map((item) => substituted(item, face));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const language = languages.find((candidate) => candidate === key);
      if (language !== undefined && typeof item === 'string')
        return [key, replaced(item, wordsOf(face, language))];
      return [replaced(key, wordsOf(face)), substituted(item, face)];
    }),
  );
}

const shown = new WeakMap<Recipe, Map<string, Recipe>>();

/**
 * The recipe as it reads with one of its faces: every `@word` replaced, the face's own draws in
 * place. A recipe without faces is its own only face.
 */
export function withFace(recipe: Recipe, id: string | undefined): Recipe {
  if (id === undefined) return recipe;
  const known = shown.get(recipe) ?? new Map<string, Recipe>();
  shown.set(recipe, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const face = recipe.faces.find((candidate) => candidate.id === id);
  if (face === undefined) return recipe;
  const merged = { ...recipe, given: { ...recipe.given, ...face.given }, faces: [] };
  const read = recipeSchema.parse(substituted(merged, face));
  known.set(face.id, read);
  return read;
}
