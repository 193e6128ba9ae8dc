import type { CertifiedVariant } from '../../problems/variant.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import { readCertifiedVariant } from './variant-json.ts';

/** One certified variant of an assignment's pool. Variants of one draw share their networks' numbers. */
export interface PooledVariant extends CertifiedVariant {
  readonly id: string;
  readonly assignmentId: string;
  readonly slotId: string;
  readonly draw: number;
}

/** Rows of one statement: a pool has thousands, and others wait for the writing connection. */
const rowsAtOnce = 50;

/** Adds variants to the pool of an assignment, at publish time or ahead of demand. */
export async function insertVariants(tx: Writer, variants: readonly PooledVariant[]): Promise<void> {
  const rows = variants.map(({ variant, certificate, ...row }) => ({
    ...row,
    body: JSON.stringify({ variant, certificate }),
    digest: variant.digest,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto('variant')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}

/** The variants of one draw for some of an assignment's slots. */
export async function listVariantsOfDraw(
  db: Reader,
  assignmentId: string,
  draw: number,
): Promise<readonly { readonly id: string; readonly slotId: string }[]> {
  return db
    .selectFrom('variant')
    .select(['id', 'slotId'])
    .where('assignmentId', '=', assignmentId)
    .where('draw', '=', draw)
    .execute();
}

/** How often a draw was issued: to everybody, and to the one who asks. */
export interface DrawUse {
  readonly draw: number;
  readonly uses: number;
  readonly ownUses: number;
}

/** The draws that cover all of the given slots, with their uses so far. */
export async function listDrawUses(
  db: Reader,
  assignmentId: string,
  scope: { readonly slotIds: readonly string[]; readonly personId: string },
): Promise<readonly DrawUse[]> {
  const rows = await db
    .selectFrom('variant')
    .leftJoin('question', 'question.variantId', 'variant.id')
    .leftJoin('attempt', 'attempt.id', 'question.attemptId')
    .select((e) => [
      'variant.draw as draw',
      e.fn.count<number>('attempt.id').distinct().as('uses'),
      e.fn
        .sum<number>(e.case().when('attempt.personId', '=', scope.personId).then(1).else(0).end())
        .as('ownUses'),
    ])
    .where('variant.assignmentId', '=', assignmentId)
    .where('variant.slotId', 'in', scope.slotIds)
    .groupBy('variant.draw')
    .having((e) => e(e.fn.count('variant.slotId').distinct(), '=', scope.slotIds.length))
    .orderBy('variant.draw')
    .execute();
  return rows.map(({ draw, uses, ownUses }) => ({ draw, uses: Number(uses), ownUses: Number(ownUses) }));
}

/** All variants of one draw with their certificates. */
export async function listDraw(
  db: Reader,
  assignmentId: string,
  draw: number,
): Promise<readonly PooledVariant[]> {
  const rows = await db
    .selectFrom('variant')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .where('draw', '=', draw)
    .execute();
  return rows.map(({ body, digest: _digest, ...row }) => ({ ...row, ...readCertifiedVariant(body) }));
}

/** How many draws the pool of an assignment has. */
export async function countDraws(db: Reader, assignmentId: string): Promise<number> {
  const row = await db
    .selectFrom('variant')
    .select((e) => e.fn.max('draw').as('last'))
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst();
  return row?.last === null || row === undefined ? 0 : row.last + 1;
}
