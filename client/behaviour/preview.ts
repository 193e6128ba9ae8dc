/**
 * Loads the reader of formulas when there is something to read: a box that holds a text already,
 * or the first one that is entered. It is most of the client's weight, and pages without such
 * boxes never need it. Derivations have a reader of their own, which reads line by line.
 */
function whenNeeded<Box extends HTMLInputElement | HTMLTextAreaElement>(
  boxes: readonly Box[],
  show: (boxes: readonly Box[]) => void,
): void {
  const first = new AbortController();
  const load = (): void => {
    first.abort();
    show(boxes);
  };
  if (boxes.some((box) => box.value !== '')) load();
  else for (const box of boxes) box.addEventListener('focus', load, { signal: first.signal });
}

whenNeeded(
  [...document.querySelectorAll<HTMLInputElement>('[data-reads="number"], [data-reads="formula"]')],
  (boxes) => void import('./reading.ts').then(({ showReadings }) => showReadings(boxes)),
);
whenNeeded(
  [...document.querySelectorAll<HTMLTextAreaElement>('[data-reads="derivation"]')],
  (boxes) => void import('./derivation.ts').then(({ showRows }) => showRows(boxes)),
);
