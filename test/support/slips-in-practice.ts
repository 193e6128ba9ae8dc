import type { Deps } from '../../server/deps.ts';
import { giveAssignment } from './given-assignment.ts';
import { submitAt } from './submit-first.ts';
import { keyAt, start } from './working-student.ts';

/** A question, and one cell of it with a wrong answer whose feedback says where it went wrong. */
interface Slip {
  readonly recipe: string;
  readonly part: string;
  readonly cell: string;
  readonly text: string;
}

const slips: readonly Slip[] = [
  {
    recipe: 'L14a',
    part: 'derivation',
    cell: 'rows',
    text: 'dL/dyhat = y - yhat\ndyhat/dh1 = w31\ndL/dh1 = dL/dyhat*dyhat/dh1 = (y - yhat)*w31',
  },
  {
    recipe: 'N01',
    part: 'code',
    cell: 'backward',
    text: "def backward(x, y, p, relu=False):\n    return {'b3': np.ones(2)}",
  },
  { recipe: 'V02s', part: 'gradients', cell: 'b', text: 'sum(dY, axis=1)' },
];

/** Mei practises a derivation, a function and formulas of matrices, with a slip in each; gives her attempt. */
export async function giveSlips(deps: Deps): Promise<string> {
  const slots = slips.map(({ recipe }) => ({ recipe }));
  await giveAssignment(deps, { id: 'slips', kind: 'practice', slots, draws: 1 });
  const opened = await start(deps, 'mei', 'slips');
  for (const [index, slip] of slips.entries()) {
    const cells = keyAt(opened, index + 1).map(([part, cell, right]) => {
      const isSlip = part === slip.part && cell === slip.cell;
      return [part, cell, isSlip ? slip.text : right] as const;
    });
    await submitAt(deps, opened, { position: index + 1, cells });
  }
  return opened.attempt.id;
}
