import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { plainKinds, roundings, type PlainForm, type PlainKind } from './plain-form.ts';
import type { PlainField, PlainIssue } from './plain-issue.ts';
import { staffFrame } from './staff-frame.ts';

/** The fields that a kind asks for besides the question. */
type Fields = 'options' | 'number' | 'array' | 'rubric';

const fieldsOf: { readonly [K in PlainKind]: Fields } = {
  text: 'rubric',
  choice: 'options',
  choices: 'options',
  number: 'number',
  array: 'array',
  code: 'array',
};

interface OptionRow {
  readonly number: number;
  readonly index: number;
  readonly text: string;
  readonly right: boolean;
}

export interface PlainQuestionPage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly about: string;
  readonly action: string;
  readonly set: string;
  readonly form: PlainForm;
  readonly kinds: readonly { readonly kind: PlainKind; readonly label: string; readonly current: boolean }[];
  readonly fields: Fields;
  readonly options: readonly OptionRow[];
  readonly several: boolean;
  readonly rubric: readonly { readonly number: number; readonly label: string; readonly points: string }[];
  readonly roundings: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  readonly issues: { readonly [F in PlainField]: string };
  readonly save: string;
  readonly english: boolean;
  readonly otherOpen: boolean;
}

function issueTexts(reader: Reader, issues: readonly PlainIssue[]): PlainQuestionPage['issues'] {
  const sentence = (field: PlainField): string => {
    const issue = issues.find((each) => each.field === field);
    return issue === undefined ? '' : translate(reader.language, issue.key, { detail: issue.detail ?? '' });
  };
  return {
    question: sentence('question'),
    otherQuestion: sentence('otherQuestion'),
    points: sentence('points'),
    minutes: sentence('minutes'),
    options: sentence('options'),
    expected: sentence('expected'),
    digits: sentence('digits'),
    given: sentence('given'),
    rubric: sentence('rubric'),
  };
}

export interface PlainQuestionFacts {
  readonly form: PlainForm;
  readonly issues: readonly PlainIssue[];
  /** The set to which it is added when it is saved; empty for none. */
  readonly set: string;
  /** The recipe that is edited and the version that saving makes. */
  readonly editing: { readonly id: string; readonly version: number } | null;
}

const roundingLabels = {
  exact: 'plain.rounding.exact',
  decimals: 'plain.rounding.decimals',
  significant: 'plain.rounding.significant',
} as const satisfies { readonly [R in (typeof roundings)[number]]: MessageKey };

/** The form of a plain question. */
export function plainQuestionPage(reader: Reader, facts: PlainQuestionFacts): PlainQuestionPage {
  const { form, issues, set, editing } = facts;
  const { language, home } = reader;
  const say = (key: MessageKey): string => translate(language, key);
  const heading = say(editing === null ? 'plain.new' : 'plain.edit');
  const notices: readonly Notice[] = issues.length === 0 ? [] : [{ kind: 'warning', text: say('plain.fix') }];
  return {
    layout: staffFrame(reader, { title: heading, section: 'bank', width: 'narrow', notices }),
    heading,
    about:
      editing === null
        ? say('plain.about')
        : translate(language, 'plain.editAbout', { version: editing.version }),
    action: `${home}/questions/${editing === null ? 'new' : editing.id}`,
    set,
    form,
    kinds: plainKinds.map((kind) => ({
      kind,
      label: say(`plain.kind.${kind}`),
      current: kind === form.kind,
    })),
    fields: fieldsOf[form.kind],
    options: form.options.map((text, index) => ({
      number: index + 1,
      index,
      text,
      right: form.correct.includes(String(index)),
    })),
    several: form.kind === 'choices',
    rubric: form.rubric.map((item, index) => ({ number: index + 1, ...item })),
    roundings: roundings.map((value) => ({
      value,
      label: say(roundingLabels[value]),
      chosen: value === form.rounding,
    })),
    issues: issueTexts(reader, issues),
    save: say(set === '' ? 'plain.save' : 'plain.saveToSet'),
    english: form.language === 'en',
    otherOpen: `${form.otherTitle}${form.otherQuestion}${form.otherOptions}`.trim() !== '',
  };
}
