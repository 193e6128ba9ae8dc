import type { Writer } from './lines.ts';
import type { Named, Pool } from './pool.ts';
import { broadcasts, sized } from './pool.ts';

/** Two names for which something holds; undefined where there are none. */
function match(pool: Pool, fits: (a: Named, b: Named) => boolean): readonly [Named, Named] | undefined {
  const pairs = pool.names.flatMap((a) => pool.names.filter((b) => fits(a, b)).map((b) => [a, b] as const));
  return pairs.length === 0 ? undefined : pool.one(pairs);
}

const product =
  (fits: (a: Named, b: Named) => boolean, write: (a: string, b: string) => string): Writer =>
  (pool) => {
    const found = match(pool, fits);
    return found && { text: write(found[0].name, found[1].name) };
  };

function aligned({ shape: a }: Named, { shape: b }: Named): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const inner = b.length === 1 ? b[0] : b.at(-2);
  return a.at(-1) === inner && broadcasts(a.slice(0, -2), b.slice(0, -2));
}

const isBatched = (a: Named, b: Named) => Math.max(a.shape.length, b.shape.length) > 2;

/** Whether the letters of `spec` can stand for the lengths of both operands. */
function spells(spec: string, a: Named, b?: Named): boolean {
  const lengths = new Map<string, number>();
  const operands = spec.split('->')[0]!.split(',');
  return operands.every((letters, i) => {
    const shape = (i === 0 ? a : b)?.shape;
    if (shape?.length !== letters.length) return false;
    return [...letters].every((letter, axis) => {
      const known = lengths.get(letter) ?? shape[axis];
      lengths.set(letter, shape[axis]!);
      return known === shape[axis];
    });
  });
}

const einsum =
  (...specs: readonly string[]): Writer =>
  (pool) => {
    const spec = pool.one(specs);
    if (!spec.includes(',')) {
      const a = pool.such((named) => spells(spec, named));
      return a && { text: `np.einsum('${spec}', ${a.name})` };
    }
    return product(
      (a, b) => spells(spec, a, b),
      (a, b) => `np.einsum('${spec}', ${a}, ${b})`,
    )(pool);
  };

/** Products of vectors, matrices and batches. */
export const productLines: Readonly<Record<string, Writer>> = {
  '@': product(
    (a, b) => aligned(a, b) && !isBatched(a, b),
    (a, b) => `${a} @ ${b}`,
  ),
  '@ batched': product(
    (a, b) => aligned(a, b) && isBatched(a, b),
    (a, b) => `${a} @ ${b}`,
  ),
  '@ its own transpose': (pool) => {
    const a = pool.such(sized(2));
    return a && { text: `${a.name} @ np.swapaxes(${a.name}, -1, -2)` };
  },
  matmul: product(aligned, (a, b) => `np.matmul(${a}, ${b})`),
  dot: product(
    (a, b) => aligned(a, b) && !isBatched(a, b),
    (a, b) => `${a}.dot(${b})`,
  ),
  inner: product(
    (a, b) => a.shape.length > 0 && b.shape.length > 0 && a.shape.at(-1) === b.shape.at(-1),
    (a, b) => `np.inner(${a}, ${b})`,
  ),
  outer: product(
    (a, b) => a.shape.length === 1 && b.shape.length === 1,
    (a, b) => `np.outer(${a}, ${b})`,
  ),
  'einsum, one operand': einsum('ij->ji', 'ij->j', 'ij->', 'ii->i', 'ijk->ki', 'i->'),
  'einsum, two operands': einsum(
    'ij,jk->ik',
    'ij,ij->i',
    'i,j->ij',
    'i,i->',
    'ij,j->i',
    'bij,bjk->bik',
    'ij,kj',
    'ij,i->j',
  ),
  trace: (pool) => {
    const a = pool.such(({ shape }) => shape.length === 2);
    return a && { text: `np.trace(${a.name})` };
  },
  norm: (pool) => {
    const a = pool.such(({ shape }) => shape.length === 1 || shape.length === 2);
    return a && { text: `np.linalg.norm(${a.name})` };
  },
};
