import type { MessageKey } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';
import { studentLayout, type LayoutModel, type Reader } from './layout.ts';

export interface ErrorPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly sentence: string;
  /** Whether the way on is the sign-in page. */
  readonly signIn: boolean;
}

const titleOf = (status: number): MessageKey => {
  if (status === 401) return 'error.title.signIn';
  if (status === 404) return 'error.title.notFound';
  return status >= 500 ? 'error.title.ours' : 'error.title.refused';
};

/** The page for what went wrong: one title, one sentence, one way on. */
export function errorPage(
  reader: Reader,
  problem: { readonly status: number; readonly key: MessageKey },
): ErrorPage {
  const title = translate(reader.language, titleOf(problem.status));
  return {
    layout: studentLayout(reader, { title, width: 'narrow' }),
    title,
    sentence: translate(reader.language, problem.key),
    signIn: problem.status === 401,
  };
}
