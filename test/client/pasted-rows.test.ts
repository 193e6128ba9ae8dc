import { expect, test } from 'vitest';
import { rowsOf } from '../../client/behaviour/pasted-rows.ts';

const square = [
  ['1', '-2'],
  ['3/4', '0.5'],
];

test.each([
  ['as Python writes it', '[[1, -2], [3/4, 0.5]]'],
  ['as Python prints it over two lines', '[[1, -2],\n [3/4, 0.5]]'],
  ['as NumPy prints it', '[[1 -2]\n [3/4 0.5]]'],
  ['with semicolons', '[1, -2; 3/4, 0.5]'],
  ['from a sheet', '1\t-2\n3/4\t0.5\n'],
])('a matrix pasted %s fills row by row', (_way, text) => {
  expect(rowsOf(text)).toEqual(square);
});

test('a vector is one row, a single number is one entry, nothing is nothing', () => {
  expect(rowsOf('[1, 2, 3]')).toEqual([['1', '2', '3']]);
  expect(rowsOf(' -35/4 ')).toEqual([['-35/4']]);
  expect(rowsOf('')).toEqual([]);
});
