import { nameStructure } from '../../grader/notation/name-parts.ts';
import type { NameParts } from '../../grader/notation/name-parts.ts';

/** Names that Python keeps for itself, and what stands for them. */
const reserved: ReadonlyMap<string, string> = new Map([['lambda', 'lam']]);

/**
 * The name under which a forward pass holds a written name: `w_{1,1}` is `w11`, `\hat{y}_1` is
 * `yhat1`, `w^{(2)}_{1,3}` is `w2_1_3`, λ is `lam`.
 */
export function pythonName(parts: NameParts): string {
  const { base, hat, layer, subscripts } = nameStructure(parts);
  const front = `${reserved.get(base) ?? base}${hat ? 'hat' : ''}${layer}`;
  const isShort = layer === '' && subscripts.every((subscript) => /^\d$/.test(subscript));
  const isOneNumber = layer === '' && subscripts.length === 1 && /^\d+$/.test(subscripts[0] ?? '');
  if (isShort || isOneNumber) return `${front}${subscripts.join('')}`;
  return [front, ...subscripts].join('_');
}
