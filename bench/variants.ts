import { bank, findRecipe } from '../problems/bank.ts';
import { blueprintOf } from '../problems/blueprint.ts';
import { findSharedVariants } from '../problems/find-variant.ts';
import { instantiateShared } from '../problems/instantiate.ts';
import type { Recipe } from '../problems/recipe.ts';
import { networkQuiz } from '../problems/sets/network-quiz.ts';
import { withFace } from '../problems/faces.ts';
import type { Quantity } from '../grader/quantity.ts';
import { compileTrace } from '../grader/trace/compiled.ts';

/**
 * Variants drawn and certified per second of CPU time, for every recipe of the bank and for the
 * shared network of the quiz; and how many plain gradients of the same graph one certified variant
 * is worth, which does not depend on the machine. Arguments choose recipes; without any, the bank.
 */
const draws = 60;
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of each of the calls, the shortest first. */
function timed(count: number, work: (turn: number) => void): readonly number[] {
  const times = Array.from({ length: count }, (_, turn) => {
    const begun = now();
    work(turn);
    return now() - begun;
  });
  return times.toSorted((a, b) => a - b);
}

const share = (times: readonly number[], at: number): number =>
  times[Math.floor(at * (times.length - 1))] ?? 0;

/** Milliseconds for the gradient by every parameter of the recipe's graph; undefined where it has no loss. */
function gradientTime(recipe: Recipe): number | undefined {
  const faced = withFace(recipe, recipe.faces[0]?.id);
  const { graph } = blueprintOf(faced);
  const loss = Object.keys(faced.roles).find((name) => faced.roles[name] === 'loss');
  const parameters = Object.keys(faced.given).filter((name) => faced.given[name]?.role === 'parameter');
  if (graph === undefined || loss === undefined || parameters.length === 0) return undefined;
  const { run, inputs } = compileTrace(
    graph,
    parameters.map((wrt): Quantity => ({ kind: 'gradient', of: loss, wrt })),
  );
  const size = inputs.reduce(
    (sum, { shape }) => sum + shape.reduce((product, length) => product * length, 1),
    0,
  );
  const runs = 20_000;
  const point = Float64Array.from({ length: size }, (_, at) => 1 + at / 8);
  const rounds = timed(5, () => {
    for (let i = 0; i < runs; i += 1) run(point);
  });
  return share(rounds, 0.5) / runs;
}

function line(name: string, recipes: readonly Recipe[]): string {
  for (let turn = 0; turn < 20; turn += 1) findSharedVariants(recipes, `warm ${turn}`);
  const drawn = timed(7, () => {
    for (let k = 0; k < 100; k += 1) instantiateShared(recipes, 'drawn', k);
  });
  const certified = timed(draws, (turn) => findSharedVariants(recipes, `bench ${turn}`));
  const [first] = recipes;
  const gradient = first && gradientTime(first);
  const median = share(certified, 0.5);
  return [
    name.padEnd(10),
    Math.round(100_000 / share(drawn, 0.5))
      .toLocaleString('en')
      .padStart(9),
    Math.round(1000 / Math.max(median, 1e-3))
      .toLocaleString('en')
      .padStart(9),
    median.toFixed(2).padStart(9),
    share(certified, 1).toFixed(1).padStart(8),
    (gradient === undefined ? '–' : Math.round(median / gradient).toLocaleString('en')).padStart(11),
  ].join(' ');
}

process.stdout.write(
  'recipe       drawn/s  certif./s   median ms  worst ms  ÷ gradient  (goals: median ≤ 5, worst ≤ 50)\n',
);
const wanted = process.argv.slice(2);
for (const recipe of bank)
  if (wanted.length === 0 || wanted.includes(recipe.id))
    process.stdout.write(`${line(recipe.id, [recipe])}\n`);
const onNetwork = networkQuiz.slots.flatMap(({ network, recipes: [id = ''] }) => {
  const recipe = network === undefined ? undefined : findRecipe(id);
  return recipe === undefined ? [] : [recipe];
});
if (wanted.length === 0 || wanted.includes('quiz')) process.stdout.write(`${line('quiz', onNetwork)}\n`);
