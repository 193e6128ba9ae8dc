/** A text that the server has not confirmed, with the number that orders it among later ones. */
export interface Unsaved {
  readonly text: string;
  readonly sequence: number;
}

/**
 * The texts of a question that still wait to be saved, kept on the device as well: a killed
 * browser loses nothing. A device that keeps nothing (private windows) still saves to the server.
 */
export class UnsavedCells {
  readonly cells = new Map<string, Unsaved>();
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
    for (const [name, cell] of Object.entries(stored(key))) this.cells.set(name, cell);
  }

  put(name: string, cell: Unsaved): void {
    this.cells.set(name, cell);
    this.#keep();
  }

  /** Forgets a text once it, and nothing later, was confirmed. */
  confirm(name: string, sequence: number): void {
    if ((this.cells.get(name)?.sequence ?? Infinity) <= sequence) this.cells.delete(name);
    this.#keep();
  }

  #keep(): void {
    try {
      if (this.cells.size === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.cells)));
    } catch {
      // The device is full or keeps nothing; saving to the server goes on.
    }
  }
}

/** The questions of an attempt of which this device still keeps something, with their texts. */
export function unsavedOfAttempt(attempt: string): ReadonlyMap<string, UnsavedCells> {
  const prefix = `adjoint:${attempt}:`;
  const found = new Map<string, UnsavedCells>();
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix)) found.set(key.slice(prefix.length), new UnsavedCells(key));
  } catch {
    // A device that keeps nothing has left nothing behind.
  }
  return found;
}

function stored(key: string): { readonly [name: string]: Unsaved } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, cell]) => isUnsaved(cell)));
  } catch {
    return {};
  }
}

function isUnsaved(cell: unknown): cell is Unsaved {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    'text' in cell &&
    typeof cell.text === 'string' &&
    'sequence' in cell &&
    typeof cell.sequence === 'number'
  );
}
