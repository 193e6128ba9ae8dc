import type { Tensor } from '../grader/tensor.ts';

/** An array as Python writes it: `[[1, 2], [3, 4]]`; a bare number for a scalar. */
export function tensorLiteral({ shape, data }: Tensor<string>): string {
  const [length, ...inner] = shape;
  if (length === undefined) return data[0] ?? '';
  const size = inner.reduce((product, each) => product * each, 1);
  const items = Array.from({ length }, (_, index) =>
    tensorLiteral({ shape: inner, data: data.slice(index * size, (index + 1) * size) }),
  );
  return `[${items.join(', ')}]`;
}

/** A shape as NumPy prints it: `(3, 2)`, `(3,)`, `()`. */
export function shapeLiteral({ data }: Tensor<string>): string {
  return data.length === 1 ? `(${data.join('')},)` : `(${data.join(', ')})`;
}

function numeralTex(numeral: string): string {
  const [above = '', below] = numeral.split('/');
  if (below === undefined) return above;
  const minus = above.startsWith('-') ? '-' : '';
  return `${minus}\\frac{${above.replace('-', '')}}{${below}}`;
}

/** An array as mathematics: a row for one axis, a bracketed matrix for two. */
export function tensorTex({ shape, data }: Tensor<string>): string {
  if (shape.length === 0) return numeralTex(data[0] ?? '');
  if (shape.length === 1) return `\\left(${data.map(numeralTex).join(',\\;')}\\right)`;
  const columns = shape.at(-1) ?? 1;
  const rows = Array.from({ length: data.length / columns }, (_, row) =>
    data
      .slice(row * columns, (row + 1) * columns)
      .map(numeralTex)
      .join(' & '),
  );
  return `\\begin{bmatrix}${rows.join(' \\\\ ')}\\end{bmatrix}`;
}

type Nested = number | readonly Nested[];

/** An array as JSON has it: a number, or nested arrays of numbers. */
export function tensorJson({ shape, data }: Tensor<string>): Nested {
  const [length, ...inner] = shape;
  if (length === undefined) return numberOf(data[0] ?? '');
  const size = inner.reduce((product, each) => product * each, 1);
  return Array.from({ length }, (_, index) =>
    tensorJson({ shape: inner, data: data.slice(index * size, (index + 1) * size) }),
  );
}

function numberOf(numeral: string): number {
  const [above = '', below] = numeral.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}
