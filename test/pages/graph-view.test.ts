import { describe, expect, test } from 'vitest';
import { poseQuestion } from '../../problems/pose-question.ts';
import { issuedSheet } from '../../server/grading/issued-sheet.ts';
import { graphView, solvedGraph } from '../../server/pages/question/graph-view.ts';
import { pinned, recipeOf } from '../problems/pinned.ts';

/** The circuit of the textbooks: x = −2, y = 5, z = −4. */
function context(language: 'en' | 'zh-TW') {
  const recipe = recipeOf('C04');
  const variant = pinned(recipe, { x: '-2', y: '5', z: '-4' });
  return {
    id: 'g',
    language,
    sheet: issuedSheet(recipe, variant, poseQuestion(recipe, variant, { id: 'q' })),
  };
}

describe('the computation graph of a question', () => {
  test('shows what is given, and nothing that is asked', () => {
    const svg = graphView(context('en'))?.svg ?? '';
    expect(svg.match(/fig-pass--forward[^<]*/g)?.map((text) => text.split('>')[1])).toEqual([
      '−2',
      '5',
      '−4',
    ]);
    expect(svg).not.toContain('fig-pass--backward');
    expect(svg).not.toContain('fig-local');
  });

  test('is told to those who do not see it, in their language', () => {
    expect(graphView(context('en'))?.svg).toContain('x = −2 → q. y = 5 → q. z = −4 → f. q → f. f.');
    expect(graphView(context('zh-TW'))?.svg).toContain('計算圖');
    expect(graphView(context('zh-TW'))?.arrows).toHaveLength(4);
  });

  test('has all its numbers in the worked solution', () => {
    const svg = solvedGraph(context('en'));
    const texts = (name: string) =>
      [...svg.matchAll(new RegExp(`${name}"[^>]*>([^<]*)`, 'g'))].map(([, text]) => text);
    expect(texts('fig-pass--forward')).toEqual(['−2', '5', '−4', '3', '−12']);
    expect(texts('fig-pass--backward')).toEqual(['−4', '−4', '3', '−4', '1']);
    expect(texts('fig-local')).toEqual(['1', '1', '3', '−4']);
  });

  test('is drawn only where the recipe wants it', () => {
    const recipe = recipeOf('R06');
    const { sheet } = context('en');
    expect(graphView({ id: 'g', language: 'en', sheet: { ...sheet, recipe } })).toBeUndefined();
  });
});
