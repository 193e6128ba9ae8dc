import { checkGrades } from '../grading/check-grades.ts';
import { isGenuine } from '../grading/receipt.ts';
import type { Keys } from '../keys.ts';
import { auditHash } from '../store/audit.ts';
import type { Reader } from '../store/database.ts';
import { checkFile, listAllReceipts, listAuditChain, listUnjudged } from '../store/integrity.ts';
import type { AuditRow } from '../store/schema.ts';

/** One thing that does not hold, by the invariant it breaks (docs/operating.md). */
export interface Finding {
  readonly invariant: 'intact' | 'derivable' | 'chain' | 'receipts' | 'judged';
  readonly sentence: string;
}

function chainBreaks(entries: readonly AuditRow[]): readonly string[] {
  return entries.flatMap((entry, index) => {
    const previous = entries[index - 1]?.hash ?? '';
    if (entry.number !== index + 1) return [`entry ${index + 1} is missing`];
    if (entry.previousHash !== previous) return [`entry ${entry.number} does not follow the one before it`];
    return entry.hash === auditHash(entry) ? [] : [`entry ${entry.number} was changed`];
  });
}

/** Checks everything that a database and its keys can show. Empty where all invariants hold. */
export async function auditDatabase(db: Reader, keys: Keys): Promise<readonly Finding[]> {
  const receipts = (await listAllReceipts(db)).filter((receipt) => !isGenuine(receipt, keys.receipt));
  const say =
    (invariant: Finding['invariant']) =>
    (sentence: string): Finding => ({ invariant, sentence });
  return [
    ...(await checkFile(db)).map(say('intact')),
    ...(await checkGrades(db))
      .map(({ subject, kept, folded }) => `${subject} is kept as ${kept}, the ledger says ${folded}`)
      .map(say('derivable')),
    ...chainBreaks(await listAuditChain(db)).map(say('chain')),
    ...receipts.map(({ id }) => `receipt ${id} is not ours or was changed`).map(say('receipts')),
    ...(await listUnjudged(db)).map((id) => `submission ${id} was never judged`).map(say('judged')),
  ];
}
