import { announce, say } from './page-data.ts';

/** What must happen before this page is left. */
export interface Waiting {
  readonly isWaiting: () => boolean;
  readonly send: () => Promise<void>;
  readonly show: (sentence: string) => void;
}

/** Longest that a tapped link waits for its page's answers to be saved. */
const patience = 2_000;

const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/**
 * A link is followed once all is saved, so that the next page shows it. Without a connection one
 * stays here: the next page could not be loaded, and everything typed is on this one.
 */
export function guardLeaving({ isWaiting, send, show }: Waiting): void {
  const stay = (event: Event): boolean => {
    if (navigator.onLine) return false;
    event.preventDefault();
    event.stopPropagation();
    show(say('offline'));
    announce(say('offline'));
    return true;
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.hash !== '') return;
    if (!plain(event) || stay(event) || !isWaiting()) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    // A sending that was under way does not hold what was typed since: a second one does.
    const all = send().then(() => (isWaiting() ? send() : undefined));
    void Promise.race([all, late]).then(() => location.assign(link.href));
  });
  document.addEventListener('submit', stay, { capture: true });
}
