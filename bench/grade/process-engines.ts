import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { AnswerPair } from './answer-pairs.ts';
import type { Engine, EngineVerdict } from './engine.ts';

/** The server of a process that answers one line with one line. */
interface Server {
  readonly ask: (line: string) => Promise<string>;
  readonly stop: () => void;
}

function serve(command: string, argv: readonly string[], isAnswer: (line: string) => boolean): Server {
  const process = spawn(command, argv, { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: process.stdout });
  let waiting: ((line: string) => void) | undefined;
  lines.on('line', (line) => {
    if (!isAnswer(line)) return;
    waiting?.(line);
    waiting = undefined;
  });
  return {
    ask: (line) =>
      new Promise((resolve) => {
        waiting = resolve;
        process.stdin.write(`${line}\n`);
      }),
    stop: () => {
      process.kill();
    },
  };
}

export const isInstalled = (command: string, argv: readonly string[]): boolean =>
  spawnSync(command, argv, { stdio: 'ignore' }).status === 0;

const sympyServer = `
import sys, json, signal
from sympy import *
def late(*_): raise TimeoutError()
signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    ask = json.loads(line)
    try:
        signal.alarm(5)
        table = {name: Symbol(name, real=True) for name in ask['names']}
        a, b = [parse_expr(ask[side].replace('^', '**'), table) for side in ('expected', 'answer')]
        found = a.equals(b) if ask['method'] == 'equals' else (simplify(a - b) == 0)
        print({True: 'same', False: 'different'}.get(found, 'undecided'), flush=True)
    except BaseException:
        print('undecided', flush=True)
    finally:
        signal.alarm(0)
`;

const verdicts: ReadonlyMap<string, EngineVerdict> = new Map<string, EngineVerdict>([
  ['same', 'same'],
  ['different', 'different'],
]);

/** SymPy in one Python process that stays; five seconds for a pair, then undecided. */
export function sympy(method: 'equals' | 'simplify'): Engine {
  const { ask, stop } = serve('python3', ['-c', sympyServer], (line) => line !== '');
  const forPython = (formula: string) => formula.replaceAll('abs(', 'Abs(').replaceAll('max(', 'Max(');
  return {
    name: method === 'equals' ? 'SymPy: a.equals(b)' : 'SymPy: simplify(a − b) == 0',
    passes: 1,
    inOtherProcess: true,
    compare: async ({ names, expected, answer }: AnswerPair) => {
      const request = { names, expected: forPython(expected), answer: forPython(answer), method };
      return verdicts.get(await ask(JSON.stringify(request))) ?? 'undecided';
    },
    close: stop,
  };
}

/** Maxima in one process that stays; a difference that is not simplified to 0 counts as different. */
export function maxima(form: string): Engine {
  const { ask, stop } = serve('maxima', ['--very-quiet'], (line) => line.includes('<<'));
  const forMaxima = (formula: string) => formula.replaceAll('sign(', 'signum(');
  return {
    name: `Maxima: ${form.replace('%', 'a − b')} is 0`,
    passes: 1,
    inOtherProcess: true,
    compare: async ({ expected, answer }) => {
      const difference = `(${forMaxima(expected)})-(${forMaxima(answer)})`;
      const line = `print("<<", is(equal(errcatch(${form.replace('%', difference)}), [0])), ">>")$`;
      const found = await ask(line);
      return found.includes('true') ? 'same' : 'different';
    },
    close: stop,
  };
}
