import { z } from 'zod';
import { languages, type Localized } from '../../../grader/language.ts';
import type { AnswerForm } from '../../../problems/recipe-parts.ts';
import { recipeSchema, type Recipe } from '../../../problems/recipe.ts';
import { selfTest } from '../../grading/self-test.ts';
import {
  optionRows,
  plainKinds,
  roundings,
  rubricRows,
  type PlainForm,
} from '../../pages/staff/plain-form.ts';
import type { PlainIssue } from '../../pages/staff/plain-issue.ts';
import { readPoints } from '../../policy/points.ts';
import { inBoth } from './in-both.ts';
import { plainAnswer, type PlainAnswer } from './plain-answer.ts';
import { strayName } from './stray-name.ts';

const text = (length: number) => z.string().max(length).default('');
const several = z
  .union([
    z.array(z.string().max(2000)),
    z
      .string()
      .max(2000)
      .transform((one) => [one]),
  ])
  .default([]);

/** The form as it is sent; repeated names are lists. */
export const plainBody = z.object({
  kind: z.enum(plainKinds).default('text'),
  language: z.enum(languages),
  title: text(200),
  question: text(8000),
  points: text(20),
  minutes: text(20),
  otherTitle: text(200),
  otherQuestion: text(8000),
  option: several,
  otherOptions: text(8000),
  correct: several,
  expected: text(8000),
  rounding: z.enum(roundings).default('decimals'),
  digits: z.string().max(10).default('3'),
  given: text(8000),
  rubricLabel: several,
  rubricPoints: several,
  model: text(8000),
  /** Another kind was pressed: show its fields, keep everything typed. */
  show: z.enum(plainKinds).optional(),
  set: text(100),
});
export type PlainBody = z.infer<typeof plainBody>;

const rowsOf = (count: number, given: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(count, given.length) }, (_, index) => given[index] ?? '');

/** What was typed, as the page shows it again. */
export function typedPlain(body: PlainBody): PlainForm {
  const { option, rubricLabel, rubricPoints, show, set: _set, ...same } = body;
  const points = rowsOf(rubricRows, rubricPoints);
  return {
    ...same,
    kind: show ?? same.kind,
    options: rowsOf(optionRows, option),
    rubric: rowsOf(rubricRows, rubricLabel).map((label, index) => ({ label, points: points[index] ?? '' })),
  };
}

export type PlainReading =
  | { readonly kind: 'read'; readonly recipe: Omit<Recipe, 'version'> }
  | { readonly kind: 'invalid'; readonly issues: readonly PlainIssue[] };

function textIssues(form: PlainForm, names: readonly string[]): readonly PlainIssue[] {
  const issues: PlainIssue[] = [];
  if (form.question.trim() === '') issues.push({ field: 'question', key: 'plain.issue.question' });
  for (const field of ['question', 'otherQuestion'] as const) {
    const stray = strayName(form[field], names);
    if (stray !== undefined) issues.push({ field, key: 'plain.issue.name', detail: stray });
  }
  if (readPoints(form.points) === null) issues.push({ field: 'points', key: 'set.pointsIssue' });
  const minutes = readPoints(form.minutes);
  if (minutes === null || minutes === 0) issues.push({ field: 'minutes', key: 'plain.issue.minutes' });
  return issues;
}

const prompts: { readonly [K in PlainForm['kind']]: Localized } = {
  text: { en: 'Answer in your own words.', 'zh-TW': '請用自己的話回答。' },
  choice: { en: 'Choose one.', 'zh-TW': '請選一個。' },
  choices: { en: 'Choose all that are right.', 'zh-TW': '請選出所有正確的選項。' },
  number: { en: 'Give the number.', 'zh-TW': '請填入數值。' },
  array: {
    en: 'Type the whole array, such as `[[1,2],[3,4]]`.',
    'zh-TW': '請輸入整個陣列，例如 `[[1,2],[3,4]]`。',
  },
  code: { en: 'Write NumPy code that sets `result`.', 'zh-TW': '請寫 NumPy 程式，將結果存到 `result`。' },
};

/** The first line of a question, cut before anything that would stay open. */
function firstWords(said: string): string {
  const line = said.trim().split('\n')[0] ?? '';
  const cut = [...line].slice(0, titleLength).join('');
  const open = ['$', '`'].filter((mark) => (cut.split(mark).length - 1) % 2 === 1);
  return open.reduce((kept, mark) => kept.slice(0, kept.lastIndexOf(mark)), cut).trim();
}

const titleLength = 40;

function titleOf(form: PlainForm): Localized {
  const said = form.title.trim() === '' ? firstWords(form.question) : form.title.trim();
  return inBoth(form.language, said === '' ? '…' : said, form.otherTitle.trim());
}

function recipeOf(
  form: PlainForm,
  id: string,
  { answer, given, forward }: PlainAnswer & { answer: AnswerForm },
) {
  const bilingual = form.otherQuestion.trim() !== '';
  return recipeSchema.parse({
    id,
    version: 1,
    title: titleOf(form),
    topics: [],
    level: 1,
    minutes: (readPoints(form.minutes) ?? 0) / 1000,
    statement: inBoth(form.language, form.question.trim(), form.otherQuestion.trim()),
    given,
    ...(forward === undefined ? {} : { forward }),
    parts: [{ id: 'answer', prompt: prompts[form.kind], answer }],
    rounding: { kind: 'exact' },
    languages: bilingual ? [form.language, ...languages.filter((l) => l !== form.language)] : [form.language],
  });
}

/** Reads a plain question; it must give its own key full marks before it is kept. */
export function readPlainQuestion(form: PlainForm, id: string): PlainReading {
  const points = readPoints(form.points) ?? 0;
  const made = plainAnswer(form, points);
  const issues = [...textIssues(form, Object.keys(made.given)), ...made.issues];
  if (issues.length > 0 || made.answer === null) return { kind: 'invalid', issues };
  const { version: _version, ...recipe } = recipeOf(form, id, { ...made, answer: made.answer });
  const tested = selfTest({ ...recipe, version: 1 });
  if (tested.kind === 'fine') return { kind: 'read', recipe };
  const detail = tested.kind === 'unreadable' ? { detail: tested.message } : {};
  return { kind: 'invalid', issues: [{ field: 'expected', key: `plain.issue.${tested.kind}`, ...detail }] };
}
