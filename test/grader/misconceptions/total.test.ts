import fc from 'fast-check';
import { expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import { readWith } from '../../../grader/grade/read-with.ts';
import { misconceptionCodes } from '../../../grader/misconceptions/codes.ts';
import { mutationsOf } from '../../../grader/misconceptions/mutations.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Role, UpdateRule } from '../../../grader/question.ts';
import { sizeOf } from '../../../grader/tensor.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { shapeOf } from '../../../grader/trace/structure.ts';
import { randomCases } from '../engine/random-graph.ts';
import type { RandomCase } from '../engine/random-graph.ts';

const inputRoles = ['input', 'target', 'parameter', 'rate', 'mask', 'other'] as const;
const innerRoles = ['preActivation', 'activation', 'prediction', 'other'] as const;

interface Words {
  readonly roles: ReadonlyMap<string, Role>;
  readonly update: UpdateRule;
}

/** Any roles for any names; the loss is the last line, and a single number is the rate. */
function wordsFor({ graph, names }: RandomCase, choices: readonly number[]): Words {
  const isInput = (name: string) => graph.nodes[graph.names.get(name) ?? -1]?.kind === 'input';
  const roles = names.map((name, at): [string, Role] => {
    const choice = choices[at % choices.length] ?? 0;
    if (name === 'L') return [name, 'loss'];
    const among = isInput(name) ? inputRoles : innerRoles;
    return [name, among[choice % among.length] ?? 'other'];
  });
  const parameters = roles
    .filter(([name, role]) => role === 'parameter' && name !== 'x0')
    .map(([name]) => name);
  return { roles: new Map(roles), update: { loss: 'L', rate: 'x0', parameters } };
}

/** Everything that may be asked of the names of a graph. */
function quantities({ graph, names }: RandomCase, { update }: Words): readonly Quantity[] {
  const isSingle = (name: string) => sizeOf(shapeOf(graph, graph.names.get(name) ?? 0)) === 1;
  return [
    ...names.flatMap((name): readonly Quantity[] => [
      { kind: 'value', of: name },
      { kind: 'shape', of: name },
      { kind: 'gradient', of: 'L', wrt: name },
    ]),
    ...names.filter(isSingle).map((of): Quantity => ({ kind: 'local', of, wrt: names[0] ?? 'L' })),
    ...update.parameters.map((wrt): Quantity => ({ kind: 'updated', of: wrt, wrt, step: 2 })),
  ];
}

test('every form of every wrong rule gives an array for everything that may be asked of any graph', () => {
  const seen = new Set<string>();
  const choices = fc.array(fc.nat(100), { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(randomCases(fc.integer({ min: -4, max: 4 })), choices, (random, drawn) => {
      const { graph, at } = random;
      const words = wordsFor(random, drawn);
      const asked = quantities(random, words);
      const input = (name: string): Tensor<number> => at.get(name) ?? { shape: [], data: [0] };
      for (const code of misconceptionCodes) {
        const forms = mutationsOf(code, structureOf({ graph, ...words }));
        const labels = forms.map(({ label }) => label);
        expect(labels).toEqual([...new Set(labels)]);
        for (const { rule } of forms) {
          seen.add(code);
          const read = readWith({ graph, update: words.update }, { arithmetic: float, input, rule, own: [] });
          for (const quantity of asked) expect(Array.isArray(read(quantity).data)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
  // what random graphs hardly ever contain is held against the dossier's networks
  expect(seen.size).toBeGreaterThan(30);
});
