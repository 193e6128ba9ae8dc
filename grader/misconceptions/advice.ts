import type { Language } from '../language.ts';
import type { OwnWrongAnswer } from '../question.ts';
import { isOwnCode } from './codes.ts';
import type { WrongCode } from './codes.ts';
import { misconceptions } from './misconceptions.ts';

/**
 * What a student is told about a wrong rule, with the slide to look at, or about one of a question's
 * `own` wrong answers; never the right number.
 */
export function adviceOn(code: WrongCode, language: Language, own: readonly OwnWrongAnswer[] = []): string {
  if (isOwnCode(code)) return own.find((answer) => answer.code === code)?.feedback[language] ?? '';
  const { feedback, slide } = misconceptions[code];
  if (slide === undefined) return feedback[language];
  const see = { en: ` See slide “${slide}”.`, 'zh-TW': `（見投影片「${slide}」）` };
  return feedback[language] + see[language];
}
