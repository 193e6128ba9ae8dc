import { z } from 'zod';
import type { MessageKey } from '../../i18n/messages.ts';
import { isMessageKey, translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { readRegradedMarks } from '../../store/regraded-marks-json.ts';
import { dateTimeText, type TimeReader } from '../times.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const written = z.record(z.string(), scalar);
type Scalar = z.infer<typeof scalar>;

/** Who reads, and what the people of the course are called. */
export interface AuditReader extends TimeReader {
  readonly names: ReadonlyMap<string, string>;
}

type Write = (value: Scalar, reader: AuditReader, name: string) => string;

const message =
  (key: MessageKey): Write =>
  (value, { language }) =>
    value === null || value === '' ? '' : translate(language, key, { value: String(value) });

const plain: Write = (value) => (value === null ? '' : String(value));
const nothing: Write = () => '';

/** A setting under the name that its form gives it. */
const setting =
  (key: MessageKey, write: Write): Write =>
  (value, reader, name) => {
    const { language } = reader;
    const shown = value === null ? translate(language, 'audit.none') : write(value, reader, name);
    return translate(language, 'audit.setting', { name: translate(language, key), value: shown });
  };

const option =
  (prefix: string): Write =>
  (value, { language }) => {
    const key = `${prefix}.${String(value)}`;
    return isMessageKey(key) ? translate(language, key) : String(value);
  };

const date: Write = (value, reader) => (typeof value === 'number' ? dateTimeText(value, reader) : '');
const minutes: Write = (value) => String(Number(value) / 60_000);
const yesNo: Write = (value, { language }) => translate(language, value === true ? 'audit.yes' : 'audit.no');

const points: Write = (value, { language }) =>
  typeof value === 'number'
    ? translate(language, 'audit.points', { value: pointsText(value) })
    : translate(language, 'audit.withdrawn');

const person: Write = (value, { language, names }) =>
  value === null ? translate(language, 'audit.everybody') : (names.get(String(value)) ?? String(value));

const changes: Write = (value, reader, name) =>
  String(value)
    .split(' ')
    .filter((kind) => kind !== '')
    .map((kind) => option('audit.change')(kind, reader, name))
    .join(', ');

const marks: Write = (value, { language }) =>
  translate(language, 'audit.marks', { value: readRegradedMarks(String(value)).length });

/** Entries of before settings were written one by one hold the whole policy as JSON. */
const policy: Write = (value, reader) => detailsText(String(value), reader);

const writers: { readonly [name: string]: Write } = {
  personId: person,
  points,
  minutes: message('audit.minutes'),
  reason: message('audit.reason'),
  comment: message('audit.comment'),
  slots: message('audit.questions'),
  questions: message('audit.questions'),
  draws: message('audit.draws'),
  students: message('audit.students'),
  version: message('audit.version'),
  weight: message('audit.weight'),
  marks,
  kept: nothing,
  same: nothing,
  neverLower: (value, { language }) => (value === true ? translate(language, 'audit.neverLower') : ''),
  old: message('audit.from'),
  new: message('audit.to'),
  kind: option('staff.kind'),
  role: option('role'),
  change: changes,
  part: nothing,
  cell: nothing,
  policy,
  timePercent: (value) => `${String(value)} %`,
  opensAt: setting('settings.opensAt', date),
  closesAt: setting('settings.closesAt', date),
  timeLimitMs: setting('settings.timeLimit', minutes),
  start: setting('settings.start', option('settings.start')),
  handIn: setting('settings.handIn', option('settings.handIn')),
  triesPerQuestion: setting('settings.tries', plain),
  attempts: setting('settings.attempts', plain),
  release: setting('settings.release', option('settings.release')),
  hints: setting('settings.hints', yesNo),
  hintCostPercent: setting('settings.hintCost', plain),
  followThroughPercent: setting('settings.followThrough', plain),
  oneRuleOneDeduction: setting('settings.oneRule', yesNo),
};

/** The details of an entry in the reader's words; what has no words of its own stands as written. */
export function detailsText(details: string, reader: AuditReader): string {
  return Object.entries(written.parse(JSON.parse(details)))
    .map(([name, value]) => (writers[name] ?? plain)(value, reader, name))
    .filter((text) => text !== '')
    .join(' · ');
}
