import { isControl } from '../behaviour/cells.ts';

type Shown = readonly (readonly [kind: string, text: string])[];

/** `{lines: [{kind, text}]}` as the server sends it; undefined for anything else. */
function linesIn(body: unknown): Shown | undefined {
  if (typeof body !== 'object' || body === null || !('lines' in body) || !Array.isArray(body.lines))
    return undefined;
  return body.lines.map((line: unknown) => [textAt(line, 'kind'), textAt(line, 'text')] as const);
}

/** A text of an object by its key; empty where there is none. */
function textAt(of: unknown, key: 'kind' | 'text' | 'message'): string {
  if (typeof of !== 'object' || of === null) return '';
  const found: unknown = Object.entries(of).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : '';
}

/** Shows the button that runs the code on the server, and what came of it. */
export function offerRun(form: HTMLFormElement, field: HTMLElement, box: HTMLTextAreaElement): void {
  const row = field.querySelector<HTMLElement>('[data-code-run]');
  const button = row?.querySelector('button');
  const output = field.querySelector<HTMLElement>('[data-code-output]');
  if (row === null || button === null || button === undefined || output === null) return;
  const show = (lines: Shown): void => {
    output.hidden = false;
    output.replaceChildren(
      ...lines.map(([kind, text]) => {
        const line = document.createElement('div');
        line.className = `code-output__line code-output__line--${kind}`;
        line.textContent = text;
        return line;
      }),
    );
  };
  const token = form.elements.namedItem('csrf');
  const [part = '', cell = ''] = box.name.split(/\/(.*)/s);
  const run = async (): Promise<void> => {
    show([['output', field.dataset['running'] ?? '']]);
    const answer = await fetch(`${form.getAttribute('action') ?? ''}/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': isControl(token) ? token.value : '' },
      body: JSON.stringify({ part, cell, text: box.value }),
    }).catch(() => undefined);
    const body: unknown = await answer?.json().catch(() => undefined);
    const lines = answer?.ok === true ? linesIn(body) : undefined;
    const message = textAt(body, 'message');
    show(lines ?? [['issue', message === '' ? (field.dataset['failed'] ?? '') : message]]);
  };
  row.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    void run().finally(() => {
      button.disabled = false;
    });
  });
}
