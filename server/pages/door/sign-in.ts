import { translate } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';

export interface SignInPage {
  readonly layout: LayoutModel;
  /** What was typed before, kept. */
  readonly login: string;
  /** Why it did not work; empty at first. */
  readonly problem: string;
}

/** The page to sign in by name and password; a personal link needs no page. */
export function signInPage(
  reader: Reader,
  given: { readonly login: string; readonly problem: MessageKey | null },
): SignInPage {
  return {
    layout: studentLayout(reader, { title: translate(reader.language, 'signIn.title'), width: 'narrow' }),
    login: given.login,
    problem: given.problem === null ? '' : translate(reader.language, given.problem),
  };
}
