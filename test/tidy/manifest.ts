/** What package.json promises, set against what the code does: every difference is one sentence. */
import ts from 'typescript';
import type { SourceFile } from '../support/sources';

export interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly configuration?: string }[];
    readonly grammars?: readonly { readonly language?: string; readonly path: string }[];
    readonly snippets?: readonly { readonly language: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly submenus?: readonly { readonly id: string }[];
    readonly keybindings?: readonly { readonly command: string }[];
    readonly semanticTokenTypes?: readonly { readonly id: string }[];
    readonly semanticTokenScopes?: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
}

const SECTION = 'learningBriefs';

/** Settings that a package reads for us, from the name we give to the language client. */
const READ_BY_PACKAGES = new Set([`${SECTION}.trace.server`]);

export function settingSlips({ contributes }: Manifest, code: readonly SourceFile[]): readonly string[] {
  const declared = Object.keys(contributes.configuration.properties);
  const read = new Set(code.flatMap(settingsRead));
  return [
    ...[...read].filter((name) => !declared.includes(name)).map((name) => `the setting ${name} is read and not declared`),
    ...declared.filter((name) => !read.has(name) && !READ_BY_PACKAGES.has(name)).map((name) => `the setting ${name} is declared and not read`),
    ...declared.filter((name) => !name.startsWith(`${SECTION}.`)).map((name) => `the setting ${name} is not one of ${SECTION}`),
  ];
}

export function commandSlips({ contributes }: Manifest, code: readonly SourceFile[]): readonly string[] {
  const contributed = contributes.commands.map(({ command }) => command);
  const registered = code.flatMap(commandsRegistered);
  const used = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])].flatMap(({ command }) => command ?? []);
  const submenus = Object.values(contributes.menus ?? {}).flat().flatMap(({ submenu }) => submenu ?? []);
  return [
    ...registered.filter((name) => !contributed.includes(name)).map((name) => `the command ${name} is registered and not contributed`),
    ...contributed.filter((name) => !registered.includes(name)).map((name) => `the command ${name} is contributed and not registered`),
    ...repeated(contributed).map((name) => `the command ${name} is contributed twice`),
    ...repeated(registered).map((name) => `the command ${name} is registered twice`),
    ...used.filter((name) => !contributed.includes(name)).map((name) => `a menu or a key runs ${name}, which is not contributed`),
    ...submenus.filter((name) => !contributes.submenus?.some(({ id }) => id === name)).map((name) => `a menu opens ${name}, which is not contributed`),
  ];
}

export function wordSlips(manifest: unknown, words: Readonly<Record<string, unknown>>): readonly string[] {
  const used = new Set(textsIn(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));
  return [
    ...[...used].filter((key) => !Object.hasOwn(words, key)).map((key) => `%${key}% has no words`),
    ...Object.keys(words).filter((key) => !used.has(key)).map((key) => `the words of ${key} are used nowhere`),
  ];
}

export function colorSlips({ contributes }: Manifest, kinds: readonly string[]): readonly string[] {
  const declared = (contributes.semanticTokenTypes ?? []).map(({ id }) => id);
  const colored = new Set((contributes.semanticTokenScopes ?? []).flatMap(({ scopes }) => Object.keys(scopes)));
  return [
    ...kinds.filter((kind) => !declared.includes(kind)).map((kind) => `${kind} is not declared`),
    ...kinds.filter((kind) => !colored.has(kind)).map((kind) => `${kind} has no color`),
    ...declared.filter((id) => !kinds.includes(id)).map((id) => `${id} is no kind of word`),
  ];
}

export function languageSlips({ contributes }: Manifest, kinds: readonly string[]): readonly string[] {
  const expected = kinds.map((kind) => ({ id: `learning-${kind}`, extensions: [`.${kind}.yaml`, `.${kind}.yml`] }));
  const ids = contributes.languages.map(({ id }) => id);
  const bound = [...(contributes.grammars ?? []), ...(contributes.snippets ?? [])].flatMap(({ language }) => language ?? []);
  return [
    ...expected.filter(({ id }) => !ids.includes(id)).map(({ id }) => `the language ${id} is missing`),
    ...ids.filter((id) => !expected.some((kind) => kind.id === id)).map((id) => `the language ${id} is no kind of file`),
    ...contributes.languages.flatMap(({ id, extensions }) => {
      const wanted = expected.find((kind) => kind.id === id)?.extensions ?? extensions;
      return [...wanted].sort().join() === [...extensions].sort().join() ? [] : [`the language ${id} is for ${wanted.join(' and ')}, and not for ${extensions.join(' and ')}`];
    }),
    ...bound.filter((id) => !ids.includes(id)).map((id) => `a grammar or snippets are for ${id}, which is no language`),
  ];
}

/** The oldest editor that is promised must know everything the types allow. */
export function engineSlips({ engines, devDependencies }: Manifest): readonly string[] {
  const minor = (version: string | undefined): string | undefined => /(\d+\.\d+)\.\d+$/.exec(version ?? '')?.[1];
  const promised = minor(engines.vscode);
  const types = minor(devDependencies['@types/vscode']);
  return promised !== undefined && promised === types ? [] : [`engines.vscode is ${engines.vscode}, and @types/vscode is ${String(devDependencies['@types/vscode'])}`];
}

/**
 * The settings a file reads: by a full name, `affectsConfiguration('learningBriefs.check.when')`, or from a section,
 * `getConfiguration('learningBriefs').get('check.when')`, directly or through a constant.
 */
export function settingsRead({ text, file }: SourceFile): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const sections = new Map<string, string>();
  visit(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return;
    const section = sectionOf(node.initializer);
    if (section !== undefined) sections.set(node.name.text, section);
  });
  const found = new Set<string>();
  visit(source, (node) => {
    const setting = settingIn(node, sections);
    if (setting?.startsWith(`${SECTION}.`)) found.add(setting);
  });
  return [...found];
}

function settingIn(node: ts.Node, sections: ReadonlyMap<string, string>): string | undefined {
  // The server asks the editor for a setting by its full name: `{ section: 'learningBriefs.check.when' }`.
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'section' && ts.isStringLiteralLike(node.initializer)) return node.initializer.text;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: receiver, name } = node.expression;
  const [argument] = node.arguments;
  if (!argument || !ts.isStringLiteralLike(argument)) return undefined;
  if (name.text === 'affectsConfiguration') return argument.text;
  if (!['get', 'has', 'inspect', 'update'].includes(name.text)) return undefined;
  const section = ts.isIdentifier(receiver) ? sections.get(receiver.text) : sectionOf(receiver);
  return section === undefined ? undefined : [section, argument.text].filter(Boolean).join('.');
}

/** The section of `getConfiguration('…')`, the empty text for all settings, or undefined for any other expression. */
function sectionOf(node: ts.Expression | undefined): string | undefined {
  if (!node || !ts.isCallExpression(node) || !/(?:^|\.)getConfiguration$/.test(node.expression.getText())) return undefined;
  const [argument] = node.arguments;
  if (!argument) return '';
  return ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** A command whose name is not written where it is registered would slip by; it is told by what is written there. */
export function commandsRegistered({ text, file }: SourceFile): readonly string[] {
  const found: string[] = [];
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), (node) => {
    if (!ts.isCallExpression(node) || !/(?:^|\.)register(?:TextEditor)?Command$/.test(node.expression.getText())) return;
    const [argument] = node.arguments;
    found.push(argument && ts.isStringLiteralLike(argument) ? argument.text : `(${argument?.getText() ?? 'nothing'})`);
  });
  return found;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);
