import { rowsOf } from './pasted-rows.ts';

/** Pasting a whole matrix into one of its boxes fills all of them, from that box on. */
function fill(
  grid: readonly (readonly HTMLInputElement[])[],
  rows: readonly (readonly string[])[],
  at: readonly [number, number],
): void {
  const [down, right] = at;
  for (const [row, entries] of rows.entries()) {
    for (const [column, entry] of entries.entries()) {
      const box = grid[down + row]?.[right + column];
      if (box === undefined) continue;
      box.value = entry;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

for (const matrix of document.querySelectorAll('[data-matrix]')) {
  const grid = [...matrix.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('input')]);
  for (const [row, boxes] of grid.entries()) {
    for (const [column, box] of boxes.entries()) {
      box.addEventListener('paste', (event) => {
        const rows = rowsOf(event.clipboardData?.getData('text') ?? '');
        const isVector = boxes.length === 1 && rows.length === 1;
        const shaped = isVector ? (rows[0] ?? []).map((entry) => [entry]) : rows;
        if (shaped.length < 2 && (shaped[0]?.length ?? 0) < 2) return;
        event.preventDefault();
        fill(grid, shaped, [row, column]);
      });
    }
  }
}
