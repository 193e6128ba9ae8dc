import type { Role } from '../../../grader/question.ts';

/** Roles in few words: `input x y` on one line each. */
export function roles(...lines: readonly string[]): { readonly [name: string]: Role } {
  const known: readonly Role[] = [
    'input',
    'target',
    'parameter',
    'rate',
    'mask',
    'preActivation',
    'activation',
    'prediction',
    'loss',
  ];
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [word, ...names] = line.split(' ');
      const role = known.find((own) => own === word);
      if (role === undefined) throw new Error(`no role ${word}`);
      return names.map((name): [string, Role] => [name, role]);
    }),
  );
}
