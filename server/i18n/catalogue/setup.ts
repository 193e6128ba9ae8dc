import type { Catalogue } from './entry.ts';

export const setup = {} as const satisfies Catalogue;
