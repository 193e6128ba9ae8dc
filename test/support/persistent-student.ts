import { randomUUID } from 'node:crypto';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';

/** A cell that the server said it had saved. */
export interface SavedCell {
  readonly attempt: string;
  readonly question: string;
  readonly part: string;
  readonly cell: string;
  readonly sequence: number;
  readonly text: string;
}

/** What a student has sent, and what of it the server has confirmed. */
export interface Log {
  readonly sent: SavedCell[];
  readonly saved: SavedCell[];
  readonly handIns: { readonly attempt: string; readonly clientId: string }[];
  /** Answers that no fault of a client explains. */
  readonly faults: string[];
}

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A browser over a real connection that does not give up: whatever gets no answer is sent again,
 * word for word, until the server is back.
 */
export class PersistentStudent {
  readonly log: Log = { sent: [], saved: [], handIns: [], faults: [] };
  readonly #origin: string;
  readonly #chance: Chance;
  #cookie = '';
  #csrf = '';
  #sequence = 0;
  #stopped = false;

  constructor(origin: string, chance: Chance) {
    this.#origin = origin;
    this.#chance = chance;
  }

  /** Lets the request that is on its way end, and sends no further one. */
  stop(): void {
    this.#stopped = true;
  }

  /** Signs in and takes the quiz again and again until told to stop. */
  async work(link: string, assignment: string): Promise<void> {
    await this.#get(link);
    while (!this.#stopped) {
      await this.#get('/account');
      const { location } = await this.#post(`/assignments/${assignment}/attempts`, '');
      if (location.startsWith('/attempts/')) await this.#takeAttempt(location);
    }
  }

  async #takeAttempt(attempt: string): Promise<void> {
    const places: Omit<SavedCell, 'sequence' | 'text'>[] = [];
    for (const position of [1, 2]) {
      const { body } = await this.#get(`${attempt}/questions/${position}`);
      const question = /data-question="([^"]+)"/.exec(body)?.[1] ?? '';
      for (const [, part = '', cell = ''] of body.matchAll(/<input[^>]* name="([^"/]+)\/([^"]+)"/g)) {
        places.push({ attempt, question, part, cell });
      }
    }
    const turns = integerFrom(this.#chance, 2, 12);
    for (let turn = 0; turn < turns && !this.#stopped && places.length > 0; turn += 1) {
      await this.#type(oneOf(this.#chance, places));
    }
    if (!this.#stopped) await this.#handIn(attempt);
  }

  async #type(place: Omit<SavedCell, 'sequence' | 'text'>): Promise<void> {
    this.#sequence += 1;
    const text = String(integerFrom(this.#chance, -99, 99));
    const typed = { ...place, sequence: this.#sequence, text };
    this.log.sent.push(typed);
    const { attempt, ...body } = typed;
    const { status } = await this.#post(`${attempt}/drafts`, JSON.stringify(body), 'application/json');
    if (status === 200) this.log.saved.push(typed);
    else if (!this.#stopped) this.log.faults.push(`draft ${status}`);
  }

  async #handIn(attempt: string): Promise<void> {
    const clientId = randomUUID();
    const { status, location } = await this.#post(`${attempt}/hand-in`, `clientId=${clientId}`);
    if (status === 303 && location === `${attempt}/receipt`) this.log.handIns.push({ attempt, clientId });
    else if (!this.#stopped) this.log.faults.push(`hand-in ${status} ${location}`);
  }

  async #get(path: string): Promise<Answer> {
    return this.#ask(path, {});
  }

  #post(path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<Answer> {
    return this.#ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'x-csrf-token': this.#csrf },
    });
  }

  async #ask(path: string, request: RequestInit): Promise<Answer> {
    while (!this.#stopped) {
      const answer = await this.#once(path, request).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return answer;
      if (answer !== undefined) this.log.faults.push(`${path} ${answer.status}`);
      await pause(20);
    }
    return { status: 0, location: '', body: '' };
  }

  async #once(path: string, request: RequestInit): Promise<Answer> {
    const headers = { ...Object.fromEntries(new Headers(request.headers)), cookie: this.#cookie };
    const answer = await fetch(`${this.#origin}${path}`, { ...request, headers, redirect: 'manual' });
    const body = await answer.text();
    for (const cookie of answer.headers.getSetCookie()) {
      if (cookie.startsWith('adjoint=')) this.#cookie = cookie.split(';')[0] ?? '';
    }
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1]?.replaceAll('&#x3D;', '=') ?? this.#csrf;
    return { status: answer.status, location: answer.headers.get('location') ?? '', body };
  }
}
