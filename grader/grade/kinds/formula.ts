import type { Asked } from '../../question.ts';
import type { TypedCell } from '../judge-network.ts';
import { undecided } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** A formula, compared as a function of its names. */
export function judgeFormula(_asked: Extract<Asked, { kind: 'formula' }>, _cell: TypedCell): PlainVerdict {
  return undecided;
}
