/** A large workspace made from the examples: the same briefs again and again, under names of their own. */
import { exampleWorkspace } from '../support/examples';

export interface GeneratedFile {
  readonly name: string;
  readonly source: string;
}

/** So many copies of each example brief share people, an agreement and a rubric, as the briefs of one department do. */
const IN_A_TEAM = 5;

const MODELS = ['norvane', 'quillstack-managed-services', 'harrow-project-based', 'tessel-hybrid-coe'];

/** `briefs` briefs with everything around them. The same number gives the same files. */
export function generate(briefs: number): readonly GeneratedFile[] {
  const examples = MODELS.map((name) => {
    const { documents } = exampleWorkspace(name);
    return { shared: documents.filter(({ kind }) => kind === 'people' || kind === 'governance' || kind === 'rubric'), own: documents.filter(({ kind }) => kind === 'brief' || kind === 'deliverable' || kind === 'review') };
  });
  const files: GeneratedFile[] = [{ name: 'all.workspace.yaml', source: 'kind: workspace\nschema-version: 1\nid: all\ntitle: Generated\n' }];
  for (let brief = 0; brief < briefs; brief++) {
    const copy = Math.floor(brief / MODELS.length);
    const example = examples[brief % MODELS.length];
    if (!example) continue;
    const { shared, own } = example;
    const team = `t${String(Math.floor(copy / IN_A_TEAM))}`;
    const names = new Map([
      ...shared.flatMap((document) => idsOf(document.source, document.kind === 'people')).map((id) => [id, `${id}-${team}`] as const),
      ...own.flatMap(({ source }) => idsOf(source, false)).map((id) => [id, `${id}-c${String(copy)}`] as const),
    ]);
    const rename = renamer(names);
    const place = (name: string, folder: string): string => `${folder}/${(name.split('/').at(-1) ?? name).replace(/^[^.]+/, rename)}`;
    if (copy % IN_A_TEAM === 0) for (const { name, source } of shared) files.push({ name: place(name, team), source: rename(source) });
    for (const { name, source } of own) files.push({ name: place(name, `${team}/c${String(copy)}`), source: rename(source) });
  }
  return files;
}

/** The id of a file, and with `inner` those of the people in it. */
const idsOf = (source: string, inner: boolean): string[] => [...source.matchAll(inner ? /^(?: {2}- )?id: ([a-z0-9-]+)/gm : /^id: ([a-z0-9-]+)/gm)].flatMap((found) => found[1] ?? []);

/** Puts other names for whole words; the longest name wins. */
function renamer(names: ReadonlyMap<string, string>): (text: string) => string {
  const words = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  const whole = new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g');
  return (text) => text.replace(whole, (word) => names.get(word) ?? word);
}
