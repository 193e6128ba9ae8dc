import type { Localized } from '../../language.ts';

/** Why a formula of matrices cannot be computed, or could mean two things. */
export const matrixSentences = {
  matmulShapes: {
    en: '{left} is {leftShape} and {right} is {rightShape}: {left} @ {right} does not fit ({inner} ≠ {outer}).',
    'zh-TW':
      '{left} 是 {leftShape}，{right} 是 {rightShape}：{left} @ {right} 的形狀不合（{inner} ≠ {outer}）。',
  },
  matmulShapesMeant: {
    en: '{left} is {leftShape} and {right} is {rightShape}: {left} @ {right} does not fit ({inner} ≠ {outer}); {meant} is {meantShape}.',
    'zh-TW':
      '{left} 是 {leftShape}，{right} 是 {rightShape}：{left} @ {right} 的形狀不合（{inner} ≠ {outer}）；{meant} 則是 {meantShape}。',
  },
  matmulNumber: {
    en: '@ stands between two matrices, and {name} is a single value: write * for that product.',
    'zh-TW': '@ 用在兩個矩陣之間，而 {name} 是單一的值：這裡的乘法請寫 *。',
  },
  elementwiseShapes: {
    en: '{left} is {leftShape} and {right} is {rightShape}: that does not fit entry by entry.',
    'zh-TW': '{left} 是 {leftShape}，{right} 是 {rightShape}：形狀不同，不能逐元素計算。',
  },
  ambiguousProduct: {
    en: 'Which product of the matrices {left} and {right} is meant? Write @ for the matrix product ({left} @ {right}) or ⊙ entry by entry ({left} ⊙ {right}).',
    'zh-TW':
      '{left} 和 {right} 是矩陣，你是指哪一種乘法？矩陣乘法請寫 @（{left} @ {right}），逐元素相乘請寫 ⊙（{left} ⊙ {right}）。',
  },
  ambiguousHadamard: {
    en: 'Which comes first, ⊙ or the matrix product? Please write the brackets.',
    'zh-TW': '⊙ 和矩陣乘法哪一個先算？請加上括號。',
  },
  ambiguousMatrixPower: {
    en: 'A power of the matrix {left} could mean two things: write {left} ⊙ {left} entry by entry, or {left} @ {left} for the matrix product.',
    'zh-TW': '矩陣 {left} 的次方有兩種意思：逐元素請寫 {left} ⊙ {left}，矩陣乘法請寫 {left} @ {left}。',
  },
  primeTranspose: {
    en: 'A prime can mean a transpose or a derivative: write W.T or W^T for the transpose.',
    'zh-TW': '撇號可能是轉置或微分：轉置請寫 W.T 或 W^T。',
  },
  noTranspose: {
    en: '{name} is no matrix with rows and columns, so it has no transpose.',
    'zh-TW': '{name} 不是有列（row）與行（column）的矩陣，沒有轉置。',
  },
  raggedMatrix: {
    en: 'The rows of the matrix differ in length: row 1 has {first} entries, row {row} has {found}.',
    'zh-TW': '矩陣各列（row）的長度不同：第 1 列有 {first} 個，第 {row} 列有 {found} 個。',
  },
  matrixEntry: {
    en: 'An entry of a matrix is a single value, and {name} is not.',
    'zh-TW': '矩陣的每個元素是單一的值，而 {name} 不是。',
  },
  wrongAxis: {
    en: 'Write axis=0 for a sum down each column or axis=1 for a sum along each row.',
    'zh-TW': '沿每一行（column）往下加總請寫 axis=0，沿每一列（row）加總請寫 axis=1。',
  },
} as const satisfies { readonly [code: string]: Localized };
