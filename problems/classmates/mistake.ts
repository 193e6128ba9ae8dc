export interface Text {
  readonly en: string;
  readonly 'zh-TW': string;
}

/** The nine gradients as formulas of the forward pass, in the order of the parameters. */
export type Nine = readonly string[];
/** What a classmate may have done wrong in finding the nine gradients. */
export interface Mistake {
  readonly id: string;
  readonly says: Text;
  /** What is said to somebody who suspects it wrongly: how it would show. */
  readonly feedback: Text;
  readonly values: Nine;
  /** Mistakes that look like it. */
  readonly beside: readonly string[];
}

/** What arrives at the two hidden units and at ŷ, and the values the weights meet. */
interface Signals {
  readonly u1: string;
  readonly u2: string;
  readonly d?: string;
  readonly x?: readonly [string, string];
  readonly h?: readonly [string, string];
}
export const error = '(yhat - y)';

/** The nine gradients that follow from what arrives at the two hidden units and at ŷ. */
export function nine({ u1, u2, d = error, x = ['x1', 'x2'], h = ['h1', 'h2'] }: Signals): Nine {
  const inner = x.flatMap((input) => [`${u1}*${input}`, `${u2}*${input}`]);
  return [...inner, `${d}*${h[0]}`, `${d}*${h[1]}`, u1, u2, d];
}
/** All nine times a factor, behind the gates. */
export const scaled = (factor: string, gates: readonly [string, string]): Nine =>
  nine({
    u1: `${factor}*${error}*w31${gates[0]}`,
    u2: `${factor}*${error}*w32${gates[1]}`,
    d: `${factor}*${error}`,
  });

export const none = ['', ''] as const;
export const open = ['*(z1 > 0)', '*(z2 > 0)'] as const;
export const says = (en: string, zh: string): Text => ({ en, 'zh-TW': zh });

export const sign = {
  id: 'sign',
  says: says('lost the sign of $\\partial L/\\partial\\hat y$', '漏掉 $\\partial L/\\partial\\hat y$ 的負號'),
  feedback: says(
    'Then all nine would change their sign and keep their size.',
    '那樣九個值的大小都不變，只有正負號相反。',
  ),
};
export const link = {
  id: 'link',
  says: says(
    'left out the link $\\partial\\hat y/\\partial h_j$',
    '漏掉 $\\partial\\hat y/\\partial h_j$ 這個環節',
  ),
  feedback: says(
    'Then layer 1 would lack a factor: divide by $w_{3,1}$ and by $w_{3,2}$.',
    '那樣第 1 層會少一個因子：分別除以 $w_{3,1}$ 與 $w_{3,2}$ 看看。',
  ),
};
export const branch = {
  id: 'branch',
  says: says('left through the other hidden unit', '走到另一個隱藏層神經元去了'),
  feedback: says(
    'Then $w_{3,1}$ and $w_{3,2}$ would have changed places in layer 1.',
    '那樣第 1 層用到的 $w_{3,1}$ 與 $w_{3,2}$ 會互換。',
  ),
};
