import type { Graph } from '../graph.ts';
import { readForward } from '../numpy/forward.ts';
import type { Shape } from '../tensor.ts';
import type { Tape } from './tape.ts';

const graphs = new Map<string, Graph>();
const mostGraphs = 1000;

/** The forward pass with the shapes of a tape; read once for each set of shapes. */
export function graphOfTape(forward: string, tape: Tape): Graph {
  const inputs = new Map<string, Shape>([...tape].map(([name, { shape }]) => [name, shape]));
  const key = JSON.stringify([forward, [...inputs]]);
  const known = graphs.get(key);
  if (known !== undefined) return known;
  const reading = readForward(forward, inputs);
  if (reading.kind === 'invalid') throw new Error(`a forward pass: ${reading.issue.message}`);
  if (graphs.size >= mostGraphs) graphs.clear();
  graphs.set(key, reading.graph);
  return reading.graph;
}
