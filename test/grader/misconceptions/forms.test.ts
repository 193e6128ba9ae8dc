import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { networks } from './dossier-networks.ts';
import { networkQuestion } from './dossier-question.ts';
import { actingOn } from './where-rules-act.ts';
import type { Acting } from './where-rules-act.ts';

/**
 * Every form of every rule on the dossier's networks, with the numbers that it changes, as it was
 * when the table was written. The dossier itself vouches for the numbers in `dossier-numbers`; of
 * the others this says that they stay as they are: a form that comes, goes or gives another number
 * renames mistakes in answers that were judged before. Whoever changes one on purpose changes its line.
 */
const lines = readFileSync(new URL('forms.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const rows = lines.map((line) => JSON.parse(line) as readonly [network: string, ...Acting]);
const byNetwork = Map.groupBy(rows, ([network]) => network);

test('the table holds every network', () => {
  expect([...byNetwork.keys()]).toEqual(Object.keys(networks));
});

test.each(Object.entries(networks))('%s has these forms, which change these numbers', (name, network) => {
  const found = actingOn(networkQuestion(network));
  expect(found).toEqual(byNetwork.get(name)?.map(([, ...acting]) => acting));
});
