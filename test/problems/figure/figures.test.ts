import { expect, test } from 'vitest';
import { chainFigure, chains } from '../../../problems/figure/chain.ts';
import { edgeRows, networkFigure } from '../../../problems/figure/network.ts';
import { lecture, modelOf } from './model-of.ts';

const place = { id: 'net', words: { title: 'A < B', description: 'Two inputs & one output.' } };

test('only the asked parameter is ringed', () => {
  const svg = networkFigure(modelOf(lecture, ['w12']), place);
  expect(svg.match(/fig-asked/g)).toHaveLength(1);
  expect(svg).toMatch(/data-insert="w12"><rect[^>]*><ellipse class="fig-asked"/);
});

test('looks come from classes alone: no colour, no style attribute', () => {
  const svg = networkFigure(modelOf({ ...lecture, activation: 'relu' }, ['w11']), place);
  expect(svg).not.toMatch(/style=|fill=|stroke=|#[0-9a-f]{3}/i);
});

test('the words for those who do not see the figure are in it, escaped', () => {
  const svg = networkFigure(modelOf(lecture), place);
  expect(svg).toContain('<title id="net-title">A &lt; B</title>');
  expect(svg).toContain('Two inputs &amp; one output.');
});

test('the table of edges says what the figure shows', () => {
  const rows = edgeRows(modelOf(lecture, ['w21']));
  expect(rows).toContainEqual({ parameter: 'w₂,₁', from: 'x₂', to: 'h₁', asked: true });
  expect(rows).toContainEqual({ parameter: 'b₃', from: '', to: 'ŷ', asked: false });
  expect(rows).toHaveLength(9);
});

test('the chain of w₁,₁ is the one of slide 33', () => {
  const [chain, ...others] = chains(modelOf(lecture), 'w11');
  expect(others).toEqual([]);
  expect(chain?.nodes.map(({ name }) => name)).toEqual(['w11', 'h1', 'yhat', 'L']);
  expect(chain?.links.map(({ key }) => key)).toEqual(['h1/w11', 'yhat/h1', 'L/yhat']);
});

test('with ReLU the chain passes the sum before the unit', () => {
  const [chain] = chains(modelOf({ ...lecture, activation: 'relu' }), 'w21');
  expect(chain?.nodes.map(({ name }) => name)).toEqual(['w21', 'z1', 'h1', 'yhat', 'L']);
});

test('a parameter with two ways to the loss has two chains', () => {
  expect(chains(modelOf({ ...lecture, outputs: 2 }), 'w1_1_1')).toHaveLength(2);
});

test('a filled row stands under its arrow, tinted as the cached entry it is', () => {
  const [chain] = chains(modelOf(lecture), 'w31', new Map([['L/yhat', '−5/2']]));
  const svg = chain === undefined ? '' : chainFigure(chain, place);
  expect(svg).toMatch(/fig-link--filled" data-link="L\/yhat".*−5\/2/);
  expect(svg.match(/fig-link--filled/g)).toHaveLength(1);
});
