import type { Statement } from '@stillwater/platform';

/** What one parameter is in a script: an expression over pgbench's variables. */
export type Expression = string;

/** What pgbench is to run: a floor's statements with their values. */
export interface PgbenchScript {
  /** As a script, statement by statement or in the floor's flights. */
  text(pipelined: boolean): string;
  /** Variables by name. `n` counts up from where a window begins. */
  variables: Readonly<Record<string, string>>;
}

/**
 * Variables with a text each. In prepared mode pgbench sends them as the floor does: as parameters of the statement,
 * which the server must read each time. Written into the statement they would be read once.
 */
export class Texts {
  readonly variables: Record<string, string> = {};

  bound(name: string, value: string): Expression {
    this.variables[name] = value;
    return `:${name}`;
  }

  blob(name: string, octets: number): Expression {
    return `${this.bound(name, `\\x${'5a'.repeat(octets)}`)}::bytea`;
  }
}

/**
 * Texts are the same in each transaction, so ids are spelled from a number of twelve digits: the same for rows of
 * different tables. It steps by ten, so that a transaction has ten of its own.
 */
export const id = (step: number): Expression => `('00000000-0000-0000-0000-' || (:m::bigint + ${step}))::uuid`;
/** Spread like a keyed hash: rows that come in the order of their index cost the server less. */
export const scattered = (step: number): Expression => `decode(md5((:m::bigint + ${step})::text), 'hex')`;

/** Run it with `-M prepared`; the client's number and a counter make the ids. */
export function scriptOf(
  numbers: readonly string[],
  flights: readonly (readonly string[])[],
  pipelined: boolean,
): string {
  const lines = [
    '\\set n :n + 10',
    '\\set m 100000000000 + :client_id * 1000000000 + :n',
    ...numbers,
    ...flights.flatMap((flight) => (pipelined ? ['\\startpipeline', ...flight, '\\endpipeline'] : flight)),
  ];
  return `${lines.join('\n')}\n`;
}

export function filled({ text }: Statement, values: readonly Expression[]): string {
  const statement = text.replaceAll(/\$(\d+)/g, (whole, position: string) => {
    const value = values[Number(position) - 1];
    if (value === undefined) throw new Error(`no value for ${whole}`);
    return `(${value})`;
  });
  return `${statement.trim()};`;
}

/** The parameters of FINISH, as long as a floor's. */
export function finishExpressions(
  texts: Texts,
  about: { type: string; owner: string; action: string; object: string; actor: string },
  sizes: { envelope: number; answer: number },
  known: { clinic: Expression; actor: Expression; route: Expression; key: Expression; at: Expression; ip: Expression },
): Expression[] {
  const { clinic, actor, route, key, at, ip } = known;
  const uuid = '01900000-0000-7000-8000-000000000001';
  const headers = {
    'ce-type': about.type,
    'ce-time': '2026-11-02T17:00:00.000Z',
    clinic: uuid,
    'agg-id': uuid,
    'agg-version': '1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'content-type': 'application/cloudevents+json',
  };
  return [
    clinic,
    '(:m::bigint / 10 % 16)',
    id(5),
    texts.bound('type', about.type),
    id(0),
    texts.bound('version', '1'),
    texts.bound('subject', `evt.07.${uuid}.${about.owner}.${about.type}`),
    texts.bound('headers', JSON.stringify(headers)),
    texts.blob('envelope', sizes.envelope),
    texts.blob('answer', sizes.answer),
    actor,
    route,
    key,
    id(6),
    at,
    texts.bound('actor_kind', about.actor),
    texts.bound('action', about.action),
    texts.bound('object_type', about.object),
    `${id(0)}::text`,
    `${id(7)}::text`,
    `${id(7)}::text`,
    ip,
  ];
}
