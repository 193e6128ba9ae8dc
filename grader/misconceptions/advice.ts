import type { Language } from '../language.ts';
import type { MisconceptionCode } from './codes.ts';
import { misconceptions } from './misconceptions.ts';

/** What a student is told about a wrong rule, with the slide to look at; never the right number. */
export function adviceOn(code: MisconceptionCode, language: Language): string {
  const { feedback, slide } = misconceptions[code];
  if (slide === undefined) return feedback[language];
  const see = { en: ` See slide “${slide}”.`, 'zh-TW': `（見投影片「${slide}」）` };
  return feedback[language] + see[language];
}
