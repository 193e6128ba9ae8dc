import { describeCodeReport } from '../code/describe-report.ts';
import { nameOfTarget, sentenceOfNote, sentencesOfRow, targetStates } from '../derivation/describe.ts';
import { filledIn } from '../language.ts';
import type { Language } from '../language.ts';
import { adviceOn } from '../misconceptions/advice.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import type { InputIssue } from '../notation/expression.ts';
import { describeIssue } from '../notation/issues.ts';
import { symbolText } from '../notation/symbol-text.ts';
import { shapeText } from '../notation/matrix/shape-rules.ts';
import type { Asked, Cell, Question } from '../question.ts';
import type { CellReference, CellReport, DerivationReport, QuestionReport } from '../report.ts';
import { writeShape, type Shape } from '../tensor.ts';
import { feedbackTexts, isFeedbackCode } from './feedback-texts.ts';
import type { FeedbackCode } from './feedback-texts.ts';
import { readArray } from './kinds/array-text.ts';
import { chosenOptions } from './kinds/choice.ts';
import { askedName } from './typed-number.ts';

/** Why a cell got its verdict, as a code with what fills its sentence, or as a ready sentence. */
export type Feedback =
  | {
      readonly kind: 'sentence';
      readonly code: FeedbackCode;
      readonly details: { readonly [place: string]: string };
    }
  | { readonly kind: 'issue'; readonly issue: InputIssue }
  | { readonly kind: 'misconception'; readonly code: string; readonly text: string }
  /** Said of a chosen option, or of what the tests of a function showed. */
  | { readonly kind: 'option'; readonly text: string }
  /** A row of a derivation, or a derivative that was asked. */
  | { readonly kind: 'row'; readonly text: string };

export interface CellFeedback {
  readonly part: string;
  readonly cell: string;
  readonly feedback: readonly Feedback[];
}

/**
 * What a student is told after release, cell by cell: the verdict, what an answer follows from,
 * the wrong rule behind it. Never the right number. `network` holds the questions that were
 * judged together, for the names of cells in other slots.
 */
export function feedbackFor(
  report: QuestionReport,
  question: Question,
  { language, network = [question] }: { readonly language: Language; readonly network?: readonly Question[] },
): readonly CellFeedback[] {
  return report.parts.flatMap((part) =>
    part.cells.map((judged) => {
      const cell = cellAt([question], { question: question.id, part: part.part, cell: judged.cell });
      const feedback = cell === undefined ? [] : feedbackOn(judged, cell, { language, network });
      return { part: part.part, cell: judged.cell, feedback };
    }),
  );
}

/** The sentence of one piece of feedback. */
export function sentenceOf(feedback: Feedback, language: Language): string {
  switch (feedback.kind) {
    case 'sentence':
      return filledIn(feedbackTexts[feedback.code][language], feedback.details);
    case 'issue':
      return issueSentence(feedback.issue, language);
    case 'misconception':
    case 'option':
    case 'row':
      return feedback.text;
  }
}

/** A sentence for what could not be read: numbers, formulas, arrays, choices and code alike. */
export function issueSentence(issue: InputIssue, language: Language): string {
  const { message, line = '1' } = issue.details ?? {};
  if (message !== undefined) return filledIn(feedbackTexts.code[language], { line, message });
  if (isFeedbackCode(issue.code)) return filledIn(feedbackTexts[issue.code][language], issue.details ?? {});
  return describeIssue(issue, language);
}

interface Setting {
  readonly language: Language;
  readonly network: readonly Question[];
}

const say = (code: FeedbackCode, details: { readonly [place: string]: string } = {}): Feedback => ({
  kind: 'sentence',
  code,
  details,
});

function feedbackOn(judged: CellReport, cell: Cell, setting: Setting): readonly Feedback[] {
  const rows = judged.derivation === undefined ? [] : remarksOn(judged.derivation, setting.language);
  return [...verdictOn(judged, cell, setting), ...rows];
}

/** What is to be said of the rows of a derivation, each with its line, and of what was asked. */
function remarksOn({ rows, targets }: DerivationReport, language: Language): readonly Feedback[] {
  const line = { en: 'Row', 'zh-TW': '第' }[language];
  const ofRows = rows.flatMap((row) =>
    sentencesOfRow(row, language).map(
      (text) => `${line} ${row.line}${language === 'en' ? ': ' : ' 行：'}${text}`,
    ),
  );
  const ofTargets = targets.map((target) => {
    const notes = target.notes.map((note) => sentenceOfNote(note, language)).join(' ');
    const state = targetStates[target.state][language];
    return language === 'en'
      ? `${nameOfTarget(target)}: ${state}. ${notes}`
      : `${nameOfTarget(target)}：${state}。${notes}`;
  });
  return [...ofRows, ...ofTargets].map((text) => ({ kind: 'row', text: text.trim() }));
}

function verdictOn(judged: CellReport, cell: Cell, setting: Setting): readonly Feedback[] {
  switch (judged.outcome) {
    case 'invalid':
      return judged.issue === undefined ? [] : [{ kind: 'issue', issue: judged.issue }];
    case 'followThrough': {
      const names = judged.from.map((reference) => nameOfCell(reference, setting.network));
      return [say('followThrough', { cells: names.join(setting.language === 'en' ? ', ' : '、') })];
    }
    case 'incorrect':
    case 'undecided':
      return [
        say(judged.outcome),
        ...reasons(judged, setting),
        ...wrongAnswer(judged, cell, setting.language),
      ];
    case 'blank':
    case 'correct':
      return [say(judged.outcome)];
  }
}

/** The rules that get a sentence each; of two that cannot be told apart, the first stands for both. */
export function distinctCauses({ diagnoses, joined }: CellReport): readonly WrongCode[] {
  return joined === 'either' ? diagnoses.slice(0, 1) : diagnoses;
}

function reasons(cell: CellReport, { language, network }: Setting): readonly Feedback[] {
  const own = network.flatMap(({ wrongAnswers = [] }) => wrongAnswers);
  return distinctCauses(cell).map((code) => ({
    kind: 'misconception',
    code,
    text: adviceOn(code, language, own),
  }));
}

/** `3×2`, and what is asked: ∂L/∂W₁ is 2×3. */
export function formulaShapeDetails(
  own: Shape,
  { shape, quantity }: Extract<Asked, { kind: 'matrixFormula' }>,
): { readonly own: string; readonly name: string; readonly expected: string } {
  const name = quantity === undefined ? '' : symbolText(askedName(quantity));
  return { own: shapeText(own), name, expected: shapeText(shape) };
}

/** What the kind of the cell has to say about a wrong answer. */
function wrongAnswer(
  { typed, code, shape }: CellReport,
  { asks }: Cell,
  language: Language,
): readonly Feedback[] {
  if (asks.kind === 'function') {
    if (code === undefined) return [];
    const { problem, example, slip } = describeCodeReport(code, asks.task, language);
    const told = problem === undefined ? [] : [`${problem} [${example.join('; ')}]`];
    return [...told, ...(slip === undefined ? [] : [slip])].map((text) => ({ kind: 'option', text }));
  }
  if (asks.kind === 'matrixFormula') {
    return shape === undefined ? [] : [say('formulaShape', formulaShapeDetails(shape, asks))];
  }
  if (asks.kind === 'array') {
    if (asks.isShape === true) return [];
    const own = readArray(typed);
    const expected = writeShape(asks.expected.shape);
    if (own.kind === 'invalid' || writeShape(own.tensor.shape) === expected) return [];
    return [say('shape', { own: writeShape(own.tensor.shape), expected })];
  }
  if (asks.kind !== 'choice' && asks.kind !== 'choices') return [];
  const right: readonly string[] = asks.kind === 'choice' ? [asks.correct] : asks.correct;
  const chosen = chosenOptions(typed);
  const falseMarks = asks.options.filter(({ id }) => chosen.includes(id) && !right.includes(id));
  const texts = falseMarks.flatMap(({ feedback }): readonly Feedback[] =>
    feedback === undefined ? [] : [{ kind: 'option', text: feedback[language] }],
  );
  if (asks.kind === 'choice') return texts;
  const counts = { hits: `${chosen.length - falseMarks.length}`, wrong: `${falseMarks.length}` };
  return [say('partly', counts), ...texts];
}

function cellAt(network: readonly Question[], reference: CellReference): Cell | undefined {
  const question = network.find(({ id }) => id === reference.question);
  const part = question?.parts.find(({ id }) => id === reference.part);
  return part?.cells.find(({ id }) => id === reference.cell);
}

/** `∂L/∂ŷ` for a cell that asks a quantity of the graph. */
function nameOfCell(reference: CellReference, network: readonly Question[]): string {
  const asks = cellAt(network, reference)?.asks;
  const quantity = asks?.kind === 'number' || asks?.kind === 'formula' ? asks.quantity : undefined;
  return quantity === undefined ? reference.cell : symbolText(askedName(quantity));
}
