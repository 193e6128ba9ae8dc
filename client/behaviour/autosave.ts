import { controlsOf, isControl, setText, textOf } from './cells.ts';
import { announce, say } from './page-data.ts';
import { serverNow } from './server-clock.ts';
import { UnsavedCells } from './unsaved.ts';

/** Saves every cell as it is typed: after a pause, in order, again and again until it is confirmed. */
const pause = 400;
const slowest = 30_000;

function start(form: HTMLFormElement): void {
  const { draftUrl = '', attempt = '', question = '' } = form.dataset;
  const unsaved = new UnsavedCells(`adjoint:${attempt}:${question}`);
  const mark = document.querySelector<HTMLElement>('[data-saved]');
  const known = form.elements.namedItem('sequence');
  const token = form.elements.namedItem('csrf');
  const touched = new Set<string>(unsaved.cells.keys());
  let wait = 1000;
  let timer = 0;
  let busy = false;
  let announced = 0;

  const show = (text: string, isWaiting: boolean): void => {
    if (mark === null) return;
    mark.textContent = text;
    mark.classList.toggle('is-waiting', isWaiting);
  };

  const showSaved = (at: number): void => {
    const text = say('saved', { time: new Date(at).toLocaleTimeString('en-GB') });
    show(text, false);
    if (at - announced < 60_000) return;
    announced = at;
    announce(text);
  };

  /** The form itself must not be taken for an older page than its own drafts. */
  const raise = (sequence: number): void => {
    if (isControl(known)) known.value = String(Math.max(Number(known.value), sequence));
  };

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), ms);
  };

  const post = (name: string, text: string, sequence: number): Promise<Response> => {
    const [part = '', cell = ''] = name.split(/\/(.*)/s);
    return fetch(draftUrl, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'x-csrf-token': isControl(token) ? token.value : '' },
      body: JSON.stringify({ question, part, cell, text, sequence }),
    });
  };

  const settle = async (name: string, sequence: number, answer: Response): Promise<void> => {
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null) return;
    if ('kind' in body && body.kind === 'stale' && 'text' in body && 'sequence' in body) {
      // Typed later on another device: shown here unless somebody is just typing in this box.
      const typing = controlsOf(form, name).some((control) => control === document.activeElement);
      if (!typing) setText(form, name, String(body.text));
      raise(Number(body.sequence));
    }
    unsaved.confirm(name, sequence);
    showSaved('savedAt' in body && typeof body.savedAt === 'number' ? body.savedAt : serverNow());
  };

  const send = async (): Promise<void> => {
    const [next] = unsaved.cells;
    if (next === undefined || busy) return;
    const [name, { text, sequence }] = next;
    busy = true;
    const answer = await post(name, text, sequence).catch(() => undefined);
    busy = false;
    if (answer?.ok === true) {
      await settle(name, sequence, answer);
      wait = 1000;
      if (unsaved.cells.size > 0) later(0);
      return;
    }
    if (answer !== undefined && answer.status < 500 && answer.status !== 429) return refuse(answer);
    show(say('offline'), true);
    later(wait);
    wait = Math.min(2 * wait, slowest);
  };

  /** The attempt is over, or nobody is signed in any more: the server's sentence says it. */
  const refuse = async (answer: Response): Promise<void> => {
    const body: unknown = await answer.json().catch(() => null);
    const sentence =
      typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : say('unsaved');
    show(sentence, true);
    announce(sentence);
  };

  form.addEventListener('input', ({ target }) => {
    if (!isControl(target) || !target.name.includes('/')) return;
    touched.add(target.name);
    const sequence = Math.max(Math.ceil(serverNow()), isControl(known) ? Number(known.value) + 1 : 0);
    unsaved.put(target.name, { text: textOf(form, target.name), sequence });
    raise(sequence);
    show(say('saving'), false);
    later(pause);
  });
  // Boxes that were not touched here may have changed in another window: the form leaves them out.
  form.addEventListener('submit', () => {
    for (const control of cellControls(form)) control.disabled = !touched.has(control.name);
  });
  addEventListener('pageshow', () => {
    for (const control of cellControls(form)) control.disabled = false;
  });
  addEventListener('online', () => later(0));
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') later(0);
  });

  restore(form, unsaved, isControl(known) ? Number(known.value) : 0);
  if (unsaved.cells.size > 0) {
    announce(say('restored'));
    later(0);
  }
}

function cellControls(form: HTMLFormElement): ReturnType<typeof controlsOf> {
  return [...form.elements].filter(isControl).filter(({ name }) => name.includes('/'));
}

/** Puts back what was typed on this device and never confirmed, unless later typing is stored. */
function restore(form: HTMLFormElement, unsaved: UnsavedCells, known: number): void {
  for (const [name, { text, sequence }] of [...unsaved.cells]) {
    if (sequence <= known || controlsOf(form, name).length === 0) unsaved.confirm(name, sequence);
    else setText(form, name, text);
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) start(form);
