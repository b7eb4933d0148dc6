import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Missing } from './ending';

/**
 * Runs a program to its end and returns what it printed. A program that is not installed is `Missing`, with `without` as the sentence;
 * one that fails throws an error that ends with the last lines it wrote and has all of them as its `cause`.
 */
export async function run(program: string, args: readonly string[], options: { cwd: string; without: string; env?: NodeJS.ProcessEnv }): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: options.cwd, env: options.env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new Missing(options.without);
    throw new Error(`${program} ${args[0] ?? ''} failed: ${lastLines(stderr) || String(error)}`, { cause: error });
  }
}

function lastLines(text = ''): string {
  return text.trim().split('\n').slice(-5).join('\n');
}
