interface CaughtMail {
  readonly id: string;
  readonly text: string;
}

const PATIENCE_MS = 5_000;

/** Finds links as their receivers do: in what was caught. */
export class Caught {
  private readonly address: string;

  /** @param address of the catcher's page */
  constructor(address: string) {
    this.address = address;
  }

  /**
   * The token of the newest link of this kind that this person was sent.
   * @param page `s` for a questionnaire, `a` for a visit, `f` for what is to be signed
   */
  async linkTo(person: { email?: string; phone?: string }, page: 's' | 'a' | 'f'): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      for (const text of await this.textsTo(person)) {
        const [, token] = new RegExp(`/${page}#([A-Za-z0-9_-]+)`).exec(text) ?? [];
        if (token) return token;
      }
      if (Date.now() > until) throw new Error(`${person.email ?? person.phone} was sent no link to /${page}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async count(): Promise<{ mails: number; texts: number }> {
    const [mails, texts] = await Promise.all([this.items('messages'), this.items('texts')]);
    return { mails: mails.length, texts: texts.length };
  }

  /** The newest first. */
  private async textsTo({ email, phone }: { email?: string; phone?: string }): Promise<string[]> {
    if (!email)
      return (await this.items<{ text: string }>(`texts?to=${encodeURIComponent(phone!)}`)).map((it) => it.text);
    const summaries = await this.items<CaughtMail>(`messages?to=${encodeURIComponent(email)}`);
    return Promise.all(summaries.map(async ({ id }) => (await this.get<CaughtMail>(`messages/${id}`)).text));
  }

  private async items<T>(path: string): Promise<T[]> {
    return (await this.get<{ items: T[] }>(path)).items;
  }

  private async get<T>(path: string): Promise<T> {
    return (await (await fetch(`${this.address}/api/${path}`)).json()) as T;
  }
}
