import type { Unsaved, UnsavedCells } from './unsaved.ts';

/** Where the cells of a question are saved, and as whom. */
export interface DraftPlace {
  readonly url: string;
  readonly question: string;
  readonly token: string;
}

/** What the server said of one cell; no answer where there was no connection. */
export interface DraftAnswer {
  readonly name: string;
  readonly sequence: number;
  readonly answer: Response | undefined;
}

/** Browsers refuse more than 64 KiB of requests that outlive their page. */
const outlives = 15_000;

async function post(place: DraftPlace, name: string, { text, sequence }: Unsaved): Promise<DraftAnswer> {
  const [part = '', cell = ''] = name.split(/\/(.*)/s);
  const body = JSON.stringify({ question: place.question, part, cell, text, sequence });
  const answer = await fetch(place.url, {
    method: 'POST',
    keepalive: body.length < outlives,
    headers: { 'content-type': 'application/json', 'x-csrf-token': place.token },
    body,
  }).catch(() => undefined);
  return { name, sequence, answer };
}

/**
 * Sends all cells that wait, side by side: each carries its own number, so their order of arrival
 * does not matter, and a page with a dozen boxes is saved as fast as one with a single box.
 */
export function postCells(place: DraftPlace, { cells }: UnsavedCells): Promise<readonly DraftAnswer[]> {
  return Promise.all([...cells].map(([name, cell]) => post(place, name, cell)));
}
