import type { Catalogue } from './entry.ts';

/** What an attempt answers when it cannot take something. */
export const attempt = {
  'attempt.closed': {
    en: 'Time is up for this work; nothing more is taken. What was saved in time has been handed in.',
    'zh-TW': '作答時間已結束，無法再儲存；截止前已儲存的內容都已自動繳交。',
  },
  'attempt.late': {
    en: 'This arrived after the end and is not scored. What was saved in time has been handed in; what arrived late is kept as evidence.',
    'zh-TW':
      '這次送出的時間已超過截止時間，不計分。截止前已儲存的內容都已自動繳交；逾時送出的內容另外留存備查。',
  },
  'attempt.sentBefore': {
    en: 'This page had been submitted before, with other answers. What you typed now is saved; press submit again to use it.',
    'zh-TW': '這一頁先前已用不同的答案繳交過。你現在填的內容已儲存；若要採用，請再按一次繳交。',
  },
  'attempt.noTriesLeft': {
    en: 'All tries for this question are used. The best one counts.',
    'zh-TW': '這一題的繳交次數已用完，以最好的一次計分。',
  },
  'attempt.blank': {
    en: 'Nothing was typed yet, so nothing was submitted and no try was used.',
    'zh-TW': '尚未填寫任何答案，因此沒有繳交，也沒有扣次數。',
  },
  'attempt.unreadable': {
    en: 'Some boxes could not be read. Nothing was submitted and no try was used; what you typed is saved.',
    'zh-TW': '有些格子看不懂，因此沒有繳交，也沒有扣次數；你填的內容都已儲存。',
  },
  'attempt.showSolution': {
    en: 'Show the worked solution (ends this one)',
    'zh-TW': '看詳解（這一題就此結束）',
  },
  'attempt.changedElsewhere': {
    en: 'This question was changed on another page or device after you opened it here. The newer text was kept; here you had typed: {$typed}',
    'zh-TW': '這一題在你開啟本頁之後，已在其他頁面或裝置上修改。系統保留較新的內容；你在這裡填的是：{$typed}',
  },
} as const satisfies Catalogue;
