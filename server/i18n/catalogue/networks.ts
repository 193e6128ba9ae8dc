import type { Catalogue } from './entry.ts';

/** Choosing the shape of a network. */
export const networks = {
  'network.new': { en: 'Derive a network', 'zh-TW': '推導自訂網路' },
  'network.about': {
    en: 'Choose the shape; numbers, key, rubric and figure follow from it. Students derive one weight of each layer (60 %) and explain the steps (40 %).',
    'zh-TW':
      '選好網路的形狀，數值、參考答案、評分標準與網路圖都會自動產生。學生在每一層各推導一個權重（60 %），並說明步驟（40 %）。',
  },
  'network.inputs': { en: 'Inputs', 'zh-TW': '輸入數' },
  'network.hidden': { en: 'Hidden layers', 'zh-TW': '隱藏層' },
  'network.hidden.rule': {
    en: 'A layer without a number is left out.',
    'zh-TW': '沒有填數字的層會略過。',
  },
  'network.layer': { en: 'Hidden layer {$number}', 'zh-TW': '第 {$number} 隱藏層' },
  'network.units': { en: 'Units of hidden layer {$number}', 'zh-TW': '第 {$number} 隱藏層的神經元數' },
  'network.activationOf': {
    en: 'Activation function of hidden layer {$number}',
    'zh-TW': '第 {$number} 隱藏層的激發函數',
  },
  'network.outputs': { en: 'Outputs', 'zh-TW': '輸出數' },
  'network.outputActivation': {
    en: 'Activation function of the output layer',
    'zh-TW': '輸出層的激發函數',
  },
  'network.loss': { en: 'Loss', 'zh-TW': 'Loss' },
  'network.bias': { en: 'Biases', 'zh-TW': '偏置項' },
  'network.withBias': { en: 'in every layer', 'zh-TW': '每一層都有' },
  'network.withoutBias': { en: 'none', 'zh-TW': '沒有' },
  'network.draw': { en: 'Draw it', 'zh-TW': '畫出網路' },
  'network.preview': { en: 'This network', 'zh-TW': '目前的網路' },
  'network.facts': {
    en: '{$parameters} parameters, {$layers} layers: one derivation in each',
    'zh-TW': '{$parameters} 個參數、{$layers} 層，每一層推導一個',
  },
  'network.byPeople': {
    en: 'Marked by people: the grader draws and marks up to {$inputs} inputs, {$hidden} hidden layers of {$size} units and {$outputs} outputs.',
    'zh-TW':
      '由老師或助教閱卷：系統可自動出數值與批改的範圍是 {$inputs} 個輸入、{$hidden} 個隱藏層（每層 {$size} 個神經元）與 {$outputs} 個輸出以內。',
  },
  'network.save': { en: 'Save the question', 'zh-TW': '儲存題目' },
  'network.fix': {
    en: 'The question is not saved yet. Everything you chose is still here.',
    'zh-TW': '題目尚未儲存，你選的內容都還在。',
  },
  'network.undrawable': {
    en: 'No numbers for this network pass the checks (dead gates, kinks, saturation). Widen a layer of one unit, or choose another activation function.',
    'zh-TW':
      '這個網路抽不到通過檢核的數值（閘門全關、太接近轉折點或飽和）。請把只有一個神經元的層加寬，或換一個激發函數。',
  },
  'network.issue.inputs': {
    en: 'A whole number of inputs from 1 to {$inputs}.',
    'zh-TW': '輸入數請填 1 到 {$inputs} 的整數。',
  },
  'network.issue.hidden': {
    en: 'A whole number of units from 1 to {$size} in each hidden layer, or nothing.',
    'zh-TW': '每個隱藏層請填 1 到 {$size} 的整數，或留空。',
  },
  'network.issue.output': {
    en: 'A whole number of outputs from 1 to {$outputs}.',
    'zh-TW': '輸出數請填 1 到 {$outputs} 的整數。',
  },
  'network.issue.loss': {
    en: 'Binary cross-entropy needs sigmoid in the output layer.',
    'zh-TW': 'binary cross-entropy 的輸出層必須是 sigmoid。',
  },
} as const satisfies Catalogue;
