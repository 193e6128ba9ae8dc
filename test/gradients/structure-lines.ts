import type { Writer } from './lines.ts';
import type { Named, Pool } from './pool.ts';
import { sized } from './pool.ts';

const on =
  (least: number, write: (a: Named, pool: Pool) => string | undefined): Writer =>
  (pool) => {
    const a = pool.such(sized(least));
    const text = a && write(a, pool);
    return text === undefined ? undefined : { text };
  };

/** A slice of an axis that leaves at least one entry, with steps of both signs. */
function slice(length: number, pool: Pool): string {
  const from = pool.whole(0, length - 1);
  return pool.one([
    ':', '::-1', `${from}:`, `:${from + 1}`, `${from - length}:`, '::2', `${from}::-2`, `${from}:${from + 1}`,
  ]); // oxfmt-ignore
}

function list(length: number, pool: Pool): string {
  const entries = Array.from({ length: pool.whole(1, 3) }, () => pool.whole(-length, length - 1));
  return `[${entries.join()}]`;
}

/** Rearrangements, and reading and writing by every kind of index. */
export const structureLines: Readonly<Record<string, Writer>> = {
  slices: on(1, ({ name, shape }, pool) => `${name}[${shape.map((length) => slice(length, pool)).join()}]`),
  'an integer index': on(1, (a, pool) => `${a.name}[${pool.whole(-a.shape[0]!, a.shape[0]! - 1)}]`),
  'ellipsis and None': on(
    1,
    ({ name }, pool) => `${name}[${pool.one(['..., 0', 'None', ':, None', '..., None', '..., -1:'])}]`,
  ),
  'a list as index': on(1, (a, pool) => `${a.name}[${list(a.shape[0]!, pool)}]`),
  'lists as indices': on(2, ({ name, shape }, pool) => {
    const [row, column] = [pool.whole(0, shape[0]! - 1), pool.whole(0, shape[1]! - 1)];
    return `${name}[[${row}, 0, ${row}], [${column}, ${column}, 0]]`;
  }),
  'a mask as index': on(1, ({ name, shape }, pool) => {
    const rest = Array.from({ length: shape[0]! - 1 }, () => (pool.yes() ? 'True' : 'False'));
    return `${name}[np.array([${['True', ...rest].join()}])]`;
  }),
  reshape: on(0, ({ name }, pool) => `np.reshape(${name}, ${pool.one(['-1', '(1, -1)', '(-1, 1)'])})`),
  T: on(2, ({ name }) => `${name}.T`),
  transpose: (pool) => {
    const a = pool.such(({ shape }) => shape.length === 3);
    return a && { text: `np.transpose(${a.name}, ${pool.one(['(2, 0, 1)', '(0, 2, 1)', '(1, 0, 2)'])})` };
  },
  swapaxes: on(2, (a, pool) => `np.swapaxes(${a.name}, ${pool.axis(a)}, ${pool.axis(a)})`),
  expand_dims: on(0, ({ name }) => `np.expand_dims(${name}, -1)`),
  squeeze: on(0, ({ name }) => `np.squeeze(${name})`),
  ravel: on(1, ({ name }, pool) => `${name}.${pool.one(['ravel', 'flatten'])}()`),
  concatenate: on(1, (a, pool) => {
    const b = pool.such(({ shape }) => shape.join() === a.shape.join()) ?? a;
    return `np.concatenate([${a.name}, ${b.name}], axis=${pool.axis(a)})`;
  }),
  stack: on(0, (a, pool) => {
    const b = pool.such(({ shape }) => shape.join() === a.shape.join()) ?? a;
    return `np.stack([${b.name}, ${a.name}], axis=${pool.whole(0, a.shape.length)})`;
  }),
  vstack: on(2, ({ name }) => `np.vstack([${name}, ${name}])`),
  hstack: on(2, ({ name }) => `np.hstack([${name}, 2 * ${name}])`),
  split: on(1, (a, pool) => `np.split(${a.name}, [${pool.whole(1, Math.max(1, a.shape[0]! - 1))}])[0]`),
  diag: (pool) => {
    const a = pool.such(({ shape }) => shape.length === 1 || shape.length === 2);
    return a && { text: `np.diag(${a.name})` };
  },
  'written in place': (pool) => {
    const a = pool.such(sized(1));
    const index = a && pool.one(['0', '-1', '::2', '...', list(a.shape[0]!, pool)]);
    return (
      a && {
        text: `out = ${a.name}.copy()\nout[${index}] *= 3\nout[${index}] = out[${index}] - 1`,
        sets: true,
      }
    );
  },
  'a loop': (pool) => {
    const a = pool.such(sized(1));
    return (
      a && {
        text: `out = 0.5\nfor i in range(len(${a.name})):\n    out = np.tanh(out + ${a.name}[i])`,
        sets: true,
      }
    );
  },
  'a function': (pool) => {
    const a = pool.any();
    const text = `def f(u, k=2):\n    v = u * k\n    return v, u\np, q = f(${a.name}, k=0.5)\nout = p - q * q`;
    return { text, sets: true };
  },
};
