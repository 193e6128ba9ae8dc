import { issueSentence } from '../../../grader/grade/feedback.ts';
import type { Language } from '../../../grader/language.ts';
import type { QuestionReport } from '../../../grader/report.ts';
import { translate } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { cellLabel } from '../question/answer-fields.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import type { Notice } from '../layout.ts';

const warning = (text: string): Notice => ({ kind: 'warning', text });

/** One sentence at the head of a page. */
export function plainWarning(
  key: Extract<MessageKey, `attempt.${string}`>,
  language: Language,
): readonly Notice[] {
  return [warning(translate(language, key))];
}

/** What could not be read, box by box, with the reason. */
export function unreadableNotices(
  sheet: IssuedSheet,
  report: QuestionReport,
  language: Language,
): readonly Notice[] {
  const cells = report.parts.flatMap(({ part: id, cells: judged }) => {
    const part = sheet.recipe.parts.find((candidate) => candidate.id === id);
    if (part === undefined) return [];
    return judged.flatMap(({ cell, issue }) => {
      if (issue === undefined) return [];
      const name = cellLabel({ sheet, language }, part, cell).spoken;
      return [warning(`${name}${language === 'en' ? ': ' : '：'}${issueSentence(issue, language)}`)];
    });
  });
  return [...plainWarning('attempt.unreadable', language), ...cells];
}

/** What was typed here while another page changed the same boxes. */
export function changedElsewhereNotice(
  cells: readonly { readonly text: string }[],
  language: Language,
): readonly Notice[] {
  const typed = cells.map(({ text }) => text).join(' · ');
  return [warning(translate(language, 'attempt.changedElsewhere', { typed }))];
}
