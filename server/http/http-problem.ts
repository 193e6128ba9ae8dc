import type { MessageKey } from '../i18n/messages.ts';

/** "You may not" or "there is no such thing", with the sentence that the page shows. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly messageKey: MessageKey;

  constructor(status: number, messageKey: MessageKey) {
    super(messageKey);
    this.status = status;
    this.messageKey = messageKey;
  }
}

/** Unknown and forbidden read the same. */
export function notFound(): HttpProblem {
  return new HttpProblem(404, 'error.notFound');
}

/** The value, or 404 where the scoped look-up found nothing. */
export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
