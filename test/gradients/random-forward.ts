import type { Graph } from '../../grader/graph.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import { chanceOf } from '../../problems/chance.ts';
import { sizeOf } from '../../grader/tensor.ts';
import type { Shape, Tensor } from '../../grader/tensor.ts';
import { shapeOf } from '../../grader/trace/structure.ts';
import { lines } from './lines.ts';
import { Pool } from './pool.ts';
import type { Line, Named } from './pool.ts';

/** A forward pass in which `L` has one element, the kinds of its lines, and a point. */
export interface RandomForward {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly graph: Graph;
  readonly at: ReadonlyMap<string, Tensor<number>>;
  /** Whether entries are small integers, which tie and vanish all the time. */
  readonly tied: boolean;
}

const most = { nodes: 40, elements: 48 };
const inputShapes: readonly Shape[] = [
  [],
  [3],
  [2],
  [2, 3],
  [3, 2],
  [2, 1],
  [1, 3],
  [2, 2],
  [2, 2, 3],
  [2, 1, 3],
];

/** The forward pass that a text of chance stands for; the same for ever. */
export function randomForward(seed: string): RandomForward {
  const chance = chanceOf(seed);
  const drawing = new Pool(chance, []);
  const tied = drawing.whole(0, 2) === 0;
  const inputs: Named[] = Array.from({ length: drawing.whole(2, 4) }, (_, i) => ({
    name: `x${i}`,
    shape: drawing.one(inputShapes),
  }));
  const at = new Map(inputs.map(({ name, shape }) => [name, tensor(drawing, shape, tied)] as const));
  const written = write(new Pool(chance, inputs), inputs);
  return { ...written, at, tied };
}

function tensor(drawing: Pool, shape: Shape, tied: boolean): Tensor<number> {
  const entry = () => (tied ? drawing.whole(-2, 2) : drawing.whole(-2_000_000, 2_000_000) / 1_234_567);
  return { shape, data: Array.from({ length: sizeOf(shape) }, entry) };
}

/** Lines are added until the graph is full; a line that no longer fits is left out. */
function write(pool: Pool, inputs: readonly Named[]): Pick<RandomForward, 'text' | 'kinds' | 'graph'> {
  const rows: string[] = [];
  const kinds: string[] = [];
  let graph = closed(rows, pool, inputs);
  for (let k = pool.whole(2, 9); k > 0; k--) {
    const kind = pool.one(Object.keys(lines));
    const line = lines[kind]!(pool);
    const named = line && result(line, pool, `n${rows.length}`);
    if (named === undefined || sizeOf(named.shape) > most.elements) continue;
    rows.push(assigned(line!, named.name));
    pool.names.push(named);
    const longer = closed(rows, pool, inputs);
    if (longer.graph.nodes.length > most.nodes) {
      rows.pop();
      pool.names.pop();
      continue;
    }
    graph = longer;
    kinds.push(kind);
  }
  return { ...graph, kinds };
}

function assigned({ text, sets }: Line, name: string): string {
  return sets === true ? `${text}\n${name} = out` : `${name} = ${text}`;
}

/** What a line gives, learnt from reading it alone. */
function result(line: Line, { names }: Pool, name: string): Named {
  const graph = read(assigned(line, name), names);
  return { name, shape: shapeOf(graph, graph.names.get(name)!) };
}

/** The loss depends on the last three names and, more weakly, on the first. */
function closed(rows: readonly string[], { names }: Pool, inputs: readonly Named[]) {
  const [first] = names;
  const terms = names.slice(-3).map(({ name }) => `np.sum(${name})`);
  const text = [...rows, `L = ${terms.join(' + ')} + 0.1 * np.sum(np.sin(${first!.name}))`].join('\n');
  return { text, graph: read(text, inputs) };
}

function read(text: string, inputs: readonly Named[]): Graph {
  const reading = readForward(text, new Map(inputs.map(({ name, shape }) => [name, shape])));
  if (reading.kind === 'read') return reading.graph;
  throw new Error(`${reading.issue.message}\n${text}\n${JSON.stringify(inputs)}`);
}
