import { controlsOf, isControl, setText, textOf } from './cells.ts';
import { postCells } from './draft-posts.ts';
import { guardLeaving } from './leaving.ts';
import { announce, say } from './page-data.ts';
import { serverNow } from './server-clock.ts';
import { UnsavedCells } from './unsaved.ts';

/** Saves every cell as it is typed: after a pause, again and again until it is confirmed. */
const pause = 400;
const slowest = 30_000;

function start(form: HTMLFormElement): void {
  const { draftUrl = '', attempt = '', question = '' } = form.dataset;
  const unsaved = new UnsavedCells(`adjoint:${attempt}:${question}`);
  const mark = document.querySelector<HTMLElement>('[data-saved]');
  const known = form.elements.namedItem('sequence');
  const token = form.elements.namedItem('csrf');
  const touched = new Set<string>();
  let wait = 1000;
  let timer = 0;
  let running: Promise<void> | undefined;
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

  const settle = async (name: string, sequence: number, answer: Response): Promise<void> => {
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null) return;
    if ('kind' in body && body.kind === 'stale' && 'text' in body && 'sequence' in body) {
      // Typed later on another device: shown here unless somebody is just typing in this box.
      const typing = controlsOf(form, name).some((control) => control === document.activeElement);
      if (!typing) setText(form, name, String(body.text));
      raise(Number(body.sequence));
    } else if (unsaved.cells.get(name)?.sequence === sequence) {
      setText(form, name, unsaved.cells.get(name)?.text ?? '');
    }
    unsaved.confirm(name, sequence);
    showSaved('savedAt' in body && typeof body.savedAt === 'number' ? body.savedAt : serverNow());
  };

  const place = { url: draftUrl, question, token: isControl(token) ? token.value : '' };

  /** Sends all that waits now; what is typed meanwhile follows at once. */
  const sendOnce = async (): Promise<void> => {
    if (unsaved.cells.size === 0) return;
    const answers = await postCells(place, unsaved);
    for (const { name, sequence, answer } of answers)
      if (answer?.ok === true) await settle(name, sequence, answer);
    const failed = answers.find(({ answer }) => answer?.ok !== true);
    if (failed === undefined) {
      wait = 1000;
      if (unsaved.cells.size > 0) later(0);
      return;
    }
    const { answer } = failed;
    if (answer !== undefined && answer.status < 500 && answer.status !== 429) return refuse(answer);
    show(say('offline'), true);
    later(wait);
    wait = Math.min(2 * wait, slowest);
  };

  const send = (): Promise<void> => {
    running ??= sendOnce().finally(() => (running = undefined));
    return running;
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
  guardLeaving({ isWaiting: () => unsaved.cells.size > 0, send, show: (text) => show(text, true) });
  addEventListener('visibilitychange', () => {
    // No timer runs any more in a page that is being left; what is sent twice counts once.
    if (document.visibilityState === 'hidden') void postCells(place, unsaved);
  });

  for (const name of restore(form, unsaved, isControl(known) ? Number(known.value) : 0)) touched.add(name);
  if (unsaved.cells.size > 0) {
    announce(say('restored'));
    later(0);
  }
}

function cellControls(form: HTMLFormElement): ReturnType<typeof controlsOf> {
  return [...form.elements].filter(isControl).filter(({ name }) => name.includes('/'));
}

/**
 * Puts back what was typed on this device and never confirmed, and names those cells. Where another
 * device may have typed later, the server is asked first: its text stays until it takes this one.
 */
function restore(form: HTMLFormElement, unsaved: UnsavedCells, known: number): readonly string[] {
  for (const [name, { sequence }] of [...unsaved.cells])
    if (controlsOf(form, name).length === 0) unsaved.confirm(name, sequence);
  const newer = [...unsaved.cells].filter(([, { sequence }]) => sequence > known);
  for (const [name, { text }] of newer) setText(form, name, text);
  return newer.map(([name]) => name);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) start(form);
