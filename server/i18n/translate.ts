import { MessageFormat } from 'messageformat';
import type { Language } from '../../grader/language.ts';
import { messages, type MessageKey } from './messages.ts';

export type Parameters = { readonly [name: string]: string | number };

const compiled = new Map<string, MessageFormat>();

/**
 * The message of a key in a language, its parameters filled in. Messages without parameters
 * are returned as they stand. No isolation marks are added: both languages run left to right.
 */
export function translate(language: Language, key: MessageKey, parameters: Parameters = {}): string {
  const text = messages[key][language];
  if (!text.includes('{')) return text;
  const id = `${language}:${key}`;
  const format = compiled.get(id) ?? new MessageFormat(language, text, { bidiIsolation: 'none' });
  compiled.set(id, format);
  return format.format({ ...parameters });
}

/** Whether a text from a template or a store names a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
