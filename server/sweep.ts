import { closeOverdueAttempts } from './actions/close-overdue-attempts.ts';
import { forgetExpiredSessions } from './actions/keep-session.ts';
import type { Deps } from './deps.ts';

const everyMs = 5_000;

/**
 * Closes what has run out, every few seconds. Nothing depends on its punctuality: every access
 * closes an overdue attempt by itself, and the time of closing is the deadline either way.
 */
export function sweepRegularly(deps: Deps, fail: (reason: unknown) => void): { readonly stop: () => void } {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    closeOverdueAttempts(deps)
      .then(() => forgetExpiredSessions(deps))
      .catch(fail)
      .finally(() => {
        running = false;
      });
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
