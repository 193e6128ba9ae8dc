import type { Catalogue } from './entry.ts';

/** Results and feedback. */
export const feedback = {
  'feedback.title': { en: 'Results and feedback', 'zh-TW': '成績與回饋' },
  'feedback.score': { en: '{$points} of {$max} points', 'zh-TW': '{$points} / {$max} 分' },
  'feedback.waiting': {
    en: '.input {$count :number} .match $count one {{One answer is still to be marked by a person.}} * {{{$count} answers are still to be marked by a person.}}',
    'zh-TW': '還有 {$count} 格待老師判定。',
  },
  'feedback.withheldTitle': { en: 'Your answers are with us', 'zh-TW': '已收到你的作答' },
  'feedback.withheld': {
    en: 'Results come after everybody has finished.',
    'zh-TW': '所有人作答結束後會公布成績。',
  },
  'feedback.withheldAt': { en: 'Results come after {$at}.', 'zh-TW': '{$at} 之後公布成績。' },
  'feedback.withheldByHand': { en: 'The teacher will release the results.', 'zh-TW': '成績由老師公布。' },
  'feedback.legend': { en: 'What the marks mean', 'zh-TW': '判定說明' },
  'feedback.typed': { en: 'You typed', 'zh-TW': '你輸入' },
  'feedback.read': { en: 'read as', 'zh-TW': '讀成' },
  'feedback.expected': { en: 'Answer', 'zh-TW': '參考答案' },
  'feedback.points': { en: 'Points', 'zh-TW': '得分' },
  'feedback.cell': { en: 'Asked', 'zh-TW': '項目' },
  'feedback.verdict': { en: 'Verdict', 'zh-TW': '判定' },
  'feedback.from': {
    en: 'Follows correctly from your own {$names}.',
    'zh-TW': '依照你自己的 {$names} 推算，步驟正確。',
  },
  'feedback.shape': {
    en: 'The shape of yours is {$own}, that of {$name} is {$expected}.',
    'zh-TW': '你的答案 shape 為 {$own}，{$name} 的 shape 應為 {$expected}。',
  },
  'feedback.cause': { en: 'A likely cause', 'zh-TW': '可能的原因' },
  'feedback.causeMany': {
    en: 'One rule explains {$count} answers here',
    'zh-TW': '這 {$count} 格可能是同一個原因',
  },
  'feedback.slide': { en: 'see slide {$numbers}', 'zh-TW': '見投影片 {$numbers}' },
  'feedback.slides': { en: 'see slides {$numbers}', 'zh-TW': '見投影片 {$numbers}' },
  'feedback.cachedMark': { en: 'shaded', 'zh-TW': '灰底' },
  'feedback.cached': {
    en: 'rows stand in grad_table already: look them up instead of computing them again.',
    'zh-TW': '的項目在 grad_table 裡已經有了，查表即可，不必重算。',
  },
  'feedback.via': { en: 'via {$names}', 'zh-TW': '經過 {$names}' },

  'wrongStep.title': { en: 'Where it first went wrong', 'zh-TW': '最先出錯的一步' },
  'wrongStep.taken': { en: 'Taken from your answers', 'zh-TW': '用到你前面的值' },
  'wrongStep.right': { en: 'This step', 'zh-TW': '這一步應為' },
  'wrongStep.own': { en: 'You wrote', 'zh-TW': '你寫的是' },
  'wrongStep.factor': { en: 'as if {$own} (it is {$right})', 'zh-TW': '相當於用了 {$own}（應為 {$right}）' },

  'hint.title': { en: 'Hints on your answer', 'zh-TW': '針對你的作答的提示' },
  'hint.open.first': { en: 'Hint', 'zh-TW': '提示' },
  'hint.open.where': { en: 'Hint: where to look', 'zh-TW': '提示：先看哪裡' },
  'hint.open.rule': { en: 'Next hint: which rule', 'zh-TW': '下一個提示：用哪個規則' },
  'hint.open.words': { en: 'Next hint', 'zh-TW': '下一個提示' },
  'hint.open.numbers': { en: 'Next hint: the step with numbers', 'zh-TW': '下一個提示：代入數字' },
  'hint.cost': {
    en: 'costs {$percent} % of what a later try earns',
    'zh-TW': '之後再繳交的得分會扣 {$percent}%',
  },
  'hint.where': {
    en: 'Look at {$name} first. What it is made of is right so far.',
    'zh-TW': '先檢查 {$name}，它用到的前面步驟都沒有問題。',
  },
  'hint.rule': { en: 'It comes about by this rule: {$rule}', 'zh-TW': '它由這個規則得到：{$rule}' },
  'hint.numbers': { en: 'With your numbers: {$numbers}', 'zh-TW': '代入你的數字：{$numbers}' },

  'hint.numbersAsIf': { en: '{$numbers}; yours is {$factor}', 'zh-TW': '{$numbers}；你的值{$factor}' },

  'counter.measured': {
    en: 'Try {$at}: your formula gives {$own}. Move {$wrt} a little both ways, and {$of} changes at the rate {$right}.',
    'zh-TW': '取 {$at} 試試：你的式子得 {$own}；把 {$wrt} 往兩邊各動一點點，量到 {$of} 的變化率是 {$right}。',
  },
  'counter.measuredNoValue': {
    en: 'Try {$at}: your formula has no value. Move {$wrt} a little both ways, and {$of} changes at the rate {$right}.',
    'zh-TW': '取 {$at} 試試：你的式子沒有值；把 {$wrt} 往兩邊各動一點點，量到 {$of} 的變化率是 {$right}。',
  },
  'counter.plain': {
    en: 'Try {$at}: your formula gives {$own}, but it should give {$right}.',
    'zh-TW': '取 {$at} 試試：你的式子得 {$own}，應該是 {$right}。',
  },
  'counter.noValue': {
    en: 'Try {$at}: your formula has no value, but it should give {$right}.',
    'zh-TW': '取 {$at} 試試：你的式子沒有值，應該是 {$right}。',
  },

  'feedback.solution': { en: 'Worked solution with your numbers', 'zh-TW': '用你的數字逐步解' },
  'feedback.comment': { en: 'From your teacher', 'zh-TW': '老師的評語' },
  'feedback.model': { en: 'An example of a good answer', 'zh-TW': '參考寫法' },
  'feedback.changed': { en: 'Changed by staff: {$reason}', 'zh-TW': '已由老師改分：{$reason}' },
  'feedback.question': { en: 'Question {$number}', 'zh-TW': '第 {$number} 題' },
  'feedback.nextQuestion': { en: 'Next question →', 'zh-TW': '下一題 →' },
  'feedback.again': { en: 'Try again', 'zh-TW': '再試一次' },
  'feedback.newNumbers': { en: 'Another with new numbers', 'zh-TW': '換一組數字' },
  'feedback.triesLeft': {
    en: '.input {$count :number} .match $count one {{one try left}} * {{{$count} tries left}}',
    'zh-TW': '還可繳交 {$count} 次',
  },

  'outcome.blank': { en: 'Not answered', 'zh-TW': '未作答' },
  'outcome.invalid': { en: 'Could not be read', 'zh-TW': '看不懂' },
  'outcome.correct': { en: 'Correct', 'zh-TW': '正確' },
  'outcome.followThrough': { en: 'Correct after your own value', 'zh-TW': '承前正確' },
  'outcome.partly': { en: 'Partly', 'zh-TW': '部分給分' },
  'outcome.incorrect': { en: 'Not correct', 'zh-TW': '不正確' },
  'outcome.undecided': { en: 'A person will decide', 'zh-TW': '待老師判定' },
  'outcome.invalidNote': { en: 'costs no try', 'zh-TW': '不扣次數' },
} as const satisfies Catalogue;
