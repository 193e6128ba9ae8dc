import type { Tensor } from '../grader/tensor.ts';
import { integerFrom, oneOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Draw } from './recipe-draws.ts';

const scalar = (value: string): Tensor<string> => ({ shape: [], data: [value] });

function drawnInteger(chance: Chance, draw: Extract<Draw, { kind: 'integer' }>): string {
  const allowed: number[] = [];
  for (let value = draw.from; value <= draw.to; value += 1)
    if (!draw.except.includes(value)) allowed.push(value);
  return String(oneOf(chance, allowed));
}

const magnitude = (numeral: string | undefined): string | undefined => numeral?.replace('-', '');

function unlike(
  { values, unlike: name }: Extract<Draw, { kind: 'oneOf' }>,
  before: ReadonlyMap<string, Tensor<string>>,
): readonly string[] {
  const taken = name === undefined ? undefined : magnitude(before.get(name)?.data[0]);
  return values.filter((value) => magnitude(value) !== taken);
}

function drawnArray(chance: Chance, draw: Extract<Draw, { kind: 'array' }>): Tensor<string> {
  const size = draw.shape.reduce((product, length) => product * length, 1);
  const pool = [...draw.values];
  const data: string[] = [];
  for (let i = 0; i < size; i += 1) {
    const at = integerFrom(chance, 0, pool.length - 1);
    data.push(...(draw.distinct ? pool.splice(at, 1) : pool.slice(at, at + 1)));
  }
  return { shape: draw.shape, data };
}

type Literal = Extract<Draw, { kind: 'fixed' }>['value'];

/** An array as an author writes it (`[["1", "2"], ["3", "4"]]`). Throws on rows of unequal length. */
export function literalTensor(value: Literal): Tensor<string> {
  if (typeof value === 'string') return scalar(value);
  const rows = value.map((row) => (typeof row === 'string' ? [row] : row));
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) throw new Error('rows of unequal length');
  const flat = value.every((row) => typeof row === 'string');
  return { shape: flat ? [rows.length] : [rows.length, columns], data: rows.flat() };
}

/**
 * A value drawn as declared, after those in `before`; `undefined` for what is derived from the
 * others afterwards.
 */
export function drawnValue(
  chance: Chance,
  draw: Draw,
  before: ReadonlyMap<string, Tensor<string>>,
): Tensor<string> | undefined {
  switch (draw.kind) {
    case 'fixed':
      return literalTensor(draw.value);
    case 'oneOf':
      return scalar(oneOf(chance, unlike(draw, before)));
    case 'integer':
      return scalar(drawnInteger(chance, draw));
    case 'array':
      return drawnArray(chance, draw);
    case 'derived':
      return undefined;
  }
}
