import type { Language } from '../language.ts';
import type { InputIssue } from './expression.ts';
import { chinese } from './issue-words/chinese.ts';
import { english } from './issue-words/english.ts';
import { sentenceFor } from './issue-words/issue-words.ts';
import type { IssueWords } from './issue-words/issue-words.ts';

const words: { readonly [L in Language]: IssueWords } = { en: english, 'zh-TW': chinese };

/**
 * The sentence of an issue in the reader's language. A code of another module (NumPy has its
 * own) gives a general sentence without its detail. The browser loads one language alone.
 */
export const describeIssue = (issue: InputIssue, language: Language): string =>
  sentenceFor(issue, words[language]);
