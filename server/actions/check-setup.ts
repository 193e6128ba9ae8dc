import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from '../config.ts';
import type { Deps } from '../deps.ts';
import { sign } from '../keys.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { findPersonByLogin } from '../store/people.ts';
import type { NewCourse } from './create-course.ts';
import { readRoster } from './read-roster.ts';

const line = z.string().max(200).default('');

/** The form of a new course as it is posted. */
export const setupBody = z.object({
  name: line,
  term: line,
  zone: line,
  language: z.enum(['en', 'zh-TW']).default('zh-TW'),
  yourName: line,
  login: line,
  password: line,
  roster: z.string().max(200_000).default(''),
  token: line,
});
export type SetupBody = z.infer<typeof setupBody>;

interface Problem {
  readonly field: 'name' | 'term' | 'zone' | 'yourName' | 'login' | 'password' | 'roster' | 'token';
  readonly key: MessageKey;
  readonly line: number;
}

export type SetupChecked =
  | { readonly kind: 'fine'; readonly course: NewCourse }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The code that the terminal shows at the first start; asked where others can reach the site. */
export function setupToken(deps: Pick<Deps, 'keys'>): string {
  return sign(deps.keys.session, 'setup').slice(0, 10);
}

function tokenFits(deps: Deps, typed: string): boolean {
  if (isLoopback(deps.config.host)) return true;
  const expected = Buffer.from(setupToken(deps));
  const given = Buffer.from(typed.trim());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export const rosterProblems = {
  shape: 'setup.problem.rosterShape',
  order: 'setup.problem.rosterOrder',
  twice: 'setup.problem.rosterTwice',
  long: 'setup.problem.rosterLong',
} as const satisfies { readonly [reason: string]: MessageKey };

export const loginPattern = /^[A-Za-z0-9._@-]{3,40}$/;

/** Reads the form of a new course: all that is wrong with it at once, or the course. */
export async function checkSetup(deps: Deps, typed: SetupBody): Promise<SetupChecked> {
  const problems: Problem[] = [];
  const wrong = (field: Problem['field'], key: MessageKey, at = 0): void => {
    problems.push({ field, key, line: at });
  };
  if (!tokenFits(deps, typed.token)) wrong('token', 'setup.problem.token');
  for (const field of ['name', 'term', 'yourName'] as const) {
    if (typed[field].trim() === '') wrong(field, 'setup.problem.name');
  }
  if (!Intl.supportedValuesOf('timeZone').includes(typed.zone.trim())) wrong('zone', 'setup.problem.zone');
  const login = typed.login.trim().toLowerCase();
  if (!loginPattern.test(login)) wrong('login', 'setup.problem.login');
  else if ((await findPersonByLogin(deps.db.read, login)) !== undefined)
    wrong('login', 'setup.problem.loginTaken');
  if (typed.password.length < 10) wrong('password', 'setup.problem.password');
  const roster = readRoster(typed.roster);
  if (roster.kind === 'invalid') wrong('roster', rosterProblems[roster.reason], roster.line);
  if (problems.length > 0 || roster.kind === 'invalid') return { kind: 'problems', problems };
  return {
    kind: 'fine',
    course: {
      name: typed.name.trim(),
      term: typed.term.trim(),
      zone: typed.zone.trim(),
      language: typed.language,
      instructor: { name: typed.yourName.trim(), login, password: typed.password },
      roster: roster.lines,
    },
  };
}
