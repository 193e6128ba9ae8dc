import { float } from '../grader/arithmetic/float.ts';
import { readForward } from '../grader/numpy/forward.ts';
import { scalar } from '../grader/tensor.ts';
import { compileTrace } from '../grader/trace/compiled.ts';
import { trace } from '../grader/trace/trace.ts';
import { reverseSweep, tapeOps } from './tape.ts';

/**
 * All nine gradients of the lecture's 2-2-1 network with ReLU, per second: the compiled trace and
 * the lazy trace against a tape written by hand, in one run.
 */
const forward = `z1 = w11*x1 + w21*x2 + b1
z2 = w12*x1 + w22*x2 + b2
h1 = np.maximum(0, z1)
h2 = np.maximum(0, z2)
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`;
const parameters = ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'];
const names = ['x1', 'x2', 'y', ...parameters];
const point = [3, 2, 2.5, -1, 1.5, -0.5, -0.5, -2, -0.5, 0.5, -0.5, -0.5];

function handWritten(): (at: readonly number[]) => ArrayLike<number> {
  const ops: number[] = [];
  const write = (op: keyof typeof tapeOps, a: number, b = 0) =>
    names.length + (ops.push(tapeOps[op], a, b) - 3) / 3;
  const slot = (name: string) => names.indexOf(name);
  const unit = (j: 1 | 2) => {
    const [first, second] = [`w1${j}`, `w2${j}`].map((w, i) => write('multiply', slot(w), i));
    const sum = write('add', first ?? 0, second ?? 0);
    return write('relu', write('add', sum, slot(`b${j}`)));
  };
  const [h1, h2] = [unit(1), unit(2)];
  const terms = [write('multiply', slot('w31'), h1), write('multiply', slot('w32'), h2)] as const;
  const yhat = write('add', write('add', ...terms), slot('b3'));
  write('halfSquare', write('subtract', slot('y'), yhat));
  const sweep = reverseSweep({ inputs: names.length, ops: Int32Array.from(ops) });
  return (at) => sweep(at).subarray(3, 12);
}

function lectureGraph() {
  const reading = readForward(forward, new Map(names.map((name) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  return reading.graph;
}

function traced(): (at: readonly number[]) => ArrayLike<number> {
  const graph = lectureGraph();
  return (at) => {
    const values = new Map(names.map((name, i) => [name, scalar(at[i] ?? 0)]));
    const { gradient } = trace(graph, values, { arithmetic: float });
    return parameters.map((wrt) => gradient('L', wrt).data[0] ?? 0);
  };
}

/** Gradients per second of CPU time, the median of seven rounds. */
function rate(gradients: (at: readonly number[]) => ArrayLike<number>, runs: number): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage();
    let sum = 0;
    for (let i = 0; i < runs; i++) sum += gradients([i / runs, ...point.slice(1)])[5] ?? 0;
    const { user, system } = process.cpuUsage(start);
    return Number.isFinite(sum) ? (runs * 1e6) / (user + system) : 0;
  });
  return rounds.toSorted((a, b) => a - b)[3] ?? 0;
}

const asked = parameters.map((wrt) => ({ kind: 'gradient', of: 'L', wrt }) as const);
const compiled = compileTrace(lectureGraph(), asked);
const contenders = { tape: handWritten(), compiled: compiled.run, trace: traced() };
for (const [name, gradients] of Object.entries(contenders)) {
  const found = Array.from(gradients(point), (x) => x + 0).join(' ');
  if (found !== '0 6.75 0 4.5 0 -13.5 0 2.25 -4.5') throw new Error(`${name}: ${found}`);
}
const yardstick = rate(contenders.tape, 200_000);
for (const [name, gradients] of Object.entries(contenders)) {
  const found = name === 'tape' ? yardstick : rate(gradients, name === 'trace' ? 5_000 : 200_000);
  process.stdout.write(
    `${name.padEnd(9)} ${Math.round(found).toLocaleString('en').padStart(10)} /s  tape ÷ this = ${(yardstick / found).toFixed(2)}\n`,
  );
}
