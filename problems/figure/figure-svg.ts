export interface FigureWords {
  /** The figure in a few words, and in a sentence or two, for those who do not see it. */
  readonly title: string;
  readonly description: string;
}

/** Identifies the figure within its page. */
export interface FigurePlace {
  readonly id: string;
  readonly words: FigureWords;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** Wraps a drawing with its size and its text alternative. */
export function figureSvg(
  { width, height, body }: Drawing,
  { id, words }: FigurePlace,
  name: string,
): string {
  return (
    `<svg class="fig ${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text">` +
    `<title id="${id}-title">${escapeText(words.title)}</title><desc id="${id}-text">${escapeText(words.description)}</desc>` +
    `<g aria-hidden="true">${body}</g></svg>`
  );
}

/** As the content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
