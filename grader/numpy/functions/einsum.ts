import { at, sizeOf, writeShape } from '../../tensor.ts';
import { positionsBy, stridesOf } from '../../tensor/strides.ts';
import { cast } from '../arrays/casting.ts';
import type { Numeric } from '../arrays/conversion.ts';
import { numericOf, resultOf } from '../arrays/conversion.ts';
import { gather } from '../arrays/gather.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import { arithmetic } from '../operations/binary.ts';
import { wholeResult } from '../operations/integers.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { optional, required } from './arguments.ts';
import { sumOver } from './reductions.ts';
import type { Call, FunctionRow } from './row.ts';

/** Sums of products by index letters. */
export const einsumRows: readonly FunctionRow[] = [
  { name: 'einsum', parameters: 'subscripts, a, b=None', run: einsum },
];

interface Subscripts {
  readonly inputs: readonly string[];
  readonly output: string;
}

function einsum(call: Call): Value {
  const { session } = call;
  const written = required(call, 'subscripts');
  if (written.kind !== 'text')
    return refuse('notInSubset', 'einsum() without a text of subscripts is not part of the subset');
  const values = ['a', 'b'].flatMap((name) => optional(call, name) ?? []);
  const operands = values.map((value) => numericOf(session, value));
  const subscripts = readSubscripts(written.text, operands.length);
  const lengths = lengthsOf(subscripts.inputs, operands);
  const inner = [...lengths.keys()].filter((letter) => !subscripts.output.includes(letter));
  const letters = [...subscripts.output, ...inner];
  const aligned = operands.map((operand, k) =>
    alignedTo(session, { ...operand, letters: at(subscripts.inputs, k) }, letters),
  );
  const [first = at(aligned, 0), second] = aligned;
  const product =
    second === undefined ? first : { ...arithmetic(session, '*', [first, second]), python: false };
  const axes = inner.map((_, k) => subscripts.output.length + k);
  const { operand, dtype } =
    axes.length === 0 ? product : sumOver(session, product, { axes, keepdims: false });
  if (product.dtype === 'bool') return resultOf(cast(session, operand, { from: dtype, to: 'bool' }), 'bool');
  return resultOf(dtype === 'float64' ? operand : wholeResult(session, operand), dtype);
}

/** `ij,jk->ik`; without an arrow the letters that occur once, in alphabetical order. */
function readSubscripts(text: string, operands: number): Subscripts {
  const compact = text.replaceAll(' ', '');
  if (compact.includes('.')) return refuse('notInSubset', "'...' in einsum is not part of the subset");
  const [left = '', right, ...rest] = compact.split('->');
  const inputs = left.split(',');
  if (rest.length > 0 || /[^A-Za-z]/.test(inputs.join('') + (right ?? ''))) {
    return refuse('value', `einsum: invalid subscripts '${text}'`);
  }
  if (inputs.length !== operands) {
    const more = inputs.length > operands ? 'fewer' : 'more';
    return refuse('value', `einsum: ${more} operands provided than specified in the subscripts string`);
  }
  const all = inputs.join('');
  const once = [...new Set(all)].filter((letter) => all.indexOf(letter) === all.lastIndexOf(letter));
  const output = right ?? once.toSorted().join('');
  const unknown = [...output].find((letter) => !all.includes(letter));
  if (unknown !== undefined) {
    return refuse('value', `einsum: the output subscript '${unknown}' does not appear in an input`);
  }
  if (new Set(output).size < output.length) {
    return refuse('value', 'einsum: the output subscripts include a letter multiple times');
  }
  return { inputs, output };
}

function lengthsOf(inputs: readonly string[], operands: readonly Numeric[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const [k, { operand }] of operands.entries()) {
    const letters = at(inputs, k);
    if (letters.length !== operand.shape.length) {
      return refuse(
        'value',
        `einsum: operand ${k} of shape ${writeShape(operand.shape)} does not have the axes of '${letters}'`,
      );
    }
    for (const [axis, letter] of [...letters].entries()) {
      const length = at(operand.shape, axis);
      const known = lengths.get(letter) ?? 1;
      if (known !== 1 && length !== 1 && known !== length) {
        return refuse('shape', `einsum: '${letter}' has the length ${known} and the length ${length}`);
      }
      lengths.set(letter, Math.max(known, length));
    }
  }
  return lengths;
}

/** The operand with one axis per letter, of length 1 where it does not have the letter. */
function alignedTo(
  session: Session,
  operand: Numeric & { readonly letters: string },
  letters: readonly string[],
): Numeric {
  const own = operand.operand.shape;
  const ownStrides = stridesOf(own);
  const axesOf = (letter: string) =>
    [...operand.letters].flatMap((other, axis) => (other === letter ? [axis] : []));
  const shape = letters.map((letter) => Math.max(1, ...axesOf(letter).map((axis) => at(own, axis))));
  const empty = letters.map((letter) => axesOf(letter).some((axis) => at(own, axis) === 0));
  const lengths = shape.map((length, k) => (empty[k] === true ? 0 : length));
  const strides = letters.map((letter) =>
    axesOf(letter).reduce((sum, axis) => sum + (at(own, axis) === 1 ? 0 : at(ownStrides, axis)), 0),
  );
  session.budget.allocate(sizeOf(lengths));
  session.budget.touch(5 * sizeOf(lengths));
  const indices = positionsBy(lengths, strides);
  const isSame = lengths.length === own.length && indices.every((index, k) => index === k);
  const aligned: Operand = isSame
    ? operand.operand
    : gather(session, [operand.operand], { indices, shape: lengths, as: 'transpose' });
  return { ...operand, operand: aligned };
}
