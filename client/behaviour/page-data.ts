/** What the page tells its scripts (server/pages/student/client-words.ts): sentences in the reader's language. */
const block = document.getElementById('page-data')?.textContent ?? '{}';
const words: unknown = JSON.parse(block);

/** A sentence by its key, `{name}` filled in; empty on pages that carry none. */
export function say(key: string, values: { readonly [name: string]: string } = {}): string {
  if (typeof words !== 'object' || words === null) return '';
  const found: unknown = Object.entries(words).find(([name]) => name === key)?.[1];
  const sentence = typeof found === 'string' ? found : '';
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export const language = document.documentElement.lang === 'en' ? 'en' : 'zh-TW';

const region = document.querySelector('[data-announce]');

/** Says a sentence to screen readers, politely. */
export function announce(sentence: string): void {
  if (region !== null) region.textContent = sentence;
}
