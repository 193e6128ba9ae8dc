import { setImmediate } from 'node:timers/promises';
import { findSharedVariants } from '../../problems/find-variant.ts';
import type { Recipe } from '../../problems/recipe.ts';
import type { CertifiedVariant } from '../../problems/variant.ts';
import type { GroupReport } from '../policy/certification.ts';
import { recipesOfDraw, type DrawGroup } from './draw-groups.ts';

/** Draws tried before others get their turn on the processor again. */
const triesAtOnce = 5;
/** Turns for one draw; a recipe that fails as often is too strict to publish. */
const turns = 2000;

export interface CertifiedGroup {
  readonly group: DrawGroup;
  /** For each draw a variant for each slot; shorter than wanted where the rules left too few. */
  readonly draws: readonly (readonly CertifiedVariant[])[];
  readonly report: GroupReport;
}

type SeedOf = (draw: number, turn: number) => string;

export interface Tally {
  tried: number;
  readonly bites: Map<string, number>;
}

const shownNumbers = (drawn: readonly CertifiedVariant[]): string =>
  JSON.stringify(drawn.map(({ variant }) => [variant.recipe.id, variant.face, variant.given]));

/** One draw that certifies and, where the recipe has enough of them, whose numbers are new. */
export async function certifyDraw(
  group: DrawGroup,
  seedOf: (turn: number) => string,
  state: { readonly draw: number; readonly seen: ReadonlySet<string>; readonly tally: Tally },
): Promise<readonly CertifiedVariant[] | undefined> {
  const recipes = recipesOfDraw(group, state.draw);
  let known: readonly CertifiedVariant[] | undefined;
  for (let turn = 0; turn < turns; turn += 1) {
    const search = findSharedVariants(recipes, seedOf(turn), { budget: triesAtOnce });
    await setImmediate();
    for (const [rule, count] of Object.entries(search.bites)) {
      state.tally.bites.set(rule, (state.tally.bites.get(rule) ?? 0) + count);
    }
    // A repetition is neither a pass nor a refusal.
    const repeated = search.kind === 'found' && state.seen.has(shownNumbers(search.found));
    state.tally.tried += search.tried - (repeated && known === undefined ? 0 : repeated ? 1 : 0);
    if (search.kind === 'exhausted') continue;
    if (!repeated) return search.found;
    known = search.found;
    // After a few repetitions the recipe has no more numbers to offer: a fixed question.
    if (turn >= 3) return known;
  }
  return known;
}

/** Certifies as many draws of a group as wanted, telling of each, yielding between them; stops where one fails. */
export async function certifyGroup(
  group: DrawGroup,
  wanted: number,
  seedOf: SeedOf,
  found: () => void = () => undefined,
): Promise<CertifiedGroup> {
  const tally: Tally = { tried: 0, bites: new Map() };
  const seen = new Set<string>();
  const draws: (readonly CertifiedVariant[])[] = [];
  for (let draw = 0; draw < wanted; draw += 1) {
    const drawn = await certifyDraw(group, (turn) => seedOf(draw, turn), { draw, seen, tally });
    if (drawn === undefined) break;
    seen.add(shownNumbers(drawn));
    draws.push(drawn);
    found();
  }
  if (draws.length === wanted) await levelEffort(group, draws, { seedOf, seen, tally });
  return {
    group,
    draws,
    report: reportOf(group, draws, { ...tally, distinct: new Set(draws.map(shownNumbers)).size }),
  };
}

/** How far the effort of a draw may lie from the median before a fairer one is looked for. */
const fairShare = 0.15;
/** One sign, the smallest step of the score but for an addition: what nobody calls unfair. */
const oneSign = 2;
const redraws = 40;
const rounds = 6;

const effortOf = (drawn: readonly CertifiedVariant[]): number =>
  drawn.reduce((sum, { certificate }) => sum + certificate.effort, 0);

interface Search {
  readonly seedOf: SeedOf;
  readonly seen: Set<string>;
  readonly tally: Tally;
}

/** Replaces draws that are much easier or harder than the median by fairer ones, where some are found. */
async function levelEffort(
  group: DrawGroup,
  draws: (readonly CertifiedVariant[])[],
  search: Search,
): Promise<void> {
  // What replaces a draw may move the median, and with it what is fair.
  for (let round = 0; round < rounds; round += 1) {
    const { median } = spread(draws);
    const fair = Math.max(fairShare * median, oneSign);
    const unfairness = (drawn: readonly CertifiedVariant[]): number => Math.abs(effortOf(drawn) - median);
    for (const [draw, first] of draws.entries()) {
      let best = first;
      for (let again = 1; again <= redraws && unfairness(best) > fair; again += 1) {
        const seedOf = (turn: number): string =>
          search.seedOf(draw, turn + (again + round * redraws) * turns);
        const found = await certifyDraw(group, seedOf, { draw, seen: search.seen, tally: search.tally });
        if (found !== undefined && unfairness(found) < unfairness(best)) best = found;
      }
      draws[draw] = best;
      search.seen.add(shownNumbers(best));
    }
    if (spread(draws).median === median) return;
  }
}

function reportOf(
  group: DrawGroup,
  draws: CertifiedGroup['draws'],
  counts: Tally & { readonly distinct: number },
): GroupReport {
  const certificates = draws.flat().map(({ certificate }) => certificate);
  const recipes = group.slots.flatMap((slot) => slot.recipes.map(({ id, version }) => ({ id, version })));
  return {
    positions: group.slots.map(({ position }) => position),
    recipes,
    passed: draws.length,
    tried: counts.tried,
    bites: Object.fromEntries([...counts.bites].toSorted(([, a], [, b]) => b - a)),
    rules: [...new Set(certificates.flatMap(({ checks }) => checks.map(({ rule }) => rule)))],
    inseparable: inseparablePairs(group, draws),
    effort: spread(draws),
    distinct: counts.distinct,
  };
}

/** Pairs that no question of a draw tells apart, with the share of such draws. */
function inseparablePairs(group: DrawGroup, draws: CertifiedGroup['draws']): GroupReport['inseparable'] {
  const counts = new Map<string, { readonly pair: readonly [string, string]; draws: number }>();
  for (const [index, drawn] of draws.entries()) {
    for (const [key, pair] of pairsOf(recipesOfDraw(group, index), drawn)) {
      const count = counts.get(key) ?? { pair, draws: 0 };
      count.draws += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.draws - a.draws)
    .map(({ pair: [a, b], draws: n }) => ({ pair: [a, b], percent: Math.round((100 * n) / draws.length) }));
}

type Pairs = ReadonlyMap<string, readonly [string, string]>;

/** A pair stays where every question that lists both wrong rules confuses them. */
function pairsOf(recipes: readonly Recipe[], drawn: readonly CertifiedVariant[]): Pairs {
  const confused = drawn.map(
    ({ certificate }) => new Map(certificate.inseparable.map((pair) => [pair.join(' '), pair])),
  );
  const lists = recipes.map(
    ({ id, misconceptions, wrongAnswers }) =>
      new Set<string>([...misconceptions, ...wrongAnswers.map((own) => `${id}.${own.id}`)]),
  );
  const all = new Map(confused.flatMap((pairs) => [...pairs]));
  return new Map(
    [...all].filter(([key, [a, b]]) =>
      confused.every((pairs, index) => {
        const listed = lists[index];
        return pairs.has(key) || listed === undefined || !listed.has(a) || !listed.has(b);
      }),
    ),
  );
}

function spread(draws: CertifiedGroup['draws']): GroupReport['effort'] {
  const efforts = draws.map(effortOf).toSorted((a, b) => a - b);
  const at = (share: number): number => efforts[Math.floor(share * (efforts.length - 1))] ?? 0;
  return { least: at(0), median: at(0.5), most: at(1) };
}
