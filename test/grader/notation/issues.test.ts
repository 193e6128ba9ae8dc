import { expect, test } from 'vitest';
import { issueCodes } from '../../../grader/notation/issue-codes.ts';
import { describeIssue } from '../../../grader/notation/issues.ts';

const details = {
  name: 'NAME',
  found: 'FOUND',
  meant: 'MEANT',
  limit: '7',
  wanted: '1',
  first: 'A',
  second: 'B',
  other: 'O',
};
const mainland = [
  '提交',
  '保存',
  '默認',
  '信息',
  '屏幕',
  '網絡',
  '數據',
  '反饋',
  '激活',
  '鏈式',
  '字符',
  '變量',
  '函數名',
];

test.each(issueCodes)('%s has a sentence in both languages', (code) => {
  const [english, chinese] = [
    describeIssue({ code, details }, 'en'),
    describeIssue({ code, details }, 'zh-TW'),
  ];
  expect(english).toMatch(/[.?]$/);
  expect(chinese).toMatch(/[。？]$/);
  for (const sentence of [english, chinese]) expect(sentence).not.toMatch(/[{}]|undefined/);
  for (const word of mainland) expect(chinese).not.toContain(word);
});

test('details stand in the sentence', () => {
  expect(describeIssue({ code: 'unknownNameMeant', details: { name: 'w13', meant: 'w31' } }, 'en')).toBe(
    'This question has no “w13”. Did you mean w31?',
  );
});

test('an issue of another module has a general sentence', () => {
  expect(describeIssue({ code: 'somethingElse' }, 'zh-TW')).toBe('看不懂這個輸入。');
});
