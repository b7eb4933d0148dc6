/**
 * Something these tools need is not there. The message is a whole sentence for the person at the terminal, who needs no stack.
 */
export class Missing extends Error {}

/** Ends a program: what is missing in one line, a mistake of ours with its stack. */
export function reportAndFail(error: unknown): void {
  console.error(error instanceof Missing ? error.message : error);
  process.exitCode = 1;
}

/**
 * Makes Ctrl+C and its like an orderly exit, at which everything we started is ended too. For a program that runs until somebody
 * stops it, that is success.
 */
export function endOnSignal(exitCode: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(exitCode));
  // npm does not pass every signal on: when whoever started us is gone, we go too.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(exitCode);
  }, 500).unref();
}
