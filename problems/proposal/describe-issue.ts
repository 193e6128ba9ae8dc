import type { Language, Localized } from '../../grader/language.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import { describeNumpyIssue } from '../../grader/numpy/describe-issue.ts';
import type { ProposalIssue } from './propose.ts';

const noName: Localized = {
  en: 'a statement begins with a name, such as h_1 = …',
  'zh-TW': '每一式的左邊要有名稱，例如 h_1 = …',
};

const nothingToSum: Localized = {
  en: 'a sum needs names with its index, such as y_i, or arrays in capitals',
  'zh-TW': '總和裡要有帶著下標的量（例如 y_i），或大寫的陣列',
};
const notOneNumber: Localized = {
  en: 'the last statement, the loss, has to be one number',
  'zh-TW': '最後一式（loss）必須是一個數',
};

/** Line and reason for which a typed forward pass is not read. */
export function describeProposalIssue(issue: ProposalIssue, language: Language): string {
  if (issue.kind === 'numpy') return describeNumpyIssue(issue.issue, language);
  const reason =
    issue.kind === 'notation'
      ? describeIssue(issue.issue, language)
      : { noName, nothingToSum, notOneNumber }[issue.kind][language];
  return language === 'en' ? `Line ${issue.line}: ${reason}` : `第 ${issue.line} 行：${reason}`;
}
