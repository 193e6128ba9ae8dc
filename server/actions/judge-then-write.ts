import type { Deps } from '../deps.ts';
import { prepareHandIn, readBasis, type PreparedHandIn } from '../grading/prepared-hand-in.ts';
import type { Assignment } from '../store/assignments.ts';
import type { Writer } from '../store/group-commit.ts';
import type { AttemptRow } from '../store/schema.ts';

/** Drafts may still change between judging and writing; after as many tries something is broken. */
const tries = 5;

/**
 * Judges a whole attempt outside any transaction and writes what came of it in one. `write` gets
 * `isCurrent`, which says whether the attempt is still as it was judged; where `write` answers
 * `changed`, everything starts again with what is typed by then.
 */
export async function judgeThenWrite<Outcome>(
  deps: Deps,
  of: { readonly assignment: Assignment; readonly attempt: AttemptRow },
  write: (
    tx: Writer,
    prepared: PreparedHandIn,
    isCurrent: () => Promise<boolean>,
  ) => Promise<Outcome | 'changed'>,
): Promise<Outcome> {
  const { id } = of.attempt;
  for (let tried = 0; tried < tries; tried += 1) {
    const prepared = await prepareHandIn(deps.db.read, of.assignment, of.attempt);
    const outcome = await deps.db.commit((tx) =>
      write(tx, prepared, async () => (await readBasis(tx, id)) === prepared.basis),
    );
    if (outcome !== 'changed') return outcome;
  }
  throw new Error(`attempt ${id} could not be handed in: its drafts never rest`);
}
