import type { Catalogue } from './entry.ts';

/** A TA's own forward pass, and what is proposed from it. */
export const forward = {
  'forward.new': { en: 'Your own forward pass', 'zh-TW': '自訂 Forward Pass' },
  'forward.about': {
    en: 'Type NumPy, or paste the equations of a slide (LaTeX is fine), one statement a line; the last one is the loss. What is drawn and what is asked is proposed, and open to change.',
    'zh-TW':
      '輸入 NumPy，或直接貼上投影片的式子（LaTeX 也可以），一行一式，最後一行是 loss。系統會建議要抽哪些數值、要問什麼，你都可以修改。',
  },
  'forward.text': { en: 'Forward pass', 'zh-TW': 'Forward Pass' },
  'forward.title': { en: 'Title', 'zh-TW': '標題' },
  'forward.title.rule': { en: 'May stay empty.', 'zh-TW': '可以不填。' },
  'forward.propose': { en: 'Read it', 'zh-TW': '讀取式子' },
  'forward.again': { en: 'Read it again', 'zh-TW': '重新讀取' },
  'forward.save': { en: 'Certify and save', 'zh-TW': '檢核並儲存' },
  'forward.read': { en: 'As it was read', 'zh-TW': '讀到的 Forward Pass' },
  'forward.figure': { en: 'The computation of {$loss}', 'zh-TW': '{$loss} 的計算過程' },
  'forward.names': { en: 'What is drawn', 'zh-TW': '要抽的數值' },
  'forward.name': { en: 'Name', 'zh-TW': '名稱' },
  'forward.role': { en: 'Stands for', 'zh-TW': '角色' },
  'forward.roleOf': { en: 'What {$name} stands for', 'zh-TW': '{$name} 的角色' },
  'forward.shape': { en: 'Shape', 'zh-TW': 'shape' },
  'forward.values': { en: 'Drawn from', 'zh-TW': '從這些數值中抽' },
  'forward.valuesOf': { en: 'Values of {$name}', 'zh-TW': '{$name} 的數值' },
  'forward.residual': { en: 'distance from {$name}', 'zh-TW': '與 {$name} 的差' },
  'forward.single': { en: 'number', 'zh-TW': '純量' },
  'forward.shapeOf': { en: 'Shape of {$name}', 'zh-TW': '{$name} 的 shape' },
  'forward.shape.unread': { en: 'A shape such as (3, 2).', 'zh-TW': 'shape 例如 (3, 2)。' },
  'forward.misfit': {
    en: 'These shapes do not fit together, so others were tried. {$reason}',
    'zh-TW': '這些 shape 不能一起使用，因此改用其他 shape。{$reason}',
  },
  'forward.intro': { en: 'Opening words (English)', 'zh-TW': '題目開頭（英文）' },
  'forward.introZh': { en: 'Opening words (Chinese)', 'zh-TW': '題目開頭（中文）' },
  'forward.intro.rule': {
    en: 'May stay empty, or be said in one language for both. TeX in $…$.',
    'zh-TW': '可以不填；只填一種語言時，兩種語言都用它。數學寫在 $…$ 裡。',
  },
  'forward.strayName': {
    en: 'The words before the forward pass name a value that is not drawn.',
    'zh-TW': '題目開頭用到了沒有抽的數值名稱。',
  },
  'forward.unread': {
    en: 'Numbers with commas between them, such as -2, 0.5, 1/3; the proposed ones are used.',
    'zh-TW': '請填以逗號分隔的數字，例如 -2, 0.5, 1/3；目前使用建議的數值。',
  },
  'forward.asks': { en: 'What is asked', 'zh-TW': '要問什麼' },
  'forward.askValues': { en: 'Values', 'zh-TW': '數值' },
  'forward.askGradients': { en: 'Gradients of {$loss}', 'zh-TW': '{$loss} 的梯度' },
  'forward.role.input': { en: 'input', 'zh-TW': '輸入' },
  'forward.role.target': { en: 'target', 'zh-TW': '正確答案（target）' },
  'forward.role.parameter': { en: 'parameter', 'zh-TW': '參數' },
  'forward.role.rate': { en: 'learning rate', 'zh-TW': '學習率' },
  'forward.role.mask': { en: 'mask', 'zh-TW': '遮罩（mask）' },
  'forward.role.other': { en: 'other', 'zh-TW': '其他' },
  'forward.fix': {
    en: 'The question is not saved yet. Everything you typed is still here.',
    'zh-TW': '題目尚未儲存，你輸入的內容都還在。',
  },
  'forward.nothingAsked': {
    en: 'Nothing is asked yet: choose a value or a gradient.',
    'zh-TW': '還沒有選要問什麼：請勾選數值或梯度。',
  },
  'forward.undrawable': {
    en: 'No numbers pass the checks: every gradient that is asked comes out 0, a kink is too near, or something is not finite. Ask less, or draw from other values.',
    'zh-TW':
      '抽不到通過檢核的數值：所問的梯度都是 0、太接近轉折點，或算出來不是有限的數。請減少要問的項目，或換一組數值。',
  },
} as const satisfies Catalogue;
