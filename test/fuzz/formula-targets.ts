import { formulasAgree } from '../../grader/agree/formula.ts';
import { numbersAgree } from '../../grader/agree/number.ts';
import { readNumber } from '../../grader/answer/number.ts';
import { readArray } from '../../grader/grade/kinds/array-text.ts';
import type { Expression, InputIssue, Reading } from '../../grader/notation/expression.ts';
import { issueCodes } from '../../grader/notation/issue-codes.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import { printMathml } from '../../grader/notation/print-mathml.ts';
import { printTex } from '../../grader/notation/print-tex.ts';
import { printText } from '../../grader/notation/print-text.ts';
import { readFormula, readNumberFormula } from '../../grader/notation/read-formula.ts';
import { speak } from '../../grader/notation/speech.ts';
import type { Drawing } from './drawing.ts';
import { written } from './grammar.ts';
import type { Grammar } from './grammar.ts';
import { arrayGrammar, formulaGrammar, numberGrammar } from './grammars.ts';
import { mutated } from './mutation.ts';
import { nastyInputs } from './nasty-inputs.ts';
import { promise } from './target.ts';
import type { Target } from './target.ts';

export const symbols = 'x x1 w31 yhat eta h1 b L w2_1,3 dL/dh1 dL/dyhat dh1/dw31 dL/dw31'
  .split(' ')
  .map((name) => ({ name }));

/** A text of the grammar or a nasty one, with accidents. */
export const typed = (grammar: Grammar, start: string) => (drawing: Drawing) =>
  mutated(drawing.once(12) ? drawing.one(nastyInputs) : written(grammar, start, drawing), drawing);

const codes = new Set<string>(issueCodes);

function isTyped(issue: InputIssue, text: string): void {
  promise(codes.has(issue.code), 'an issue of the list', issue.code);
  const { at = 0, length = 0 } = issue;
  promise(at >= 0 && length >= 0 && at + length <= text.length, 'an issue inside the text');
  for (const language of ['en', 'zh-TW'] as const) {
    promise(!/undefined|\[object/.test(describeIssue(issue, language)), 'a whole sentence for the issue');
  }
}

/** Every way to show it works, and its text reads back as the same formula. */
function isShown(expression: Expression): void {
  printTex(expression);
  printMathml(expression);
  speak(expression, 'en');
  speak(expression, 'zh-TW');
  const printed = printText(expression);
  const again = readFormula(printed, symbols);
  // What was typed in few characters may print as more than the limit.
  if (again.kind === 'invalid')
    promise(again.issue.code.startsWith('too'), 'what is printed reads back', printed);
  else {
    const isSame = JSON.stringify(again.expression) === JSON.stringify(expression);
    promise(isSame, 'print ∘ read is the identity', printed);
  }
}

function isRead(reading: Reading, text: string): void {
  if (reading.kind === 'read') isShown(reading.expression);
  else isTyped(reading.issue, text);
}

const domain = new Map([['x', [0.5, 2] as const]]);

export const formulaTargets: readonly Target[] = [
  {
    name: 'formula',
    write: typed(formulaGrammar, 'formula'),
    read: (text) => {
      isRead(readFormula(text, symbols), text);
      isRead(readFormula(text, symbols, { name: 'h1' }), text);
    },
  },
  {
    name: 'LaTeX',
    write: typed(formulaGrammar, 'latex'),
    read: (text) => isRead(readFormula(text, symbols), text),
  },
  {
    name: 'number',
    write: typed(numberGrammar, 'number'),
    read: (text) => {
      isRead(readNumberFormula(text), text);
      const reading = readNumber(text, { name: 'w31' });
      if (reading.kind === 'invalid') isTyped(reading.issue, text);
      else promise(numbersAgree(reading.value, reading.value, { digits: 3 }), 'a number agrees with itself');
    },
  },
  {
    name: 'agreement of formulas',
    write: (drawing) =>
      `${typed(formulaGrammar, 'formula')(drawing)}\u0001${typed(formulaGrammar, 'formula')(drawing)}`,
    read: (text, round) => {
      const [left = '', right = ''] = text.split('\u0001');
      const [a, b] = [readFormula(left, symbols), readFormula(right, symbols)];
      if (a.kind === 'invalid' || b.kind === 'invalid') return;
      const key = `${left}${round}`;
      const outcomes = ['correct', 'incorrect', 'undecided', 'invalid'];
      promise(
        outcomes.includes(formulasAgree(a.expression, b.expression, { key, domain }).outcome),
        'a verdict',
      );
      promise(
        formulasAgree(a.expression, a.expression, { key }).outcome !== 'incorrect',
        'a formula is never unlike itself',
      );
    },
  },
  {
    name: 'array',
    write: typed(arrayGrammar, 'array'),
    read: (text) => {
      const reading = readArray(text);
      promise(reading.kind === 'read' || reading.issue.code.length > 0, 'an array or an issue');
    },
  },
];
