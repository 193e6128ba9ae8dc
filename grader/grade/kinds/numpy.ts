import type { Asked } from '../../question.ts';
import { undecided } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** Code that must give the expected array. */
export function judgeNumpy(_asked: Extract<Asked, { kind: 'numpy' }>, _typed: string): PlainVerdict {
  return undecided;
}
