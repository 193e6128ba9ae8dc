import type { Localized } from '../grader/language.ts';
import type { Rounding } from '../grader/question.ts';

/** The rule that stands beside a box: how exactly a number is asked. */
export function roundingSentence(rounding: Rounding): Localized {
  switch (rounding.kind) {
    case 'exact':
      return { en: 'Exact value (decimal or fraction).', 'zh-TW': '請填精確值（小數或分數）。' };
    case 'decimals':
      return rounding.digits === 0
        ? { en: 'Round to a whole number, or give a fraction.', 'zh-TW': '四捨五入到整數，或分數。' }
        : {
            en: `Round to ${rounding.digits} decimals, or give a fraction.`,
            'zh-TW': `四捨五入到小數第 ${rounding.digits} 位，或分數。`,
          };
    case 'significant':
      return {
        en: `Round to ${rounding.digits} significant digits, or give a fraction.`,
        'zh-TW': `四捨五入到 ${rounding.digits} 位有效數字，或分數。`,
      };
  }
}
