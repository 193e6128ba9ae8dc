import temml from 'temml';
import type { Language, Localized } from '../../grader/language.ts';

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
    // The policy of the site allows no style attributes; style/mathematics.css says the same by class.
    .replaceAll(/ style="[^"]*"/g, '')
    .replace(/^<math[^>]*>/, display === 'block' ? '<math display="block">' : '<math>');
  typesetTex.set(key, clean);
  return clean;
}

/** Puts the drawn values of a variant into a text: `{x1}` becomes `0.5`. */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/**
 * An author's text as HTML: `$…$` and `$$…$$` are TeX, `` `…` `` is code, an empty line ends a
 * paragraph, lines that begin with `- ` are a list, `{name}` is the drawn value of a name.
 */
export function richText(text: string, values: ReadonlyMap<string, string> = new Map()): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => blockHtml(block, values))
    .join('');
}

/** The same within one line: no paragraphs. */
export function richLine(text: string, values: ReadonlyMap<string, string> = new Map()): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$|`[^`]+`)/)
    .map((piece) => pieceHtml(piece, values))
    .join('');
}

/** The text of a language, or the other one where an author wrote in one only. */
export function inLanguage(text: Localized, language: Language): string {
  return text[language] === '' ? text[language === 'en' ? 'zh-TW' : 'en'] : text[language];
}

function blockHtml(block: string, values: ReadonlyMap<string, string>): string {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>${lines.map((line) => `<li>${richLine(line.slice(2), values)}</li>`).join('')}</ul>`;
  }
  return `<p>${lines.map((line) => richLine(line, values)).join('<br>')}</p>`;
}

function pieceHtml(piece: string, values: ReadonlyMap<string, string>): string {
  if (piece.startsWith('$$')) return tex(fillTex(piece.slice(2, -2), values), 'block');
  if (piece.length > 1 && piece.startsWith('$')) return tex(fillTex(piece.slice(1, -1), values));
  if (piece.length > 1 && piece.startsWith('`')) {
    return `<code>${escapeHtml(fillIn(piece.slice(1, -1), values))}</code>`;
  }
  return escapeHtml(fillIn(piece, values).replaceAll(/(?<![\w-])-(?=\d)/g, '−'));
}

/** In TeX a brace group is only a placeholder where its name was drawn: `\hat{y}` stays. */
function fillTex(source: string, values: ReadonlyMap<string, string>): string {
  return source.replaceAll(
    /(?<!\\[A-Za-z]+|[_^])\{([A-Za-z][A-Za-z0-9_]*)\}/g,
    (whole, name: string) => values.get(name) ?? whole,
  );
}
