import { parseFraction } from '../grader/arithmetic/fraction.ts';
import { printQuotient } from '../grader/arithmetic/fraction-printing.ts';
import { symbolOf } from '../grader/derivation/derivative.ts';
import { modelStyles, modelText } from '../grader/derivation/model.ts';
import type { ModelStyle } from '../grader/derivation/model.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { Answers, Asked, Cell, Question } from '../grader/question.ts';
import { codeResults } from './code-results.ts';
import { keyOf } from './key.ts';
import { optionResults } from './option-results.ts';
import { poseQuestion } from './pose-question.ts';
import type { Recipe } from './recipe.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import type { CertifiedVariant } from './variant.ts';
import { visibleForms } from './visible-forms.ts';
import { derivationCells, derivationsUnder, withDerivation } from './wrong-derivations.ts';
import { answersUnder, isFull, judged } from './wrong-answers.ts';

/** How many of the machine's own answers were judged as they should be. */
export interface Tally {
  readonly passed: number;
  readonly made: number;
}

/** What a question's test of itself found. */
export interface MutationScore {
  /** The key, and the key written in other ways: all full marks. */
  readonly right: Tally;
  /** Every form of every listed wrong rule: never full marks. */
  readonly wrong: Tally;
  /** Rules followed everywhere whose name was found, or that of one that cannot be told apart. */
  readonly named: Tally;
  /** Numbers without reason: no marks. */
  readonly noise: Tally;
}

/** The share of right answers kept and of wrong ones and noise caught, from 0 to 1. */
export function shareKilled({ right, wrong, noise }: MutationScore): number {
  const made = right.made + wrong.made + noise.made;
  return made === 0 ? 1 : (right.passed + wrong.passed + noise.passed) / made;
}

type Change = (text: string, cell: Cell, part: string) => string;

const isFormula = ({ kind }: Asked): boolean => kind === 'formula' || kind === 'matrixFormula';

const asFraction: Change = (text, { asks }) => {
  const value = asks.kind === 'number' ? parseFraction(text) : undefined;
  return value === undefined ? text : printQuotient(value);
};
const asSum: Change = (text, { asks }) =>
  asks.kind === 'number' || isFormula(asks) ? `2*(${text})-(${text})` : text;
/** Another number in every cell: what follows from noise by a factor of 1 would be right. */
const noise: Change = (text, { id, asks }, part) => {
  if (asks.kind === 'derivation')
    return asks.targets.map((target) => `${symbolOf(target)} = 7.3519`).join('\n');
  if (asks.kind !== 'number') return isFormula(asks) ? '7.3519' : 'zzz';
  const seed = [...`${part}/${id}`].reduce((sum, letter) => sum + letter.charCodeAt(0), text.length);
  return `${(seed % 89) + 731}.${(seed * 37) % 97}`;
};

function changed(question: Question, key: Answers, change: Change): Answers {
  return Object.fromEntries(
    question.parts.map((part) => [
      part.id,
      Object.fromEntries(
        part.cells.map((cell) => [cell.id, change(key[part.id]?.[cell.id] ?? '', cell, part.id)]),
      ),
    ]),
  );
}

const tally = (results: readonly boolean[]): Tally => ({
  passed: results.filter(Boolean).length,
  made: results.length,
});

/** The key with its derivations in other styles. */
function inStyle(question: GraphQuestion, key: Answers, style: ModelStyle): Answers {
  return derivationCells(question).reduce(
    (answers, cell) => withDerivation(answers, cell, modelText(question, cell.task, style)),
    key,
  );
}

/** Derivations with one wrong row each: never full marks. */
function wrongDerivations(subject: Subject, key: Answers): readonly boolean[] {
  return derivationCells(subject.question).flatMap((cell) =>
    visibleForms(subject).flatMap((form) =>
      derivationsUnder(subject, cell, form).map(
        (text) => !isFull(judged(subject.question, withDerivation(key, cell, text))),
      ),
    ),
  );
}

/** Answers in matrix form that are wrong: a lost sign, a factor too much, a transpose too much. */
const spoiled: readonly Change[] = [
  (text, { asks }) => (asks.kind === 'matrixFormula' ? `-(${text})` : text),
  (text, { asks }) => (asks.kind === 'matrixFormula' ? `2*(${text})` : text),
  (text, { asks }) => (asks.kind === 'matrixFormula' && asks.shape.length === 2 ? `(${text}).T` : text),
];

/** Each formula of matrices spoiled by itself; the other cells keep their key. */
function matrixResults({ question }: Subject, key: Answers): readonly boolean[] {
  return question.parts.flatMap(({ id, cells }) =>
    cells.flatMap((cell) => {
      const text = key[id]?.[cell.id] ?? '';
      const wrong = spoiled
        .map((change) => change(text, cell, id))
        .filter((changedText) => changedText !== text);
      return wrong.map((one) => !isFull(judged(question, { ...key, [id]: { ...key[id], [cell.id]: one } })));
    }),
  );
}

function wrongResults(subject: Subject, key: Answers, certified: CertifiedVariant) {
  const numeric = subject.asked.every(({ part, cell }) =>
    subject.question.parts.some(
      ({ id, cells }) => id === part && cells.some((own) => own.id === cell && own.asks.kind === 'number'),
    ),
  );
  const forms = numeric ? visibleForms(subject) : [];
  const names = (code: string): readonly string[] => [
    code,
    ...certified.certificate.inseparable.filter((pair) => pair.some((each) => each === code)).flat(),
  ];
  const reports = forms.map((form) => ({
    form,
    report: judged(subject.question, answersUnder(subject, form, key)),
  }));
  const found = reports
    .filter(({ form }) => form.everywhere)
    .map(({ form, report }) =>
      report.parts.some(({ diagnoses }) => diagnoses.some((code) => names(form.code).includes(code))),
    );
  const code = codeResults(subject.question);
  const caught = [...reports.map(({ report }) => !isFull(report)), ...wrongDerivations(subject, key)];
  return {
    wrong: tally([
      ...caught,
      ...matrixResults(subject, key),
      ...code.caught,
      ...optionResults(subject.question, key),
    ]),
    named: tally([...found, ...code.named]),
  };
}

/** What is judged by the machine: a text that people mark says nothing about it. */
function withoutTexts<Q extends Question>(question: Q): Q {
  const isJudged = ({ asks }: Cell) => asks.kind !== 'text';
  if (question.parts.every(({ cells }) => cells.every(isJudged))) return question;
  return {
    ...question,
    parts: question.parts.map(({ id, cells }) => ({ id, cells: cells.filter(isJudged) })),
  };
}

/** Without a forward pass functions are judged by programs whose worth is known, and choices by their options. */
function plainScore(recipe: Recipe, { variant }: CertifiedVariant, key: Answers): MutationScore {
  const question = withoutTexts(poseQuestion(recipe, variant, { id: recipe.id }));
  const code = codeResults(question);
  const isJudged = question.parts.some(({ cells }) => cells.length > 0);
  const judgedAs = (test: () => boolean): Tally => tally(isJudged ? [test()] : []);
  return {
    right: judgedAs(() => isFull(judged(question, key))),
    wrong: tally([...code.caught, ...optionResults(question, key)]),
    named: tally(code.named),
    noise: judgedAs(() => judged(question, changed(question, key, noise)).points === 0),
  };
}

/** Lets a certified variant's question judge answers whose worth is known. */
export function mutationScore(recipe: Recipe, certified: CertifiedVariant): MutationScore {
  const whole = subjectOf(recipe, certified.variant);
  const key = keyOf(recipe, certified.variant);
  if (whole === undefined) return plainScore(recipe, certified, key);
  const subject = { ...whole, question: withoutTexts(whole.question) };
  const { question } = subject;
  const styles = derivationCells(question).length === 0 ? [] : modelStyles;
  const rewritten = [
    key,
    changed(question, key, asFraction),
    changed(question, key, asSum),
    ...styles.map((style) => inStyle(question, key, style)),
  ];
  const right = tally(rewritten.map((answers) => isFull(judged(question, answers))));
  const nonsense = tally([judged(question, changed(question, key, noise)).points === 0]);
  return { right, ...wrongResults(subject, key, certified), noise: nonsense };
}
