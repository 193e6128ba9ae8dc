import { sentenceOfNote, sentencesOfRow, targetStates } from '../../../grader/derivation/describe.ts';
import { symbolOf } from '../../../grader/derivation/derivative.ts';
import type { Language } from '../../../grader/language.ts';
import { describeIssue } from '../../../grader/notation/issues.ts';
import { printRowMathml } from '../../../grader/notation/print-row.ts';
import { readDerivation } from '../../../grader/notation/read-derivation.ts';
import type { SymbolEntry } from '../../../grader/question.ts';
import type { DerivationReport, Outcome } from '../../../grader/report.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { escapeHtml } from '../mathematics.ts';
import type { Label } from './quantity-label.ts';

/** One row of a derivation as it was read; never simplified, never evaluated. */
export interface ReadRow {
  /** Line of the text, from 1. */
  readonly line: number;
  /** MathML, or the text itself where it could not be read. */
  readonly html: string;
  readonly isRead: boolean;
  /** Why it could not be read. */
  readonly sentence: string;
}

/** The rows of a typed derivation, against the names of its question. */
export function readRows(
  typed: string,
  { symbols, language }: { readonly symbols: readonly SymbolEntry[]; readonly language: Language },
): readonly ReadRow[] {
  const names = symbols.filter(({ name }) => !name.includes('/'));
  return readDerivation(typed, names).map(({ line, typed: text, reading }) =>
    reading.kind === 'read'
      ? { line, html: printRowMathml(reading), isRead: true, sentence: '' }
      : { line, html: escapeHtml(text), isRead: false, sentence: describeIssue(reading.issue, language) },
  );
}

/** The rows as a list, for receipts and the page before 交卷. */
export function rowsList(rows: readonly ReadRow[]): string {
  const items = rows.map(({ line, html, isRead, sentence }) => {
    const issue = isRead ? '' : ` <span class="row__issue small">${escapeHtml(sentence)}</span>`;
    return `<li class="row${isRead ? '' : ' row--unread'}" value="${line}"><span class="row__text">${html}</span>${issue}</li>`;
  });
  return `<ol class="rows">${items.join('')}</ol>`;
}

/** A judged row, as the results show it. */
export interface JudgedRow extends ReadRow {
  readonly outcome: Outcome;
  readonly word: string;
  readonly notes: readonly string[];
}

export interface DerivationFeedback {
  readonly rows: readonly JudgedRow[];
  readonly targets: readonly {
    readonly label: string;
    readonly spoken: string;
    readonly state: string;
    readonly points: string;
    readonly notes: readonly string[];
  }[];
}

/** A judged derivation: every row with its verdict and why, and how far each asked gradient came. */
export function derivationFeedback(
  typed: string,
  { rows, targets }: DerivationReport,
  names: {
    readonly symbols: readonly SymbolEntry[];
    readonly language: Language;
    readonly label: (name: string) => Label;
  },
): DerivationFeedback {
  const { language, label } = names;
  const verdicts = new Map(rows.map((row) => [row.line, row]));
  return {
    rows: readRows(typed, names).flatMap((row) => {
      const judged = verdicts.get(row.line);
      if (judged === undefined) return [];
      const sentence = judged.issue === undefined ? '' : describeIssue(judged.issue, language);
      const word = translate(language, `outcome.${judged.outcome}`);
      return [{ ...row, sentence, outcome: judged.outcome, word, notes: sentencesOfRow(judged, language) }];
    }),
    targets: targets.map((target) => {
      const { html, spoken } = label(symbolOf(target));
      return {
        label: html,
        spoken,
        state: targetStates[target.state][language],
        points: `${pointsText(target.points)} / ${pointsText(target.maxPoints)}`,
        notes: target.notes.map((note) => sentenceOfNote(note, language)),
      };
    }),
  };
}
