/** A forward and a backward pass of two layers over a batch, line by line. */
export const backwardProgram = [
  'z1 = X @ W1 + b1',
  'h = np.maximum(0, z1)',
  'yh = h @ W2 + b2',
  'd = (yh - y) * 2 / n',
  'dW2 = h.T @ d',
  'db2 = d.sum(axis=0)',
  'dh = d @ W2.T',
  'dz1 = dh * (z1 > 0)',
  'dW1 = X.T @ dz1',
  'db1 = dz1.sum(axis=0)',
] as const;

/** The gradients that the program is for, in its order. */
export const programGradients = ['dW2', 'db2', 'dW1', 'db1'] as const;

/** One line that is wrong, counted from 1. */
export interface LineSlip {
  readonly id: string;
  readonly line: number;
  readonly wrong: string;
}

export const lineSlips: readonly LineSlip[] = [
  { id: 'sign', line: 4, wrong: 'd = (y - yh) * 2 / n' },
  { id: 'half', line: 4, wrong: 'd = (yh - y) / n' },
  { id: 'mean', line: 4, wrong: 'd = (yh - y) * 2' },
  { id: 'source', line: 5, wrong: 'dW2 = X.T @ d' },
  { id: 'early', line: 5, wrong: 'dW2 = h.T @ d; W2 = W2 - 0.5 * dW2' },
  { id: 'mean2', line: 6, wrong: 'db2 = d.mean(axis=0)' },
  { id: 'axis2', line: 6, wrong: 'db2 = d.sum(axis=1)' },
  { id: 'untransposed', line: 7, wrong: 'dh = d @ W2' },
  { id: 'gateSign', line: 8, wrong: 'dz1 = dh * (dh > 0)' },
  { id: 'inverted', line: 8, wrong: 'dz1 = dh * (z1 < 0)' },
  { id: 'value', line: 8, wrong: 'dz1 = dh * h' },
  { id: 'gateless', line: 8, wrong: 'dz1 = dh' },
  { id: 'upstream', line: 9, wrong: 'dW1 = X.T @ dh' },
  { id: 'mean1', line: 10, wrong: 'db1 = dz1.mean(axis=0)' },
  { id: 'axis1', line: 10, wrong: 'db1 = dz1.sum(axis=1)' },
];

/** The program with its slip. */
export const slippedProgram = ({ line, wrong }: LineSlip): readonly string[] =>
  backwardProgram.map((right, at) => (at === line - 1 ? wrong : right));

/** The name a line assigns first. */
export const assignedIn = (line: string): string => line.split(' = ')[0] ?? '';

/** What runs beside the right program: everything that the slip reaches, under names of its own (`own_dh`). */
export interface SlipRun {
  readonly statements: readonly string[];
  /** The names the slip reaches. */
  readonly reached: ReadonlySet<string>;
}

export function slipRun(slip: LineSlip): SlipRun {
  const reached = new Set<string>();
  const own = (text: string) =>
    text.replaceAll(/[A-Za-z]\w*/g, (name) => (reached.has(name) ? `own_${name}` : name));
  const statements = slippedProgram(slip).flatMap((line, at) =>
    line.split('; ').flatMap((statement) => {
      const name = assignedIn(statement);
      const value = statement.slice(name.length + ' = '.length);
      const isSlip = at === slip.line - 1 && statement !== backwardProgram[at];
      const isReached = isSlip || own(value) !== value;
      if (!isReached) return [];
      const written = `own_${name} = ${own(value)}`;
      reached.add(name);
      return [written];
    }),
  );
  return { statements, reached };
}
