/** What the server said. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  /** As it came, to be searched. */
  text: string;
}

export interface Sending {
  /** A function makes it anew for every try. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Somebody at a keyboard: keeps cookies, and says where its requests come from, as browsers do. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  /** Everything that it was ever sent. */
  readonly seen: string[] = [];

  constructor(private readonly address: string) {}

  get<T = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Answer<T>> {
    return this.request('GET', path, sending);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.request('POST', path, { body, headers });
  }

  /** @throws Error when the demo doesn't know this person */
  async signIn(email: string, password = 'juniper and tide'): Promise<this> {
    const { status, text } = await this.post('/v1/session', { email, password });
    if (status !== 200) throw new Error(`${email} can not sign in: ${status} ${text}`);
    return this;
  }

  /** Listens to a stream for as long as the server goes on; `text` is what has come so far. */
  async listen(path: string): Promise<{ text: string; leave(): void }> {
    const leaving = new AbortController();
    const { body } = await fetch(new URL(path, this.address), { headers: this.own(), signal: leaving.signal });
    const heard = { text: '', leave: () => leaving.abort() };
    const listening = async () => {
      for await (const part of body!.pipeThrough(new TextDecoderStream())) heard.text += part;
    };
    listening().catch(() => {});
    return heard;
  }

  async request<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body: given, headers = {} }: Sending = {},
  ): Promise<Answer<T>> {
    const body: unknown = typeof given === 'function' ? await given() : given;
    const response = await fetch(new URL(path, this.address), {
      method,
      headers: {
        ...this.own(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    this.seen.push(text, ...response.headers.values());
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as T,
      text,
    };
  }

  private own(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) };
  }
}
