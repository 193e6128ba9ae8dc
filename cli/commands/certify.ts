import type { Command } from 'commander';
import type { PoolReport } from '../../problems/certify-pool.ts';
import type { MutationScore, Tally } from '../../problems/mutation-score.ts';
import type { Recipe } from '../../problems/recipe.ts';

interface CertifyOptions {
  readonly seeds: string;
  readonly mutants: string;
  readonly json?: true;
}

interface Row {
  readonly recipe: string;
  readonly version: number;
  readonly report: PoolReport;
  readonly passRate: number;
  readonly mutation: MutationScore & { readonly score: number };
}

/** `adjoint certify [RECIPE…]`: how often draws pass, what bites, and whether wrong answers are caught. */
export function registerCertify(program: Command): void {
  program
    .command('certify')
    .description('certify variants of recipes: pass rate, what bites, mutation score')
    .argument('[recipes...]', 'ids of the bank; all of them without')
    .option('--all', 'the whole bank')
    .option('--seeds <count>', 'seeds for each recipe', '50')
    .option('--mutants <count>', 'variants of each recipe that judge wrong answers', '5')
    .option('--json', 'one JSON object for each recipe')
    .action(async (ids: readonly string[], options: CertifyOptions) => {
      process.exitCode = await certifyRecipes(ids, options);
    });
}

async function certifyRecipes(ids: readonly string[], options: CertifyOptions): Promise<number> {
  const { bank, findRecipe } = await import('../../problems/bank.ts');
  const [seeds, mutants] = [countOf(options.seeds), countOf(options.mutants)];
  if (seeds === undefined || mutants === undefined) return misuse('a count is a whole number, 1 or more');
  const unknown = ids.find((id) => findRecipe(id) === undefined);
  if (unknown !== undefined) return misuse(`no recipe ${unknown}`);
  const recipes = ids.length === 0 ? bank : ids.flatMap((id) => findRecipe(id) ?? []);
  if (options.json !== true) process.stdout.write(`${heading}\n`);
  let findings = 0;
  for (const recipe of recipes) {
    const row = await rowOf(recipe, seeds, mutants);
    if (row.report.passed < row.report.wanted || row.mutation.score < 1) findings += 1;
    process.stdout.write(`${options.json === true ? JSON.stringify(row) : lineOf(row)}\n`);
  }
  return findings === 0 ? 0 : 1;
}

async function rowOf(recipe: Recipe, seeds: number, mutants: number): Promise<Row> {
  const { certifyPool } = await import('../../problems/certify-pool.ts');
  const { mutationScore, shareKilled } = await import('../../problems/mutation-score.ts');
  const names = Array.from({ length: seeds }, (_, at) => `certify ${at + 1}`);
  const { draws, report } = certifyPool(recipe, names);
  const scores = draws.slice(0, mutants).flatMap((drawn) => drawn.map((one) => mutationScore(recipe, one)));
  const sum = (of: (score: MutationScore) => Tally): Tally => ({
    passed: scores.reduce((total, score) => total + of(score).passed, 0),
    made: scores.reduce((total, score) => total + of(score).made, 0),
  });
  const mutation = {
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    named: sum(({ named }) => named),
    noise: sum(({ noise }) => noise),
  };
  return {
    recipe: recipe.id,
    version: recipe.version,
    report,
    passRate: report.tried === 0 ? 0 : report.passed / report.tried,
    mutation: { ...mutation, score: shareKilled(mutation) },
  };
}

const heading = 'recipe      passed     draws   pass   right   mutants   named   effort      alike     bites';

function lineOf({ recipe, report, passRate, mutation }: Row): string {
  const percent = (share: number): string => `${(100 * share).toFixed(share === 1 ? 0 : 1)} %`;
  const { made, passed } = mutation.named;
  const bites = Object.entries(report.bites)
    .slice(0, 3)
    .map(([rule, count]) => `${rule} (${count})`);
  return [
    recipe.padEnd(10),
    `${report.passed}/${report.wanted}`.padStart(8),
    String(report.tried).padStart(9),
    percent(passRate).padStart(7),
    percent(shareOf(mutation.right)).padStart(7),
    percent(mutation.score).padStart(8),
    (made === 0 ? '–' : percent(passed / made)).padStart(8),
    `${report.effort.least}–${report.effort.median}–${report.effort.most}`.padStart(12),
    (report.alike === undefined ? '–' : percentOf(report.alike)).padStart(9),
    `  ${bites.join(', ')}`,
  ].join(' ');
}

const percentOf = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** How many right answers, written in other ways, earn full marks; all where there are none. */
const shareOf = ({ passed, made }: Tally): number => (made === 0 ? 1 : passed / made);

function countOf(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

function misuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
