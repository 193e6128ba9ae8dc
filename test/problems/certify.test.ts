import { describe, expect, test } from 'vitest';
import { compare, fraction } from '../../grader/arithmetic/fraction.ts';
import { bank } from '../../problems/bank.ts';
import { certify } from '../../problems/certify.ts';
import { certifyPool } from '../../problems/certify-pool.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { keyOf } from '../../problems/key.ts';
import { kinkDistance } from '../../problems/kinks.ts';
import { mutationScore, shareKilled } from '../../problems/mutation-score.ts';
import { recipeSchema } from '../../problems/recipe.ts';
import { rules } from '../../problems/rules.ts';
import { subjectOf } from '../../problems/subject.ts';
import { visibleForms } from '../../problems/visible-forms.ts';
import { formName } from '../../problems/wrong-forms.ts';
import { answersUnder, isFull, judged } from '../../problems/wrong-answers.ts';
import { pinned, recipeOf, refA } from './pinned.ts';

const seeds = (count: number, name = 'pool') => Array.from({ length: count }, (_, at) => `${name} ${at}`);
/** In (x + y)·z the gradient of the sum is z: the rule that is asked makes an answer of a printed number. */
const switchesInputs = new Set(['C04']);
const withNetwork = bank.filter(
  ({ misconceptions, numbers }) => misconceptions.length > 0 && numbers === 'shown',
);

describe.each(withNetwork.map((recipe) => [recipe.id, recipe] as const))(
  'a certified pool of %s',
  (_, recipe) => {
    const { draws, report } = certifyPool(recipe, seeds(4));
    const variants = draws.flatMap((drawn) => drawn.map(({ variant }) => variant));

    test('has a variant for every seed', () => {
      expect(report).toMatchObject({ wanted: 4, passed: 4 });
    });

    test('gives no listed wrong rule full marks', () => {
      for (const variant of variants) {
        const subject = subjectOf(recipe, variant);
        if (subject === undefined) throw new Error('a forward pass');
        const lucky = visibleForms(subject).filter((form) =>
          isFull(judged(subject.question, answersUnder(subject, form, {}))),
        );
        expect(lucky.map(formName)).toEqual([]);
      }
    });

    test('keeps away from every kink and prints no asked number', () => {
      for (const variant of variants) {
        const subject = subjectOf(recipe, variant);
        if (subject === undefined) throw new Error('a forward pass');
        const distance = kinkDistance(subject.question);
        expect(distance === undefined || compare(distance, fraction(1n, 2n)) >= 0).toBe(true);
        if (!switchesInputs.has(recipe.id)) expect(rules.notPrinted(subject)).toBeUndefined();
      }
    });

    test('gives neighbours different keys, or numbers where the key is code for all numbers', () => {
      const isCode = recipe.parts.every(({ answer }) => answer.as === 'function');
      const keys = variants.map((variant) => JSON.stringify(isCode ? variant.given : keyOf(recipe, variant)));
      for (const [at, key] of keys.slice(1).entries()) expect(key).not.toBe(keys[at]);
    });
  },
);

test.each(bank.map((recipe) => [recipe.id, recipe] as const))(
  '%s judges its own key, its wrong answers and noise as it should',
  (id, recipe) => {
    const search = findVariant(recipe, 'mutants');
    if (search.kind === 'exhausted') throw new Error(id);
    expect(shareKilled(mutationScore(recipe, search.found))).toBe(1);
  },
);

describe('the checker is checked', () => {
  const careless = recipeSchema.parse({ ...recipeOf('L05'), require: ['alive'] });

  test('a variant whose asked gradient is 0 is refused', () => {
    const dead = pinned(careless, { ...refA, w31: '0' });
    expect(certify(careless, dead)).toMatchObject({ kind: 'refused', rule: 'alive' });
  });

  test('a variant on which forgetting the link gives every right answer is refused', () => {
    const hidden = pinned(careless, { ...refA, w31: '1', w32: '1', y: '20' });
    const result = certify(careless, hidden);
    expect(result).toMatchObject({ kind: 'refused', rule: 'separated' });
    expect(result).toHaveProperty('detail', expect.stringMatching(/^M08/));
  });

  test('a variant in which a wrong answer falls inside the rounding is refused', () => {
    const coarse = recipeSchema.parse({
      ...careless,
      rounding: { kind: 'decimals', digits: 0 },
      misconceptions: ['M17'],
    });
    const near = pinned(coarse, { ...refA, b1: '1.1', b2: '1.2', b3: '1.1', y: '13' });
    expect(certify(coarse, near)).toMatchObject({ kind: 'refused', rule: 'separated' });
  });

  test('a variant that prints an asked number is refused by its rule', () => {
    const printing = recipeSchema.parse({ ...careless, require: ['notPrinted'] });
    expect(certify(printing, pinned(printing, refA))).toMatchObject({ kind: 'refused', rule: 'notPrinted' });
  });

  test('a variant on a kink is refused, and one whose gate is forgotten unseen', () => {
    const gates = recipeSchema.parse({ ...recipeOf('L07'), require: ['kinkMargin'] });
    const onKink = pinned(gates, { ...refA, b1: '4' });
    expect(certify(gates, onKink)).toMatchObject({ kind: 'refused', rule: 'kinkMargin' });
    const bothOpen = pinned(gates, { ...refA, b1: '6', y: '-30' });
    expect(certify(gates, bothOpen)).toMatchObject({ kind: 'refused', rule: 'separated' });
  });

  test('an update that climbs, or flips a gate, is refused', () => {
    const update = recipeSchema.parse({ ...recipeOf('L09'), require: ['descends'] });
    const overshoot = pinned(update, { ...refA, eta: '0.1' }, 'unit1');
    expect(certify(update, overshoot)).toMatchObject({ kind: 'refused', rule: 'descends' });
  });

  test('values too long for hand arithmetic are refused', () => {
    const shortOnly = recipeSchema.parse({ ...careless, require: ['short'] });
    const long = pinned(shortOnly, { ...refA, w11: '1.2345', x1: '1.4142' });
    expect(certify(shortOnly, long)).toMatchObject({ kind: 'refused', rule: 'short' });
  });

  test('a recipe that no draw can satisfy says which rule bites', () => {
    const impossible = recipeSchema.parse({ ...recipeOf('R04'), require: ['x > 100'] });
    expect(findVariant(impossible, 'never', 25)).toEqual({
      kind: 'exhausted',
      tried: 25,
      bites: { 'x > 100': 25 },
    });
  });

  test('a planted recipe of small integers is refused most of the time', () => {
    const integer = { draw: { kind: 'integer', from: -1, to: 1 }, role: 'parameter' } as const;
    const naive = recipeSchema.parse({
      ...recipeOf('L05'),
      require: [],
      given: {
        ...recipeOf('L05').given,
        ...Object.fromEntries(['w11', 'w12', 'w21', 'w22', 'w31', 'w32'].map((name) => [name, integer])),
        ...Object.fromEntries(['b1', 'b2', 'b3'].map((name) => [name, integer])),
      },
    });
    const { report } = certifyPool(naive, seeds(6, 'naive'), 40);
    expect(report.passed / report.tried).toBeLessThan(0.2);
    expect(report.bites).toHaveProperty('separated');
  });
});

test('pairs that a variant cannot tell apart are written into its certificate', () => {
  const recipe = recipeOf('L04');
  const pairs = certifyPool(recipe, seeds(4, 'pairs')).draws.flatMap((drawn) =>
    drawn.flatMap(({ certificate }) => certificate.inseparable),
  );
  for (const [first, second] of pairs) expect(first < second).toBe(true);
});

test('a forward pass that leaves the fractions is certified in doubles', () => {
  const sigmoid = recipeSchema.parse({
    ...recipeOf('L02'),
    given: {
      x: { draw: { kind: 'oneOf', values: ['2', '3'] }, role: 'input' },
      w: { draw: { kind: 'oneOf', values: ['-1.5', '0.5', '1.5'] }, role: 'parameter' },
      y: { draw: { kind: 'oneOf', values: ['0', '1'] }, role: 'target' },
    },
    forward: 'z = w*x\nyhat = 1/(1 + np.exp(-z))\nL = 0.5*(y - np.abs(yhat))**2',
    roles: { z: 'preActivation', yhat: 'prediction', L: 'loss' },
    require: ['alive', 'kinkMargin', 'z > -1'],
    misconceptions: ['M01', 'M02'],
    parts: [
      {
        id: 'gradient',
        prompt: { en: 'Give it.', 'zh-TW': '求值。' },
        answer: {
          as: 'number',
          cells: [{ id: 'w', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: 'w' } }],
        },
      },
    ],
  });
  const search = findVariant(sigmoid, 'doubles', 200);
  expect(search.kind).toBe('found');
  if (search.kind === 'exhausted') throw new Error(JSON.stringify(search.bites));
  expect(search.found.certificate.effort).toBeGreaterThan(0);
  expect(shareKilled(mutationScore(sigmoid, search.found))).toBe(1);
});

test('numbers that are not shown are no effort', () => {
  const shapes = recipeOf('V01');
  const effort = (recipe: typeof shapes) => {
    const search = findVariant(recipe, 'hidden');
    return search.kind === 'found' ? search.found.certificate.effort : undefined;
  };
  expect(effort(shapes)).toBe(0);
  expect(effort({ ...shapes, numbers: 'shown' })).toBeGreaterThan(0);
});
