import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionRows } from '../../../grader/numpy/functions/table.ts';
import { conformancePage } from './conformance-page.ts';
import { frozenCases } from './frozen-cases.ts';

const cases = frozenCases('conformance.jsonl');

test('docs/numpy.md says what the subset is', async () => {
  const introduction = readFileSync(new URL('introduction.md', import.meta.url), 'utf8');
  await expect(conformancePage(cases, introduction)).toMatchFileSnapshot('../../../docs/numpy.md');
});

test('every function of the subset is held against NumPy at least once', () => {
  const untested = functionRows.filter(
    ({ name }) => !cases.some(({ code, value }) => value !== undefined && code.includes(`.${name}(`)),
  );
  expect(untested.map(({ name }) => name)).toEqual([]);
});

test('the list of design section 13 is complete', () => {
  const listed =
    'array zeros ones full eye arange linspace diag zeros_like ones_like full_like empty_like transpose swapaxes ' +
    'reshape squeeze expand_dims concatenate stack vstack hstack split add subtract multiply divide power square ' +
    'sqrt exp log log1p expm1 abs sign sin cos tan sinh cosh tanh arctan floor ceil round maximum minimum clip ' +
    'where sum mean prod max min argmax argmin var std cumsum any all dot matmul outer inner einsum trace ' +
    'linalg.norm isclose allclose copy';
  expect(functionRows.map(({ name }) => name).toSorted()).toEqual(listed.split(' ').toSorted());
});
