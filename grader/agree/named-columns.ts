import type { Definitions } from './definitions.ts';
import type { Column } from './lanes.ts';
import { remembered } from './remembered.ts';
import { coordinates, kept, run, type Evaluation } from './run.ts';

/** Points in batches. */
interface Places {
  readonly size: (batch: number) => number;
  /** The coordinates of an input. */
  readonly column: (input: string, batch: number) => Float64Array;
}

/** What one name is at these points. */
interface Named {
  readonly column: (batch: number) => Column;
  /** Its kinks at a batch; undefined where it has none. */
  readonly kinks: (batch: number) => Evaluation | undefined;
}

/** The names of a question at points: coordinates, or values with their errors; computed once. */
export class NamedColumns {
  readonly #places: Places;
  readonly #definitions: Definitions;
  readonly #named = new Map<string, Named>();

  constructor(places: Places, definitions: Definitions) {
    this.#places = places;
    this.#definitions = definitions;
  }

  /** The columns of some names in a batch. */
  of(names: readonly string[], batch: number): readonly Column[] {
    const columns: Column[] = [];
    for (const name of names) columns.push(this.#find(name).column(batch));
    return columns;
  }

  /** The kinks of what the names stand for, in a batch. */
  kinksOf(names: readonly string[], batch: number): readonly Evaluation[] {
    const found: Evaluation[] = [];
    for (const name of names) {
      const own = this.#find(name).kinks(batch);
      if (own !== undefined) found.push(own);
    }
    return found;
  }

  #find(name: string): Named {
    let known = this.#named.get(name);
    if (known === undefined) this.#named.set(name, (known = this.#make(name)));
    return known;
  }

  #make(name: string): Named {
    const program = this.#definitions.of(name)?.program;
    if (program === undefined) {
      const column = remembered((batch) => coordinates(this.#places.column(name, batch)));
      return { column, kinks: () => undefined };
    }
    const evaluation = remembered((batch) => {
      const columns = program.names.map((input) => coordinates(this.#places.column(input, batch)));
      return kept(run(program, columns, this.#places.size(batch)));
    });
    const column = remembered((batch): Column => {
      const errors = evaluation(batch);
      return { values: errors.values, errors };
    });
    return { column, kinks: (batch) => (program.kinks === 0 ? undefined : evaluation(batch)) };
  }
}
