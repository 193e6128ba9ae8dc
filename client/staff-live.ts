/**
 * The live page looks again every few seconds. Numbers and words are written into the page as it
 * stands, so that nothing jumps and nothing typed is lost; where buttons change, it is loaded again.
 */
interface LiveUpdate {
  readonly state: string;
  readonly now: number;
  readonly endsAt: number;
  readonly when: string;
  readonly counts: { readonly [presence: string]: number };
  readonly questions: readonly { readonly slotId: string; readonly begun: number }[];
  readonly rows: readonly {
    readonly id: string;
    readonly presence: string;
    readonly word: string;
    readonly done: string;
    readonly left: string;
    readonly extra: string;
    readonly endsAt: number;
  }[];
}

const everyMs = 4_000;
const page = document.querySelector<HTMLElement>('[data-live]');
let ahead = Number(page?.dataset['now'] ?? 0) - Date.now();

function write(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function tick(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-ends-at]')) {
    const end = Number(element.dataset['endsAt']);
    if (end > 0) element.textContent = clock(end - Date.now() - ahead);
  }
}

function isLiveUpdate(value: unknown): value is LiveUpdate {
  return typeof value === 'object' && value !== null && 'rows' in value && 'counts' in value;
}

function show(root: HTMLElement, update: LiveUpdate): void {
  ahead = update.now - Date.now();
  write(root, '[data-live-when]', update.when);
  const big = root.querySelector<HTMLElement>('.live-clock');
  if (big !== null) big.dataset['endsAt'] = String(update.endsAt);
  for (const [presence, count] of Object.entries(update.counts)) {
    write(root, `[data-count="${presence}"]`, String(count));
  }
  for (const { slotId, begun } of update.questions) {
    const bar = root.querySelector<HTMLProgressElement>(`[data-slot="${CSS.escape(slotId)}"]`);
    if (bar !== null) bar.value = begun;
    write(root, `[data-slot-count="${CSS.escape(slotId)}"]`, String(begun));
  }
  for (const row of update.rows) showRow(root, row);
}

function showRow(root: HTMLElement, row: LiveUpdate['rows'][number]): void {
  const line = root.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`);
  if (line === null) return;
  line.dataset['presence'] = row.presence;
  for (const field of ['word', 'done', 'left', 'extra'] as const) {
    write(line, `[data-field="${field}"]`, row[field]);
  }
  const left = line.querySelector<HTMLElement>('[data-field="left"]');
  if (left !== null) left.dataset['endsAt'] = String(row.endsAt);
}

/** Whether the page shows other buttons now; a form that is open is never taken away. */
function isOutdated(root: HTMLElement, update: LiveUpdate): boolean {
  const open = root.querySelector('details[open], dialog[open]') !== null;
  const known = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
      row.dataset['row'],
      row.dataset['presence'],
    ]),
  );
  const moved = update.rows.some(
    ({ id, presence }) => !known.has(id) || (known.get(id) === 'handedIn') !== (presence === 'handedIn'),
  );
  return !open && (update.state !== root.dataset['state'] || moved);
}

async function look(root: HTMLElement, url: string): Promise<void> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) return;
  const update: unknown = await response.json();
  if (!isLiveUpdate(update)) return;
  if (isOutdated(root, update)) location.reload();
  else show(root, update);
}

const url = page?.dataset['live'];
if (page !== null && url !== undefined) {
  setInterval(tick, 1_000);
  if (url !== '') {
    setInterval(() => {
      if (!document.hidden) look(page, url).catch(() => undefined);
    }, everyMs);
  }
}
