import type { FunctionTask } from './code/function-task.ts';
import type { Graph } from './graph.ts';
import type { Localized } from './language.ts';
import type { MisconceptionCode, OwnCode } from './misconceptions/codes.ts';
import type { Quantity } from './quantity.ts';
import type { Shape, Tensor } from './tensor.ts';

/** A name of the question and how it is written; formulas are read against these. */
export interface SymbolEntry {
  readonly name: string;
  /** TeX where the name's own spelling does not give it (`h1` is h₁, `yhat` is ŷ by rule). */
  readonly tex?: string;
  /** Rows and columns of a matrix, or the length of a vector; absent for a single value. */
  readonly shape?: Shape;
}

/** What stands behind a name in the lecture's picture; wrong rules select edges by it. */
export type Role =
  | 'input'
  | 'target'
  | 'parameter'
  | 'rate'
  /** 0 or 1 for each entry of what it is multiplied with (dropout). */
  | 'mask'
  | 'preActivation'
  | 'activation'
  | 'prediction'
  | 'loss'
  | 'other';

/** How exactly a number is asked; half a unit of the last digit asked is always allowed. */
export type Rounding =
  | { readonly kind: 'exact' }
  | { readonly kind: 'decimals'; readonly digits: number }
  | { readonly kind: 'significant'; readonly digits: number };

export interface ChoiceOption {
  readonly id: string;
  readonly label: Localized;
  /** Shown when it was chosen wrongly. */
  readonly feedback?: Localized;
  /** What it is worth although it is wrong: half for a right verdict with a wrong reason. */
  readonly percent?: number;
}

/** What one cell asks and how the answer is typed. */
export type Asked =
  | {
      readonly kind: 'number';
      readonly quantity: Quantity;
      readonly element?: number;
      readonly rounding: Rounding;
    }
  | {
      readonly kind: 'formula';
      readonly expected: string;
      readonly quantity?: Quantity;
      readonly symbols: readonly string[];
    }
  /** A formula of matrices: `X.T @ dL/dY` for a gradient of that shape. */
  | {
      readonly kind: 'matrixFormula';
      readonly expected: string;
      readonly quantity?: Quantity;
      readonly symbols: readonly string[];
      readonly shape: Shape;
    }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[]; readonly correct: string }
  /** Any set of options; scored (hits − false marks) / number of right options, never below 0. */
  | {
      readonly kind: 'choices';
      readonly options: readonly ChoiceOption[];
      readonly correct: readonly string[];
    }
  /** A word of a cloze; any of the accepted spellings, case and spaces folded. */
  | { readonly kind: 'word'; readonly accepted: readonly string[] }
  /** A number that stands outside any graph (a TA's plain question). */
  | { readonly kind: 'plainNumber'; readonly expected: string; readonly rounding: Rounding }
  /** An array typed whole, `[[2,3],[2,3],[6,7]]`, against the value of a named node or a literal. */
  | {
      readonly kind: 'array';
      readonly expected: Tensor<string>;
      /** A shape: a tuple of lengths, in whichever way it is written. */
      readonly isShape?: true;
    }
  /** NumPy code that must set `result` (or be an expression) to the expected array. */
  | {
      readonly kind: 'numpy';
      readonly given: { readonly [name: string]: Tensor<string> };
      readonly expected: Tensor<string>;
    }
  /** A function of the NumPy subset, tested on drawn numbers. */
  | { readonly kind: 'function'; readonly task: FunctionTask }
  /** Rows `∂a/∂b = formula` that lead to derivatives of the graph. */
  | ({ readonly kind: 'derivation' } & DerivationTask)
  /** Marked by a person with a rubric; always undecided to the machine. */
  | { readonly kind: 'text'; readonly rubric: readonly RubricItem[] };

/** ∂of/∂wrt over all paths. */
export interface Derivative {
  readonly of: string;
  readonly wrt: string;
}

/** What a derivation has to reach, and what counts as a reason on the way. */
export interface DerivationTask {
  /** `points` are weights: they share the points of the cell. */
  readonly targets: readonly (Derivative & { readonly points: number })[];
  /** Derivatives that the statement gives: used without a row of their own. */
  readonly given: readonly Derivative[];
  /** Whether every ∂a/∂b on the right needs a row above it before a target counts as reached. */
  readonly justify: boolean;
  /** Whether each target is also worked out at the question's numbers. */
  readonly evaluate: boolean;
  /** How exactly a number must be; absent where the question shows no numbers. */
  readonly rounding?: Rounding;
}

export interface RubricItem {
  readonly id: string;
  readonly label: Localized;
  readonly points: number;
}

export interface Cell {
  readonly id: string;
  readonly asks: Asked;
  /** Thousandths of a point; 0 for optional working rows. */
  readonly points: number;
}

export interface Part {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** Gradient descent on the graph: θ ← θ − rate·∂loss/∂θ, all parameters at once. */
export interface UpdateRule {
  readonly loss: string;
  readonly rate: string;
  readonly parameters: readonly string[];
}

/** What is told in place of one quantity that the question asks. */
export interface Telling {
  readonly asked: Quantity;
  /** As it was written, over the names of the forward pass. */
  readonly formula: string;
  /** The formula as a graph of its own, whose inputs are those names and whose result is `told`. */
  readonly graph: Graph;
}

/** A wrong answer that belongs to this question and is no rule of the catalogue. */
export interface OwnWrongAnswer {
  readonly code: OwnCode;
  readonly name: Localized;
  /** Said to the student; never the right number. */
  readonly feedback: Localized;
  readonly tells: readonly Telling[];
}

/**
 * One issued problem, ready to be judged: plain data and a graph. Questions with the same
 * `network` are judged together, each seeing what was typed in the others.
 */
export interface Question {
  readonly id: string;
  readonly network?: string;
  readonly graph?: Graph;
  /** A value for every input of the graph: decimals or fractions as text, exact. */
  readonly at: ReadonlyMap<string, Tensor<string>>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly update?: UpdateRule;
  readonly symbols: readonly SymbolEntry[];
  readonly parts: readonly Part[];
  /** The wrong rules this question separates; the primary ones were certified. */
  readonly misconceptions: readonly MisconceptionCode[];
  /** Wrong answers of its own, separated alike; objects that all variants share. */
  readonly wrongAnswers?: readonly OwnWrongAnswer[];
}

/** What a student typed, by part and cell; an absent cell is blank. */
export type Answers = { readonly [part: string]: { readonly [cell: string]: string } };
