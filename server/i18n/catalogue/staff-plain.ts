import type { Catalogue } from './entry.ts';

export const staffPlain = {} as const satisfies Catalogue;
