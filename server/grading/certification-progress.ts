import type { Database } from '../store/database.ts';

/** How far the certification of an assignment has come, in draws. */
export interface CertificationProgress {
  readonly done: number;
  readonly total: number;
}

const nothing: CertificationProgress = { done: 0, total: 0 };

/** Kept while a certification runs only, and by its process alone: nobody needs it later. */
const running = new WeakMap<Database, Map<string, CertificationProgress>>();

/** How far an assignment's certification has come; 0 of 0 where none runs. */
export const certificationProgress = (db: Database, assignmentId: string): CertificationProgress =>
  running.get(db)?.get(assignmentId) ?? nothing;

/** Certifies, counting the draws that are found; the count is forgotten at the end, however it ends. */
export async function withProgress<T>(
  {
    db,
    assignmentId,
    total,
  }: { readonly db: Database; readonly assignmentId: string; readonly total: number },
  certify: (found: () => void) => Promise<T>,
): Promise<T> {
  const all = running.get(db) ?? new Map<string, CertificationProgress>();
  running.set(db, all);
  all.set(assignmentId, { done: 0, total });
  try {
    return await certify(() => {
      const { done } = all.get(assignmentId) ?? nothing;
      all.set(assignmentId, { done: Math.min(done + 1, total), total });
    });
  } finally {
    all.delete(assignmentId);
  }
}
