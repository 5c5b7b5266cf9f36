import { readJson, writeJson } from '../stack/home.ts';

interface Content {
  readonly state: 'playing' | 'played' | 'left out';
  /** What came of each step, by its name. */
  readonly done: Record<string, unknown>;
}

/**
 * How far the demo's story has been played, kept in the installation's home after each step. What a step did just before
 * a crash is recognised by its key when the step is taken again.
 */
export class StoryRecord {
  private readonly file: string;
  private content: Content | undefined;

  constructor(file: string) {
    this.file = file;
    this.content = readJson<Content | undefined>(file, undefined);
  }

  get state(): Content['state'] | undefined {
    return this.content?.state;
  }

  begin(): void {
    this.write({ state: 'playing', done: {} });
  }

  end(): void {
    this.write({ state: 'played', done: {} });
  }

  /** The clinics were there before the story: their time has passed without it. */
  leaveOut(): void {
    this.write({ state: 'left out', done: {} });
  }

  has(step: string): boolean {
    return step in (this.content?.done ?? {});
  }

  resultOf(step: string): unknown {
    return this.content?.done[step];
  }

  keep(step: string, result: unknown): void {
    const { state, done } = this.content!;
    this.write({ state, done: { ...done, [step]: result ?? null } });
  }

  private write(content: Content): void {
    this.content = content;
    writeJson(this.file, content);
  }
}
