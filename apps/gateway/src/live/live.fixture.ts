import { eventually } from '@stillwater/testing';
import { expect } from '@jest/globals';

/** Somebody who follows a clinic. */
export interface Follower {
  status: number;
  headers: Headers;
  body: string;
  /** What came so far, without signs of life. */
  events: { event: string; data: unknown }[];
  /** Whether the server has ended it. */
  over: boolean;
  leave(): void;
}

/** Follows until it is told to leave; resolves when the stream has begun, or was refused. */
export async function follow(url: string, clinicId: string, cookie: string): Promise<Follower> {
  const leaving = new AbortController();
  const response = await fetch(`${url}/v1/clinics/${clinicId}/live`, { headers: { cookie }, signal: leaving.signal });
  const { status, headers } = response;
  const follower: Follower = { status, headers, body: '', events: [], over: false, leave: () => leaving.abort() };
  const reading = read(response, follower).catch(() => {});
  if (status === 200) await eventually(async () => expect(follower.events[0]).toMatchObject({ event: 'reload' }));
  else await reading;
  return follower;
}

async function read(response: Response, follower: Follower): Promise<void> {
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    follower.body += chunk;
    follower.events = follower.body
      .split('\n\n')
      .slice(0, -1)
      .flatMap((block) => {
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        return event && data ? [{ event, data: JSON.parse(data) as unknown }] : [];
      });
  }
  follower.over = true;
}
