/**
 * Loads the reader of formulas when there is something to read: a box that holds a text already,
 * or the first one that is entered. It is most of the client's weight, and pages without such
 * boxes never need it.
 */
const boxes = [
  ...document.querySelectorAll<HTMLInputElement>('[data-reads="number"], [data-reads="formula"]'),
];
const first = new AbortController();

function load(): void {
  first.abort();
  void import('./reading.ts').then(({ showReadings }) => showReadings(boxes));
}

if (boxes.some((box) => box.value !== '')) load();
else for (const box of boxes) box.addEventListener('focus', load, { signal: first.signal });
