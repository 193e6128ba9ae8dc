import { comparisons, scalarFunctions } from '../arithmetic/arithmetic.ts';
import { float } from '../arithmetic/float.ts';
import { operators } from '../arithmetic/recording.ts';
import type { Operator } from '../arithmetic/recording.ts';

type Work = (a: number, b: number, c: number) => number;

const plain: ReadonlyMap<Operator, Work> = new Map<Operator, Work>([
  ['power', float.power],
  ['maximum', float.maximum],
  ['minimum', float.minimum],
  ['select', float.select],
]);

function workOf(operator: Operator): Work {
  const comparison = comparisons.find((name) => name === operator);
  if (comparison !== undefined) return (a, b) => float.compare(comparison, a, b);
  const called = scalarFunctions.find((name) => name === operator);
  if (called !== undefined) return (a) => float.call(called, a);
  // The others are written out in the loop.
  return plain.get(operator) ?? (() => Number.NaN);
}

const works: readonly Work[] = operators.map(workOf);

/**
 * Runs instructions of five numbers (code, three operands, result) over the memory. The codes
 * are positions in `operators`; the frequent ones are written out, which a call would slow down.
 */
export function execute(instructions: Int32Array, memory: Float64Array): void {
  for (let i = 0; i < instructions.length; i += 5) {
    const code = instructions[i] ?? 0;
    const a = memory[instructions[i + 1] ?? 0] ?? 0;
    const b = memory[instructions[i + 2] ?? 0] ?? 0;
    let result: number;
    switch (code) {
      case 0: // add
        result = a + b;
        break;
      case 1: // subtract
        result = a - b;
        break;
      case 2: // multiply
        result = a * b;
        break;
      case 3: // divide
        result = a / b;
        break;
      case 4: // negate
        result = -a;
        break;
      case 5: // relu
        result = a > 0 || a !== a ? a : 0;
        break;
      default:
        result = works[code]?.(a, b, memory[instructions[i + 3] ?? 0] ?? 0) ?? Number.NaN;
    }
    memory[instructions[i + 4] ?? 0] = result;
  }
}
