import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import files from '@fastify/static';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { actors } from './http/actor.ts';
import { errors } from './http/errors.ts';
import { guardFile, guards } from './http/guard.ts';
import { readableUrl } from './http/readable-url.ts';
import { sessions } from './http/session.ts';
import { readAssets } from './pages/assets.ts';
import { compileViews } from './pages/render.ts';
import { accountRoutes } from './routes/door/account.ts';
import { healthRoutes } from './routes/door/health.ts';
import { homeRoutes } from './routes/door/home.ts';
import { preferenceRoutes } from './routes/door/preferences.ts';
import { setupRoutes } from './routes/door/setup.ts';
import { signInRoutes } from './routes/door/sign-in.ts';
import { gradebookRoutes } from './routes/gradebook/gradebook.ts';
import { markingRoutes } from './routes/gradebook/marking.ts';
import { peopleRoutes } from './routes/gradebook/people.ts';
import { workRoutes } from './routes/gradebook/work.ts';
import { assignmentRoutes as studentAssignmentRoutes } from './routes/student/assignments.ts';
import { attemptRoutes } from './routes/student/attempts.ts';
import { draftRoutes } from './routes/student/drafts.ts';
import { feedbackRoutes } from './routes/student/feedback.ts';
import { handInRoutes } from './routes/student/hand-in.ts';
import { studentHomeRoutes } from './routes/student/home.ts';
import { questionRoutes } from './routes/student/questions.ts';
import { runCodeRoutes } from './routes/student/run-code.ts';
import { bankRoutes } from './routes/staff/bank.ts';
import { liveRoutes } from './routes/staff/live.ts';
import { overviewRoutes } from './routes/staff/overview.ts';
import { forwardQuestionRoutes } from './routes/staff/forward-questions.ts';
import { networkQuestionRoutes } from './routes/staff/network-questions.ts';
import { plainQuestionRoutes } from './routes/staff/plain-questions.ts';
import { previewRoutes } from './routes/staff/preview.ts';
import { regradeRoutes } from './routes/staff/regrade.ts';
import { setRoutes } from './routes/staff/sets.ts';
import { settingsRoutes } from './routes/staff/settings.ts';

const built = fileURLToPath(new URL('../dist/client', import.meta.url));
const views = fileURLToPath(new URL('views', import.meta.url));

/** The table of contents: every plugin, hook and route of the site, in order. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: deps.config.logLevel === 'silent' ? false : { level: deps.config.logLevel },
    trustProxy: deps.config.proxy ?? false,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    // Every address reaches our own pages: what is too long or cannot be decoded is not found.
    routerOptions: { maxParamLength: 20_000 },
    rewriteUrl: ({ url }) => readableUrl(url ?? '/'),
    logController: new LogController({ disableRequestLogging: true }),
  });

  actors(app, deps);
  await sessions(app, deps);
  await guards(app, deps.config);
  await app.register(formbody, { bodyLimit: 256 * 1024 });
  await app.register(compress, {
    threshold: 2_048,
    encodings: ['gzip', 'identity'],
    zlibOptions: { level: 9 },
  });
  await app.register(files, {
    root: `${built}/assets`,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    etag: false,
    acceptRanges: false,
    setHeaders: guardFile,
  });
  app.decorate('render', compileViews(views, readAssets(built)));
  errors(app);

  healthRoutes(app, deps);
  homeRoutes(app, deps);
  setupRoutes(app, deps);
  signInRoutes(app, deps);
  preferenceRoutes(app, deps);
  accountRoutes(app, deps);

  studentHomeRoutes(app, deps);
  studentAssignmentRoutes(app, deps);
  attemptRoutes(app, deps);
  draftRoutes(app, deps);
  questionRoutes(app, deps);
  runCodeRoutes(app, deps);
  handInRoutes(app, deps);
  feedbackRoutes(app, deps);

  gradebookRoutes(app, deps);
  markingRoutes(app, deps);
  peopleRoutes(app, deps);
  workRoutes(app, deps);

  overviewRoutes(app, deps);
  setRoutes(app, deps);
  bankRoutes(app, deps);
  plainQuestionRoutes(app, deps);
  forwardQuestionRoutes(app, deps);
  networkQuestionRoutes(app, deps);
  settingsRoutes(app, deps);
  previewRoutes(app, deps);
  liveRoutes(app, deps);
  regradeRoutes(app, deps);
  return app;
}
