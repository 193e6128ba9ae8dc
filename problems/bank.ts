import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { recipeSchema } from './recipe.ts';
import type { Recipe } from './recipe.ts';

/** A file of the bank: the recipes of one family. */
const familySchema = z.object({ recipes: z.array(recipeSchema).min(1) });

/** Families by the letter of their ids, in the order in which the course meets them. */
const letters = 'RCLAVSKNDQW';
const folder = new URL('./bank/', import.meta.url);

/**
 * Every recipe that comes with adjoint, in the order in which the bank is browsed: whatever lies in
 * the folder `bank/`, so that a new family is one file and nothing else. Throws where a file is not
 * a family, or holds a recipe that is not well-formed.
 */
export const bank: readonly Recipe[] = (await Promise.all(readdirSync(folder).map(family)))
  .flat()
  .toSorted((a, b) => inOrder(a.id, b.id) || a.version - b.version);

async function family(file: string): Promise<readonly Recipe[]> {
  const module: unknown = await import(/* @vite-ignore */ new URL(file, folder).href);
  const read = familySchema.safeParse(module);
  if (!read.success) throw new Error(`problems/bank/${file}: ${z.prettifyError(read.error)}`);
  return read.data.recipes;
}

function inOrder(a: string, b: string): number {
  const byLetter = letters.indexOf(a.charAt(0)) - letters.indexOf(b.charAt(0));
  return byLetter || a.localeCompare(b, 'en', { numeric: true });
}

/** The recipe of that id, in that version or else its newest. */
export function findRecipe(id: string, version?: number): Recipe | undefined {
  const versions = bank.filter((recipe) => recipe.id === id);
  if (version !== undefined) return versions.find((recipe) => recipe.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}
