import type { Language, Localized } from '../../grader/language.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import { describeNumpyIssue } from '../../grader/numpy/describe-issue.ts';
import type { ProposalIssue } from './propose.ts';

const noName: Localized = {
  en: 'a statement begins with a name, such as h_1 = …',
  'zh-TW': '每一式的左邊要有名稱，例如 h_1 = …',
};

/** Line and reason for which a typed forward pass is not read. */
export function describeProposalIssue(issue: ProposalIssue, language: Language): string {
  if (issue.kind === 'numpy') return describeNumpyIssue(issue.issue, language);
  const reason = issue.kind === 'noName' ? noName[language] : describeIssue(issue.issue, language);
  return language === 'en' ? `Line ${issue.line}: ${reason}` : `第 ${issue.line} 行：${reason}`;
}
