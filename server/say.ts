interface Link {
  readonly role: string;
  readonly name: string;
  readonly path: string;
}

/** Tells the operator where the site is, and the setup code where one is asked. */
export function sayListening(origin: string, setupToken: string | null): void {
  process.stdout.write(`adjoint is running at ${origin}\n`);
  if (setupToken !== null) {
    process.stdout.write(`Open it to create your course. Setup code: ${setupToken}\n`);
  }
}

/** Prints a sign-in link for each role of the demonstration course. */
export function sayLinks(origin: string, links: readonly Link[]): void {
  process.stdout.write('The demonstration course is ready. Sign in as\n');
  for (const { role, name, path } of links) {
    process.stdout.write(`  ${role.padEnd(11)} ${name.padEnd(16)} ${origin}${path}\n`);
  }
}
