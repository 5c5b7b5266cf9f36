export function step<T>(title: string, work: () => Promise<T> | T, out?: NodeJS.WritableStream): Promise<T>;

export class Remedy extends Error {
  constructor(problem: string, remedy: string, exitCode?: number);
  readonly exitCode: number;
}

export function report(error: unknown, out?: NodeJS.WritableStream): number;
