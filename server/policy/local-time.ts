import { Temporal } from 'temporal-polyfill';

/** What a `datetime-local` field meant in a zone. */
export type LocalTimeReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'invalid' }
  /** The clock jumps over this time. */
  | { readonly kind: 'skipped' }
  /** The clock is set back and shows this time twice. */
  | { readonly kind: 'twice' };

function plainOf(typed: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(typed);
  } catch (reason) {
    if (reason instanceof RangeError) return null;
    throw reason;
  }
}

/** Reads a local date and time of a zone; times that do not exist or exist twice are not guessed. */
export function readLocalTime(typed: string, zone: string): LocalTimeReading {
  if (typed.trim() === '') return { kind: 'blank' };
  const plain = plainOf(typed.trim());
  if (plain === null) return { kind: 'invalid' };
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: 'instant', at: earlier.epochMilliseconds };
  }
  return { kind: earlier.toPlainDateTime().equals(plain) ? 'twice' : 'skipped' };
}

/** The text of a `datetime-local` field for an instant; empty for none. */
export function localTimeText(at: number | null, zone: string): string {
  if (at === null) return '';
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
