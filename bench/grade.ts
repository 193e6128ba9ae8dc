/**
 * How fast answers are checked, and how often rightly: adjoint beside a floor written by hand, and
 * beside the engines that other graders are built on, in one run on the same pairs.
 *
 * node bench/grade.ts [--json] [--quick]
 */
import { answerPairs } from './grade/answer-pairs.ts';
import type { Engine } from './grade/engine.ts';
import { fullyGraded } from './grade/fully-graded.ts';
import { measuredInTurn, measuredOnce, type Measured } from './grade/measure.ts';
import { adjoint, floor, mathjsAtPoints } from './grade/numeric-engines.ts';
import { isInstalled, maxima, sympy } from './grade/process-engines.ts';
import {
  algebriteSimplify,
  asLatex,
  computeEngine,
  mathjsSimplify,
  nerdamerSimplify,
} from './grade/symbolic-engines.ts';

const [isJson, isQuick] = ['--json', '--quick'].map((option) => process.argv.includes(option));

const fast = [floor, adjoint, fullyGraded, mathjsAtPoints];

interface Optional {
  readonly name: string;
  readonly isPresent: () => boolean;
  readonly engines: readonly (() => Engine)[];
}

const slow: readonly (() => Engine)[] = [
  mathjsSimplify,
  () => computeEngine('isEqual'),
  () => computeEngine('isIdenticallyEqual'),
  () => nerdamerSimplify('expand'),
  algebriteSimplify,
];

const installed: readonly Optional[] = [
  {
    name: 'SymPy',
    isPresent: () => isInstalled('python3', ['-c', 'import sympy']),
    engines: [() => sympy('equals'), () => sympy('simplify')],
  },
  {
    name: 'Maxima',
    isPresent: () => isInstalled('maxima', ['--version']),
    engines: [() => maxima('fullratsimp(%)'), () => maxima('radcan(exponentialize(%))')],
  },
];

const say = (line: string) => {
  if (isJson !== true) process.stdout.write(`${line}\n`);
};

function row({ name, microseconds, wrong, undecided }: Measured, base: number): string {
  const rate = Math.round(1e6 / microseconds).toLocaleString('en');
  return [
    name.padEnd(44),
    microseconds.toFixed(1).padStart(12),
    rate.padStart(9),
    (microseconds / base).toFixed(1).padStart(10),
    String(wrong).padStart(7),
    String(undecided).padStart(10),
  ].join(' ');
}

const rows: Measured[] = [];
const skipped: string[] = [];

function add(found: Measured): void {
  rows.push(found);
  say(row(found, rows[0]?.microseconds ?? 1));
}

async function addSlow(make: () => Engine): Promise<void> {
  const engine = make();
  add(await measuredOnce(engine, answerPairs));
  engine.close?.();
}

const right = answerPairs.filter(({ isRight }) => isRight).length;
for (const pair of answerPairs) asLatex(pair);
say(
  `${answerPairs.length} answers, ${right} of them right; processor time per answer, median of nine rounds`,
);
say(
  'engine                                                 µs/answer        /s    ÷ floor   wrong  undecided',
);
const inTurn = fast.map((make) => make());
for (const found of await measuredInTurn(inTurn, answerPairs)) add(found);
if (isQuick !== true) {
  for (const make of slow) await addSlow(make);
  for (const { name, isPresent, engines } of installed) {
    if (isPresent()) for (const make of engines) await addSlow(make);
    else {
      skipped.push(name);
      say(`${name} is not installed here and is left out`);
    }
  }
}
if (isJson === true) {
  process.stdout.write(
    `${JSON.stringify({ answers: answerPairs.length, right, rows, skipped }, undefined, 2)}\n`,
  );
}
