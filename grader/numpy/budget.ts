import { refuse } from './issue.ts';
import { limits } from './limits.ts';

/** What a run may cost where that is less than usual. */
export type Allowance = Pick<{ readonly [K in keyof typeof limits]: number }, 'steps' | 'elements'>;

/** Counts what a run has cost and refuses to go on past the limits. */
export class Budget {
  readonly #allowed: Allowance;
  #steps = 0;
  #elements = 0;
  #calls = 0;
  #depth = 0;
  #shown = 0;

  constructor(allowed: Allowance = limits) {
    this.#allowed = allowed;
  }

  /** What was used so far. */
  get used(): Allowance {
    return { steps: this.#steps, elements: this.#elements };
  }

  /** One statement or expression, or what takes as long as so many. */
  step(count = 1): void {
    this.#steps += count;
    if (this.#steps > this.#allowed.steps) {
      refuse('tooManySteps', `the code takes more than ${this.#allowed.steps} steps`);
    }
  }

  /** A loop of this many rounds is about to begin: hopeless ones are refused at once. */
  expect(rounds: number): void {
    if (this.#steps + rounds > this.#allowed.steps) this.step(rounds);
  }

  /** Elements that an operation reads or writes. */
  touch(count: number): void {
    this.#elements += count;
    if (this.#elements > this.#allowed.elements) {
      refuse('tooManyElements', `the code touches more than ${this.#allowed.elements} array elements`);
    }
  }

  /** An array of this many elements is about to be made. */
  allocate(size: number): void {
    if (size > limits.arraySize) {
      refuse(
        'tooManyElements',
        `an array of ${size} elements is too large; the limit is ${limits.arraySize}`,
      );
    }
    this.touch(size);
  }

  /** Characters that `print` is about to show. */
  show(count: number): void {
    this.#shown += count;
    if (this.#shown > limits.printed) {
      refuse('tooManySteps', `print shows more than ${limits.printed} characters`);
    }
  }

  /** Runs a call of a function inside the others. */
  call<T>(run: () => T): T {
    this.#calls += 1;
    if (this.#calls > limits.calls) refuse('recursion', 'maximum recursion depth exceeded');
    const result = run();
    this.#calls -= 1;
    return result;
  }

  /** Evaluates an expression inside the others. */
  nested<T>(run: () => T): T {
    this.step();
    this.#depth += 1;
    if (this.#depth > limits.evaluationDepth) refuse('recursion', 'maximum recursion depth exceeded');
    const result = run();
    this.#depth -= 1;
    return result;
  }
}
