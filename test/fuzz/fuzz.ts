import { chanceOf } from '../../problems/chance.ts';
import { codeTargets } from './code-targets.ts';
import { Yardstick, processorTime } from '../support/yardstick.ts';
import { Drawing } from './drawing.ts';
import { describeError } from './faults.ts';
import type { Fault } from './faults.ts';
import { formulaTargets } from './formula-targets.ts';
import { lineTargets } from './line-targets.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [...formulaTargets, ...codeTargets, ...lineTargets];

export interface Outcome {
  inputs: number;
  /** The longest that an input took when it was measured again, in ms of a quiet processor. */
  slowest: { ms: number; target: string; seed: string };
  readonly faults: Fault[];
}

interface Plan {
  readonly inputs: number;
  readonly seed: string;
  readonly minutes?: number;
  readonly among?: readonly Target[];
  /** No input may take longer, in ms of a quiet processor. */
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
  const fault = (found: Pick<Fault, 'kind' | 'what' | 'detail'>) =>
    outcome.faults.push({ target: target.name, seed, input, ...found });
  const before = globalState();
  try {
    const ms = timed(target, input, Math.max(outcome.slowest.ms, patience / 3));
    if (ms > outcome.slowest.ms) outcome.slowest = { ms, target: target.name, seed };
    if (ms > patience) fault({ kind: 'slow', what: 'took too long', detail: `${ms.toFixed(0)} ms` });
  } catch (error) {
    fault({ kind: 'broken', ...describeError(error) });
  }
  if (globalState() !== before) fault({ kind: 'broken', what: 'changed a prototype', detail: '' });
}

const yardstick = new Yardstick();

/**
 * Processor time in ms. Where it is more than `suspicious` it is measured up to four times more beside the
 * yardstick, and the least counts: neighbours on the machine and collections of garbage are not
 * the fault of an input.
 */
function timed(target: Target, input: string, suspicious: number): number {
  let best = processorTime(() => target.read(input, 0));
  if (best <= suspicious) return best;
  best = Infinity;
  for (let round = 1; round < 5 && best > suspicious; round++) {
    best = Math.min(
      best,
      yardstick.time(() => target.read(input, round)),
    );
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
