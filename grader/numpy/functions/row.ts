import type { Session } from '../session.ts';
import type { Value } from '../values.ts';

/** One function of the subset: the table of these is the subset, and its documentation. */
export interface FunctionRow {
  /** As it is written behind `np.`; Python's own functions by their plain name. */
  readonly name: string;
  /** Parameters as Python writes them: `a, axis=None, keepdims=False`. */
  readonly parameters: string;
  /** Also a method of arrays; the first parameter is then the array. */
  readonly method?: boolean;
  /** The method takes this parameter as several arguments too: `x.reshape(2, 3)`. */
  readonly spread?: string;
  readonly run: (call: Call) => Value;
}

/** One call of a row, its arguments bound to the row's parameters. */
export interface Call {
  readonly session: Session;
  readonly name: string;
  readonly args: ReadonlyMap<string, Value>;
}
