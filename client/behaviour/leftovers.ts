import { postCells, type DraftAnswer } from './draft-posts.ts';
import { announce, say } from './page-data.ts';
import { unsavedOfAttempt } from './unsaved.ts';

/**
 * What was typed in other questions of the attempt and never confirmed, because the connection was
 * lost or the browser killed, is sent from whichever page is opened next. The review page then
 * shows itself anew: what one hands in is what one sees.
 */
const bar = document.querySelector<HTMLElement>('[data-bar]');
const { attempt = '', draftUrl: url = '' } = bar?.dataset ?? {};
const here = document.querySelector<HTMLElement>('form[data-draft]')?.dataset['question'];
const token = document.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? '';

async function sendQuestion(question: string): Promise<readonly DraftAnswer[]> {
  const unsaved = unsavedOfAttempt(attempt).get(question);
  if (unsaved === undefined) return [];
  const answers = await postCells({ url, question, token }, unsaved);
  for (const { name, sequence, answer } of answers) if (answer?.ok === true) unsaved.confirm(name, sequence);
  return answers;
}

async function sendAll(): Promise<void> {
  const others = [...unsavedOfAttempt(attempt).keys()].filter((question) => question !== here);
  const answers = (await Promise.all(others.map(sendQuestion))).flat();
  if (answers.length === 0) return;
  if (answers.some(({ answer }) => answer === undefined)) {
    const mark = document.querySelector('[data-saved]');
    if (mark !== null) mark.textContent = say('offline');
    announce(say('offline'));
    return;
  }
  const isTaken = answers.some(({ answer }) => answer?.ok === true);
  if (isTaken && document.querySelector('[data-review]') !== null) location.reload();
}

if (attempt !== '') {
  void sendAll();
  addEventListener('online', () => void sendAll());
}
