/**
 * The floor: what reading an answer to postfix code and running it over columns costs when it is
 * written by hand, without error bounds, regions, exact comparison, messages, or the spellings
 * that students use. Nothing that grades can be faster by much.
 */
const points = 10;
const functions: ReadonlyMap<string, number> = new Map(
  ['exp', 'log', 'sqrt', 'tanh', 'cosh', 'abs', 'sign', 'max'].map((name, k) => [name, 16 + k]),
);

const op = { name: 0, number: 1, add: 2, subtract: 3, multiply: 4, divide: 5, power: 6, negate: 7 } as const;
const maximum = 23;

const code = new Int32Array(4_096);
const numbers = new Float64Array(1_024);
const stack = new Float64Array(256 * points);

let text = '';
let at = 0;
let length = 0;
let count = 0;
let names: ReadonlyMap<string, number> = new Map();

const isDigit = (c: number) => (c >= 48 && c <= 57) || c === 46;
const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

function emit(step: number, argument?: number): void {
  code[length++] = step;
  if (argument !== undefined) code[length++] = argument;
}

function operand(): void {
  const c = text.charCodeAt(at);
  if (c === 45) {
    at += 1;
    expression(30);
    emit(op.negate);
  } else if (c === 40) {
    at += 1;
    expression(0);
    at += 1;
  } else if (isDigit(c)) {
    const from = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    numbers[count] = Number(text.slice(from, at));
    emit(op.number, count++);
  } else word();
}

function word(): void {
  const from = at;
  while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at += 1;
  const found = text.slice(from, at);
  const called = text.charCodeAt(at) === 40 ? functions.get(found) : undefined;
  if (called === undefined) {
    const column = names.get(found);
    if (column === undefined) throw new Error(`there is no ${found}`);
    return emit(op.name, column);
  }
  at += 1;
  expression(0);
  if (text.charCodeAt(at) === 44) {
    at += 1;
    expression(0);
  }
  at += 1;
  return emit(called);
}

const infix: ReadonlyMap<number, readonly [binds: number, step: number]> = new Map([
  [43, [10, op.add]],
  [45, [10, op.subtract]],
  [42, [20, op.multiply]],
  [47, [20, op.divide]],
  [94, [40, op.power]],
]);

function expression(minimum: number): void {
  operand();
  for (;;) {
    const found = infix.get(text.charCodeAt(at));
    if (found === undefined || found[0] <= minimum) return;
    at += 1;
    expression(found[1] === op.power ? 39 : found[0]);
    emit(found[1]);
  }
}

function two(step: number, a: number, b: number): number {
  if (step === op.add) return a + b;
  if (step === op.subtract) return a - b;
  if (step === op.multiply) return a * b;
  return step === op.divide ? a / b : step === maximum ? Math.max(a, b) : a ** b;
}

const one = [Math.exp, Math.log, Math.sqrt, Math.tanh, Math.cosh, Math.abs, Math.sign] as const;

function run(columns: Float64Array, out: Float64Array): void {
  let top = 0;
  for (let k = 0; k < length; k += 1) {
    const step = code[k] ?? 0;
    if (step === op.name || step === op.number) {
      k += 1;
      const from = (code[k] ?? 0) * points;
      const value = numbers[code[k] ?? 0] ?? 0;
      for (let i = 0; i < points; i += 1)
        stack[top + i] = step === op.name ? (columns[from + i] ?? 0) : value;
      top += points;
    } else if (step === op.negate || (step > 15 && step < maximum)) {
      const call = one[step - 16];
      for (let i = top - points; i < top; i += 1) {
        const x = stack[i] ?? 0;
        stack[i] = call === undefined ? -x : call(x);
      }
    } else {
      top -= points;
      for (let i = top - points; i < top; i += 1) stack[i] = two(step, stack[i] ?? 0, stack[i + points] ?? 0);
    }
  }
  for (let i = 0; i < points; i += 1) out[i] = stack[i] ?? 0;
}

/** Prepares an expected formula; what it gives checks one answer at ten points. */
export function floorChecker(own: readonly string[], expected: string): (answer: string) => boolean {
  const table = new Map(own.map((name, k) => [name, k]));
  const columns = Float64Array.from({ length: own.length * points }, (_, k) => Math.sin(k * k + 1) * 1.5);
  const [wanted, found] = [new Float64Array(points), new Float64Array(points)];
  const evaluate = (formula: string, out: Float64Array): void => {
    [text, at, length, count, names] = [formula, 0, 0, 0, table];
    expression(0);
    if (at !== text.length) throw new Error(`${formula} is not read beyond ${at}`);
    run(columns, out);
  };
  evaluate(expected, wanted);
  return (answer) => {
    evaluate(answer, found);
    for (let k = 0; k < points; k += 1) {
      const [a, r] = [found[k] ?? 0, wanted[k] ?? 0];
      if (!(Math.abs(a - r) <= 1e-12 + 1e-9 * Math.abs(r))) return false;
    }
    return true;
  };
}
