/** The composer's total follows the points as they are typed; the words around the number stay. */
const total = document.querySelector<HTMLElement>('[data-points-total]');
const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-points]')];

function update(): void {
  if (total === null) return;
  const sum = inputs.reduce((points, input) => points + Math.round(Number(input.value) * 1000), 0);
  if (Number.isNaN(sum)) return;
  total.textContent = (total.textContent ?? '').replace(/\d+(\.\d+)?/, String(sum / 1000));
}

for (const input of inputs) input.addEventListener('input', update);

/** Each press in the composer loads the page again: it comes back where it was. */
const composer = document.querySelector<HTMLFormElement>('form[data-composer]');
const shelf = document.querySelector<HTMLElement>('.composer__bank');
const place = `composer ${location.pathname}`;

composer?.addEventListener('submit', () => {
  sessionStorage.setItem(place, `${scrollY} ${shelf?.scrollTop ?? 0}`);
});

/**
 * A title, points or a tick are saved as soon as they are changed: looking at a sample or writing
 * a question of one's own is a link, and must not lose them. What cannot be read is left to the
 * next press, which says so.
 */
composer?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const fields = [...new FormData(composer)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const body = new URLSearchParams([...fields, ['press', 'save']]);
  fetch(composer.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(
    () => undefined,
  );
});

if (composer !== null) {
  const [page = 0, bank = 0] = (sessionStorage.getItem(place) ?? '').split(' ').map(Number);
  sessionStorage.removeItem(place);
  if (page > 0) scrollTo({ top: page, behavior: 'instant' });
  if (bank > 0) shelf?.scrollTo({ top: bank, behavior: 'instant' });
}
