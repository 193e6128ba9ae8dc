import type { Catalogue } from './entry.ts';

export const staff = {} as const satisfies Catalogue;
