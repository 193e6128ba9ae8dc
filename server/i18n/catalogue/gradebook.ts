import { audit } from './audit.ts';
import type { Catalogue } from './entry.ts';

/** The gradebook and what hangs on it: work, marking, mistakes, audit. */
export const gradebook = {
  'gradebook.title': { en: 'Gradebook', 'zh-TW': '成績簿' },
  'gradebook.summary': {
    en: '{$students} students · {$assignments} assignments',
    'zh-TW': '{$students} 位學生 · {$assignments} 個活動',
  },
  'gradebook.total': { en: 'Total %', 'zh-TW': '總成績 %' },
  'gradebook.max': { en: 'Points', 'zh-TW': '滿分' },
  'gradebook.weight': { en: 'Weight', 'zh-TW': '權重' },
  'gradebook.weightSave': { en: 'Save weights', 'zh-TW': '儲存權重' },
  'gradebook.weightIssue': {
    en: 'A weight is a whole number from 0 to 1000. Nothing was changed; what you typed is still here.',
    'zh-TW': '權重請輸入 0 到 1000 的整數。沒有任何更動，你輸入的內容都還在。',
  },
  'gradebook.weightRule': {
    en: 'The total is the mean of the shares by weight; 0 leaves an assignment out. What is over and was not done counts 0.',
    'zh-TW': '總成績為各活動得分率依權重加權平均；權重 0 表示不計入。已結束而未作答者以 0 分計。',
  },
  'gradebook.csv': { en: 'Download CSV', 'zh-TW': '下載 CSV' },
  'gradebook.mistakes': { en: 'Which mistake, how many', 'zh-TW': '哪種錯誤、多少人' },
  'gradebook.audit': { en: 'Audit log', 'zh-TW': '稽核紀錄' },
  'gradebook.waiting': { en: 'waits for a person', 'zh-TW': '待老師判定' },
  'gradebook.empty': {
    en: 'Nothing has been published yet. As soon as students hand in, their points stand here.',
    'zh-TW': '尚未發布任何活動。學生交卷後，成績會出現在這裡。',
  },
  'work.title': { en: '{$name}: {$title}', 'zh-TW': '{$name}：{$title}' },
  'work.none': { en: 'Nothing was handed in.', 'zh-TW': '沒有繳交任何內容。' },
  'work.attempt': { en: 'Attempt {$number}', 'zh-TW': '第 {$number} 次作答' },
  'work.counts': { en: 'counts', 'zh-TW': '計分' },
  'work.handedIn': { en: 'Handed in {$when}', 'zh-TW': '{$when} 交卷' },
  'work.open': { en: 'Still open', 'zh-TW': '作答中' },
  'work.facts': {
    en: 'Submissions: {$submissions} · seed {$seed}',
    'zh-TW': '繳交次數：{$submissions} · 隨機種子 {$seed}',
  },
  'work.question': { en: 'Question {$position}', 'zh-TW': '第 {$position} 題' },
  'override.title': { en: 'Override the mark', 'zh-TW': '改分' },
  'override.points': { en: 'Points instead (0 to {$max})', 'zh-TW': '改為（0 到 {$max} 分）' },
  'override.reason': { en: 'Reason', 'zh-TW': '理由' },
  'override.reasonRule': {
    en: 'Kept in the audit log with your name.',
    'zh-TW': '理由會連同你的姓名記入稽核紀錄。',
  },
  'override.save': { en: 'Override', 'zh-TW': '改分' },
  'override.withdraw': { en: 'Withdraw the override', 'zh-TW': '撤回改分' },
  'override.problem.points': {
    en: 'A number from 0 to {$max} with at most three decimals is needed.',
    'zh-TW': '請填 0 到 {$max} 之間、最多三位小數的數字。',
  },
  'override.problem.reason': { en: 'A reason is needed.', 'zh-TW': '請填寫理由。' },
  'marking.title': { en: 'To be marked', 'zh-TW': '待批改' },
  'marking.empty': { en: 'Nothing waits for you.', 'zh-TW': '目前沒有待批改的答案。' },
  'marking.go': { en: 'Mark', 'zh-TW': '批改' },
  'marking.count': { en: '{$count} answers wait for a person.', 'zh-TW': '有 {$count} 個答案等待批改。' },
  'marking.rubric': { en: 'Rubric', 'zh-TW': '評分標準' },
  'marking.points': { en: 'Points for this answer (0 to {$max})', 'zh-TW': '此答案得分（0 到 {$max}）' },
  'marking.pointsRule': {
    en: 'Leave empty to take the sum of the ticked items.',
    'zh-TW': '留空則以勾選項目的總和計分。',
  },
  'marking.comment': { en: 'Comment to the student', 'zh-TW': '給學生的評語' },
  'marking.save': { en: 'Save and next', 'zh-TW': '儲存並看下一份' },
  'marking.skip': { en: 'Skip', 'zh-TW': '略過' },
  'marking.blank': { en: 'Nothing was typed.', 'zh-TW': '未作答。' },
  'mistakes.title': { en: 'Which mistake, how many students', 'zh-TW': '哪種錯誤、多少學生' },
  'mistakes.text': {
    en: 'Each student counts once for a mistake in a question. Named only where the answers leave one explanation.',
    'zh-TW': '同一題的同一種錯誤，每位學生只計一次；只有在答案只剩一種解釋時才會指名。',
  },
  'mistakes.empty': {
    en: 'No wrong rule has been named in any answer yet.',
    'zh-TW': '目前的答案中還沒有可以指名的錯誤。',
  },
  'mistakes.mistake': { en: 'Mistake', 'zh-TW': '錯誤' },
  'mistakes.where': { en: 'Where', 'zh-TW': '出現於' },
  'mistakes.students': { en: 'Students', 'zh-TW': '學生數' },
  'mistakes.of': { en: '{$count} of {$all}', 'zh-TW': '{$all} 人中 {$count} 人' },
  ...audit,
} as const satisfies Catalogue;
