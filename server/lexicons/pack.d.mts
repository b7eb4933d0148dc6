import type { Packed } from '../src/core/objectives/spelled';

export function packed(lists: Readonly<Record<string, readonly string[]>>): Packed;
