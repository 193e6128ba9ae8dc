import { choosingRows } from './choosing.ts';
import { creationRows } from './creation.ts';
import { einsumRows } from './einsum.ts';
import { elementwiseRows } from './elementwise.ts';
import { joiningRows } from './joining.ts';
import { normRows } from './norm.ts';
import { productRows } from './products.ts';
import { reductionRows } from './reductions.ts';
import type { FunctionRow } from './row.ts';
import { searchingRows } from './searching.ts';
import { shapingMethods, shapingRows } from './shaping.ts';

/** Every function behind `np.`, by family. */
export const families: ReadonlyMap<string, readonly FunctionRow[]> = new Map([
  ['creation', creationRows],
  ['shape', shapingRows],
  ['joining', joiningRows],
  ['elementwise', elementwiseRows],
  ['choosing', choosingRows],
  ['reductions', reductionRows],
  ['searching', searchingRows],
  ['products', [...productRows, ...einsumRows, ...normRows]],
]);

export const functionRows: readonly FunctionRow[] = [...families.values()].flat();

/** Every method of arrays. */
export const methodRows: readonly FunctionRow[] = [
  ...functionRows.filter((row) => row.method === true),
  ...shapingMethods,
];
