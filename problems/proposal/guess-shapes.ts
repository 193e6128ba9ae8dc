import { readForward } from '../../grader/numpy/forward.ts';
import type { NumpyIssue } from '../../grader/numpy/issue.ts';
import type { Graph } from '../../grader/graph.ts';
import type { Shape } from '../../grader/tensor.ts';

export interface Shaped {
  readonly graph: Graph;
  readonly shapes: ReadonlyMap<string, Shape>;
}

export type ShapeGuess =
  | ({ readonly kind: 'found' } & Shaped)
  | { readonly kind: 'invalid'; readonly issue: NumpyIssue };

const sizes = [3, 2, 4];
const vectors: readonly Shape[] = sizes.map((size) => [size]);
/** Different sizes first, so that a product cannot be read the wrong way round. */
const matrices: readonly Shape[] = [
  ...sizes.flatMap((rows) =>
    sizes.flatMap((columns): Shape[] => (rows === columns ? [] : [[rows, columns]])),
  ),
  ...sizes.map((size): Shape => [size, size]),
];

const candidates = (name: string): readonly Shape[] =>
  /^[A-Z]/.test(name) ? [...matrices, ...vectors] : [...vectors, [], ...matrices];

/** Runs of the forward pass that a guess may take. */
const runs = 3000;

/** The size of what the forward pass computes last. */
export function lastSize({ assigned, nodes }: Graph): number {
  const node = nodes[assigned.at(-1)?.node ?? -1];
  if (node === undefined) return 0;
  if (node.kind === 'constant') return node.value.data.length;
  return node.shape.reduce((size, length) => size * length, 1);
}

/**
 * Shapes of the free names on which the forward pass runs and ends in one number: single values
 * where that works, else the first shapes found, names in capitals being matrices.
 */
export function guessShapes(forward: string, names: readonly string[]): ShapeGuess {
  const single = new Map(names.map((name): [string, Shape] => [name, []]));
  const plain = readForward(forward, single);
  if (plain.kind === 'read' && lastSize(plain.graph) === 1 && !names.some((name) => /^[A-Z]/.test(name)))
    return { kind: 'found', graph: plain.graph, shapes: single };
  const found = search(forward, names);
  if (found !== undefined) return { kind: 'found', ...found };
  if (plain.kind === 'invalid') return plain;
  if (lastSize(plain.graph) === 1) return { kind: 'found', graph: plain.graph, shapes: single };
  const { issue } = {
    issue: { code: 'shape', message: 'the last line is not one number', line: 1 },
  } as const;
  return { kind: 'invalid', issue };
}

/** Depth first; the lines before the next free name decide whether a shape is kept. */
function search(forward: string, names: readonly string[]): Shaped | undefined {
  const lines = forward.split('\n');
  const before = names.map((name) => lines.slice(0, firstUse(lines, name)).join('\n'));
  let left = runs;
  const go = (at: number, shapes: ReadonlyMap<string, Shape>): Shaped | undefined => {
    const name = names[at];
    if (name === undefined) return undefined;
    for (const shape of candidates(name)) {
      if ((left -= 1) < 0) return undefined;
      const next = new Map([...shapes, [name, shape]]);
      if (at === names.length - 1) {
        const reading = readForward(forward, next);
        if (reading.kind === 'read' && lastSize(reading.graph) === 1)
          return { graph: reading.graph, shapes: next };
        continue;
      }
      const prefix = before[at + 1] ?? '';
      if (prefix.trim() !== '' && readForward(prefix, next).kind === 'invalid') continue;
      const found = go(at + 1, next);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return go(0, new Map());
}

function firstUse(lines: readonly string[], name: string): number {
  const word = new RegExp(`\\b${name}\\b`);
  const at = lines.findIndex((line) => word.test(line.slice(line.indexOf('=') + 1)));
  return at < 0 ? lines.length : at;
}
