/** A place in a column: a circle, or where a long arrow passes between circles. */
export interface Slot {
  readonly id: string;
  readonly column: number;
}

/** From a slot to one in the next column. */
export type SlotLink = readonly [from: string, to: string];

type Columns = readonly (readonly Slot[])[];

/** Swaps of neighbours are repeated as long as they help, and at most so often. */
const mostRounds = 20;

/**
 * Columns with their slots in an order in which few arrows cross: sorted by the mean row of what
 * leads to them, then improved by swaps of neighbours.
 */
export function ordered(slots: readonly Slot[], links: readonly SlotLink[]): Columns {
  const count = 1 + Math.max(...slots.map(({ column }) => column));
  const given: Columns = Array.from({ length: count }, (_, column) =>
    slots.filter((slot) => slot.column === column),
  );
  let columns = byMeans(given, links);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = improved(columns, links);
    if (next === undefined) break;
    columns = next;
  }
  return columns;
}

const rowsOf = (columns: Columns): ReadonlyMap<string, number> =>
  new Map(
    columns.flatMap((column) => column.map(({ id }, at) => [id, at - (column.length - 1) / 2] as const)),
  );

function byMeans(columns: Columns, links: readonly SlotLink[]): Columns {
  const sorted: (readonly Slot[])[] = [];
  for (const column of columns) {
    const row = rowsOf(sorted);
    const mean = new Map(
      column.map(({ id }, at) => {
        const rows = links.flatMap(([from, to]) => (to === id ? [row.get(from) ?? 0] : []));
        const own = at - (column.length - 1) / 2;
        return [id, rows.length === 0 ? own : rows.reduce((sum, one) => sum + one, 0) / rows.length] as const;
      }),
    );
    sorted.push(column.toSorted((a, b) => (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0)));
  }
  return sorted;
}

/** How often arrows cross, and as a tie-break how far they climb. */
function costOf(columns: Columns, links: readonly SlotLink[]): number {
  const row = rowsOf(columns);
  const column = new Map(columns.flatMap((slots, at) => slots.map(({ id }) => [id, at] as const)));
  const lines = links.map(([from, to]) => ({
    column: column.get(from) ?? 0,
    start: row.get(from) ?? 0,
    end: row.get(to) ?? 0,
  }));
  let cost = lines.reduce((sum, { start, end }) => sum + (start - end) ** 2 / 100, 0);
  for (const [at, a] of lines.entries()) {
    for (const b of lines.slice(at + 1)) {
      if (a.column === b.column && (a.start - b.start) * (a.end - b.end) < 0) cost += 1;
    }
  }
  return cost;
}

/** All columns with one pair of neighbours exchanged; in one column only where it is named. */
function swaps(
  columns: Columns,
  only?: number,
): readonly { readonly index: number; readonly columns: Columns }[] {
  return columns.flatMap((column, index) =>
    only === undefined || only === index
      ? column.slice(1).map((next, at) => {
          const swapped = column.with(at, next).with(at + 1, column[at] ?? next);
          return { index, columns: columns.with(index, swapped) };
        })
      : [],
  );
}

/** The best of some columns, where it is better than these. */
function better(
  columns: Columns,
  others: readonly Columns[],
  links: readonly SlotLink[],
): Columns | undefined {
  let cost = costOf(columns, links) - 1e-9;
  let best: Columns | undefined;
  for (const other of others) {
    const own = costOf(other, links);
    if (own < cost) [cost, best] = [own, other];
  }
  return best;
}

/** The columns after the swap that helps most, or after two in neighbouring columns; undefined where none does. */
function improved(columns: Columns, links: readonly SlotLink[]): Columns | undefined {
  const once = swaps(columns);
  const single = better(
    columns,
    once.map((one) => one.columns),
    links,
  );
  if (single !== undefined) return single;
  const twice = once.flatMap((one) => swaps(one.columns, one.index + 1).map((two) => two.columns));
  return better(columns, twice, links);
}
