import { answerLine } from '../../cli/grade-lines.ts';
import type { Drawing } from './drawing.ts';
import { formulaGrammar, numberGrammar, numpyGrammar } from './grammars.ts';
import { typed } from './formula-targets.ts';
import { mutated } from './mutation.ts';
import { promise } from './target.ts';
import type { Target } from './target.ts';

/** Any JSON, small. */
function anyJson(drawing: Drawing, depth = 0): unknown {
  const leaf = [
    () => null,
    () => drawing.one([0, -0, 1, -1, 0.5, 1e308, -1e-300, 2 ** 53, 1e9]),
    () => drawing.one([true, false]),
    () => typed(formulaGrammar, 'formula')(drawing),
  ];
  if (depth > 3 || drawing.once(2)) return drawing.one(leaf)();
  if (drawing.once(2)) return drawing.some(3, () => anyJson(drawing, depth + 1));
  const keys = ['x', 'a', '__proto__', 'constructor', 'id', 'kind', ''];
  return Object.fromEntries(drawing.some(3, () => [drawing.one(keys), anyJson(drawing, depth + 1)]));
}

const scalars = [
  'h = w*x + b\nyhat = np.maximum(0, h)\nL = 0.5*(y - yhat)**2',
  'z = a*b + a\nL = np.exp(z) / (1 + z*z)',
];
const formula = typed(formulaGrammar, 'formula');
const code = typed(numpyGrammar, 'code');
const number = typed(numberGrammar, 'number');
const names = ['x', 'w', 'b', 'yhat', 'L', 'h', 'zz', '__proto__', 'a'];

const requests: readonly ((drawing: Drawing) => object)[] = [
  (d) => ({ kind: 'formula', expected: formula(d), answer: formula(d), symbols: names, domain: d.once(3) ? { x: [0, 1] } : undefined }),
  (d) => ({ kind: 'number', expected: number(d), answer: number(d), tolerance: { digits: d.whole(1, 6), relative: 1e-3 } }),
  (d) => ({ kind: 'gradient', forward: code(d), at: { x: 0.5, A: [[1, 2], [3, 4]], v: [1, 2, 3] }, of: d.one(names), wrt: ['x', 'v', d.one(names)] }),
  (d) => ({ kind: 'derivative', forward: d.once(3) ? code(d) : d.one(scalars), of: 'L', wrt: d.one(names), answer: formula(d) }),
  (d) => ({ kind: 'numpy', code: code(d), given: { A: [[1, 2], [3, 4]], v: [1, 2, 3], x: 2 } }),
  (d) => ({ kind: 'problem', recipe: d.one(['L04', 'L05', 'L07', 'none']), seed: '1', answers: { gradients: { w11: number(d), b1: number(d) }, w11: formula(d) } }),
  (d) => ({ kind: d.one(['formula', 'number', 'gradient', 'derivative', 'numpy', 'problem', 'x']), ...(anyJson(d) as object) }),
]; // oxfmt-ignore

/** A field of the request replaced by anything. */
function disturbed(request: object, drawing: Drawing): object {
  if (!drawing.once(4)) return request;
  const key = drawing.one([...Object.keys(request), 'id', 'extra', '__proto__']);
  return { ...request, [key]: anyJson(drawing) };
}

export const lineTargets: readonly Target[] = [
  {
    name: 'command line',
    write: (drawing) => {
      const line = JSON.stringify({ id: 'i', ...disturbed(drawing.one(requests)(drawing), drawing) });
      return drawing.once(10) ? mutated(line, drawing) : line;
    },
    read: (request, round) => {
      const asked = round === 0 ? request : request.replace('"id":"i"', `"id":"${round}"`);
      const line = answerLine(asked);
      const answer: unknown = JSON.parse(line);
      promise(typeof answer === 'object' && answer !== null && 'id' in answer, 'an object with the id');
      promise(!line.includes('\n'), 'one line');
    },
  },
];
