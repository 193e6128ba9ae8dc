import { parseLiteral } from '../../../problems/array-literal.ts';
import type { AnswerForm } from '../../../problems/recipe-parts.ts';
import type { RecipeInput } from '../../../problems/recipe.ts';
import type { PlainForm, PlainKind } from '../../pages/staff/plain-form.ts';
import { readPoints } from '../../policy/points.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import type { PlainIssue } from '../../pages/staff/plain-issue.ts';
import { inBoth } from './in-both.ts';

/** The part of a recipe that a plain question's form describes, or why it cannot be read. */
export interface PlainAnswer {
  readonly answer: AnswerForm | null;
  readonly given: NonNullable<RecipeInput['given']>;
  readonly forward?: string;
  readonly issues: readonly PlainIssue[];
}

type Maker = (form: PlainForm, points: number) => PlainAnswer;

const refused = (...issues: readonly PlainIssue[]): PlainAnswer => ({ answer: null, given: {}, issues });
const made = (answer: AnswerForm): PlainAnswer => ({ answer, given: {}, issues: [] });

function optionsOf(form: PlainForm) {
  const others = form.otherOptions.split('\n').map((line) => line.trim());
  return form.options.flatMap((said, index) =>
    said.trim() === ''
      ? []
      : [
          {
            id: `o${index}`,
            label: inBoth(form.language, said.trim(), others[index] ?? ''),
            right: form.correct.includes(String(index)),
          },
        ],
  );
}

const withoutRight = ({ id, label }: ReturnType<typeof optionsOf>[number]) => ({ id, label });

function choice(form: PlainForm, points: number): PlainAnswer {
  const options = optionsOf(form);
  const [right, ...more] = options.filter((option) => option.right);
  if (options.length < 2) return refused({ field: 'options', key: 'plain.issue.options' });
  if (right === undefined || more.length > 0)
    return refused({ field: 'options', key: 'plain.issue.oneRight' });
  return made({
    as: 'choice',
    cells: [{ id: 'choice', points, options: options.map(withoutRight), correct: right.id, shuffle: true }],
  });
}

function choices(form: PlainForm, points: number): PlainAnswer {
  const options = optionsOf(form);
  const correct = options.filter(({ right }) => right).map(({ id }) => id);
  if (options.length < 2) return refused({ field: 'options', key: 'plain.issue.options' });
  if (correct.length === 0) return refused({ field: 'options', key: 'plain.issue.someRight' });
  const cell = { id: 'choices', points, options: options.map(withoutRight), correct, shuffle: true };
  return made({ as: 'choices', cells: [cell] });
}

function number(form: PlainForm, points: number): PlainAnswer {
  const expected = form.expected.trim().normalize('NFKC').replace('−', '-');
  const digits = Number(form.digits);
  if (!/^-?\d+(\.\d+)?(\/\d+)?$/.test(expected) || /\/0+$/.test(expected)) {
    return refused({ field: 'expected', key: 'plain.issue.number' });
  }
  if (form.rounding !== 'exact' && !(/^\d{1,2}$/.test(form.digits) && digits <= 12)) {
    return refused({ field: 'digits', key: 'plain.issue.digits' });
  }
  const rounding =
    form.rounding === 'exact'
      ? { kind: form.rounding }
      : { kind: form.rounding, digits: form.rounding === 'significant' ? Math.max(1, digits) : digits };
  return made({ as: 'plainNumber', cells: [{ id: 'number', points, expected, rounding }] });
}

function text(form: PlainForm, points: number): PlainAnswer {
  const items = form.rubric.filter(({ label }) => label.trim() !== '');
  const worth = items.map((item) => readPoints(item.points));
  if (worth.includes(null)) return refused({ field: 'rubric', key: 'plain.issue.rubricPoints' });
  const total = worth.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  if (items.length > 0 && total !== points) return refused({ field: 'rubric', key: 'plain.issue.rubricSum' });
  const whole = { id: 'whole', label: { en: 'Right and complete', 'zh-TW': '正確且完整' }, points };
  const rubric = items.map(({ label }, index) => ({
    id: `r${index}`,
    label: inBoth(form.language, label.trim(), ''),
    points: worth[index] ?? 0,
  }));
  const model = form.model.trim() === '' ? {} : { model: inBoth(form.language, form.model.trim(), '') };
  return made({
    as: 'text',
    cells: [{ id: 'text', points, rubric: items.length === 0 ? [whole] : rubric, ...model }],
  });
}

/** The array that was written, or null where it is none. */
function literal(written: string): Tensor<string> | null {
  try {
    return parseLiteral(written);
  } catch {
    return null;
  }
}

function fixedValue({ shape, data }: Tensor<string>): string | string[] | string[][] | null {
  if (shape.length === 0) return data[0] ?? null;
  if (shape.length === 1) return [...data];
  const [rows = 0, columns = 0] = shape;
  if (shape.length > 2) return null;
  return Array.from({ length: rows }, (_, row) => data.slice(row * columns, (row + 1) * columns));
}

function givenOf(form: PlainForm): Pick<PlainAnswer, 'given' | 'issues'> {
  const given: NonNullable<RecipeInput['given']> = {};
  const issues: PlainIssue[] = [];
  for (const line of form.given.split('\n').filter((each) => each.trim() !== '')) {
    const match = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=\s*(?:np\.array\()?(.+?)\)?\s*$/.exec(line);
    const array = match?.[2] === undefined ? null : literal(match[2]);
    const value = array === null ? null : fixedValue(array);
    if (match?.[1] === undefined || value === null)
      issues.push({ field: 'given', key: 'plain.issue.given', detail: line.trim() });
    else given[match[1]] = { draw: { kind: 'fixed', value }, role: 'input' };
  }
  return { given, issues };
}

const result = { kind: 'value', of: 'result' } as const;

function arrayAnswer(form: PlainForm, points: number): PlainAnswer {
  const { given, issues } = givenOf(form);
  const expected = form.expected.trim();
  if (expected === '')
    return { answer: null, given, issues: [...issues, { field: 'expected', key: 'plain.issue.array' }] };
  const written = literal(expected) !== null;
  const forward = /^\s*result\s*=/m.test(expected) ? expected : `result = ${expected}`;
  const expectation = written ? { expected } : { asks: result };
  const cell = { id: 'array', points, ...expectation };
  const answer: AnswerForm =
    form.kind === 'code'
      ? { as: 'code', cells: [{ ...cell, given: Object.keys(given) }] }
      : { as: 'array', cells: [cell] };
  return { answer, given, issues, ...(written ? {} : { forward }) };
}

const makers: { readonly [K in PlainKind]: Maker } = {
  text,
  choice,
  choices,
  number,
  array: arrayAnswer,
  code: arrayAnswer,
};

/** The answer that a plain question's form describes. */
export function plainAnswer(form: PlainForm, points: number): PlainAnswer {
  return makers[form.kind](form, points);
}
