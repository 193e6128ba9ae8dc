import { describe, expect, test } from 'vitest';
import { fuzz, targets } from './fuzz.ts';
import { nastyInputs } from './nasty-inputs.ts';
import { promise } from './target.ts';
import type { Target } from './target.ts';

describe('no input breaks a reader', () => {
  // Millions: npm run fuzz -- --inputs 5000000
  test('of 4,000 that the grammars and accidents make', () => {
    expect(fuzz({ inputs: 4_000, seed: 'suite', patience: Infinity }).faults).toEqual([]);
  });

  test.each(targets)('nor any known nasty one: $name', ({ name, read }) => {
    const broken = nastyInputs.filter((input) => {
      try {
        read(input, 0);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken, name).toEqual([]);
  });
});

describe('the fuzzer notices', () => {
  const planted = (read: (text: string) => void): readonly Target[] => [
    { ...targets[0]!, name: 'planted', read },
  ];
  const wait = (ms: number) => {
    const start = process.threadCpuUsage();
    while (process.threadCpuUsage(start).user < ms * 1_000);
  };

  test.each([
    ['an exception', (text: string) => text.includes(')(') && [].at(0)!['x' as never], /TypeError/, 1_000],
    ['a broken promise', (text: string) => promise(!text.includes('²'), 'no squares'), /no squares/, 1_000],
    ['a slow input', (text: string) => text.includes('(') && wait(60), /took/, 20],
    ['a polluted prototype', (text: string) => text.includes('σ') && pollute(), /prototype/, 1_000],
  ])('%s, and says with which input and seed', (_, read, what, inputs) => {
    const { faults } = fuzz({ inputs, seed: 'planted', among: planted(read), patience: 20 });
    clean();
    expect(`${faults[0]?.what} ${faults[0]?.detail}`).toMatch(what);
    expect(faults[0]?.seed).toMatch(/^planted \d+$/);
    expect(faults[0]?.input).not.toBe('');
  });
});

let pollutions = 0;

function pollute(): void {
  Reflect.defineProperty(Object.prototype, `planted${pollutions++}`, { value: 1, configurable: true });
}

function clean(): void {
  for (let k = 0; k < pollutions; k++) Reflect.deleteProperty(Object.prototype, `planted${k}`);
}
