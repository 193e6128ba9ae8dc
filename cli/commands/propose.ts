import type { Command } from 'commander';
import { languages, type Language } from '../../grader/language.ts';

interface ProposeOptions {
  readonly id: string;
  readonly title: string;
}

/** `adjoint propose < forward.txt`: a certified recipe from a typed forward pass, as JSON. */
export function registerPropose(program: Command): void {
  program
    .command('propose')
    .description('make a recipe from a forward pass on standard input: NumPy, or the equations of a slide')
    .option('--id <id>', 'id of the recipe', 'own')
    .option('--title <text>', 'its title', '')
    .option('--lang <language>', `language of issues: ${languages.join(' or ')}`, 'en')
    .action(async ({ lang, ...options }: ProposeOptions & { readonly lang: string }) => {
      const language = languages.find((known) => known === lang) ?? 'en';
      process.exitCode = await proposeRecipe(options, language);
    });
}

async function proposeRecipe({ id, title }: ProposeOptions, language: Language): Promise<number> {
  const { text } = await import('node:stream/consumers');
  const { propose } = await import('../../problems/proposal/propose.ts');
  const { describeProposalIssue } = await import('../../problems/proposal/describe-issue.ts');
  const { proposedRecipe } = await import('../../problems/proposal/proposed-recipe.ts');
  const { settle } = await import('../../problems/proposal/settle.ts');
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(id)) return complain(`${id} is no id`, 2);
  const proposed = propose(await text(process.stdin));
  if (proposed.kind === 'invalid') return complain(describeProposalIssue(proposed.issue, language), 1);
  const settled = settle(proposedRecipe(proposed.proposal, { id, title }));
  if (settled.kind === 'undrawable') return complain('no numbers pass the checks', 1);
  process.stdout.write(`${JSON.stringify(settled.recipe, undefined, 2)}\n`);
  return 0;
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
