import { judgeDerivation } from '../../../grader/derivation/judge-derivation.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { DerivationTask, Role } from '../../../grader/question.ts';

const scalars = (names: readonly string[]) => new Map(names.map((name) => [name, []] as const));

const roles: { readonly [letter: string]: Role } = {
  ...{ x: 'input', y: 'target', w: 'parameter', u: 'parameter', v: 'parameter', b: 'parameter' },
  ...{ h: 'activation', L: 'loss' },
};

/** What a name is by its first letter, as on the slides. */
const roleOf = (name: string): Role => (name === 'yhat' ? 'prediction' : (roles[name.charAt(0)] ?? 'other'));

/** A question about a forward pass over scalars, at some numbers. */
export function questionOn(forward: string, at: { readonly [name: string]: string }): GraphQuestion {
  const reading = readForward(forward, scalars(Object.keys(at)));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  const { graph } = reading;
  return {
    id: 'question',
    graph,
    at: new Map(Object.entries(at).map(([name, value]) => [name, { shape: [], data: [value] }])),
    roles: new Map([...graph.names.keys()].map((name) => [name, roleOf(name)])),
    symbols: [...graph.names.keys()].map((name) => ({ name })),
    parts: [],
    misconceptions: ['M01', 'M08', 'M09', 'M14', 'M20'],
  };
}

/** The lecture's 2-2-1 network without an activation function, at the numbers of docs/grading.md. */
export const lecture = questionOn(
  [
    'h1 = w11*x1 + w21*x2 + b1',
    'h2 = w12*x1 + w22*x2 + b2',
    'yhat = w31*h1 + w32*h2 + b3',
    'L = 0.5*(y - yhat)**2',
  ].join('\n'),
  {
    x1: '3',
    x2: '2',
    y: '2.5',
    w11: '-1',
    w12: '1.5',
    w21: '-0.5',
    w22: '-0.5',
    w31: '-2',
    w32: '-0.5',
    b1: '0.5',
    b2: '-0.5',
    b3: '-0.5',
  },
);

/** Two outputs on one hidden layer, so that every hidden unit reaches the loss by two paths. */
export const twoOutputs = questionOn(
  [
    'h1 = w11*x1 + w21*x2',
    'h2 = w12*x1 + w22*x2',
    'o1 = u11*h1 + u21*h2',
    'o2 = u12*h1 + u22*h2',
    'L = 0.5*((y1 - o1)**2 + (y2 - o2)**2)',
  ].join('\n'),
  {
    ...{ x1: '2', x2: '-3', w11: '1.5', w21: '-2', w12: '-0.5', w22: '0.25', y1: '4', y2: '-1' },
    ...{ u11: '3', u21: '-1.5', u12: '0.5', u22: '5' },
  },
);

/** Three outputs on one hidden unit: w reaches the loss by three paths. */
export const threeOutputs = questionOn(
  'h = w*x\no1 = u1*h\no2 = u2*h\no3 = u3*h\nL = 0.5*((y1 - o1)**2 + (y2 - o2)**2 + (y3 - o3)**2)',
  { ...{ x: '2', w: '1.5', u1: '3', u2: '-0.5', u3: '5' }, ...{ y1: '4', y2: '-1', y3: '2' } },
);

/** A residual connection: x reaches z directly and through h. */
export const residual = questionOn('h = w*x\nz = h + v*x\nL = 0.5*(y - z)**2', {
  ...{ x: '2', w: '3', v: '-1.5', y: '7' },
});

export function task(wrt: readonly string[], more: Partial<DerivationTask> = {}): DerivationTask {
  const targets = wrt.map((name) => ({ of: 'L', wrt: name, points: 1 }));
  return {
    ...{ targets, given: [], justify: true, evaluate: false },
    rounding: { kind: 'decimals', digits: 3 },
    ...more,
  };
}

/** Judges lines of a derivation; every target is worth 1000. */
export function judge(question: GraphQuestion, asked: DerivationTask, lines: readonly string[]) {
  const maxPoints = asked.targets.map(() => 1000);
  const verdict = judgeDerivation(
    question,
    { task: asked, typed: lines.join('\n'), maxPoints, key: 'test' },
    fullFollowThrough,
  );
  const { rows = [], targets = [] } = verdict.report ?? {};
  return {
    ...verdict,
    rows: rows.map(({ outcome }) => outcome),
    notes: rows.map(({ notes }) => notes.map(({ code }) => code)),
    details: rows.flatMap(({ notes }) => notes.map(({ details }) => details)),
    from: rows.map(({ from }) => from),
    diagnoses: rows.map(({ diagnoses }) => diagnoses),
    states: targets.map(({ state }) => state),
    shares: targets.map(({ points }) => points),
  };
}
