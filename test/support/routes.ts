import type { FastifyInstance } from 'fastify';

/** Every route that the app has registered, as `GET /courses/:course`; HEAD goes with its GET. */
export function registeredRoutes(app: FastifyInstance): readonly string[] {
  const stack: string[] = [];
  const found: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: true }).split('\n')) {
    const match = /^(.*?)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (match === null) continue;
    const depth = match[1]!.length / 4;
    stack[depth] = match[2]!;
    const path = stack.slice(0, depth + 1).join('');
    for (const method of (match[3] ?? '').split(', ')) {
      if (method !== '' && method !== 'HEAD') found.push(`${method} ${path}`);
    }
  }
  return found.toSorted();
}
