/** The pools of the generator catalogue: values small enough for hand arithmetic, never 0. */
export const pools = {
  integers: ['-3', '-2', '-1', '1', '2', '3'],
  inputs: ['-3', '-2', '2', '3'],
  weights: ['-2', '-1.5', '-1', '-0.5', '0.5', '1', '1.5', '2'],
  biases: ['-1', '-0.5', '0.5', '1'],
  outputWeights: ['-2', '-1.5', '-0.5', '0.5', '1.5', '2'],
  negativeResiduals: ['-4', '-3', '-2.5', '-1.5'],
  /** For questions with few numbers in the answer, so that hardly two of them are alike. */
  fineResiduals: Array.from({ length: 59 }, (_, k) => String((k - 69) / 10)).filter((one) => one !== '-2'),
  rates: ['0.01', '0.02', '0.05', '0.1', '0.2'],
} as const;
