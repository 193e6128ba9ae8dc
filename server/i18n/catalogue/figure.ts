import type { Catalogue } from './entry.ts';

/** What figures say to those who do not see them, and the panel around them. */
export const figure = {
  'figure.network': { en: 'The network', 'zh-TW': '網路圖' },
  'figure.chain': { en: 'The chain', 'zh-TW': '連鎖的路徑' },
  'figure.graph': { en: 'Computation graph', 'zh-TW': '計算圖' },
  'figure.arrows': { en: 'Arrows as a table', 'zh-TW': '以表格列出各箭頭' },
  'figure.local': { en: 'Local derivative', 'zh-TW': '局部微分' },
  'figure.arrowTable': { en: 'A table of all arrows follows.', 'zh-TW': '圖後附有各箭頭的表格。' },
  'figure.layer.input': { en: 'Inputs: {$names}.', 'zh-TW': '輸入層：{$names}。' },
  'figure.layer.hidden': { en: 'Hidden layer: {$names}.', 'zh-TW': '隱藏層：{$names}。' },
  'figure.layer.output': { en: 'Output: {$names}.', 'zh-TW': '輸出層：{$names}。' },
  'figure.activation': { en: 'Activation function: {$name}.', 'zh-TW': '激發函數：{$name}。' },
  'figure.target': { en: 'Compared with the target {$names}.', 'zh-TW': '與正確答案 {$names} 比較。' },
  'figure.asked': { en: 'Asked, ringed in red: {$names}.', 'zh-TW': '題目所問（紅圈）：{$names}。' },
  'figure.table': { en: 'A table of all edges follows.', 'zh-TW': '圖後附有各邊的表格。' },
  'figure.edges': { en: 'Edges as a table', 'zh-TW': '以表格列出各邊' },
  'figure.parameter': { en: 'Parameter', 'zh-TW': '參數' },
  'figure.from': { en: 'from', 'zh-TW': '從' },
  'figure.to': { en: 'to', 'zh-TW': '到' },
  'figure.isAsked': { en: 'asked', 'zh-TW': '題目所問' },
  'figure.bias': { en: 'bias', 'zh-TW': '偏置項' },
  'figure.given': { en: 'Given', 'zh-TW': '已知' },
  'figure.forward': { en: 'Forward Pass', 'zh-TW': 'Forward Pass' },
  'table.term': { en: 'Term', 'zh-TW': '微分項' },
  'table.value': { en: 'Value', 'zh-TW': '值' },
  'table.empty': {
    en: 'Rows you fill in appear here. Tap one to use its value.',
    'zh-TW': '你填好的列會記錄在這裡，點一下就能直接取用。',
  },
  'table.cached': {
    en: 'Computed once, kept here. Tap a value to put it into your answer.',
    'zh-TW': '算過的值都記在這裡；點一下就會填入作答格。',
  },
  'table.use': { en: 'Use {$term} = {$value}', 'zh-TW': '取用 {$term} = {$value}' },
} as const satisfies Catalogue;
