type Control = HTMLInputElement | HTMLTextAreaElement;

export function isControl(target: unknown): target is Control {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The boxes of a cell, by the name `part/cell`; several for a choice. */
export function controlsOf(form: HTMLFormElement, name: string): readonly Control[] {
  return [...form.elements]
    .filter(isControl)
    .filter((control) => control.name === name && control.type !== 'hidden');
}

const isOption = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

/** What is typed in a cell, as the form would send it: options that are ticked, joined by commas. */
export function textOf(form: HTMLFormElement, name: string): string {
  const controls = controlsOf(form, name);
  const options = controls.filter(isOption);
  if (options.length === 0) return controls[0]?.value ?? '';
  return options
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .join(',');
}

/** Puts a text into a cell, as if it had been typed there, and says so to an editor that shows it. */
export function setText(form: HTMLFormElement, name: string, text: string): void {
  const chosen = text.split(',');
  for (const control of controlsOf(form, name)) {
    if (isOption(control)) control.checked = chosen.includes(control.value);
    else control.value = text;
    control.dispatchEvent(new Event('replaced'));
  }
}
