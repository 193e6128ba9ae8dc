/**
 * How fast formulas over the names of a network are fully graded (`yhat`, `dL/dh1` stand for what
 * they are over the inputs), beside the floor, which takes every name for a column: right ones,
 * and wrong ones with the search for the wrong rule behind them.
 *
 * node bench/names.ts
 */
import { grade } from '../grader/grade/grade.ts';
import { fullFollowThrough } from '../grader/grade/policy.ts';
import { readForward } from '../grader/numpy/forward.ts';
import type { Question } from '../grader/question.ts';
import type { AnswerPair } from './grade/answer-pairs.ts';
import type { Engine } from './grade/engine.ts';
import { floorChecker } from './grade/floor.ts';
import { measuredInTurn } from './grade/measure.ts';

const inputs = 'x1 x2 y w11 w12 w21 w22 w31 w32 b1 b2 b3'.split(' ');
const names = [...inputs, 'h1', 'h2', 'yhat', 'dL/dyhat', 'dL/dh1'];
const expected = 'x1*(-(y-yhat))*w31';
const right = ['x1*w31*(yhat-y)', 'x1*dL/dh1', 'dL/dyhat*w31*x1', 'w31*x1*(w31*h1+w32*h2+b3-y)'];
const wrong = ['x1*w31*(y-yhat)', 'x2*dL/dh1', 'dL/dyhat*w32*x1', 'h1*dL/dyhat'];

const forward = (act: (z: string) => string) =>
  `h1 = ${act('w11*x1 + w21*x2 + b1')}\nh2 = ${act('w12*x1 + w22*x2 + b2')}
yhat = w31*h1 + w32*h2 + b3\nL = 0.5*(y - yhat)**2`;

function question(id: string, text: string): Question {
  const reading = readForward(text, new Map(inputs.map((name) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(`${id} cannot be read`);
  const asks = {
    kind: 'formula',
    expected,
    quantity: { kind: 'gradient', of: 'L', wrt: 'w11' },
    symbols: names,
  } as const;
  return {
    id,
    graph: reading.graph,
    at: new Map(inputs.map((name, k) => [name, { shape: [], data: [String(k % 5 || 7)] }])),
    roles: new Map([['L', 'loss']]),
    symbols: names.map((name) => ({ name })),
    parts: [{ id: 'p', cells: [{ id: 'c', points: 1_000, asks }] }],
    misconceptions: ['M01', 'M14', 'M20'],
  };
}

/** Every name is a column for the floor; it reads no names with a slash. */
const plain = (text: string) => text.replaceAll(/dL\/d/g, 'grad');

function floor(): Engine {
  const check = floorChecker(names.map(plain), plain(expected));
  const spelled = new Map([...right, ...wrong].map((answer) => [answer, plain(answer)]));
  return {
    name: 'floor',
    passes: 400,
    compare: ({ answer }) => (check(spelled.get(answer) ?? '') ? 'same' : 'different'),
  };
}

const graded = (name: string, text: string): Engine => {
  const asked = question(name, text);
  return {
    name,
    passes: 400,
    compare: ({ answer }) => {
      const [report] = grade([asked], new Map([[asked.id, { p: { c: answer } }]]), fullFollowThrough);
      return report?.parts[0]?.outcome === 'correct' ? 'same' : 'different';
    },
  };
};

async function say(title: string, answers: readonly string[], isRight: boolean): Promise<void> {
  const pairs: readonly AnswerPair[] = answers.map((answer) => ({ names, expected, answer, isRight }));
  const found = await measuredInTurn(
    [
      floor(),
      graded(
        'linear',
        forward((z) => z),
      ),
      graded(
        'ReLU',
        forward((z) => `np.maximum(0, ${z})`),
      ),
      graded(
        'tanh',
        forward((z) => `np.tanh(${z})`),
      ),
    ],
    pairs,
  );
  const base = found[0]?.microseconds ?? 1;
  for (const { name, microseconds, wrong: mistaken } of found) {
    const verdicts = name === 'floor' ? '' : `  ${mistaken} wrong verdicts`;
    const line = `${title}, ${name}`.padEnd(24) + microseconds.toFixed(1).padStart(9);
    process.stdout.write(
      `${line} µs/answer ${(microseconds / base).toFixed(1).padStart(7)} × floor${verdicts}\n`,
    );
  }
}

await say('right', right, true);
await say('wrong', wrong, false);
