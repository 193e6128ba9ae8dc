import { chanceOf } from '../../problems/chance.ts';
import { codeTargets } from './code-targets.ts';
import { Drawing } from './drawing.ts';
import { formulaTargets } from './formula-targets.ts';
import { lineTargets } from './line-targets.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [...formulaTargets, ...codeTargets, ...lineTargets];

/** What one input broke, and how to see it again. */
export interface Fault {
  readonly target: string;
  readonly seed: string;
  readonly input: string;
  readonly what: string;
}

export interface Outcome {
  inputs: number;
  /** The longest that an input took when it was measured again, in ms of one processor. */
  slowest: { ms: number; target: string; seed: string };
  readonly faults: Fault[];
}

interface Plan {
  readonly inputs: number;
  readonly seed: string;
  readonly minutes?: number;
  readonly among?: readonly Target[];
  /** No input may take longer, in ms of one processor. */
  readonly patience?: number;
  readonly tell?: (outcome: Outcome) => void;
}

/** Tries so many inputs, each target in turn; every input has a seed of its own. */
export function fuzz({
  inputs,
  seed,
  minutes = Infinity,
  among = targets,
  patience = 50,
  tell,
}: Plan): Outcome {
  const outcome = newOutcome();
  const end = performance.now() + minutes * 60_000;
  for (const target of among) tryOne(newOutcome(), target, { seed: 'warm', patience });
  while (outcome.inputs < inputs && performance.now() < end) {
    const target = among[outcome.inputs % among.length]!;
    tryOne(outcome, target, { seed: `${seed} ${outcome.inputs}`, patience });
    outcome.inputs += 1;
    if (outcome.inputs % 10_000 === 0) tell?.(outcome);
  }
  return outcome;
}

const newOutcome = (): Outcome => ({ inputs: 0, slowest: { ms: 0, target: '', seed: '' }, faults: [] });

/** The input that a seed stands for, tried on one target. */
function tryOne(
  outcome: Outcome,
  target: Target,
  { seed, patience }: { readonly seed: string; readonly patience: number },
): void {
  const input = target.write(new Drawing(chanceOf(seed)));
  const fault = (what: string) => outcome.faults.push({ target: target.name, seed, input, what });
  const before = globalState();
  try {
    const ms = timed(target, input, outcome.slowest.ms);
    if (ms > outcome.slowest.ms) outcome.slowest = { ms, target: target.name, seed };
    if (ms > patience) fault(`took ${ms.toFixed(0)} ms`);
  } catch (error) {
    fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
  if (globalState() !== before) fault('changed a prototype');
}

/** Processor time, measured up to three times more where it looks slow: a collection of garbage is nobody's. */
function timed(target: Target, input: string, suspicious: number): number {
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    const start = process.threadCpuUsage();
    target.read(input, round);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
    if (best <= suspicious) break;
  }
  return best;
}

const prototypes = [Object.prototype, Array.prototype];

/** Changes when something is added to what all values share. */
function globalState(): number {
  let count = 0;
  for (const prototype of prototypes) count = count * 100 + Object.getOwnPropertyNames(prototype).length;
  return count;
}
