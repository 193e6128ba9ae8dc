import type { Fraction } from '../arithmetic/fraction.ts';
import { printFraction, toNumber } from '../arithmetic/fraction-printing.ts';
import { modelText } from '../derivation/model.ts';
import { numberCells } from '../diagnose/signatures.ts';
import type { Cell, Question } from '../question.ts';
import { nestedFromTensor } from '../tensor/nested.ts';
import type { Tensor } from '../tensor.ts';
import { writeShape } from '../tensor.ts';
import { hasGraph } from './reckon.ts';

/** The reference answer in our notation; empty for free text. */
export function expectedText(question: Question, part: string, { id, asks }: Cell): string {
  switch (asks.kind) {
    case 'number':
      return numberText(question, part, id);
    case 'formula':
    case 'matrixFormula':
    case 'plainNumber':
      return asks.expected;
    case 'choice':
      return asks.correct;
    case 'choices':
      return asks.correct.join(', ');
    case 'word':
      return asks.accepted[0] ?? '';
    case 'array':
      return asks.isShape === true ? writeShape(asks.expected.data.map(Number)) : arrayText(asks.expected);
    case 'numpy':
      return arrayText(asks.expected);
    case 'function':
      return asks.task.model;
    case 'derivation':
      return hasGraph(question) ? modelText(question, asks) : '';
    case 'text':
      return '';
  }
}

function numberText(question: Question, part: string, cell: string): string {
  if (!hasGraph(question)) throw new Error(`${question.id} has no graph`);
  const own = numberCells(question).find((asked) => asked.part === part && asked.cell === cell);
  return own === undefined ? '' : numberOf(own.truth);
}

/** A fraction longer than this came from a double, or is nothing that anyone would read. */
const mostCharacters = 24;

function numberOf(value: Fraction): string {
  const exact = printFraction(value);
  return exact.length <= mostCharacters ? exact : `${Number(toNumber(value).toPrecision(10))}`;
}

function arrayText(tensor: Tensor<string>): string {
  return JSON.stringify(nestedFromTensor(tensor)).replaceAll('"', '');
}
