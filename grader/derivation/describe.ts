import { filledIn } from '../language.ts';
import type { Language, Localized } from '../language.ts';
import { symbolText } from '../notation/symbol-text.ts';
import type { RowNote, RowReport, TargetReport } from '../report.ts';
import { symbolOf } from './derivative.ts';

/** Sentences about rows and targets; `{places}` are filled in. None holds a right formula. */
const sentences = {
  linkMissing: {
    en: '{after} ends at {end}, but {next} starts at {start}: the link {missing} is missing.',
    'zh-TW': '{after} 停在 {end}，{next} 卻從 {start} 開始，兩項接不起來：少了 {missing} 這個環節。',
  },
  linkMissingFirst: {
    en: 'The chain starts at {start} instead of {end}: the link {missing} is missing.',
    'zh-TW': '連鎖應該從 {end} 開始，這裡卻從 {start} 開始：少了 {missing} 這個環節。',
  },
  linkMissingLast: {
    en: 'The chain ends at {end} instead of {start}: the link {missing} is missing.',
    'zh-TW': '連鎖停在 {end}，還沒走到 {start}：少了 {missing} 這個環節。',
  },
  linkUnfit: {
    en: 'The factor {factor} does not fit into the chain.',
    'zh-TW': '{factor} 這一項接不進這條連鎖。',
  },
  factorMissing: {
    en: 'One link is missing: the factor for {missing}.',
    'zh-TW': '少了一個環節：{missing} 這一項。',
  },
  pathMissing: {
    en: 'Not all paths are there: what goes through {via} is missing.',
    'zh-TW': '路徑不完整：少了經過 {via} 的那一條。',
  },
  memberDiffers: {
    en: 'It goes wrong behind “=” number {number}.',
    'zh-TW': '從第 {number} 個等號之後開始不對。',
  },
  directPart: {
    en: 'Read as the direct part of {name} alone, without the other paths; it keeps this meaning in the rows below.',
    'zh-TW': '這裡把 {name} 讀成只算直接那一條路徑的部分，以下各行也沿用這個意思。',
  },
  numberOnly: {
    en: 'A number alone derives nothing: write the formula first.',
    'zh-TW': '只寫數值不算推導：請先寫出式子。',
  },
  notDerived: {
    en: 'Right, but not derived yet: no row above says what {symbols} is.',
    'zh-TW': '這一行正確，但還沒有推導完：上面沒有哪一行寫出 {symbols}。',
  },
  usesLater: {
    en: 'Right, but {symbols} is derived only below, in row {line}: a row may use rows above it.',
    'zh-TW': '這一行正確，但 {symbols} 到第 {line} 行才推導出來：每一行只能使用它上面的行。',
  },
  targetMissing: { en: 'There is no row for it.', 'zh-TW': '沒有寫出這一行。' },
  numberMissing: { en: 'Its number is missing.', 'zh-TW': '還沒有代入數值。' },
  wrongRowOnTheWay: {
    en: 'A wrong row on the way costs one step here, and nothing more in what follows from it.',
    'zh-TW': '路徑上有一行寫錯，只在這裡扣一步，之後由它正確推得的不再扣分。',
  },
  followsFromRow: {
    en: 'A right step: it follows from your row {lines}.',
    'zh-TW': '這一步是對的：由你的第 {lines} 行正確推得。',
  },
} as const satisfies Record<string, Localized>;

type Code = keyof typeof sentences;
const isCode = (code: string): code is Code => code in sentences;

/** The sentence of a note, in the reader's language. */
export function sentenceOfNote({ code, details }: RowNote, language: Language): string {
  if (!isCode(code)) throw new Error(`no sentence for the note ${code}`);
  return filledIn(sentences[code][language], details);
}

/** What is said of a judged row, besides its verdict and its issue. */
export function sentencesOfRow({ from, notes }: RowReport, language: Language): readonly string[] {
  const lines = from.join(language === 'en' ? ', ' : '、');
  const follows = from.length === 0 ? [] : [{ code: 'followsFromRow', details: { lines } }];
  return [...follows, ...notes].map((note) => sentenceOfNote(note, language));
}

/** `∂L/∂w₁,₁`. */
export const nameOfTarget = ({ of, wrt }: Pick<TargetReport, 'of' | 'wrt'>): string =>
  symbolText(symbolOf({ of, wrt }));

export const targetStates: { readonly [S in TargetReport['state']]: Localized } = {
  reached: { en: 'reached', 'zh-TW': '已推導出來' },
  followThrough: { en: 'reached, from a wrong row', 'zh-TW': '由寫錯的行正確推得' },
  partly: { en: 'partly there', 'zh-TW': '推導了一部分' },
  missing: { en: 'not there', 'zh-TW': '沒有推導' },
  undecided: { en: 'a person decides', 'zh-TW': '待老師判定' },
};
