import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

/** Work that goes in when it may and comes out when told. */
class Work {
  readonly inside: string[] = [];
  private readonly ends = new Map<string, () => void>();

  constructor(private readonly turnstile: Turnstile) {}

  start(clinic: string, name: string, urgent = false): void {
    void this.turnstile.through(
      clinic,
      () => {
        this.inside.push(name);
        return new Promise<void>((resolve) => this.ends.set(name, resolve));
      },
      urgent,
    );
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)!();
    this.inside.splice(this.inside.indexOf(name), 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function started(work: Work, all: readonly [string, string, boolean?][]): Promise<void> {
  for (const [clinic, name, urgent] of all) work.start(clinic, name, urgent);
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a turnstile', () => {
  it('lets in as many as it is wide', async () => {
    const work = new Work(new Turnstile(2));
    await started(work, [
      ['a', 'a1'],
      ['b', 'b1'],
      ['c', 'c1'],
    ]);
    expect(work.inside).toEqual(['a1', 'b1']);
    await work.end('a1');
    expect(work.inside).toEqual(['b1', 'c1']);
  });

  it('keeps a place from a clinic whose work hangs', async () => {
    const work = new Work(new Turnstile(3));
    await started(work, [
      ['a', 'a1'],
      ['a', 'a2'],
      ['a', 'a3'],
      ['b', 'b1'],
    ]);
    expect(work.inside).toEqual(['a1', 'a2', 'b1']);
    await work.end('b1');
    expect(work.inside).toEqual(['a1', 'a2']);
    await work.end('a1');
    expect(work.inside).toEqual(['a2', 'a3']);
  });

  it('lets one clinic use it alone when it has a single place', async () => {
    const work = new Work(new Turnstile(1));
    await started(work, [
      ['a', 'a1'],
      ['a', 'a2'],
    ]);
    expect(work.inside).toEqual(['a1']);
    await work.end('a1');
    expect(work.inside).toEqual(['a2']);
  });

  it('gives each clinic its turn, however many one has waiting', async () => {
    const work = new Work(new Turnstile(1));
    await started(work, [
      ['a', 'a1'],
      ['a', 'a2'],
      ['a', 'a3'],
      ['b', 'b1'],
    ]);
    await work.end('a1');
    expect(work.inside).toEqual(['a2']);
    await work.end('a2');
    expect(work.inside).toEqual(['b1']);
    await work.end('b1');
    expect(work.inside).toEqual(['a3']);
  });

  it('lets the urgent go first', async () => {
    const work = new Work(new Turnstile(1));
    await started(work, [
      ['a', 'a1'],
      ['a', 'a2'],
      ['b', 'b1'],
      ['b', 'reply', true],
    ]);
    await work.end('a1');
    expect(work.inside).toEqual(['reply']);
  });

  it('is left also by what fails', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.through('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.through('a', () => Promise.resolve('in'))).toBe('in');
  });
});
