import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';

/** What was typed into the form of a new course; kept word for word when something is wrong. */
export interface SetupForm {
  readonly name: string;
  readonly term: string;
  readonly zone: string;
  readonly language: string;
  readonly yourName: string;
  readonly login: string;
  readonly roster: string;
  readonly token: string;
}

export const setupFields = [
  'name',
  'term',
  'zone',
  'yourName',
  'login',
  'password',
  'roster',
  'token',
] as const;
export type SetupField = (typeof setupFields)[number];

/** A sentence beside the field it is about. */
export interface FieldProblem {
  readonly field: SetupField;
  readonly key: MessageKey;
  readonly line: number;
}

export interface SetupPage {
  readonly layout: LayoutModel;
  readonly form: SetupForm;
  readonly problems: { readonly [F in SetupField]: string };
  readonly anyProblem: boolean;
  readonly english: boolean;
  readonly zones: readonly string[];
  readonly demonstration: boolean;
  readonly askToken: boolean;
}

export const emptySetup: SetupForm = {
  name: '',
  term: '',
  zone: 'Asia/Taipei',
  language: 'zh-TW',
  yourName: '',
  login: '',
  roster: '',
  token: '',
};

/** The page of the first start: the form of a new course and the demonstration beside it. */
export function setupPage(
  reader: Reader,
  given: {
    readonly form: SetupForm;
    readonly problems: readonly FieldProblem[];
    readonly demonstration: boolean;
    readonly askToken: boolean;
  },
): SetupPage {
  const sentence = (field: SetupField): string => {
    const problem = given.problems.find((p) => p.field === field);
    return problem === undefined ? '' : translate(reader.language, problem.key, { line: problem.line });
  };
  return {
    layout: studentLayout(reader, { title: translate(reader.language, 'setup.title'), width: 'narrow' }),
    form: given.form,
    problems: {
      name: sentence('name'),
      term: sentence('term'),
      zone: sentence('zone'),
      yourName: sentence('yourName'),
      login: sentence('login'),
      password: sentence('password'),
      roster: sentence('roster'),
      token: sentence('token'),
    },
    anyProblem: given.problems.length > 0,
    english: given.form.language === 'en',
    zones: Intl.supportedValuesOf('timeZone'),
    demonstration: given.demonstration,
    askToken: given.askToken,
  };
}

export interface SetupLinksPage {
  readonly layout: LayoutModel;
  readonly links: readonly { readonly role: string; readonly name: string; readonly path: string }[];
}

/** The sign-in links of a fresh demonstration course. */
export function setupLinksPage(
  reader: Reader,
  links: readonly {
    readonly role: 'student' | 'ta' | 'instructor';
    readonly name: string;
    readonly path: string;
  }[],
): SetupLinksPage {
  return {
    layout: studentLayout(reader, {
      title: translate(reader.language, 'setup.links.title'),
      width: 'narrow',
    }),
    links: links.map((link) => ({ ...link, role: translate(reader.language, `role.${link.role}`) })),
  };
}
