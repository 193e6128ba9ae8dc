import { printFraction } from '../../grader/arithmetic/fraction-printing.ts';
import { signatures } from '../../grader/diagnose/signatures.ts';
import type { MisconceptionCode } from '../../grader/misconceptions/codes.ts';
import type { Answers } from '../../grader/question.ts';
import { keyOf } from '../../problems/key.ts';
import { roundedNumeral } from '../../problems/rounded-numeral.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import type { Habit } from './cast.ts';

/** The wrong rule behind a habit; the others make none. */
const ruleOf: { readonly [H in Habit]: MisconceptionCode | null } = {
  perfect: null,
  signLost: 'M01',
  gateForgotten: 'M24',
  uphill: 'M32',
  ownFactor: 'M14',
  half: null,
  absent: null,
  none: null,
};

/** What students write about a gradient or a pass, from brief to thorough. */
const written = [
  '梯度就是函數在某一點的斜率，代表瞬時變化率；多維的時候是由各個偏微分組成的向量。',
  'Forward pass 把輸入一層一層算到輸出並記錄中間結果；backward pass 用 Chain rule 從輸出層往回算 loss 對每個參數的梯度。',
  'The forward pass computes the output and keeps every intermediate value. The backward pass starts at the loss and uses the chain rule to get the gradients of all parameters.',
  '就是微分。',
  'It is the slope; in many dimensions a vector that points to where the function grows fastest.',
  'forward 是往前算，backward 是往後算並更新權重。',
] as const;

/** What the wrong rule gives in the cells that ask for numbers; empty where it changes nothing. */
function wrongNumbers({ question }: PosedQuestion, code: MisconceptionCode): ReadonlyMap<string, string> {
  const { graph } = question;
  if (graph === undefined) return new Map();
  const { cells, mutations } = signatures({ ...question, graph }, [code]);
  const form = mutations.find(({ everywhere }) => everywhere);
  if (form === undefined) return new Map();
  return new Map(
    cells.flatMap(({ part, cell, asked }, index) => {
      const value = form.exact(index);
      return value === undefined
        ? []
        : [[`${part}/${cell}`, roundedNumeral(printFraction(value), asked.rounding)] as const];
    }),
  );
}

/**
 * What a student with a habit types into a question: the key, a wrong rule carried through, or
 * half of it. `turn` varies the free texts.
 */
export function answersOf(posed: PosedQuestion, habit: Habit, turn: number): Answers {
  const { recipe, variant } = posed.sheet;
  const key = keyOf(recipe, variant);
  const code = ruleOf[habit];
  const wrong = code === null ? new Map<string, string>() : wrongNumbers(posed, code);
  return Object.fromEntries(
    posed.question.parts.map((part, index) => [
      part.id,
      Object.fromEntries(
        part.cells.map(({ id, asks }, place) => {
          if (asks.kind === 'text') return [id, written[(turn + index) % written.length] ?? ''];
          if (habit === 'half' && (index + place + turn) % 2 === 1) return [id, ''];
          return [id, wrong.get(`${part.id}/${id}`) ?? key[part.id]?.[id] ?? ''];
        }),
      ),
    ]),
  );
}
