/**
 * Addresses as names. One file can be written as `file:///c%3A/x` and as `file:///C:/x`; its name is the same, and reads
 * like a path, so that folders can be compared.
 */
import { kindOfName } from '../core/document';

export function nameOf(uri: string): string {
  return decoded(uri)
    .replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`)
    .replace(/\/+$/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The name under which a document is read: where the name itself does not tell the kind, the editor's language does. */
export function nameFor(uri: string, languageId: string): string {
  const name = nameOf(uri);
  const kind = /^learning-([a-z]+)$/.exec(languageId)?.[1];
  return kind && !kindOfName(name) ? `${name.replace(/\.ya?ml$/i, '')}.${kind}.yaml` : name;
}
