import type { Language, Localized } from '../../../grader/language.ts';

/** A text in the language it was written in, and in the other one where that was written too. */
export function inBoth(language: Language, said: string, other: string): Localized {
  const second = other.trim() === '' ? said : other;
  return language === 'en' ? { en: said, 'zh-TW': second } : { en: second, 'zh-TW': said };
}
