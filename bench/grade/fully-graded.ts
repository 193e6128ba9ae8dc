import { grade } from '../../grader/grade/grade.ts';
import type { Question } from '../../grader/question.ts';
import type { Outcome } from '../../grader/report.ts';
import type { AnswerPair } from './answer-pairs.ts';
import type { Engine, EngineVerdict } from './engine.ts';
import { oncePerExpected } from './numeric-engines.ts';

const verdicts: { readonly [O in Outcome]: EngineVerdict } = {
  blank: 'undecided',
  invalid: 'undecided',
  undecided: 'undecided',
  correct: 'same',
  followThrough: 'same',
  incorrect: 'different',
};

const policy = { followThroughPercent: 100, oneRuleOneDeduction: false };

function questionOf({ names, expected }: AnswerPair): Question {
  return {
    id: `bench ${expected}`,
    at: new Map(),
    roles: new Map(),
    symbols: names.map((name) => ({ name })),
    parts: [
      { id: 'p', cells: [{ id: 'c', points: 1_000, asks: { kind: 'formula', expected, symbols: names } }] },
    ],
    misconceptions: [],
  };
}

/** adjoint, from what was typed to the report that is stored. */
export function fullyGraded(): Engine {
  const questionFor = oncePerExpected(questionOf);
  return {
    name: 'adjoint: fully graded, with its report',
    passes: 40,
    compare: (pair) => {
      const question = questionFor(pair);
      const [report] = grade([question], new Map([[question.id, { p: { c: pair.answer } }]]), policy);
      return verdicts[report?.parts[0]?.outcome ?? 'blank'];
    },
  };
}
