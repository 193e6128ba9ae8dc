/** Lines of `adjoint grade` answered per second of processor time, once warm, by kind. */
import { answerLine } from '../cli/grade-lines.ts';
import { answerPairs } from './grade/answer-pairs.ts';

const formula = answerPairs.map(({ names, expected, answer }, id) =>
  JSON.stringify({ id, kind: 'formula', expected, answer, symbols: names }),
);
const fresh = (turn: number) =>
  Array.from({ length: 500 }, (_, id) => {
    const [a, b] = [turn + 2, id + 3];
    const [expected, answer] = [`${a}*x*w+${b}*tanh(x)+11`, `11+${b}*tanh(x)+${a}*w*x`];
    return JSON.stringify({ id, kind: 'formula', expected, answer, symbols: ['x', 'w'] });
  });
const derivative = ['x1*w31*(yhat-y)', 'x1*dL/dh1', 'x1*(y-yhat)*w31'].map((answer, id) =>
  JSON.stringify({
    id,
    kind: 'derivative',
    forward: 'h1 = w11*x1 + w21*x2 + b1\nyhat = w31*h1 + b3\nL = 0.5*(y - yhat)**2',
    of: 'L',
    wrt: 'w11',
    answer,
  }),
);
const number = ['-15', '2*3-0.5', '1/3', '-3.75e0'].map((answer, id) =>
  JSON.stringify({ id, kind: 'number', expected: -15, answer }),
);

const kinds: Readonly<Record<string, (turn: number) => readonly string[]>> = {
  'formula, few references': () => formula,
  'formula, every reference new': fresh,
  derivative: () => derivative,
  number: () => number,
};

for (const [name, lines] of Object.entries(kinds)) {
  const times = Array.from({ length: 12 }, (_, round) => {
    const turns = Math.ceil(3_000 / lines(0).length);
    const asked = Array.from({ length: turns }, (_unused, k) => lines(round * turns + k)).flat();
    const begun = process.cpuUsage();
    for (const line of asked) answerLine(line);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / asked.length;
  });
  const median = times.slice(4).toSorted((a, b) => a - b)[4] ?? 0;
  process.stdout.write(
    `${name.padEnd(30)} ${Math.round(1e6 / median)
      .toLocaleString('en')
      .padStart(8)} lines/s\n`,
  );
}
