import { glance } from '../../../grader/grade/reckon.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import { misconceptionCodes } from '../../../grader/misconceptions/codes.ts';
import { mutationsOf } from '../../../grader/misconceptions/mutations.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { sizeOf } from '../../../grader/tensor.ts';
import { argumentsOf, shapeOf } from '../../../grader/trace/structure.ts';

/** Everything that may be asked of a forward pass, with how it is written here. */
function quantitiesOf({ graph, roles, update }: GraphQuestion): readonly (readonly [string, Quantity])[] {
  const names = [...graph.names.keys()];
  const assigned = graph.assigned.map(({ name }) => name);
  const loss = names.find((name) => roles.get(name) === 'loss') ?? assigned.at(-1) ?? '';
  const nameOf = new Map([...graph.names].map(([name, node]) => [node, name]));
  const isSingle = (name: string) => sizeOf(shapeOf(graph, graph.names.get(name) ?? -1)) === 1;
  const rows = graph.assigned.flatMap(({ name: of, node }) => {
    if (!isSingle(of)) return [];
    const statement = graph.nodes[node];
    const wrts = statement === undefined ? [] : argumentsOf(statement).flatMap((id) => nameOf.get(id) ?? []);
    return [...new Set(wrts)].map((wrt) => [`${of}:${wrt}`, { kind: 'local', of, wrt }] as const);
  });
  return [
    ...assigned.map((of) => [of, { kind: 'value', of }] as const),
    ...names.map((wrt) => [`${loss}/${wrt}`, { kind: 'gradient', of: loss, wrt }] as const),
    ...rows,
    ...(update?.parameters ?? []).flatMap((of) =>
      [1, 2].map((step) => [`${of}@${step}`, { kind: 'updated', of, wrt: of, step }] as const),
    ),
  ];
}

/** Seven digits; what is left of a difference that is 0 but for the last bits of doubles is 0. */
function written(value: number): string {
  if (!Number.isFinite(value)) return '?';
  return Math.abs(value) < 1e-12 ? '0' : `${Number(value.toPrecision(7))}`;
}

function numbersOf({ graph }: GraphQuestion, read: ReturnType<typeof glance>, quantity: Quantity): string {
  const name = 'wrt' in quantity ? quantity.wrt : quantity.of;
  const size = quantity.kind === 'local' ? 1 : sizeOf(shapeOf(graph, graph.names.get(name) ?? -1));
  return Array.from({ length: size }, (_, element) => written(read(quantity, element))).join(' ');
}

/** A form of a wrong rule, and the numbers that it changes: `L/w11 = 15`. */
export type Acting = readonly [code: string, label: string, changes: readonly string[]];

/**
 * All forms of all rules on a forward pass. Of a form that is kept to one place it is said where it
 * acts; of one that acts wherever it can, also what it makes of each number.
 */
export function actingOn(question: GraphQuestion): readonly Acting[] {
  const quantities = quantitiesOf(question);
  const right = glance(question, {});
  const truth = quantities.map(([, quantity]) => numbersOf(question, right, quantity));
  return misconceptionCodes.flatMap((code) =>
    mutationsOf(code, structureOf(question)).map(({ label, everywhere, rule }): Acting => {
      const read = glance(question, { rule });
      const changes = quantities.flatMap(([name, quantity], at) => {
        const numbers = numbersOf(question, read, quantity);
        if (numbers === truth[at]) return [];
        return [everywhere ? `${name} = ${numbers}` : name];
      });
      return [code, label, changes];
    }),
  );
}
