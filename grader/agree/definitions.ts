import type { Expression } from '../notation/expression.ts';
import { substitute } from '../symbolic/substitute.ts';
import { compile, isTooLarge, type Program } from './compile.ts';
import { strangeness } from './numerals.ts';
import { rationalForm, type RationalForm } from './rational-form.ts';

/** What the names of a question stand for, over its inputs; undefined for one that cannot be written out. */
export type Meaning = (name: string) => Expression | undefined;

/** A name that stands for a formula over the inputs: the same for every answer that uses it. */
export interface Definition {
  readonly formula: Expression;
  readonly program: Program;
  /** Undefined where it is no rational function. */
  readonly rational: RationalForm | undefined;
}

/** Names of which nothing more is known; `unknown` ones cannot be written out. */
type Plain = 'input' | 'unknown';

/** What the names of a program bring with them. */
interface Together {
  readonly isKnown: boolean;
  /** One stands for a constant. */
  readonly hasConstant: boolean;
  readonly isTooLarge: boolean;
  /** One is undefined on an open set. */
  readonly isPartial: boolean;
  readonly hasUndefinedConstant: boolean;
}

const onlyInputs: Together = {
  isKnown: true,
  hasConstant: false,
  isTooLarge: false,
  isPartial: false,
  hasUndefinedConstant: false,
};

/**
 * The names of a question with what they stand for, each looked at once. An answer over names is
 * evaluated over their columns as over those of inputs.
 */
export class Definitions {
  readonly #meaning: Meaning | undefined;
  readonly #known = new Map<string, Definition | Plain>();

  /** Without meaning, every name is an input. */
  constructor(meaning?: Meaning) {
    this.#meaning = meaning;
  }

  /** Undefined for an input. */
  of(name: string): Definition | undefined {
    const found = this.#meaning === undefined ? 'input' : this.#look(name, this.#meaning);
    return typeof found === 'string' ? undefined : found;
  }

  #look(name: string, meaning: Meaning): Definition | Plain {
    let found = this.#known.get(name);
    if (found === undefined) this.#known.set(name, (found = define(name, meaning(name))));
    return found;
  }

  /** What some names bring with them. */
  together(names: readonly string[]): Together {
    if (this.#meaning === undefined) return onlyInputs;
    const together = { ...onlyInputs };
    for (const name of names) {
      const own = this.#look(name, this.#meaning);
      if (own === 'unknown') together.isKnown = false;
      if (typeof own === 'string') continue;
      const { program } = own;
      together.hasConstant ||= program.names.length === 0;
      together.isTooLarge ||= isTooLarge(program);
      together.isPartial ||= program.isPartial;
      together.hasUndefinedConstant ||= program.hasUndefinedConstant;
    }
    return together;
  }

  /** The formula over the inputs alone; undefined where one of its names cannot be written out. */
  writtenOut(e: Expression): Expression | undefined {
    return this.#meaning === undefined ? e : substitute(e, this.#meaning);
  }

  /** With the names that stand for constants replaced, because constants are computed exactly. */
  withConstants(e: Expression): Expression {
    const put = (name: string): Expression => {
      const own = this.of(name);
      return own?.program.names.length === 0 ? own.formula : { kind: 'symbol', name };
    };
    return substitute(e, put) ?? e;
  }

  /** The degree of a name as a rational function; undefined where it is none. */
  readonly degreeOf = (name: string): number | undefined => {
    if (this.#meaning === undefined) return 1;
    const own = this.#look(name, this.#meaning);
    if (own === 'unknown') return undefined;
    return own === 'input' ? 1 : own.rational?.degree;
  };

  /** Whether one of the names holds a numeral that may hide a difference from ordinary points. */
  haveStrangeNumeral(names: readonly string[], known: ReadonlySet<string>): boolean {
    if (this.#meaning === undefined) return false;
    return names.some((name) => {
      const own = this.of(name);
      return own !== undefined && strangeness(own.formula, known) !== 'none';
    });
  }

  /** The inputs that formulas over these names depend on. */
  inputsOf(names: readonly string[]): readonly string[] {
    if (this.#meaning === undefined) return names;
    return names.flatMap((name) => this.of(name)?.program.names ?? [name]);
  }
}

function define(name: string, formula: Expression | undefined): Definition | Plain {
  if (formula === undefined) return 'unknown';
  if (formula.kind === 'symbol' && formula.name === name) return 'input';
  return { formula, program: compile(formula), rational: rationalForm(formula) };
}
