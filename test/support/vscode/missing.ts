/**
 * Something these tools need is not there. The message is a whole sentence for the person at the terminal, who needs no stack.
 */
export class Missing extends Error {}

/** Ends a program: what is missing in one line, a mistake of ours with its stack. */
export function reportAndFail(error: unknown): void {
  console.error(error instanceof Missing ? error.message : error);
  process.exitCode = 1;
}
