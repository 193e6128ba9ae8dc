import type { Asked } from '../../question.ts';
import { rightOrWrong } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** A word of a cloze: capitals, spaces and full-width forms make no difference. */
export function judgeWord({ accepted }: Extract<Asked, { kind: 'word' }>, typed: string): PlainVerdict {
  const own = folded(typed);
  return rightOrWrong(accepted.some((spelling) => folded(spelling) === own));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
