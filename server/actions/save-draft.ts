import type { Deps } from '../deps.ts';
import { hasCell, type PosedQuestion } from '../grading/posed-question.ts';
import { required } from '../invariant.ts';
import { attemptEndsAt, isTooLate } from '../policy/effective-times.ts';
import { findAttempt } from '../store/attempts.ts';
import { findDraft, listDrafts, putDraft } from '../store/drafts.ts';
import type { Writer } from '../store/group-commit.ts';
import { findAssignmentOfAttempt } from '../store/student-assignments.ts';

/** One cell as it was typed. A higher sequence is later typing, on whatever machine. */
export interface TypedCell {
  readonly part: string;
  readonly cell: string;
  readonly text: string;
}

/** Where cells are typed: a question of the person's own attempt. */
export interface DraftPlace {
  readonly personId: string;
  readonly attemptId: string;
  readonly question: PosedQuestion;
  readonly arrivedAt: number;
}

export type DraftOutcome =
  | { readonly kind: 'saved'; readonly sequence: number }
  /** A later text is stored already. */
  | { readonly kind: 'stale'; readonly sequence: number; readonly text: string }
  | { readonly kind: 'closed' }
  /** The question has no such cell. */
  | { readonly kind: 'unknown' };

/** Whether what arrived at an instant still counts for an attempt. */
async function isOpenFor(deps: Deps, tx: Writer, place: DraftPlace): Promise<boolean> {
  const attempt = required(
    await findAttempt(tx, place.personId, place.attemptId),
    `attempt ${place.attemptId}`,
  );
  if (attempt.state !== 'open' || place.question.row.solutionShownAt !== null) return false;
  const { times } = required(await findAssignmentOfAttempt(tx, attempt), `assignment of ${attempt.id}`);
  const endsAt = attemptEndsAt(times, attempt.startedAt);
  return !isTooLate(endsAt, place.arrivedAt, deps.config.graceMs);
}

/** Saves one cell as it is typed. Sent twice it is saved once; sent late it changes nothing newer. */
export async function saveDraft(
  deps: Deps,
  place: DraftPlace,
  typed: TypedCell & { readonly sequence: number },
): Promise<DraftOutcome> {
  if (!hasCell(place.question, typed.part, typed.cell)) return { kind: 'unknown' };
  return deps.db.commit(async (tx) => {
    if (!(await isOpenFor(deps, tx, place))) return { kind: 'closed' };
    const row = { questionId: place.question.row.id, ...typed, savedAt: place.arrivedAt };
    await putDraft(tx, row);
    const stored = required(await findDraft(tx, row), 'draft that was saved just now');
    const { sequence, text } = stored;
    if (sequence === typed.sequence && text === typed.text) return { kind: 'saved', sequence };
    return { kind: 'stale', sequence, text };
  });
}

export type PageOutcome =
  | { readonly kind: 'saved' }
  /** Cells that another page changed after this one was read; what is stored was kept. */
  | { readonly kind: 'changedElsewhere'; readonly cells: readonly TypedCell[] }
  | { readonly kind: 'closed' };

/**
 * Saves all cells of a page that was sent as a form. `knownSequence` is the highest sequence that
 * the page knew of: a cell with later typing from elsewhere is kept as it is stored.
 */
export async function savePage(
  deps: Deps,
  place: DraftPlace,
  page: { readonly cells: readonly TypedCell[]; readonly knownSequence: number },
): Promise<PageOutcome> {
  const cells = page.cells.filter(({ part, cell }) => hasCell(place.question, part, cell));
  return deps.db.commit(async (tx) => {
    const questionId = place.question.row.id;
    const stored = (await listDrafts(tx, place.attemptId)).filter((draft) => draft.questionId === questionId);
    const before = ({ part, cell }: TypedCell) => stored.find((d) => d.part === part && d.cell === cell);
    const changed = cells.filter((typed) => (before(typed)?.text ?? '') !== typed.text);
    if (changed.length === 0) return { kind: 'saved' };
    if (!(await isOpenFor(deps, tx, place))) return { kind: 'closed' };
    const isNewer = (typed: TypedCell) => (before(typed)?.sequence ?? 0) > page.knownSequence;
    const sequence = Math.max(page.knownSequence, 0, ...stored.map((draft) => draft.sequence)) + 1;
    for (const typed of changed.filter((cell) => !isNewer(cell))) {
      await putDraft(tx, { questionId, ...typed, sequence, savedAt: place.arrivedAt });
    }
    const kept = changed.filter((cell) => isNewer(cell) && cell.text.trim() !== '');
    return kept.length === 0 ? { kind: 'saved' } : { kind: 'changedElsewhere', cells: kept };
  });
}
