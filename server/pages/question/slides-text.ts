import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';

/** “see slides 27–29, 31”; empty where no slide is named. */
export function slidesText(slides: readonly number[], language: Language): string {
  if (slides.length === 0) return '';
  const numbers = runsOfNumbers(slides)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(language === 'en' ? ', ' : '、');
  return translate(language, slides.length === 1 ? 'feedback.slide' : 'feedback.slides', { numbers });
}

/** First and last of each run of neighbours, in order, each number once. */
function runsOfNumbers(slides: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const slide of [...new Set(slides)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && slide === last[1] + 1) last[1] = slide;
    else runs.push([slide, slide]);
  }
  return runs;
}
