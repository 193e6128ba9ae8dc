import type { Localized } from '../../../grader/language.ts';

/**
 * Messages of one area by key, both languages side by side so that none can be forgotten.
 * Texts are MessageFormat 2: `{$name}` stands for a parameter.
 */
export type Catalogue = { readonly [key: string]: Localized };
