import temml from 'temml';
import type { Language, Localized } from '../../grader/language.ts';
import { runsOf, type Lookup, type Run } from '../../problems/sentence.ts';

/** Escapes a text for HTML, in element content and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const typesetTex = new Map<string, string>();

/**
 * An author's TeX as MathML. TeX that cannot be read appears as it was written: authors are told
 * when the recipe is checked, and a student never loses a statement to it.
 */
export function tex(source: string, display: 'inline' | 'block' = 'inline'): string {
  const key = `${display}:${source}`;
  const known = typesetTex.get(key);
  if (known !== undefined) return known;
  const markup = temml.renderToString(source, { displayMode: display === 'block', throwOnError: false });
  const clean = markup
    // The policy of the site allows no style attributes; client/style/base.css says the same by class and rule.
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => ruleOf(style))
    .replace(/^<math[^>]*>/, display === 'block' ? '<math display="block">' : '<math>');
  typesetTex.set(key, clean);
  return clean;
}

/** The lines of a table in TeX, as an attribute that the sheet draws. */
function ruleOf(style: string): string {
  const rules = [
    style.includes('border-bottom') ? 'below' : '',
    style.includes('border-right') ? 'beside' : '',
  ];
  const drawn = rules.filter((rule) => rule !== '').join(' ');
  return drawn === '' ? '' : ` data-rule="${drawn}"`;
}

/** Runs of a recipe's text as HTML: an empty line ends a paragraph, lines that begin with `- ` are a list. */
export function runsHtml(runs: readonly Run[], blank: Blank = noBlank): string {
  return paragraphs(runs)
    .map((block) => blockHtml(block, blank))
    .join('');
}

/** Browsers break a line after mathematics, even before a mark that may not begin one. */
const mathematicsBeforeMark = /(<math>(?:(?!<math>).)*?<\/math>)([、，。；：！？）」,.;:!?)]+)/gs;

/** The same within one line: no paragraphs. */
export function runsLine(runs: readonly Run[], blank: Blank = noBlank): string {
  return runs
    .map((run) => runHtml(run, blank))
    .join('')
    .replaceAll(mathematicsBeforeMark, '<span class="unbroken">$1$2</span>');
}

/** A recipe's text in a language, with the values of the variant in place. */
export function textRuns(text: Localized, { language, lookup }: TextReader): readonly Run[] {
  return runsOf(inLanguage(text, language), lookup);
}

export interface TextReader {
  readonly language: Language;
  readonly lookup: Lookup;
}

/** What stands for the blank of a cloze: an input. */
export type Blank = (cell: string) => string;

const noBlank: Blank = () => '____';

/**
 * What a text that is mathematics alone says, for names of controls (many readers leave MathML
 * out of them); empty where words stand beside the mathematics.
 */
export function spokenMathematics(html: string): string {
  const words = html.replaceAll(/<math.*?<\/math>/gs, '').replaceAll(/<[^>]*>/g, '');
  if (/[\p{L}\p{N}]/u.test(words)) return '';
  const bare = html.replaceAll('</mrow><mrow>', ' / ').replaceAll(/<[^>]*>/g, ' ');
  return bare.replaceAll(/\s+/g, ' ').trim();
}

/** The text of a language, or the other one where an author wrote in one only. */
export function inLanguage(text: Localized, language: Language): string {
  return text[language] === '' ? text[language === 'en' ? 'zh-TW' : 'en'] : text[language];
}

/** Cuts a text at its empty lines; other runs stay within their paragraph. */
function paragraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const blocks: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind !== 'text') {
      blocks.at(-1)?.push(run);
      continue;
    }
    for (const [index, text] of run.text.split(/\n\s*\n/).entries()) {
      if (index > 0) blocks.push([]);
      if (text !== '') blocks.at(-1)?.push({ kind: 'text', text });
    }
  }
  return blocks.filter((block) => block.length > 0);
}

function blockHtml(block: readonly Run[], blank: Blank): string {
  const html = runsLine(block, blank).trim();
  const items = html.split(/(?:^|\n)\s*- /);
  if (items.length > 1 && items[0] === '') {
    return `<ul>${items
      .slice(1)
      .map((item) => `<li>${item.trim()}</li>`)
      .join('')}</ul>`;
  }
  return `<p>${html.replaceAll('\n', '<br>')}</p>`;
}

function runHtml(run: Run, blank: Blank): string {
  switch (run.kind) {
    case 'tex':
      return tex(run.tex);
    case 'code':
      return `<code>${escapeHtml(run.text)}</code>`;
    case 'number':
      return `<span class="number">${escapeHtml(run.text)}</span>`;
    case 'blank':
      return blank(run.cell);
    case 'text':
      return escapeHtml(run.text);
  }
}
