import { announce, say } from './page-data.ts';
import { serverNow, setServerNow } from './server-clock.ts';

/**
 * Counts down by the server's clock and says when 10, 5 and 1 minutes are left. Asks the server
 * every 15 seconds, so that an extension shows. The time can be hidden, and stays hidden.
 */
const bar = document.querySelector<HTMLElement>('[data-bar]');
const shown = document.querySelector<HTMLElement>('[data-clock]');
const toggle = document.querySelector<HTMLElement>('[data-clock-hide]');
const minute = 60_000;
const warnAt = [10, 5, 1];
/** What arrives this long after the end still counts; then the page shows what came of it. */
const grace = 7_000;

let endsAt = Number(bar?.dataset['ends'] ?? 0);
let before = endsAt - serverNow();

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function tick(): void {
  if (shown === null || endsAt === 0) return;
  const left = endsAt - serverNow();
  shown.textContent = clockText(left);
  toggle?.classList.toggle('is-near', left <= 5 * minute);
  for (const count of warnAt) {
    if (before > count * minute && left <= count * minute)
      announce(say('minutesLeft', { count: String(count) }));
  }
  if (before > 0 && left <= 0) {
    announce(say('timeUp'));
    setTimeout(() => location.reload(), grace);
  }
  before = left;
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url).catch(() => undefined);
  if (answer?.ok !== true) return;
  const clock: unknown = await answer.json();
  if (typeof clock !== 'object' || clock === null) return;
  if ('now' in clock && typeof clock.now === 'number') setServerNow(clock.now);
  if ('endsAt' in clock && typeof clock.endsAt === 'number' && clock.endsAt !== endsAt) {
    endsAt = clock.endsAt;
    before = Number.POSITIVE_INFINITY;
  }
}

if (shown !== null && bar !== null) {
  setInterval(tick, 1000);
  const url = bar.dataset['clockUrl'] ?? '';
  if (url !== '') setInterval(() => void ask(url), 15_000);
}

function setHidden(hidden: boolean): void {
  toggle?.setAttribute('aria-pressed', String(hidden));
  const word = toggle?.querySelector<HTMLElement>('[data-clock-word]');
  if (word) word.textContent = word.dataset[hidden ? 'show' : 'hide'] ?? '';
}

if (toggle !== null) {
  setHidden(localStorage.getItem('adjoint:clock') === 'hidden');
  toggle.addEventListener('click', () => {
    const hidden = toggle.getAttribute('aria-pressed') !== 'true';
    localStorage.setItem('adjoint:clock', hidden ? 'hidden' : 'shown');
    setHidden(hidden);
  });
}
