/**
 * Asks again and again until something is so, with an end. Tests wait with this and never sleep for a guessed time.
 *
 *   const found = await until('the first problem shows', () => getDiagnostics(uri)[0]);
 */
export async function until<T>(what: string, probe: () => Eventually<T> | Promise<Eventually<T>>, within = 20_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${within / 1000} seconds, in vain, until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Eventually<T> = T | undefined | null | false;
