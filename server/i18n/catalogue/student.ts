import type { Catalogue } from './entry.ts';

export const student = {} as const satisfies Catalogue;
