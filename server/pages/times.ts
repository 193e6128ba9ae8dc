import type { Language } from '../../grader/language.ts';
import { translate } from '../i18n/translate.ts';

/** How a page of a course tells the time. */
export interface TimeReader {
  readonly language: Language;
  /** IANA zone of the course. */
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: number, { language, zone }: TimeReader): { readonly [part: string]: string } {
  const key = `${language} ${zone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-TW', {
      timeZone: zone,
      year: 'numeric',
      month: language === 'en' ? 'short' : 'numeric',
      day: 'numeric',
      weekday: language === 'en' ? 'short' : 'narrow',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(key, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `Wed 14 Oct, 16:20` · `10/14（三）16:20`. */
export function dateTimeText(at: number, reader: TimeReader): string {
  const { weekday, day, month, hour, minute } = parts(at, reader);
  return reader.language === 'en'
    ? `${weekday} ${day} ${month}, ${hour}:${minute}`
    : `${month}/${day}（${weekday}）${hour}:${minute}`;
}

/** With year and seconds, for receipts: `Wed 14 Oct 2026, 16:20:05`. */
export function exactTimeText(at: number, reader: TimeReader): string {
  const { weekday, day, month, year, hour, minute, second } = parts(at, reader);
  return reader.language === 'en'
    ? `${weekday} ${day} ${month} ${year}, ${hour}:${minute}:${second}`
    : `${year}/${month}/${day}（${weekday}）${hour}:${minute}:${second}`;
}

const minute = 60_000;

/** A length of time in the two largest units that matter: `2 days 3 h`, `18 min`. */
export function durationText(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.ceil(ms / minute));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return translate(language, 'time.days', { days: Math.floor(hours / 24), hours: hours % 24 });
  }
  if (hours >= 1) return translate(language, 'time.hours', { hours, minutes: minutes % 60 });
  return translate(language, 'time.minutes', { minutes });
}

/** `12:05` or `1:02:05`, as the countdown shows it. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
