import { announce, say } from './page-data.ts';

/**
 * The page of an assignment that has not begun asks every few seconds whether it has, and opens
 * itself when it does. A page in the background does not ask; it does so when it is seen again.
 */
const page = document.querySelector<HTMLElement>('[data-waits]');
const url = page?.dataset['waits'] ?? '';
const pause = 5_000;
/** Long enough for a screen reader to say what happens. */
const notice = 1_200;
let timer = 0;

async function hasBegun(): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  if (answer?.ok !== true) return false;
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === 'object' && body !== null && 'state' in body && body.state !== 'waiting';
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  if (document.visibilityState === 'hidden') return;
  if (await hasBegun()) {
    announce(say('begun'));
    setTimeout(() => location.reload(), notice);
    return;
  }
  clearTimeout(timer);
  timer = window.setTimeout(() => void ask(), pause);
}

if (page !== null) {
  page.hidden = false;
  timer = window.setTimeout(() => void ask(), pause);
  addEventListener('visibilitychange', () => void ask());
}
