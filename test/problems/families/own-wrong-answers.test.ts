import { describe, expect, test } from 'vitest';
import { UnreadableRecipe } from '../../../problems/blueprint.ts';
import { withFace } from '../../../problems/faces.ts';
import { ownWrongAnswers } from '../../../problems/own-wrong-answers.ts';
import { recipeSchema, type RecipeInput } from '../../../problems/recipe.ts';
import { recipeOf } from '../pinned.ts';
import { boxes, judgedAt, keyAt, namedAt, type At } from './pinned-answers.ts';

/** Answers of the dossier's catalogue, with the word by which the problem knows them. */
const secant: At = { id: 'R01', face: 'plus', numbers: { c: '1', k: '0', a: '3', h: '0.1' } };
const power: At = { id: 'R02', face: 'minus2', numbers: { c: '0.5', p: '3', q: '2', x: '-1' } };
const steps: At = { id: 'R04', numbers: { a: '1', x: '1.5', eta: '0.2' } };
const line: At = {
  id: 'R06',
  numbers: { x: ['-1', '1', '2', '5'], y: ['1', '2', '8', '9'], w: '2', b: '1' },
};
const slopes: At = { ...line, id: 'R07' };
const composed: At = { id: 'C01', face: 'square-minus', numbers: { p: '3', q: '1', k: '1', x: '1' } };
const circuit: At = { id: 'C04', numbers: { x: '-2', y: '5', z: '-4' } };
const decayed: At = { id: 'A08', numbers: { x: '2', w: '3', b: '0.5', y: '5.5', lam: '0.5' } };

describe('a wrong answer that belongs to one problem is named', () => {
  test.each([
    [secant, { secant: { slope: '0.61' } }, 'R01.rise'],
    [secant, { secant: { slope: '0.1639' } }, 'R01.inverted'],
    [secant, { tangent: { limit: '6.2' } }, 'R01.end'],
    [secant, { tangent: { limit: '9' } }, 'R01.height'],
    [power, { derivative: { slope: '-25' } }, 'R02.power'],
    [power, { derivative: { slope: '-20' } }, 'R02.constant'],
    [steps, { steps: { x1: '1.275', x2: '1.112', x3: '0.989' } }, 'R04.height'],
    [line, { loss: { L: '18' } }, 'R06.sum'],
    [line, { loss: { L: '2.25' } }, 'R06.half'],
    [line, { loss: { L: '2' } }, 'R06.absolute'],
    [line, { loss: { L: '0.25' } }, 'R06.square-of-mean'],
    [slopes, { gradients: { w: '-1.75', b: '-1' } }, 'R07.mean-outside'],
    [composed, { product: { dzdx: '12' } }, 'C01.product'],
    [circuit, { adjoints: { dq: '-4', dx: '8', dy: '-20', dz: '3' } }, 'C04.add-scaled'],
    [decayed, { gradients: { w: '6.5', b: '1' } }, 'A08.penalty-itself'],
  ])('$0.id: $1 is $2', (at, answers, code) => {
    expect(namedAt(at, { ...keyAt(at), ...answers })).toEqual([code]);
  });

  test('also in a whole vector: exponentials that were not divided by their sum', () => {
    const at: At = { id: 'A05', numbers: { sum: '8', c1: '1', c2: '2', c3: '5', t: ['0', '1', '0'] } };
    expect(namedAt(at, { p: boxes(1, 2, 5) })).toEqual(['A05.not-normalised']);
  });

  test('with a word of advice, in both languages, that does not give the number away', () => {
    const at = secant;
    const cell = judgedAt(at, { secant: { slope: '0.61' } }).parts.find(({ part }) => part === 'secant');
    expect(cell?.cells).toMatchObject([{ outcome: 'incorrect', points: 0, diagnoses: ['R01.rise'] }]);
    const [rise] = ownWrongAnswers(withFace(recipeOf('R01'), 'plus'));
    expect(rise?.feedback['zh-TW']).toBe('這只是 Δy，斜率還要除以 Δx。');
    expect(rise?.feedback.en).not.toContain('6.1');
  });
});

describe('an inner slope that is left out of the chain', () => {
  test('is named by whoever knows it by itself', () => {
    const answers = { slopes: { dzdy: '5', dydx: '3' }, product: { dzdx: '5' } };
    expect(namedAt(composed, answers)).toEqual(['M13']);
  });
});

/** A recipe of one question with a wrong answer of its own. */
const withOwn = (gives: NonNullable<RecipeInput['wrongAnswers']>[number]['gives']) =>
  recipeSchema.parse({
    ...recipeOf('R06'),
    wrongAnswers: [{ id: 'own', name: both('a slip'), feedback: both('a word'), gives }],
  });
const both = (text: string) => ({ en: text, 'zh-TW': text });

describe('an own wrong answer that cannot be is refused when the recipe is read', () => {
  test.each([
    ['no such cell', [{ cell: 'M', value: '2' }]],
    ['another shape', [{ cell: 'L', value: 'r' }]],
    ['a name that does not exist', [{ cell: 'L', value: 'np.sum(s)' }]],
    ['no NumPy', [{ cell: 'L', value: 'sum of r' }]],
    ['a number where a vector is asked', [{ part: 'predictions', value: 'L' }]],
  ])('%s', (_, gives) => {
    expect(() => ownWrongAnswers(withOwn(gives))).toThrow(UnreadableRecipe);
  });

  test('and one that fits is taken', () => {
    const [own] = ownWrongAnswers(withOwn([{ part: 'predictions', value: 'w*x' }]));
    expect(own).toMatchObject({ code: 'R06.own', tells: [{ formula: 'w*x' }] });
  });

  test('its words are plain: no TeX, no values', () => {
    const words = both('use $x$');
    const wrongAnswers = [{ id: 'own', name: words, feedback: words, gives: [{ cell: 'L', value: '2' }] }];
    expect(recipeSchema.safeParse({ ...recipeOf('R06'), wrongAnswers }).success).toBe(false);
  });
});
