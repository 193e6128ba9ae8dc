/** The rows of a pasted matrix: `[[1, 2], [3, 4]]`, `1, 2; 3, 4`, or cells of a sheet. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .replace(/^\[\s*\[|\]\s*\]$/g, '')
    .split(/\]\s*,?\s*\[|;|\r?\n/)
    .map((row) => row.replace(/[[\]]/g, '').trim())
    .filter((row) => row !== '')
    .map((row) => row.split(/\s*[,\t]\s*|\s+/).filter((entry) => entry !== ''));
}
