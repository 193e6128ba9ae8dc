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

const usualSizes = [3, 2, 4];

/** Shapes that a name of arrays may have, the likely ones first; those of other names lend their lengths. */
export function shapesToTry(name: string, wanted: ReadonlyMap<string, Shape>): readonly Shape[] {
  const sizes = [...new Set([...usualSizes, ...[...wanted.values()].flat()])].filter((size) => size > 1);
  const vectors = sizes.map((size): Shape => [size]);
  const columns = sizes.map((size): Shape => [size, 1]);
  const rectangles = sizes.flatMap((rows) => sizes.map((length): Shape => [rows, length]));
  // Different sizes first, so that a product cannot be read the wrong way round.
  const matrices = [false, true].flatMap((isSquare) =>
    rectangles.filter(([rows, length]) => (rows === length) === isSquare),
  );
  return /^[A-Z]/.test(name)
    ? [...matrices, ...columns, ...vectors]
    : [...vectors, [], ...columns, ...matrices];
}

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
 * where that works, else the first shapes found, names in capitals being matrices. Shapes that are
 * asked for stand.
 */
export function guessShapes(
  forward: string,
  names: readonly string[],
  wanted: ReadonlyMap<string, Shape> = new Map(),
): ShapeGuess {
  const single = new Map(names.map((name): [string, Shape] => [name, wanted.get(name) ?? []]));
  const plain = readForward(forward, single);
  const areLikely = names.every((name) => wanted.has(name) || !/^[A-Z]/.test(name));
  if (plain.kind === 'read' && lastSize(plain.graph) === 1 && areLikely)
    return { kind: 'found', graph: plain.graph, shapes: single };
  const found = search(forward, names, wanted);
  if (found !== undefined) return { kind: 'found', ...found };
  if (plain.kind === 'invalid') return plain;
  if (lastSize(plain.graph) === 1) return { kind: 'found', graph: plain.graph, shapes: single };
  const { issue } = {
    issue: { code: 'shape', message: 'the last line is not one number', line: 1 },
  } as const;
  return { kind: 'invalid', issue };
}

/** Depth first; the lines before the next free name decide whether a shape is kept. */
function search(
  forward: string,
  names: readonly string[],
  wanted: ReadonlyMap<string, Shape>,
): Shaped | undefined {
  const lines = forward.split('\n');
  const before = names.map((name) => lines.slice(0, firstUse(lines, name)).join('\n'));
  let left = runs;
  const go = (at: number, shapes: ReadonlyMap<string, Shape>): Shaped | undefined => {
    const name = names[at];
    if (name === undefined) return undefined;
    const asked = wanted.get(name);
    for (const shape of asked === undefined ? shapesToTry(name, wanted) : [asked]) {
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
