import type { Deps } from '../deps.ts';
import { withProgress } from '../grading/certification-progress.ts';
import { certifyGroup, type CertifiedGroup } from '../grading/certify-group.ts';
import { drawGroups, type ReadSlot } from '../grading/draw-groups.ts';
import { readSlots } from '../grading/read-slots.ts';
import { sign } from '../keys.ts';
import type { PublishedSlot } from '../policy/assignment-policy.ts';
import { drawsWanted, type Certification } from '../policy/certification.ts';
import { missingEnd } from '../policy/missing-end.ts';
import { findAssignment, updateAssignment, type Assignment } from '../store/assignments.ts';
import { appendAudit } from '../store/audit.ts';
import { listParticipants } from '../store/people.ts';
import { insertVariants, type PooledVariant } from '../store/variants.ts';
import { auditOf, type OnAssignment } from './by-staff.ts';

export type PublishResult =
  | { readonly kind: 'published'; readonly certification: Certification }
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'refused';
      readonly why: 'alreadyPublished' | 'noQuestions' | 'noPoints' | 'noEnd' | 'over';
    }
  /** Too few draws pass the rules; the report says which rule bites. */
  | { readonly kind: 'uncertified'; readonly certification: Certification };

async function certifyAll(
  { db }: Deps,
  assignment: Assignment,
  { slots, wanted }: { readonly slots: readonly ReadSlot[]; readonly wanted: number },
): Promise<readonly CertifiedGroup[]> {
  const groups = drawGroups(slots);
  const progress = { db, assignmentId: assignment.id, total: groups.length * wanted };
  return withProgress(progress, async (found) => {
    const certified: CertifiedGroup[] = [];
    for (const group of groups) {
      const seedOf = (draw: number, turn: number): string =>
        sign(assignment.secret, JSON.stringify([group.key, draw, turn]));
      certified.push(await certifyGroup(group, wanted, seedOf, found));
    }
    return certified;
  });
}

function variantsOf(deps: Deps, assignmentId: string, groups: readonly CertifiedGroup[]): PooledVariant[] {
  return groups.flatMap(({ group, draws }) =>
    draws.flatMap((drawn, draw) =>
      group.slots.flatMap(({ id: slotId }, index) => {
        const certified = drawn[index];
        return certified === undefined
          ? []
          : [{ id: deps.randomText(12), assignmentId, slotId, draw, ...certified }];
      }),
    ),
  );
}

/**
 * Certifies enough variants for the roster, keeps them with the slots as they are now, and shows
 * the assignment to students. Nothing is kept unless every draw passed.
 */
export async function publishAssignment(deps: Deps, on: OnAssignment): Promise<PublishResult> {
  const draft = await findAssignment(deps.db.read, on.courseId, on.assignmentId);
  if (draft === undefined) return { kind: 'notFound' };
  if (draft.state === 'published') return { kind: 'refused', why: 'alreadyPublished' };
  if (missingEnd(draft.policy)) return { kind: 'refused', why: 'noEnd' };
  const { closesAt } = draft.policy;
  if (closesAt !== null && closesAt <= deps.clock()) return { kind: 'refused', why: 'over' };
  const slots = await readSlots(deps.db.read, draft);
  if (slots.length === 0) return { kind: 'refused', why: 'noQuestions' };
  if (slots.every(({ points }) => points === 0)) return { kind: 'refused', why: 'noPoints' };
  const students = await listParticipants(deps.db.read, on.courseId, ['student']);
  const wanted = drawsWanted(draft.kind, students.length);
  const groups = await certifyAll(deps, draft, { slots, wanted });
  const certification = { wanted, groups: groups.map(({ report }) => report) };
  if (groups.some(({ draws }) => draws.length < wanted)) return { kind: 'uncertified', certification };
  return keep(deps, on, { slots, certification, variants: variantsOf(deps, draft.id, groups) });
}

async function keep(
  deps: Deps,
  on: OnAssignment,
  found: {
    readonly slots: readonly ReadSlot[];
    readonly certification: Certification;
    readonly variants: readonly PooledVariant[];
  },
): Promise<PublishResult> {
  const at = deps.clock();
  const slots: readonly PublishedSlot[] = found.slots.map((slot) => ({
    ...slot,
    recipes: slot.recipes.map(({ id, version }) => ({ id, version })),
  }));
  return deps.db.commit(async (tx) => {
    const draft = await findAssignment(tx, on.courseId, on.assignmentId);
    if (draft === undefined) return { kind: 'notFound' };
    if (draft.state === 'published') return { kind: 'refused', why: 'alreadyPublished' };
    await insertVariants(tx, found.variants);
    const certification = JSON.stringify(found.certification);
    await updateAssignment(tx, draft.id, { state: 'published', publishedAt: at, slots, certification });
    const details = { title: draft.title, questions: slots.length, draws: found.certification.wanted };
    await appendAudit(
      tx,
      auditOf(on, at, { act: 'publish-assignment', subject: `assignment:${draft.id}`, details }),
    );
    return { kind: 'published', certification: found.certification };
  });
}
