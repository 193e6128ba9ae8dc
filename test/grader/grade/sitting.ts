import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import { signatures } from '../../../grader/diagnose/signatures.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { Answers } from '../../../grader/question.ts';
import type { CellReport, QuestionReport } from '../../../grader/report.ts';
import { cell, gradient, lectureQuestion, nineGradients, value } from './lecture-question.ts';

export const forward = ['h1', 'h2', 'yhat', 'L'].map((name) => cell(name, value(name)));
export const backward = ['yhat', 'h1', 'h2'].map((name) => cell(`d${name}`, gradient(name)));

/** Forward pass, error signals and all nine gradients. */
export const wholePass = lectureQuestion({ parts: { forward, backward, gradients: nineGradients } });

export function one(question: GraphQuestion, answers: Answers, policy = fullFollowThrough): QuestionReport {
  const [report] = grade([question], new Map([[question.id, answers]]), policy);
  if (report === undefined) throw new Error('no report');
  return report;
}

export const cellsOf = (report: QuestionReport): readonly CellReport[] =>
  report.parts.flatMap((part) => part.cells);
export const outcomes = (report: QuestionReport) =>
  Object.fromEntries(cellsOf(report).map(({ cell: id, outcome }) => [id, outcome]));
export const lost = (report: QuestionReport) => (report.maxPoints - report.points) / 1000;

export function key(question: GraphQuestion): Record<string, Record<string, string>> {
  const answers: Record<string, Record<string, string>> = {};
  for (const { part, cell: id, truth } of signatures(question).cells) {
    (answers[part] ??= {})[id] = printFraction(truth);
  }
  return answers;
}

/** What a student writes who follows one wrong rule throughout. */
export function underRule(question: GraphQuestion, code: string, label: string) {
  const { cells, mutations } = signatures(question);
  const form = mutations.find((own) => own.code === code && own.label === label);
  const answers: Record<string, Record<string, string>> = {};
  for (const [index, { part, cell: id }] of cells.entries()) {
    const entry = form?.exact(index);
    (answers[part] ??= {})[id] = entry === undefined ? '' : printFraction(entry);
  }
  return answers;
}
