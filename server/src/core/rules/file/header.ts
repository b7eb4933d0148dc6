/** What the first lines of a file most likely say, told by its name. */
import { idOfName, type Document } from '../../document';
import { scalarText } from '../../edit';
import { slug } from '../../forms';

/** Both as they are written in YAML. */
export function header({ name, kind, content }: Document): { readonly id: string; readonly title: string } {
  const id = slug(idOfName(name) ?? content.title?.value ?? kind);
  const words = (content.id?.value ?? idOfName(name) ?? kind).replaceAll('-', ' ');
  return { id: id || kind, title: scalarText((words[0]?.toUpperCase() ?? '') + words.slice(1)) };
}
