import type { Catalogue } from './entry.ts';

export const staffSettings = {} as const satisfies Catalogue;
