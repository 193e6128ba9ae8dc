import type { Catalogue } from './entry.ts';

export const figure = {} as const satisfies Catalogue;
