import type { Catalogue } from './entry.ts';

/** The bank, the page of one recipe, and the preview of an assignment. */
export const staffBank = {
  'bank.own': { en: 'Questions of this course', 'zh-TW': '這門課自己的題目' },
  'bank.level': { en: 'Level {$level}', 'zh-TW': '程度 {$level}' },
  'bank.about': {
    en: 'Every question is a recipe: each student gets numbers of their own, drawn and checked. Open one to see it as a student would.',
    'zh-TW': '每一題都是題目範本：每位學生拿到自己的數字，抽出後都經過檢核。點開就能看到學生看到的樣子。',
  },
  'bank.topic': { en: 'Topic', 'zh-TW': '主題' },
  'bank.allTopics': { en: 'All', 'zh-TW': '全部' },
  'bank.show': { en: 'Show', 'zh-TW': '顯示' },
  'bank.none': { en: 'Nothing on this topic yet.', 'zh-TW': '這個主題還沒有題目。' },
  'bank.onNetwork': { en: 'can share a network', 'zh-TW': '可使用共同的網路' },
  'bank.lineFacts': { en: '{$minutes} min · {$points} points', 'zh-TW': '約 {$minutes} 分鐘 · {$points} 分' },
  'bank.facts': {
    en: '{$id} · level {$level} · {$minutes} min · {$points} points of its own',
    'zh-TW': '{$id} · 程度 {$level} · 約 {$minutes} 分鐘 · 原始配分 {$points}',
  },
  'bank.back': { en: 'Back', 'zh-TW': '返回' },
  'bank.seed': { en: 'sample {$seed}', 'zh-TW': '範例 {$seed}' },
  'bank.again': { en: 'Another variant', 'zh-TW': '換一組數字' },
  'bank.edit': { en: 'Edit', 'zh-TW': '修改' },
  'bank.addTo': { en: 'Problem set', 'zh-TW': '題目集' },
  'bank.add': { en: 'Add to the set', 'zh-TW': '加入題目集' },
  'bank.refused': {
    en: 'No numbers passed the checks. The rule that refused most: {$rule}',
    'zh-TW': '抽不到通過檢核的數字，最常被這條規則拒絕：{$rule}',
  },
  'bank.staffOnly': { en: 'Only staff see what follows.', 'zh-TW': '以下只有教學團隊看得到。' },
  'bank.key': { en: 'Key', 'zh-TW': '答案' },
  'bank.solution': { en: 'Worked solution', 'zh-TW': '詳解' },
  'bank.wrong': { en: 'Mistakes it recognises', 'zh-TW': '能辨認的錯誤' },
  'bank.wrongAbout': {
    en: 'Numbers are drawn so that none of these gives the right answers; the feedback names the mistake where it is certain.',
    'zh-TW': '抽出的數字會避開「用這些錯誤也算對」的情形；能確定時，回饋會指出是哪一種錯誤。',
  },
  'preview.title': { en: 'Preview', 'zh-TW': '預覽' },
  'preview.about': {
    en: 'This is what a student with sample {$seed} sees. Nothing is saved here.',
    'zh-TW': '這是抽到範例 {$seed} 的學生看到的畫面，這裡輸入的內容不會儲存。',
  },
  'preview.questions': { en: 'Questions', 'zh-TW': '題目' },
  'preview.question': { en: 'Question {$number}', 'zh-TW': '第 {$number} 題' },
  'preview.settings': { en: 'Settings', 'zh-TW': '設定' },
  'preview.next': { en: 'Next question', 'zh-TW': '下一題' },
  'preview.empty': { en: 'The set has no questions yet.', 'zh-TW': '題目集還沒有題目。' },
} as const satisfies Catalogue;
