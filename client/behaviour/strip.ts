/** In a long strip of question numbers the current one is in sight when the page opens. */
const current = document.querySelector<HTMLElement>('.strip [aria-current]');
const row = current?.closest('ol');
if (current && row) {
  const { left, width } = current.getBoundingClientRect();
  row.scrollLeft += left - row.getBoundingClientRect().left - (row.clientWidth - width) / 2;
}
