import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loginPattern } from '../../actions/check-setup.ts';
import { choosePassword } from '../../actions/choose-password.ts';
import type { Deps } from '../../deps.ts';
import { requireActor } from '../../http/actor.ts';
import { readBody } from '../../http/input.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { accountPage, type AccountProblem } from '../../pages/door/account.ts';

const choice = z.object({ login: z.string().max(200), password: z.string().max(200) });

function problemOf(given: z.infer<typeof choice>): AccountProblem | null {
  if (!loginPattern.test(given.login.trim())) return { field: 'login', key: 'setup.problem.login' };
  if (given.password.length < 10) return { field: 'password', key: 'setup.problem.password' };
  return null;
}

/** A person's own name and password, so that a link is needed only once. */
export function accountRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/account', async (request, reply) => {
    const { login } = requireActor(request);
    const page = accountPage(readerOf(request, reply), { login: login ?? '', problem: null, saved: false });
    return sendPage(reply, 'account', page);
  });

  app.post('/account', async (request, reply) => {
    const { personId } = requireActor(request);
    const given = readBody(choice, request.body);
    let problem = problemOf(given);
    if (problem === null && (await choosePassword(deps, { personId, ...given })) === 'taken') {
      problem = { field: 'login', key: 'setup.problem.loginTaken' };
    }
    const page = accountPage(readerOf(request, reply), {
      login: given.login,
      problem,
      saved: problem === null,
    });
    return sendPage(reply.status(problem === null ? 200 : 422), 'account', page);
  });
}
