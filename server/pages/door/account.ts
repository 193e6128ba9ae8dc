import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';

export interface AccountPage {
  readonly layout: LayoutModel;
  readonly login: string;
  readonly loginProblem: string;
  readonly passwordProblem: string;
}

export interface AccountProblem {
  readonly field: 'login' | 'password';
  readonly key: MessageKey;
}

/** A person's own sign-in name and password. */
export function accountPage(
  reader: Reader,
  content: { readonly login: string; readonly problem: AccountProblem | null; readonly saved: boolean },
): AccountPage {
  const { problem } = content;
  const sentence = problem === null ? '' : translate(reader.language, problem.key);
  return {
    layout: studentLayout(reader, {
      title: translate(reader.language, 'account.title'),
      width: 'narrow',
      notices: content.saved ? [{ kind: 'plain', text: translate(reader.language, 'account.saved') }] : [],
    }),
    login: content.login,
    loginProblem: problem?.field === 'login' ? sentence : '',
    passwordProblem: problem?.field === 'password' ? sentence : '',
  };
}
