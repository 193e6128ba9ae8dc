import { filledIn } from '../../grader/language.ts';
import type { Language, Localized } from '../../grader/language.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import { describeNumpyIssue } from '../../grader/numpy/describe-issue.ts';
import type { EquationIssue } from './equation.ts';
import type { ProposalIssue } from './propose.ts';
import { mostUnits } from './write-out-units.ts';

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
const manyUnits: Localized = {
  en: `at most ${mostUnits} units of a layer can be written out`,
  'zh-TW': `每一層最多展開 ${mostUnits} 個單元`,
};

const ofIndex: { readonly [K in 'indexRanges' | 'looseIndex']: Localized } = {
  indexRanges: {
    en: 'the index {index} runs to another number than elsewhere',
    'zh-TW': '下標 {index} 的範圍和其他地方不一致',
  },
  looseIndex: {
    en: 'the index {index} stands neither on the left nor under a sum',
    'zh-TW': '下標 {index} 既不在等號左邊，也不在總和符號下',
  },
};

/** Line and reason for which a typed forward pass is not read. */
export function describeProposalIssue(issue: ProposalIssue, language: Language): string {
  if (issue.kind === 'numpy') return describeNumpyIssue(issue.issue, language);
  const reason = reasonOf(issue, language);
  return language === 'en' ? `Line ${issue.line}: ${reason}` : `第 ${issue.line} 行：${reason}`;
}

function reasonOf(issue: EquationIssue, language: Language): string {
  switch (issue.kind) {
    case 'notation':
      return describeIssue(issue.issue, language);
    case 'indexRanges':
    case 'looseIndex':
      return filledIn(ofIndex[issue.kind][language], { index: issue.index });
    case 'noName':
    case 'nothingToSum':
    case 'notOneNumber':
    case 'manyUnits':
      return { noName, nothingToSum, notOneNumber, manyUnits }[issue.kind][language];
  }
}
