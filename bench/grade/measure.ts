import type { AnswerPair } from './answer-pairs.ts';
import type { Engine, EngineVerdict } from './engine.ts';

/** An engine on all pairs. */
export interface Measured {
  readonly name: string;
  /** For one answer, the median of the rounds: processor time, or the clock's for another process. */
  readonly microseconds: number;
  /** Wrong answers taken for right ones and right ones refused. */
  readonly wrong: number;
  readonly undecided: number;
  /** The pairs behind these counts. */
  readonly mistaken: readonly string[];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Microseconds so far: of this process, or where the work is done in another, of the clock. */
function clockOf({ inOtherProcess }: Engine): () => number {
  if (inOtherProcess === true) return () => performance.now() * 1_000;
  return () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
}

async function verdictOf(engine: Engine, pair: AnswerPair): Promise<EngineVerdict> {
  try {
    return await engine.compare(pair);
  } catch {
    return 'undecided';
  }
}

/** What an engine says of every pair, and how long that took the first time. */
async function judged(engine: Engine, pairs: readonly AnswerPair[]): Promise<Measured> {
  let [wrong, undecided] = [0, 0];
  const mistaken: string[] = [];
  const clock = clockOf(engine);
  const begun = clock();
  for (const pair of pairs) {
    const verdict = await verdictOf(engine, pair);
    if (verdict === 'undecided') undecided += 1;
    else if ((verdict === 'same') !== pair.isRight) wrong += 1;
    else continue;
    mistaken.push(`${verdict}: ${pair.answer} for ${pair.expected}`);
  }
  const microseconds = (clock() - begun) / pairs.length;
  return { name: engine.name, microseconds, wrong, undecided, mistaken };
}

function passes(engine: Engine, pairs: readonly AnswerPair[]): number {
  const clock = clockOf(engine);
  const begun = clock();
  for (let k = 0; k < engine.passes; k += 1) for (const pair of pairs) void engine.compare(pair);
  return (clock() - begun) / (engine.passes * pairs.length);
}

const rounds = 9;

/** Fast engines take turns, so that a busy minute of the machine falls on all of them. */
export async function measuredInTurn(
  engines: readonly Engine[],
  pairs: readonly AnswerPair[],
): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (const engine of engines) found.push(await judged(engine, pairs));
  for (const engine of engines) passes(engine, pairs);
  const times = Array.from({ length: rounds }, () => engines.map((engine) => passes(engine, pairs)));
  return found.map((one, k) => ({ ...one, microseconds: median(times.map((round) => round[k] ?? 0)) }));
}

/** Slow engines go through the pairs once, after two of them to warm up. */
export async function measuredOnce(engine: Engine, pairs: readonly AnswerPair[]): Promise<Measured> {
  for (const pair of pairs.slice(0, 2)) await verdictOf(engine, pair);
  return judged(engine, pairs);
}
