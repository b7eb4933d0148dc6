/**
 * What checking costs, as multiples of what parsing the same files costs: `npm run bench:checks`.
 *
 * Both are measured in this process, in turns, and the fastest turn of each counts.
 */
import { parseDocument } from 'yaml';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { Space } from '../../server/src/lsp/space';
import { EXAMPLE_DAY } from '../support/examples';
import { fastest, repeat } from './fastest';
import { generate, type GeneratedFile } from './generate';

function main(): void {
  const briefs = Number(process.argv[2] ?? 500);
  const files = generate(briefs);
  const bytes = files.reduce((sum, { source }) => sum + source.length, 0);
  console.log(`${String(briefs)} briefs in ${String(files.length)} files, ${(bytes / 1e6).toFixed(1)} MB, ${String(rules.length)} rules`);

  const parse = (): void => { for (const { source } of files) parseDocument(source, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' }); };
  let found = 0;
  const full = (): void => { found = checkAll(readAll(files)); };
  const [parsing, checking, reading] = fastest([parse, full, () => { readAll(files); }]);
  console.log(`parse all with yaml   ${ms(parsing)}`);
  console.log(`read all              ${ms(reading)}  ${ratio(reading, parsing)}`);
  console.log(`read and check all    ${ms(checking)}  ${ratio(checking, parsing)}   ${String(found)} findings`);
  const documents = readAll(files);
  const [rulesAlone] = fastest([() => { checkAll(documents); }]);
  console.log(`check all, read before ${ms(rulesAlone)}  ${ratio(rulesAlone, parsing)}`);

  for (const size of [...new Set([Math.max(4, Math.round(briefs / 10)), briefs])]) keystroke(size);
}

function readAll(files: readonly GeneratedFile[]): readonly Document[] {
  return files.flatMap(({ name, source }) => read(source, name) ?? []);
}

function checkAll(documents: readonly Document[]): number {
  const workspace = workspaceOf(documents);
  const settings = settingsFrom(undefined, EXAMPLE_DAY);
  return documents.reduce((sum, document) => sum + check(document, workspace, settings, rules).length, 0);
}

/** From a changed character in one brief to the findings of every document that it touches. */
function keystroke(briefs: number): void {
  const documents = readAll(generate(briefs));
  const space = new Space(rules, EXAMPLE_DAY);
  for (const document of documents) space.put(document.name, document);
  for (const key of space.keys()) space.findings(key);
  // The worked example: three deliverables and four reviews belong to it.
  const brief = documents.filter(({ name }) => name.includes('machine-energy-safety')).find(({ kind }) => kind === 'brief');
  if (!brief) throw new Error('There is no such brief.');
  const versions = ['a', 'b'].map((letter) => brief.source.replace(/^title: .*$/m, (line) => `${line} ${letter}`));
  let turn = 0;
  let affected: readonly string[] = [];
  const type = (): void => {
    const document = read(versions[turn++ % 2] ?? '', brief.name);
    affected = [...space.put(brief.name, document)];
    for (const key of affected) space.findings(key);
  };
  const parse = (): void => { parseDocument(brief.source, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' }); };
  const [parsing = 0, typing = 0] = fastest([repeat(parse, 20), repeat(type, 20)]);
  console.log(`a keystroke among ${String(briefs).padStart(4)}  ${ms(typing / 20)}  ${ratio(typing, parsing)} of parsing the brief, ${String(affected.length)} documents looked at again`);
}

const ms = (time: number | undefined): string => `${(time ?? 0).toFixed(1).padStart(8)} ms`;
const ratio = (time: number | undefined, floor: number | undefined): string => `${((time ?? 0) / (floor ?? 1)).toFixed(2)} ×`;

main();
