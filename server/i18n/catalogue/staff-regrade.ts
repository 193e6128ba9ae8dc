import type { Catalogue } from './entry.ts';

/** Judging everything again: the preview, and what was done. */
export const staffRegrade = {
  'regrade.link': { en: 'Regrade…', 'zh-TW': '重新評分…' },
  'regrade.title': { en: 'Regrade', 'zh-TW': '重新評分' },
  'regrade.about': {
    en: "Everything that was handed in is judged again by today's rules and settings. Overrides and marks given by hand stay.",
    'zh-TW': '依目前的規則與設定，將所有繳交的內容重新評分。改分與人工批改的結果維持不變。',
  },
  'regrade.nothingYet': {
    en: 'This is a preview. Nothing has been written yet.',
    'zh-TW': '這是預覽，尚未寫入任何更動。',
  },
  'regrade.choice': { en: 'Marks that would fall', 'zh-TW': '會變低的分數' },
  'regrade.neverLower': { en: 'Never lower a mark', 'zh-TW': '不調降分數' },
  'regrade.lower': { en: 'Lower too', 'zh-TW': '分數可調降' },
  'regrade.rise': { en: 'Marks rise', 'zh-TW': '分數提高' },
  'regrade.fall': { en: 'Marks fall', 'zh-TW': '分數降低' },
  'regrade.keep': { en: 'Would fall, stay', 'zh-TW': '會降低，維持原分數' },
  'regrade.unchanged': { en: 'Marks unchanged', 'zh-TW': '分數不變' },
  'regrade.marks': { en: 'Whose mark changes', 'zh-TW': '分數有更動的學生' },
  'regrade.students': {
    en: '.input {$count :number} .match $count one {{one student}} * {{{$count} students}}',
    'zh-TW': '{$count} 位學生',
  },
  'regrade.student': { en: 'Student', 'zh-TW': '學生' },
  'regrade.question': { en: 'Question', 'zh-TW': '題目' },
  'regrade.before': { en: 'Old', 'zh-TW': '原分數' },
  'regrade.after': { en: 'New', 'zh-TW': '新分數' },
  'regrade.wouldBe': { en: 'Would be', 'zh-TW': '調降後' },
  'regrade.change': { en: 'Change', 'zh-TW': '差距' },
  'regrade.of': { en: 'of {$max}', 'zh-TW': '配分 {$max}' },
  'regrade.same': {
    en: '.input {$count :number} .match $count one {{In one question the judgement or its explanation changes, but not the mark.}} * {{In {$count} questions the judgement or its explanation changes, but not the mark.}}',
    'zh-TW': '另有 {$count} 題的判定或說明有更動，但分數不變。',
  },
  'regrade.kept': {
    en: '.input {$count :number} .match $count one {{One mark would fall and stays}} * {{{$count} marks would fall and stay}}',
    'zh-TW': '有 {$count} 個分數會降低，維持原分數',
  },
  'regrade.empty': { en: "Nobody's marks change.", 'zh-TW': '沒有任何學生的分數會更動。' },
  'regrade.emptyAbout': {
    en: "By today's rules every question earns what it earned before.",
    'zh-TW': '依目前的規則，每一題的得分都與原來相同。',
  },
  'regrade.emptyKept': {
    en: 'Some would fall, but no mark is lowered.',
    'zh-TW': '有些分數會降低，但目前選擇不調降。',
  },
  'regrade.noWork': {
    en: 'Nobody has handed in anything yet, so there is nothing to judge again.',
    'zh-TW': '還沒有學生繳交，沒有可以重新評分的內容。',
  },
  'regrade.do': { en: 'Regrade now', 'zh-TW': '確定重新評分' },
  'regrade.seen': {
    en: 'Students see their new marks at once. Every earlier judgement is kept.',
    'zh-TW': '學生會立刻看到新的分數。先前的評分紀錄都會保留。',
  },
  'regrade.unseen': {
    en: 'Students see their marks when the results are released. Every earlier judgement is kept.',
    'zh-TW': '成績公布後學生才會看到分數。先前的評分紀錄都會保留。',
  },
  'regrade.reason': { en: 'Reason', 'zh-TW': '理由' },
  'regrade.reasonIssue': {
    en: 'A reason is needed. Nothing has been written.',
    'zh-TW': '請填寫理由。尚未寫入任何更動。',
  },
  'regrade.busy': {
    en: 'Everything is judged again. For a large class this takes a while.',
    'zh-TW': '正在重新評分。人數多的班級需要一些時間。',
  },
  'regraded.title': { en: 'Regraded', 'zh-TW': '已重新評分' },
  'regraded.done': {
    en: '.input {$count :number} .match $count 0 {{Everything was judged again. No mark changed.}} one {{Everything was judged again. One mark changed.}} * {{Everything was judged again. {$count} marks changed.}}',
    'zh-TW':
      '.input {$count :number} .match $count 0 {{已重新評分，沒有任何分數更動。}} * {{已重新評分，更動了 {$count} 個分數。}}',
  },
  'regraded.when': { en: 'When', 'zh-TW': '時間' },
  'regraded.who': { en: 'Who', 'zh-TW': '執行者' },
  'regraded.machine': { en: 'the operator, from a shell', 'zh-TW': '系統管理者（命令列）' },
  'regraded.marks': { en: 'Whose mark changed', 'zh-TW': '分數更動的學生' },
  'regraded.again': { en: 'Preview again', 'zh-TW': '再次預覽' },
} as const satisfies Catalogue;
