/**
 * The figure of a network follows its form: the page is asked for once more with what stands in the
 * fields, and its figure is put in the place of the old one. Without this, a button does the same.
 */
const form = document.querySelector<HTMLFormElement>('form[data-network-shape]');
const place = '[data-network-preview]';

/** Long enough that a number of two digits is one request. */
const pause = 200;

let waiting: ReturnType<typeof setTimeout> | undefined;
let running = new AbortController();

/** What the fields say, without what belongs to saving. */
function fieldsOf(fields: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(fields)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'csrf' ? [[name, value]] : [],
  );
  return new URLSearchParams(pairs);
}

async function draw(fields: HTMLFormElement): Promise<void> {
  running.abort();
  running = new AbortController();
  const url = `${fields.dataset['networkShape'] ?? ''}?${fieldsOf(fields)}`;
  const answer = await fetch(url, { signal: running.signal });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const drawn = page.querySelector(place);
  if (drawn !== null) document.querySelector(place)?.replaceChildren(...drawn.childNodes);
}

if (form !== null) {
  for (const button of form.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // What was overtaken by more typing, or cannot be fetched, leaves the figure as it is.
      draw(form).catch(() => undefined);
    }, pause);
  });
}
