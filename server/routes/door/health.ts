import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { anyCourse } from '../../store/courses.ts';

/** For the operator's monitor: answers when the database can be read. */
export function healthRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/health', async () => {
    await anyCourse(deps.db.read);
    return { ok: true };
  });
}
