/**
 * A button that takes a while says so, and cannot be pressed twice; where it names a place to ask,
 * a bar shows how far it has come.
 */
interface Progress {
  readonly done: number;
  readonly total: number;
}

const everyMs = 400;

function isProgress(body: unknown): body is Progress {
  return typeof body === 'object' && body !== null && 'done' in body && 'total' in body;
}

async function follow(url: string, bar: HTMLProgressElement, words: HTMLElement): Promise<void> {
  const answer = await fetch(url).catch(() => undefined);
  const body: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null;
  if (isProgress(body) && body.total > 0) {
    bar.max = body.total;
    bar.value = body.done;
    words.textContent = `${body.done} / ${body.total}`;
  }
  setTimeout(() => void follow(url, bar, words), everyMs);
}

function showProgress(note: HTMLElement, url: string): void {
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  words.className = 'number small';
  const line = document.createElement('p');
  line.className = 'cluster slow-progress';
  line.ariaLive = 'off';
  bar.ariaLabel = note.textContent ?? '';
  line.append(bar, words);
  note.after(line);
  void follow(url, bar, words);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-busy]')) {
  button.form?.addEventListener('submit', (event) => {
    if (event.submitter !== button) return;
    const note = document.createElement('p');
    note.className = 'alert';
    note.role = 'status';
    note.textContent = button.dataset['busy'] ?? '';
    button.after(note);
    const { progress } = button.dataset;
    if (progress !== undefined) showProgress(note, progress);
    setTimeout(() => {
      button.disabled = true;
    });
  });
}
