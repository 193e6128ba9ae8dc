import type { Catalogue } from './entry.ts';

/** Running a quiz. */
export const staffLive = {
  'live.control': { en: 'Control', 'zh-TW': '控制台' },
  'live.start': { en: 'Start the quiz', 'zh-TW': '開始小考' },
  'live.extendAll': { en: '{$minutes} more minutes for all', 'zh-TW': '全班加 {$minutes} 分鐘' },
  'live.extendMore': { en: '+{$minutes} min', 'zh-TW': '+{$minutes} 分' },
  'live.minutes': { en: 'Minutes', 'zh-TW': '分鐘' },
  'live.stop': { en: 'Collect the papers', 'zh-TW': '收卷' },
  'live.stopSure': {
    en: 'Nobody can go on working after this. What they have saved is handed in. Collect now?',
    'zh-TW': '收卷後所有人都不能再作答，已儲存的內容會自動交卷。確定現在收卷？',
  },
  'live.notYet': { en: 'Not yet', 'zh-TW': '還不要' },
  'live.release': { en: 'Release the results', 'zh-TW': '公布成績' },
  'live.waits': {
    en: 'Students see "wait for the start". From the start they have {$time}.',
    'zh-TW': '學生正在等待開始；開始後有 {$time}。',
  },
  'live.waitsNoLimit': {
    en: 'Students see "wait for the start". It runs until you collect.',
    'zh-TW': '學生正在等待開始；會持續到你按下收卷。',
  },
  'live.until': { en: 'until {$at}', 'zh-TW': '{$at} 截止' },
  'live.untilLast': { en: 'the last student until {$at}', 'zh-TW': '個別延長最晚到 {$at}' },
  'live.presence.absent': { en: 'Not begun', 'zh-TW': '尚未進入' },
  'live.presence.working': { en: 'Working', 'zh-TW': '作答中' },
  'live.presence.handedIn': { en: 'Handed in', 'zh-TW': '已交卷' },
  'live.questions': { en: 'Questions', 'zh-TW': '各題進度' },
  'live.questionsAbout': {
    en: 'How many of {$students} students have typed something.',
    'zh-TW': '{$students} 位學生中，已有輸入內容的人數。',
  },
  'live.students': { en: 'Students', 'zh-TW': '學生' },
  'live.student': { en: 'Student', 'zh-TW': '學生' },
  'live.state': { en: 'State', 'zh-TW': '狀態' },
  'live.done': { en: 'Questions begun', 'zh-TW': '已作答題數' },
  'live.left': { en: 'Time left', 'zh-TW': '剩餘時間' },
  'live.extra': { en: '+{$minutes} min', 'zh-TW': '+{$minutes} 分' },
  'live.help': { en: 'Help', 'zh-TW': '協助' },
  'live.reason': { en: 'Reason', 'zh-TW': '原因' },
  'live.extend': { en: 'Give more time', 'zh-TW': '延長時間' },
  'live.reopen': { en: 'Open again', 'zh-TW': '重新開放' },
  'live.hideNames': { en: 'Without names, for the projector', 'zh-TW': '隱藏姓名（投影用）' },
  'live.showNames': { en: 'Show names', 'zh-TW': '顯示姓名' },
  'live.noStudents': { en: 'The course has no students yet.', 'zh-TW': '這門課還沒有學生。' },
  'live.minutesIssue': {
    en: 'Minutes are a whole number from 1 to 600. Nothing was changed.',
    'zh-TW': '分鐘數請輸入 1 到 600 的整數。沒有任何更動。',
  },
  'live.refused.notPublished': { en: 'It is not published yet.', 'zh-TW': '尚未發布。' },
  'live.refused.alreadyPublished': { en: 'It is published already.', 'zh-TW': '已經發布了。' },
  'live.refused.notByHand': {
    en: 'It starts by the clock, not by hand.',
    'zh-TW': '這個活動設定為依時間自動開始。',
  },
  'live.refused.alreadyStarted': { en: 'It has started already.', 'zh-TW': '已經開始了。' },
  'live.refused.notRunning': { en: 'It is not running now.', 'zh-TW': '目前不在進行中。' },
  'live.refused.stillOpen': {
    en: "Somebody may still work. Results can be released when the last one's time is over.",
    'zh-TW': '還有人可以作答，要等最後一位的時間結束才能公布。',
  },
  'live.refused.noReason': {
    en: 'Please give a reason. Nothing was changed.',
    'zh-TW': '請填寫原因。沒有任何更動。',
  },
  'live.refused.noSuchStudent': {
    en: 'There is no such student in the course.',
    'zh-TW': '課程中沒有這位學生。',
  },
  'live.refused.noAttempt': {
    en: 'This student has not begun; give more time instead.',
    'zh-TW': '這位學生尚未開始，請改用延長時間。',
  },
  'live.refused.attemptOpen': { en: 'This student is still working.', 'zh-TW': '這位學生還在作答中。' },
} as const satisfies Catalogue;
