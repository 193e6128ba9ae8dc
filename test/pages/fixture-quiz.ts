import type { Answers } from '../../grader/question.ts';
import { keyOf } from '../../problems/key.ts';
import type { IssuedSheet, TypedSheet } from '../../server/grading/issued-sheet.ts';
import { sheetsOf, typedSheet } from './fixture-sheets.ts';

/**
 * What a student has typed so far: right but for one lost sign at h₂, carried on rightly, and a
 * few cells that are blank, unreadable or wrong.
 */
function typedIn(sheet: IssuedSheet): Answers {
  const { id } = sheet.recipe;
  const key = keyOf(sheet.recipe, sheet.variant);
  const changed: { readonly [recipe: string]: Answers } = {
    L01: { forward: { ...key['forward'], h2: `${-Number(key['forward']?.['h2'] ?? 0)}` } },
    L04: { table: { ...key['table'], 'dL-dyhat': '' }, gradient: { w11: '2*1.5*5/2' } },
    L05: { gradients: { ...key['gradients'], w22: '5 %', b1: `${-Number(key['gradients']?.['b1'] ?? 0)}` } },
    L03: { table: { 'dyhat-dw31': 'h1' }, products: { w11: 'x1 * dL/dh1', w21: 'x1*dL/dh1' } },
    Q02: { cloze: { blank1: '輸入', blank2: '輸出' } },
    L08: { zeros: { zeros: 'w11,b1' } },
    Q03: { meaning: { text: 'The direction in which the loss grows fastest, and how fast.' } },
    R04: {},
  };
  return changed[id] ?? key;
}

const others = ['L03', 'Q02', 'W3-2', 'L08', 'L07', 'L09', 'Q03', 'V04', 'R04', 'W3-3', 'L04b'];

/** The fixture quiz: the lecture's network on one draw, and one question of every other form. */
export function fixtureQuiz(): readonly TypedSheet[] {
  const network = sheetsOf(['L01', 'L02-net', 'L04', 'L05']);
  return [...network, ...others.flatMap((id) => sheetsOf([id]))].map((sheet) =>
    typedSheet(sheet, typedIn(sheet)),
  );
}
