import type { Catalogue } from './entry.ts';

/** Problem sets and the composer. */
export const staffSets = {
  'sets.about': {
    en: 'A set is the questions in order. Make a quiz, homework or practice of it as often as you like; what is published keeps its own copy.',
    'zh-TW': '題目集是排好順序的題目，可以多次用來出小考、作業或練習；已發布的活動會保留當時的內容。',
  },
  'sets.yours': { en: 'Sets of this course', 'zh-TW': '這門課的題目集' },
  'sets.none': {
    en: 'Your sets will stand here. Copy a ready one, or start an empty one.',
    'zh-TW': '題目集會列在這裡。可以複製現成的，或新增一份空白的。',
  },
  'sets.ready': { en: 'Ready sets', 'zh-TW': '現成的題目集' },
  'sets.ready.homeworkOne': {
    en: 'One parameter of each layer on the lecture network: 60 % derivation judged row by row, 40 % explanation marked by you.',
    'zh-TW': '在課堂的網路上，每一層推導一個參數：60 % 推導由系統逐行批改，40 % 說明由你依評分規準批改。',
  },
  'sets.ready.networkQuiz': {
    en: "The lecture's network from the forward pass to one update: grad_table, gates, and what is exactly zero. One network for the whole quiz.",
    'zh-TW':
      '課堂的 2-2-1 網路，從 Forward Pass 到更新一次參數：grad_table、ReLU 閘門、哪些梯度為 0。整份小考用同一個網路。',
  },
  'sets.ready.weekThree': {
    en: 'Forward and backward pass, what a gradient means, and one NumPy array: two texts marked by you, one by the machine.',
    'zh-TW':
      'Forward Pass 與 Backward Pass、梯度的意義、一題 NumPy 陣列：兩題文字由老師評分，一題由系統評分。',
  },
  'sets.ready.practice': {
    en: 'The whole bank with feedback at once and new numbers as often as students like.',
    'zh-TW': '整個題庫，立即回饋，學生可以一直換新的數字練習。',
  },
  'sets.ready.other': { en: 'A ready set.', 'zh-TW': '現成的題目集。' },
  'sets.facts': {
    en: '{$questions} questions · {$points} points · {$minutes} min',
    'zh-TW': '{$questions} 題 · {$points} 分 · 約 {$minutes} 分鐘',
  },
  'sets.counts': {
    en: '{$questions} questions · {$points} points',
    'zh-TW': '{$questions} 題 · {$points} 分',
  },
  'sets.changed': { en: 'changed {$at}', 'zh-TW': '{$at} 修改' },
  'sets.open': { en: 'Open', 'zh-TW': '開啟' },
  'sets.copy': { en: 'Copy', 'zh-TW': '複製' },
  'sets.copyReady': { en: 'Copy it', 'zh-TW': '複製使用' },
  'sets.copyOf': { en: '{$title} (copy)', 'zh-TW': '{$title}（複本）' },
  'sets.new': { en: 'New set', 'zh-TW': '新增題目集' },
  'sets.newTitle': { en: 'Title of a new set', 'zh-TW': '新題目集的名稱' },
  'sets.untitled': { en: 'Untitled set', 'zh-TW': '未命名題目集' },
  'set.title': { en: 'Title', 'zh-TW': '名稱' },
  'set.points': { en: '{$points} points', 'zh-TW': '共 {$points} 分' },
  'set.minutes': { en: '{$minutes} min', 'zh-TW': '約 {$minutes} 分鐘' },
  'set.minutesShort': { en: '{$minutes} min', 'zh-TW': '{$minutes} 分鐘' },
  'set.questions': { en: 'Questions', 'zh-TW': '題目' },
  'set.shared': { en: 'on the shared network', 'zh-TW': '題組：共用一個網路' },
  'set.mates': { en: '(questions {$positions})', 'zh-TW': '（第 {$positions} 題）' },
  'set.pool': { en: 'Draw from several', 'zh-TW': '改為多題抽一' },
  'set.poolMore': { en: 'Add to this pool', 'zh-TW': '再加一題到題池' },
  'set.poolOf': { en: 'Each student gets one of these:', 'zh-TW': '每位學生抽到其中一題：' },
  'set.poolAbout': {
    en: 'Each student gets one question of the pool. They should take about as long as each other.',
    'zh-TW': '每位學生會抽到題池中的一題，各題所需時間應該相近。',
  },
  'set.poolChoose': { en: 'A question for the pool', 'zh-TW': '選一題加入題池' },
  'set.poolAdd': { en: 'Add to the pool', 'zh-TW': '加入題池' },
  'set.unpool': { en: 'take out', 'zh-TW': '移出' },
  'set.pointsOf': { en: 'Points of question {$position}', 'zh-TW': '第 {$position} 題配分' },
  'set.pointsUnit': { en: 'points', 'zh-TW': '分' },
  'set.pointsIssue': { en: 'A number such as 10 or 2.5.', 'zh-TW': '請輸入數字，例如 10 或 2.5。' },
  'set.pointsFix': {
    en: 'Some points could not be read. Everything you typed is still here; nothing was saved yet.',
    'zh-TW': '有些配分看不懂。你輸入的內容都還在，但尚未儲存。',
  },
  'set.up': { en: 'Move question {$position} up', 'zh-TW': '將第 {$position} 題往上移' },
  'set.down': { en: 'Move question {$position} down', 'zh-TW': '將第 {$position} 題往下移' },
  'set.remove': { en: 'Take question {$position} out', 'zh-TW': '移除第 {$position} 題' },
  'set.empty': {
    en: 'Nothing in it yet. Press ＋ beside a question of the bank.',
    'zh-TW': '還沒有題目。按題庫中題目旁的＋加入。',
  },
  'set.addFrom': { en: 'Add from the bank', 'zh-TW': '從題庫加入' },
  'set.addOne': { en: 'Add {$id}', 'zh-TW': '加入 {$id}' },
  'set.writeOwn': { en: 'Write your own question', 'zh-TW': '自己寫一題' },
  'set.make.quiz': { en: 'Make a quiz of it', 'zh-TW': '出成小考' },
  'set.make.homework': { en: 'Homework', 'zh-TW': '出成作業' },
  'set.make.practice': { en: 'Practice', 'zh-TW': '出成練習' },
  'set.makeAbout': {
    en: 'The next page asks for dates and rules. Nothing is published before you say so.',
    'zh-TW': '下一頁設定時間與規則。在你按下發布之前，學生都看不到。',
  },
} as const satisfies Catalogue;
