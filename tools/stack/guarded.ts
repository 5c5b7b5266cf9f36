import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';

/**
 * A child that can not outlive this process. It runs behind a small shell that holds a pipe from us: when the pipe
 * closes, whether by `stop`, by our exit or by our being killed, the shell asks the child to end and after its grace
 * time makes it. The shell has a session of its own, so that Ctrl-C reaches us alone and parts stop in order.
 */
export interface GuardedChild {
  /** Process id of the guarding shell. */
  readonly pid: number;
  /** Settles when the child has ended, with its exit code. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface GuardOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** File that takes the child's output, or `inherit` for this process's own. */
  readonly output: string | 'inherit';
  /** What the child takes as the request to end. */
  readonly signal: 'INT' | 'TERM';
  readonly graceSeconds: number;
}

/*
 * $1 signal, $2 grace in fifths of a second. The watcher reads the pipe until it closes; the child reads nothing.
 * `kill -0` fails once the child is gone, since the shell itself waits for it.
 */
const guard = `
signal=$1 grace=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(
  cat >/dev/null
  kill -s "$signal" "$child" 2>/dev/null
  while [ "$grace" -gt 0 ] && kill -0 "$child" 2>/dev/null; do sleep 0.2; grace=$((grace - 1)); done
  kill -s KILL "$child" 2>/dev/null
) <&3 3<&- >/dev/null 2>&1 &
watcher=$!
exec 3<&- </dev/null
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

export function startGuarded(file: string, args: readonly string[], options: GuardOptions): GuardedChild {
  const log = options.output === 'inherit' ? undefined : openLog(options.output);
  const child: ChildProcess = spawn(
    '/bin/sh',
    ['-c', guard, 'guard', options.signal, String(options.graceSeconds * 5), file, ...args],
    {
      stdio: ['pipe', log ?? 'inherit', log ?? 'inherit'],
      detached: true,
      env: options.env ?? process.env,
      cwd: options.cwd ?? '/',
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    },
  );
  if (log !== undefined) closeSync(log);
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => {
      child.stdin?.destroy();
      resolve(code ?? 1);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

/** The last lines a child wrote, for the message that says why it ended. */
export function lastLines(file: string, count = 15): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

function openLog(file: string): number {
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // There is no earlier log on the first start.
  }
  return openSync(file, 'w', 0o640);
}
