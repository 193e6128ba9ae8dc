import type { Catalogue } from './entry.ts';

/** The field for code, what running it shows, and what its tests showed. */
export const code = {
  'rule.function': {
    en: 'NumPy as in the course, without imports and while. The Tab key indents; press Escape, then Tab to leave the box.',
    'zh-TW':
      '可使用課堂上的 NumPy 寫法，不能 import，也沒有 while。Tab 鍵是縮排；要離開輸入框，請先按 Esc 再按 Tab。',
  },
  'code.run': { en: 'Run it', 'zh-TW': '執行看看' },
  'code.runRule': {
    en: 'on the numbers above; nothing is handed in',
    'zh-TW': '用上面的數字執行，不會繳交',
  },
  'code.output': { en: 'Output', 'zh-TW': '執行結果' },
  'code.running': { en: 'Running …', 'zh-TW': '執行中…' },
  'code.failed': {
    en: 'It could not be run: no connection. Your code is safe here.',
    'zh-TW': '目前沒有連線，無法執行；程式碼仍保留在這裡。',
  },
  'code.syntax': {
    en: 'Line {$line} is not Python yet.',
    'zh-TW': '第 {$line} 行還不是正確的 Python 語法。',
  },
  'code.stopped': { en: 'Line {$line}: {$message}', 'zh-TW': '第 {$line} 行：{$message}' },
  'code.tests': { en: 'Tests', 'zh-TW': '測試' },
  'code.passed': {
    en: '{$passed} of {$made} tests passed',
    'zh-TW': '通過 {$passed} / {$made} 個測試',
  },
  'code.smallest': { en: 'The smallest case that fails', 'zh-TW': '出錯的最小例子' },
  'code.right': { en: 'right', 'zh-TW': '正確' },
  'code.wrong': { en: 'not right', 'zh-TW': '不正確' },
  'code.misbehaves': {
    en: 'Arguments must stay as they are, and a second call must give the same.',
    'zh-TW': '引數不可以被改動，而且重複呼叫要得到相同的結果。',
  },
} as const satisfies Catalogue;
