import { describe, expect, test } from 'vitest';
import { chanceOf, integerFrom } from '../../../problems/chance.ts';
import { isTrue, signatures } from '../../../grader/diagnose/signatures.ts';
import { grade } from '../../../grader/grade/grade.ts';
import type { MarkingPolicy } from '../../../grader/grade/policy.ts';
import type { Answers } from '../../../grader/question.ts';
import { drawSittings, sheet } from '../../students/sittings.ts';
import type { Sitting } from '../../students/sittings.ts';
import { drawStudent, kinds } from '../../students/students.ts';
import { cellsOf } from './sitting.ts';

const sittings = drawSittings('laws', 1).filter(({ recipe }) => ['L04', 'L05', 'R08'].includes(recipe));
const nine = sittings.filter(({ recipe }) => recipe === 'L05');
const policies: readonly MarkingPolicy[] = [33, 100].flatMap((followThroughPercent) =>
  [false, true].map((oneRuleOneDeduction) => ({ followThroughPercent, oneRuleOneDeduction })),
);

function judged({ question }: Sitting, answers: Answers, policy = policies[2]) {
  if (policy === undefined) throw new Error('no policy');
  const [report] = grade([question], new Map([[question.id, answers]]), policy);
  if (report === undefined) throw new Error('no report');
  return report;
}

const chance = chanceOf('laws');
const students = sittings.flatMap((sitting) =>
  kinds.flatMap((kind) => drawStudent(kind, sitting, chance) ?? []),
);

describe('whatever was typed, under every policy', () => {
  test('points are whole, not below 0 and not above the most; judging again gives the same report', () => {
    for (const { sitting, answers } of students) {
      for (const policy of policies) {
        const report = judged(sitting, answers, policy);
        for (const { points, maxPoints } of cellsOf(report)) {
          expect(Number.isInteger(points) && points >= 0 && points <= maxPoints).toBe(true);
        }
        expect(judged(sitting, answers, policy)).toEqual(report);
      }
    }
  });

  test('one deduction for one rule never costs more than without it', () => {
    for (const { sitting, answers } of students) {
      for (const [at, policy] of policies.entries()) {
        if (policy.oneRuleOneDeduction) continue;
        const { points } = judged(sitting, answers, policy);
        expect(judged(sitting, answers, policies[at + 1]).points).toBeGreaterThanOrEqual(points);
      }
    }
  });
});

const atLoss = new Set<string>(['M01', 'M02']);
const inEachUnit = new Set<string>(['M08', 'M18', 'M21']);

/** The cells in which a rule acts by itself, on the nine gradients with nothing else asked. */
function actsIn(code: string): readonly string[] | undefined {
  if (atLoss.has(code)) return ['b3'];
  return inEachUnit.has(code) ? ['b1', 'b2'] : undefined;
}

test('a rule carried through costs the cells where it acts, and no other', () => {
  for (const sitting of nine) {
    for (const form of signatures(sitting.question).mutations.filter(({ everywhere }) => everywhere)) {
      const places = actsIn(form.code);
      if (places === undefined) continue;
      const shown = new Set(
        sitting.cells.flatMap((cell, at) => (isTrue(cell, form.exact(at)) ? [] : [cell.cell])),
      );
      const cells = cellsOf(judged(sitting, sheet(sitting, form.exact, false)));
      const wrong = cells.flatMap(({ cell, outcome }) => (outcome === 'incorrect' ? [cell] : []));
      expect([form.code, wrong]).toEqual([form.code, places.filter((place) => shown.has(place))]);
    }
  }
});

test('on a paper with one wrong factor at the loss, making one wrong number right never lowers the total', () => {
  for (const sitting of nine) {
    for (const form of signatures(sitting.question).mutations.filter(({ code }) => atLoss.has(code))) {
      const typed = sheet(sitting, form.exact, false);
      const before = judged(sitting, typed).points;
      for (const [part, cells] of Object.entries(typed)) {
        for (const id of Object.keys(cells).filter((own) => cells[own] !== '')) {
          const mended = { ...typed, [part]: { ...cells, [id]: sitting.key[part]?.[id] ?? '' } };
          const after = judged(sitting, mended).points;
          expect([form.code, form.label, id, after >= before]).toEqual([form.code, form.label, id, true]);
        }
      }
    }
  }
});

test('nothing made without the work earns more than three of the nine gradients', () => {
  const fills = ['0', '1', '-1', '7', '0.5', '1e6', '1e-6'];
  for (const sitting of nine) {
    const random = Array.from({ length: 4 }, () => `${integerFrom(chance, -999, 999) / 100}`);
    for (const number of [...fills, ...random]) {
      for (const withWorking of [false, true]) {
        const filled = Object.fromEntries(
          sitting.question.parts.map(({ id, cells }) => [
            id,
            Object.fromEntries(cells.map((cell) => [cell.id, withWorking || cell.points > 0 ? number : ''])),
          ]),
        );
        expect(judged(sitting, filled).points).toBeLessThanOrEqual(3000);
      }
    }
  }
});

test('a ŷ chosen so that ∂L/∂ŷ is 0 earns nothing for the zeros behind it: they go to a person', () => {
  for (const sitting of nine) {
    const y = sitting.question.at.get('y')?.data[0] ?? '';
    const zeros = Object.fromEntries(Object.keys(sitting.key['gradients'] ?? {}).map((id) => [id, '0']));
    const report = judged(sitting, { working: { yhat: y, dyhat: '0' }, gradients: zeros });
    expect(report.points).toBe(0);
    expect(cellsOf(report).map(({ outcome }) => outcome)).toContain('undecided');
  }
});
