import { formulasAgree } from '../../grader/agree/formula.ts';
import { printText } from '../../grader/notation/print-text.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import { chanceOf, type Chance } from '../../problems/chance.ts';
import { drawMutant } from './mutants.ts';
import { oracleOf, relationOf, type Oracle } from './oracle.ts';
import { drawExpected, entries, type Expected } from './references.ts';
import { drawRewrite } from './rewrites.ts';
import { typed } from './spelling.ts';

/** One verdict that should have been another. */
export interface Failure {
  readonly seed: string;
  readonly expected: string;
  readonly answer: string;
  readonly domain: string;
  readonly outcome: string;
}

export interface Tally {
  /** Answers judged. */
  count: number;
  /** By family of mistake, or by verdict. */
  readonly outcomes: Map<string, number>;
  readonly failures: Failure[];
  /** Generated answers that the oracle could not place, and wrong "right" ones: not judged. */
  setAside: number;
}

export const newTally = (): Tally => ({ count: 0, outcomes: new Map(), failures: [], setAside: 0 });

const bump = ({ outcomes }: Tally, key: string) => outcomes.set(key, (outcomes.get(key) ?? 0) + 1);

/** The verdict on an answer as it was typed. */
export function verdictOn({ expression, domain }: Expected, text: string, key: string): string {
  const reading = readFormula(text, entries);
  if (reading.kind === 'invalid') return `invalid (${reading.issue.code})`;
  const verdict = formulasAgree(expression, reading.expression, { domain, key });
  return verdict.outcome;
}

/** Answers per reference, whose values at the points are computed once. */
const perReference = 40;

function failure(oracle: Oracle, found: Pick<Failure, 'seed' | 'answer' | 'outcome'>): Failure {
  const { expression, domain } = oracle.expected;
  return { ...found, expected: printText(expression), domain: JSON.stringify([...domain]) };
}

type One = (oracle: Oracle, chance: Chance, seed: string) => void;

function campaign(seed: string, tally: Tally, count: number, one: One): void {
  for (let k = 0; tally.count < count; k += 1) {
    const own = `${seed}/${k}`;
    const chance = chanceOf(own);
    const expected = drawExpected(chance);
    const oracle = oracleOf(expected, chance);
    for (let n = 0; n < perReference && tally.count < count; n += 1) one(oracle, chance, own);
  }
}

export type Judging = typeof verdictOn;

/** Judges `count` answers that are proved wrong; every accepted one is a failure. */
export function judgeWrong(
  seed: string,
  count: number,
  tally: Tally = newTally(),
  judging: Judging = verdictOn,
): Tally {
  campaign(`wrong ${seed}`, tally, tally.count + count, (oracle, chance, own) => {
    const { family, answer } = drawMutant(oracle.expected, chance);
    const relation = relationOf(oracle, answer);
    if (relation === 'same' || relation === 'unclear') return void (tally.setAside += 1);
    const text = printText(answer);
    const outcome = judging(oracle.expected, text, own);
    tally.count += 1;
    bump(tally, `${family}: ${outcome}`);
    if (outcome === 'correct') tally.failures.push(failure(oracle, { seed: own, answer: text, outcome }));
  });
  return tally;
}

/** Judges `count` answers that are proved right; every one not accepted is a failure. */
export function judgeRight(
  seed: string,
  count: number,
  tally: Tally = newTally(),
  judging: Judging = verdictOn,
): Tally {
  campaign(`right ${seed}`, tally, tally.count + count, (oracle, chance, own) => {
    const answer = drawRewrite(oracle.expected, chance);
    const text = typed(answer, chance);
    if (text.length > 1500 || relationOf(oracle, answer) !== 'same') return void (tally.setAside += 1);
    const outcome = judging(oracle.expected, text, own);
    tally.count += 1;
    bump(tally, outcome);
    if (outcome !== 'correct') tally.failures.push(failure(oracle, { seed: own, answer: text, outcome }));
  });
  return tally;
}
