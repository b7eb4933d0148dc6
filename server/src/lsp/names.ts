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

/** The address of a name, for a file that is not there yet. */
export function uriFor(name: string): string {
  const [, root = '', path = name] = /^([a-z][\w+.-]*:\/\/[^/]*)(.*)$/i.exec(name) ?? [];
  return root + path.split('/').map(encodeURIComponent).join('/');
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
