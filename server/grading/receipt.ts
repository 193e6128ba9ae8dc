import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sign } from '../keys.ts';
import type { ReceiptRow } from '../store/schema.ts';

/** What a receipt vouches for. */
export interface ReceiptContent {
  readonly attemptId: string;
  readonly personId: string;
  /** When it arrived; the end of the attempt where it was closed by the clock. */
  readonly at: number;
  /** Whether the clock or a member of staff handed it in. */
  readonly closed: boolean;
  readonly questions: readonly {
    readonly position: number;
    readonly variant: string;
    /** Hash of what was typed. */
    readonly answers: string;
  }[];
}

const contentSchema: z.ZodType<ReceiptContent> = z.strictObject({
  attemptId: z.string(),
  personId: z.string(),
  at: z.int(),
  closed: z.boolean(),
  questions: z.array(z.strictObject({ position: z.int(), variant: z.string(), answers: z.string() })),
});

/** Letters that are not mistaken for one another or for a digit, read aloud or from a photograph. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY';

/** SHA-256, base64url. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Six letters of a signature, for a student to read out. */
function codeOf(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url').subarray(0, 24);
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let code = '';
  for (let place = 0; place < 6; place += 1) {
    code += alphabet[Number(number % 21n)] ?? '';
    number /= 21n;
  }
  return code;
}

/** A receipt for what was handed in: its hash, our signature under it, and the code. */
export function makeReceipt(
  content: ReceiptContent,
  key: string,
  row: Pick<ReceiptRow, 'id' | 'clientId' | 'questionId'>,
): ReceiptRow {
  const body = JSON.stringify(content);
  const hash = sha256(body);
  const signature = sign(key, hash);
  return {
    ...row,
    attemptId: content.attemptId,
    body,
    hash,
    signature,
    code: codeOf(signature),
    at: content.at,
  };
}

/** Whether a receipt is ours and unchanged. */
export function isGenuine(receipt: ReceiptRow, key: string): boolean {
  const { body, hash, signature, code } = receipt;
  return sha256(body) === hash && sign(key, hash) === signature && codeOf(signature) === code;
}

/** What a receipt says; throws where it was tampered with. */
export function readReceipt(receipt: ReceiptRow): ReceiptContent {
  return contentSchema.parse(JSON.parse(receipt.body));
}
