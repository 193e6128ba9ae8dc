import type { WriteStream } from 'node:tty';

const cells = 30;

/**
 * A progress bar on a terminal, for what takes longer than a second; nothing is written where the
 * stream is a file or a pipe. Call it after each step; it ends its line with the last one.
 */
export function progressBar(stream: WriteStream, label: string): (done: number, all: number) => void {
  const started = performance.now();
  let shown = false;
  return (done, all) => {
    if (!stream.isTTY || (!shown && performance.now() - started < 1_000)) return;
    shown = true;
    const full = all === 0 ? cells : Math.floor((cells * done) / all);
    stream.write(
      `\r${label} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${done}/${all}${done === all ? '\n' : ''}`,
    );
  };
}
