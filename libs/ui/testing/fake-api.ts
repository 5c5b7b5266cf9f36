/** A request that a page sent to the HTTP interface. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What the interface answers; `no-answer` breaks the connection. */
export type Reply =
  | 'no-answer'
  | {
      readonly status?: number;
      readonly body?: unknown;
      /** As it is, in place of `body`. */
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Answers by method and path, such as `GET /v1/public/clinics/*`; a star stands for one segment. */
export type FakeApi = Readonly<Record<string, (asked: Asked) => Reply | Promise<Reply>>>;

const matches = (pattern: string, called: string): boolean => {
  const wanted = pattern.split('/');
  const given = called.split('/');
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
};

/** The answer to a request, or undefined when the page asked for something that the test did not expect. */
export async function replyTo(api: FakeApi, asked: Asked): Promise<Reply | undefined> {
  const called = `${asked.method} ${asked.path}`;
  const found = Object.entries(api).find(([pattern]) => matches(pattern, called));
  return found?.[1](asked);
}

/** A problem document as the interface sends it. */
export function problem(status: number, code: string, more: Record<string, unknown> = {}): Reply {
  const body = {
    type: `/problems/${code}`,
    title: code,
    status,
    code,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    ...more,
  };
  return { status, body, headers: { 'content-type': 'application/problem+json' } };
}
