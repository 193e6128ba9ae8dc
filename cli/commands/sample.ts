import type { Command } from 'commander';
import { languages } from '../../grader/language.ts';

interface SampleOptions {
  readonly seed: string;
  readonly lang: string;
  readonly json?: true;
}

/** `adjoint sample RECIPE`: one variant with its key and worked solution. */
export function registerSample(program: Command): void {
  program
    .command('sample')
    .description('show a variant of a recipe: statement, key, worked solution')
    .argument('<recipe>', 'id of a recipe of the bank')
    .option('--seed <text>', 'seed of the draw', '1')
    .option('--lang <language>', languages.join(' or '), 'en')
    .option('--json', 'numbers, forward pass, parts and key as JSON')
    .action(async (id: string, options: SampleOptions) => {
      process.exitCode = await sample(id, options);
    });
}

async function sample(id: string, { seed, lang, json }: SampleOptions): Promise<number> {
  const { findRecipe, bank } = await import('../../problems/bank.ts');
  const { findVariant } = await import('../../problems/find-variant.ts');
  const recipe = findRecipe(id);
  const language = languages.find((candidate) => candidate === lang);
  if (recipe === undefined)
    return misuse(`no recipe ${id}; there are ${bank.map((one) => one.id).join(', ')}`);
  if (language === undefined) return misuse(`no language ${lang}; there are ${languages.join(', ')}`);
  const search = findVariant(recipe, seed);
  if (search.kind === 'exhausted') return misuse(`no draw of seed ${seed} certifies`, 1);
  const { variant } = search.found;
  if (json) {
    const { sampleJson } = await import('../../problems/sample.ts');
    process.stdout.write(`${JSON.stringify(sampleJson(recipe, variant))}\n`);
    return 0;
  }
  const { sampleText } = await import('../../problems/plain-sheet.ts');
  process.stdout.write(sampleText(recipe, variant, language));
  return 0;
}

function misuse(message: string, code = 2): number {
  process.stderr.write(`${message}\n`);
  return code;
}
