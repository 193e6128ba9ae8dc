import type { Catalogue } from './entry.ts';

export const layout = {} as const satisfies Catalogue;
