import { findRecipe } from '../../problems/bank.ts';
import { keyOf } from '../../problems/key.ts';
import type { Reader } from '../../server/store/database.ts';
import { listQuestions } from '../../server/store/questions.ts';
import type { Browser } from './browser.ts';

/** Starts and gives the path of the attempt. */
export async function begin(browser: Browser, assignment: string): Promise<string> {
  await browser.get(`/assignments/${assignment}`);
  const { headers } = await browser.post(`/assignments/${assignment}/attempts`);
  return String(headers.location);
}

/** The id in an attempt's path. */
export const idOf = (attempt: string): string => attempt.split('/').at(-1)!;

/** The right answers of a question as fields of its form. */
export async function keyFields(
  db: Reader,
  attempt: string,
  position: number,
): Promise<Record<string, string>> {
  const question = (await listQuestions(db, idOf(attempt))).find((q) => q.position === position)!;
  const key = keyOf(findRecipe(question.variant.recipe.id)!, question.variant);
  return Object.fromEntries(
    Object.entries(key).flatMap(([part, cells]) =>
      Object.entries(cells).map(([cell, text]) => [`${part}/${cell}`, text]),
    ),
  );
}

/** The value of a hidden field of a page. */
export const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** Fills a question's form and presses a button. */
export async function fill(
  browser: Browser,
  path: string,
  fields: Record<string, string> & { readonly go: string },
) {
  const page = await browser.get(path);
  const known = { sequence: hidden(page.body, 'sequence'), clientId: hidden(page.body, 'clientId') };
  return browser.post(path, { ...known, ...fields });
}

/** Presses 交卷 on the review page. */
export async function pressHandIn(browser: Browser, attempt: string) {
  const review = await browser.get(`${attempt}/review`);
  return browser.post(`${attempt}/hand-in`, { clientId: hidden(review.body, 'clientId') });
}
