import type { Catalogue } from './entry.ts';

export const staffLive = {} as const satisfies Catalogue;
