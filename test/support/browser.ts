import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

type Fields = { readonly [name: string]: string };

/** Speaks HTTP to the app as a browser without script does: cookies, forms, hidden tokens. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.#keep(await this.#app.inject({ method: 'GET', url, headers: this.#headers() }));
  }

  /** Posts a form with the token of the page that was read last. */
  async post(url: string, fields: Fields | URLSearchParams = {}): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams(fields instanceof URLSearchParams ? fields : { ...fields });
    if (!body.has('csrf')) body.set('csrf', this.#csrf);
    return this.#keep(
      await this.#app.inject({
        method: 'POST',
        url,
        headers: { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded' },
        payload: body.toString(),
      }),
    );
  }

  /** Posts JSON as our scripts do. */
  async postJson(url: string, payload: object): Promise<LightMyRequestResponse> {
    return this.#keep(
      await this.#app.inject({
        method: 'POST',
        url,
        headers: { ...this.#headers(), 'x-csrf-token': this.#csrf },
        payload,
      }),
    );
  }

  /** The token of the page that was read last. */
  get token(): string {
    return this.#csrf;
  }

  /** Any request whatever, with this browser's cookies and nothing else added. */
  async send(request: InjectOptions & { readonly url: string }): Promise<LightMyRequestResponse> {
    return this.#app.inject({ ...request, headers: { ...this.#headers(), ...request.headers } });
  }

  /** Follows redirects until a page answers. */
  async follow(response: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    const { location } = response.headers;
    if (typeof location !== 'string') return response;
    return this.follow(await this.get(location));
  }

  #headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  #keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of response.cookies) this.#cookies.set(name, encodeURIComponent(value));
    const token = /name="csrf" value="([^"]+)"/.exec(response.body)?.[1];
    if (token !== undefined) this.#csrf = token.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    return response;
  }
}
