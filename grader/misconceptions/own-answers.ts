import type { Quantity } from '../quantity.ts';
import type { OwnWrongAnswer, Question, Telling } from '../question.ts';
import { givenPlace } from '../trace/given.ts';
import { traceFrom } from '../trace/trace.ts';
import { isOwnCode } from './codes.ts';
import type { WrongCode } from './codes.ts';
import { everywhere } from './misconception.ts';
import type { Mutation } from './misconception.ts';
import { mutationsOf } from './mutations.ts';
import { structureOf } from './structure.ts';
import type { Named } from './structure.ts';

/** The name that the result has in the graph of an own wrong answer's formula. */
export const toldName = 'told';

type Listed = Pick<Question, 'misconceptions' | 'wrongAnswers'>;

/** Everything that a question can name behind a wrong answer: rules of the catalogue, then its own. */
export const wrongCodes = ({ misconceptions, wrongAnswers = [] }: Listed): readonly WrongCode[] => [
  ...misconceptions,
  ...wrongAnswers.map(({ code }) => code),
];

/** All forms of a rule on a question, or the one form of its own wrong answer; none where it does not know it. */
export function formsIn(
  question: Named & Pick<Question, 'wrongAnswers'>,
  code: WrongCode,
): readonly Mutation[] {
  if (!isOwnCode(code)) return mutationsOf(code, structureOf(question));
  const own = question.wrongAnswers?.find((answer) => answer.code === code);
  return own === undefined ? [] : [formOf(own)];
}

const known = new WeakMap<OwnWrongAnswer, Mutation>();

/** Made once, so that what is worked out about it can be kept. */
function formOf(answer: OwnWrongAnswer): Mutation {
  const form = known.get(answer) ?? telling(answer.tells);
  known.set(answer, form);
  return form;
}

const placeOf = (quantity: Quantity): string => {
  const place = givenPlace(quantity);
  return place === undefined ? '' : `${place.among} ${place.key}`;
};

/** Tells what each formula gives for the values of the forward pass, and is right elsewhere. */
function telling(tells: readonly Telling[]): Mutation {
  const graphs = new Map(tells.map(({ asked, graph }) => [placeOf(asked), graph]));
  return everywhere('own', (arithmetic) => ({
    report: (asked, read) => {
      const graph = graphs.get(placeOf(asked));
      const value = (of: string) => read({ kind: 'value', of });
      return graph && traceFrom(graph, value, { arithmetic }).value(toldName);
    },
  }));
}
