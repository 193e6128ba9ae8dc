import { oneOf, type Chance } from '../../problems/chance.ts';
import type { Script } from './spelling.ts';

const small = (digits: string) =>
  [...digits].map((d) => (d === ',' ? ',' : '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(d)))).join('');

/** The spellings of a name in a script: `w31`, `w_{3,1}`, `w₃₁`; `yhat`, `ŷ`, `\hat{y}`. */
function spellings(name: string, script: Script): readonly string[] {
  if (name === 'eta')
    return { ascii: ['eta'], fullwidth: ['eta'], unicode: ['η', 'eta'], latex: ['\\eta ', 'η'] }[script];
  if (name === 'yhat') {
    return {
      ascii: ['yhat', 'y_hat'],
      fullwidth: ['yhat'],
      unicode: ['ŷ', 'y\u0302'],
      latex: ['\\hat{y}', '\\hat y'],
    }[script];
  }
  const [, letter = '', layer = '', digits = ''] = /^([a-z])(\d(?=_))?_?([\d,]*)$/.exec(name) ?? [];
  if (digits === '') return [name];
  if (layer !== '') {
    const exponent = {
      ascii: '',
      fullwidth: '',
      unicode: `⁽${'⁰¹²³'.charAt(Number(layer))}⁾`,
      latex: `^{(${layer})}`,
    }[script];
    return exponent === ''
      ? [name, `${letter}${layer}_{${digits}}`]
      : [script === 'latex' ? `${letter}${exponent}_{${digits}}` : `${letter}${exponent}${small(digits)}`];
  }
  const parted = digits.length === 2 ? [...digits].join(',') : digits;
  return {
    ascii: [name, `${letter}_${digits}`, `${letter}_{${parted}}`],
    fullwidth: [name],
    unicode: [`${letter}${small(digits)}`, `${letter}${small(parted)}`, name],
    latex: [
      `${letter}_{${digits}}`,
      `${letter}_{${parted}}`,
      ...(digits.length === 1 ? [`${letter}_${digits}`] : []),
    ],
  }[script];
}

/** A listed name as somebody could type it. */
export function nameIn(name: string, script: Script, chance: Chance): string {
  const [of, wrt] = name.split('/');
  if (of === undefined || wrt === undefined) return oneOf(chance, spellings(name, script));
  const below = oneOf(chance, spellings(wrt.slice(1), script));
  if (script === 'latex') return `\\frac{\\partial L}{\\partial ${below}}`;
  return script === 'unicode' ? `∂L/∂${below}` : `dL/d${oneOf(chance, spellings(wrt.slice(1), 'fullwidth'))}`;
}
