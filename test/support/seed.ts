/**
 * Properties look at the same examples every time, so that a change is judged by what it changes. `SEED=…` looks at others:
 * whoever has a minute to spare may find an exception nobody has met yet.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261125) });
