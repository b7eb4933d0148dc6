import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, PublishDiagnosticsParams, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { promotionRequest, type PromotionAnswer } from '../../server/src/lsp/protocol';
import { CAPABILITIES, LspClient, MemoryFiles, rules as allRules, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/a.brief.yaml`;
const PEOPLE = `${HOME}/team.people.yaml`;

const brief = (owner = 'pat'): string => `kind: brief\nschema-version: 1\nid: a\ntitle: Safety\nstatus: draft\nowner: ${owner}\nengagement-model: project-based\nperformance-problem:\n  statement: Nurses skip the question in 9 of 14 cases.\n`;
const people = (...ids: readonly string[]): string => `kind: people\nschema-version: 1\nid: team\ntitle: Team\npeople:\n${ids.map((id) => `  - id: ${id}\n    name: ${id}\n    side: internal\n`).join('')}`;

/** What these tests are about: slips of the format, names, and one rule about content. Advice to a first draft is not. */
const SLIPS: readonly unknown[] = ['file/schema', 'file/syntax', 'file/unknown-field', 'file/unknown-kind', 'ref/unknown', 'brief/missing-performance-problem', 'waiver/expired'];
const rules = (published: PublishDiagnosticsParams): readonly string[] => allRules(published).filter((rule) => SLIPS.includes(rule));
const slips = ({ diagnostics }: PublishDiagnosticsParams): Diagnostic[] => diagnostics.filter(({ code }) => SLIPS.includes(code));

const clients: LspClient[] = [];
async function start(wishes: Wishes = {}): Promise<LspClient> {
  const client = await LspClient.start({ folders: [HOME], ...wishes });
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

const names = (unknown: boolean) => (published: PublishDiagnosticsParams): boolean => rules(published).includes('ref/unknown') === unknown;
const isUnknown = names(true);
const isKnown = names(false);

describe('findings', () => {
  test('come with the version they are about', async () => {
    const client = await start();
    const first = await client.open(BRIEF, brief().replace('status: draft', 'status: drft'));
    expect(first.version).toBe(1);
    expect(slips(first)).toMatchObject([{ code: 'file/schema', source: 'Learning Briefs', severity: 1, range: { start: { line: 4, character: 8 }, end: { line: 4, character: 12 } } }]);
    const version = client.type(BRIEF, 'drft', 'draft');
    expect(slips(await client.diagnostics(BRIEF, version))).toEqual([]);
  });

  test('of changes that come together are those of the last one', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('pat') });
    const release = files.hold(PEOPLE);
    const client = await start({ files });
    client.openQuietly(BRIEF, brief());
    client.type(BRIEF, 'draft', 'drft');
    client.type(BRIEF, 'drft', 'drfft');
    const last = client.type(BRIEF, 'drfft', 'draft');
    await client.chatter(BRIEF);
    release();
    expect(slips(await client.diagnostics(BRIEF, last))).toEqual([]);
    expect(client.published.map(({ version }) => version)).toEqual([last]);
  });

  test('are never those of an older text', async () => {
    const client = await start();
    await client.open(BRIEF, brief());
    for (let at = 0; at < 40; at++) client.type(BRIEF, at % 2 ? 'drft' : 'draft', at % 2 ? 'draft' : 'drft');
    await client.diagnostics(BRIEF, 41);
    const versions = client.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    // Even versions have the slip.
    for (const published of client.published) expect(rules(published)).toEqual((published.version ?? 0) % 2 ? [] : ['file/schema']);
  });

  test('come in the middle of typing, in a long document, too', async () => {
    const client = await start();
    const long = `${brief()}objectives:\n${Array.from({ length: 700 }, (_, index) => `  - id: o${String(index)}\n    behavior: isolate pump ${String(index)} before cleaning it\n`).join('')}`;
    await client.open(BRIEF, long);
    const keys = 30;
    for (let key = 0; key < keys; key++) {
      client.type(BRIEF, 'title: Safety', 'title: Safety!');
      client.type(BRIEF, 'title: Safety!', 'title: Safety');
      // What an editor asks between two keys.
      await client.hover(BRIEF, 'stat');
    }
    const last = 1 + 2 * keys;
    const during = client.published.filter(({ version = 0 }) => version > 1 && version < last);
    expect(during.length).toBeGreaterThan(0);
    await client.diagnostics(BRIEF, last);
    // And not for every key either: what comes in while one is answered is answered together.
    expect(client.published.length).toBeLessThan(last);
  });

  test('go when the document is closed', async () => {
    const client = await start();
    await client.open(BRIEF, 'kind: brief\n');
    const cleared = client.next(BRIEF);
    client.close(BRIEF);
    expect((await cleared).diagnostics).toEqual([]);
  });

  test('are the same behind Windows line ends and emoji', async () => {
    const client = await start();
    const published = await client.open(BRIEF, brief().replace('title: Safety', 'title: "🦺 Safety" # 👍').replace('status: draft', '"status": "🦺"').replaceAll('\n', '\r\n'));
    expect(slips(published).map(({ range }) => range)).toEqual([{ start: { line: 4, character: 10 }, end: { line: 4, character: 14 } }]);
    const broken = client.type(BRIEF, 'owner: pat', '🦺: [a, "👍", owner: pat');
    expect((await client.diagnostics(BRIEF, broken)).diagnostics).not.toEqual([]);
  });

  test('follow the day', async () => {
    let today = '2026-05-11';
    const client = await start({ today: () => today });
    const waived = `${brief('pat').replace('  statement: Nurses skip the question in 9 of 14 cases.\n', '  current: They read it aloud.\n')}waivers:\n  - rule: brief/missing-performance-problem\n    reason: Agreed by phone.\n    until: 2026-05-11\n`;
    expect(rules(await client.open(BRIEF, waived))).toEqual([]);
    today = '2026-05-12';
    expect(rules(await client.diagnostics(BRIEF, client.type(BRIEF, 'Safety', 'Safe')))).toEqual(['brief/missing-performance-problem', 'waiver/expired']);
  });
});

describe('whose documents', () => {
  test('plain YAML with our content is ours, other YAML is not', async () => {
    const client = await start();
    const ours = await client.open(`${HOME}/plain.yaml`, 'kind: brief\nschema-version: 1\n');
    expect(ours.diagnostics.length).toBeGreaterThan(0);
    const other = `${HOME}/deployment.yaml`;
    client.openQuietly(other, 'apiVersion: v1\nkind: Deployment\nstatus: \n');
    expect(await client.status(other, 1)).toMatchObject({ kind: null, stage: null });
    expect(await client.hover(other, 'ki')).toBeNull();
    expect(await client.complete(other, 'status: ')).toBeNull();
    expect(client.published.filter(({ uri }) => uri === other)).toEqual([]);
  });

  test('findings go when a document stops being ours', async () => {
    const client = await start();
    const uri = `${HOME}/plain.yaml`;
    await client.open(uri, 'kind: brief\nschema-version: 1\n');
    expect((await client.diagnostics(uri, client.type(uri, 'kind: brief', 'kind: Pod'))).diagnostics).toEqual([]);
  });

  test('our own language tells the kind of a file that was never saved', async () => {
    const client = await start({ files: new MemoryFiles({ [PEOPLE]: people('pat') }) });
    const uri = 'untitled:Untitled-1';
    expect((await client.open(uri, 'owner: pat\n', 'learning-brief')).diagnostics.length).toBeGreaterThan(0);
    expect((await client.complete(uri, 'owner: '))?.map(({ label }) => label)).toEqual(['pat']);
  });

  test('a client is told what a document is', async () => {
    const client = await start();
    client.openQuietly(BRIEF, brief().replace('status: draft', 'status: live'));
    expect(await client.status(BRIEF, 1)).toMatchObject({ kind: 'brief', kindFrom: 'content', stage: 'agreed', id: 'a' });
  });
});

describe('across files', () => {
  test('a name is known as soon as the closed file that has it changes', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('kim') });
    const client = await start({ files });
    expect(rules(await client.open(BRIEF, brief('pat')))).toContain('ref/unknown');
    files.texts.set(PEOPLE, people('kim', 'pat'));
    const known = client.next(BRIEF, isKnown);
    client.filesChanged(PEOPLE);
    await known;
    files.texts.set(PEOPLE, people('kim'));
    const unknown = client.next(BRIEF, isUnknown);
    client.filesChanged(PEOPLE);
    await unknown;
    const free = client.next(BRIEF, isKnown);
    files.texts.delete(PEOPLE);
    client.filesDeleted(PEOPLE);
    await free;
  });

  test('what is typed in an open file wins over the disk, and loses when it is closed unsaved', async () => {
    const client = await start({ files: new MemoryFiles({ [PEOPLE]: people('kim') }) });
    await client.open(BRIEF, brief('pat'));
    await client.open(PEOPLE, people('kim'));
    const known = client.next(BRIEF, isKnown);
    client.type(PEOPLE, 'id: kim', 'id: pat');
    await known;
    expect((await client.complete(BRIEF, 'owner: '))?.map(({ label }) => label)).toEqual(['pat']);
    const unknown = client.next(BRIEF, isUnknown);
    client.close(PEOPLE);
    await unknown;
  });

  test('nothing is called unknown while files are still being read', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('kim'), [`${HOME}/other.people.yaml`]: people('pat') });
    const release = files.hold(`${HOME}/other.people.yaml`);
    const client = await start({ files });
    client.openQuietly(BRIEF, brief('pat'));
    await client.chatter(BRIEF);
    expect(client.published).toEqual([]);
    release();
    expect(rules(await client.diagnostics(BRIEF, 1))).not.toContain('ref/unknown');
  });

  test('two opened folders do not mix', async () => {
    const other = 'file:///briefs/other';
    const client = await start({ folders: [HOME, other], files: new MemoryFiles({ [PEOPLE]: people('kim'), [`${other}/team.people.yaml`]: people('pat') }) });
    expect(rules(await client.open(BRIEF, brief('pat')))).toContain('ref/unknown');
    expect(rules(await client.open(`${other}/a.brief.yaml`, brief('pat')))).not.toContain('ref/unknown');
  });

  test('a workspace file starts a workspace of its own', async () => {
    const client = await start({
      files: new MemoryFiles({
        [PEOPLE]: people('kim'),
        [`${HOME}/inner/team.people.yaml`]: people('pat'),
        [`${HOME}/inner/x.workspace.yaml`]: 'kind: workspace\nid: x\nrules:\n  ref/unknown: info\n',
      }),
    });
    expect(rules(await client.open(BRIEF, brief('pat')))).toContain('ref/unknown');
    expect(rules(await client.open(`${HOME}/inner/deep/a.brief.yaml`, brief('pat')))).not.toContain('ref/unknown');
    const inner = await client.open(`${HOME}/inner/b.brief.yaml`, brief('kim'));
    expect(inner.diagnostics.find(({ code }) => code === 'ref/unknown')?.severity).toBe(3);
  });

  test('a file outside every opened folder is alone, and its names are not doubted', async () => {
    const client = await start({ files: new MemoryFiles({ 'file:///elsewhere/team.people.yaml': people('kim') }) });
    const uri = 'file:///elsewhere/a.brief.yaml';
    expect(rules(await client.open(uri, `${brief('pat')}rubric: not-read\n`))).toEqual([]);
    expect(await client.complete(uri, 'owner: ')).toEqual([]);
  });

  test('folders come and go', async () => {
    const other = 'file:///briefs/other';
    const files = new MemoryFiles({ [PEOPLE]: people('kim'), [`${other}/team.people.yaml`]: people('kim') });
    const client = await start({ files });
    const uri = `${other}/a.brief.yaml`;
    expect(rules(await client.open(uri, brief('pat')))).not.toContain('ref/unknown');
    const added = client.next(uri, isUnknown);
    void client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: other, name: 'other' }], removed: [] } });
    await added;
    const removed = client.next(uri, isKnown);
    void client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: other, name: 'other' }] } });
    await removed;
  });

  test('a renamed folder takes its files with it', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('kim'), [`${HOME}/old/more.people.yaml`]: people('pat') });
    const client = await start({ files });
    expect(rules(await client.open(BRIEF, brief('pat')))).not.toContain('ref/unknown');
    files.texts.delete(`${HOME}/old/more.people.yaml`);
    files.texts.set(`${HOME}/new/more.people.yaml`, people('lee'));
    const renamed = client.next(BRIEF, isUnknown);
    void client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: `${HOME}/old`, newUri: `${HOME}/new` }] });
    await renamed;
    expect((await client.complete(BRIEF, 'owner: pat'))?.map(({ label }) => label)).toEqual(['lee', 'kim']);
  });

  test('folders that the team leaves out are not read', async () => {
    const workspaceFile = `${HOME}/x.workspace.yaml`;
    const files = new MemoryFiles({ [PEOPLE]: people('kim'), [`${HOME}/archive/2020/more.people.yaml`]: people('pat'), [workspaceFile]: 'kind: workspace\nid: x\nfolders:\n  ignore: [archive]\n' });
    const client = await start({ files });
    expect(rules(await client.open(BRIEF, brief('pat')))).toContain('ref/unknown');
    files.texts.set(workspaceFile, 'kind: workspace\nid: x\n');
    const wanted = client.next(BRIEF, isKnown);
    client.filesChanged(workspaceFile);
    await wanted;
  });
});

describe('questions', () => {
  test('a hover explains a field', async () => {
    const client = await start();
    await client.open(BRIEF, brief());
    expect(await client.hover(BRIEF, 'stat')).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('How far the brief has come') }, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } } });
  });

  test('a proposal is an edit that fits', async () => {
    const client = await start();
    await client.open(BRIEF, `${brief()}objec`);
    const item = (await client.complete(BRIEF, 'objec'))?.find(({ label }) => label === 'objectives');
    expect(item).toMatchObject({ insertTextFormat: 1, insertTextMode: 1, labelDetails: { description: expect.any(String) } });
    client.apply(BRIEF, [item?.textEdit as TextEdit]);
    expect(client.text(BRIEF)).toBe(`${brief()}objectives:\n  - `);
  });

  test('several fields at once have stops, where the editor takes them', async () => {
    const text = `${brief()}milestones:\n  - `;
    const plain = await start();
    await plain.open(BRIEF, text);
    const label = 'all 4 required fields';
    expect((await plain.complete(BRIEF, 'milestones:\n  - '))?.find((one) => one.label === label)).toMatchObject({ insertTextFormat: 1, textEdit: { newText: expect.stringContaining('id: <short name>\n') as unknown } });
    const client = await start({ capabilities: { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, completion: { completionItem: { snippetSupport: true } } } } });
    await client.open(BRIEF, text);
    expect((await client.complete(BRIEF, 'milestones:\n  - '))?.find((one) => one.label === label)).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: 'id: ${1:<short name>}\n    phase: ${2|scoping,content-discovery,design-development,review-approval,delivery-launch,measurement|}\n    title: ${3:<what is done>}\n    due: ${4:<due>}' },
    });
  });

  test('a quick fix mends its finding', async () => {
    const client = await start();
    const published = await client.open(BRIEF, brief().replace('status: draft', 'status: drft'));
    const { diagnostics } = published;
    const [finding] = slips(published);
    if (!finding) throw new Error('Nothing was found.');
    const [fix] = await client.codeActions(BRIEF, finding.range, diagnostics);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [finding] });
    const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: BRIEF, version: 1 });
    const version = client.apply(BRIEF, (change?.edits ?? []) as TextEdit[]);
    expect(slips(await client.diagnostics(BRIEF, version))).toEqual([]);
    expect((await client.codeActions(BRIEF, finding.range, [], ['quickfix'])).filter(({ title }) => title.startsWith('Change to'))).toEqual([]);
    expect(await client.codeActions(BRIEF, finding.range, [], ['source.organizeImports'])).toEqual([]);
  });

  test('an exception can be recorded, and ends the finding', async () => {
    const client = await start();
    const { diagnostics } = await client.open(BRIEF, brief());
    const finding = diagnostics.find(({ code }) => code === 'brief/no-behavior-gap');
    const actions = await client.codeActions(BRIEF, finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, diagnostics, ['quickfix']);
    const exception = actions.filter(({ title }) => title.startsWith('Record an exception for “')).find(({ edit }) => JSON.stringify(edit).includes('brief/no-behavior-gap'));
    expect(exception?.isPreferred).toBeUndefined();
    const [change] = (exception?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const version = client.apply(BRIEF, (change?.edits ?? []) as TextEdit[]);
    expect(client.text(BRIEF)).toBe(`${brief()}waivers:\n  - rule: brief/no-behavior-gap\n    reason: <why this does not apply here>\n    until: 2026-08-09\n`);
    const codes = allRules(await client.diagnostics(BRIEF, version));
    expect(codes).not.toContain('brief/no-behavior-gap');
    expect(codes).toContain('file/placeholder');
  });

  test('a word of the trade goes into a workspace file in the folder of the workspace, but not for a file opened alone', async () => {
    const client = await start();
    const titles = async (uri: string): Promise<readonly { readonly title: string; readonly edit: string }[]> => {
      const { diagnostics } = await client.open(uri, `${brief()}objectives:\n  - id: steam\n    behavior: Steam milk\n`);
      const finding = diagnostics.find(({ code }) => code === 'objective/topic-framed');
      if (!finding) throw new Error('Nothing was found.');
      const actions = await client.codeActions(uri, finding.range, diagnostics, ['quickfix']);
      return actions.filter(({ title }) => title.includes('is a verb here')).map(({ title, edit }) => ({ title, edit: JSON.stringify(edit) }));
    };
    const [action] = await titles(BRIEF);
    expect(action?.title).toBe('“steam” is a verb here: add it to the words of the workspace');
    expect(action?.edit).toContain(`${HOME}/team.workspace.yaml`);
    expect(action?.edit).toContain('allowed-verbs: [steam]');
    expect(await titles('file:///elsewhere/a.brief.yaml')).toEqual([]);
  });

  test('the status can be raised, and what the next one needs can be written at once', async () => {
    const client = await start();
    const { diagnostics } = await client.open(BRIEF, brief());
    const actions = await client.codeActions(BRIEF, { start: { line: 4, character: 8 }, end: { line: 4, character: 8 } }, diagnostics, ['refactor']);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      [expect.stringMatching(/^Set the status to “ready” \(\d+ things still stand in its way\)$/), 'refactor'],
      ['Add missing parts for “ready”', 'refactor'],
    ]);
    const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    client.apply(BRIEF, (change?.edits ?? []) as TextEdit[]);
    expect(client.text(BRIEF)).toBe(brief().replace('status: draft', 'status: ready'));
  });

  test('what stands in the way of the next status is told line by line', async () => {
    const client = await start();
    await client.open(BRIEF, brief());
    const step = await client.connection.sendRequest<PromotionAnswer>(promotionRequest, { uri: BRIEF });
    expect(step).toMatchObject({ next: 'ready', version: 1, edits: [{ newText: 'ready', range: { start: { line: 4, character: 8 } } }] });
    expect(step.blockers.length).toBeGreaterThan(0);
    for (const { message, range } of step.blockers) expect([message.length > 0, range.start.line <= 9]).toEqual([true, true]);
    expect(await client.connection.sendRequest(promotionRequest, { uri: 'file:///nowhere' })).toBeNull();
    expect(await client.connection.sendRequest(promotionRequest, 'anything')).toBeNull();
  });

  test('many missing parts are one finding with one mend', async () => {
    const client = await start();
    const { diagnostics } = await client.open(BRIEF, 'kind: brief\n');
    expect(diagnostics.map(({ code }) => code)).toContain('file/missing-parts');
    const one = diagnostics.find(({ code }) => code === 'file/missing-parts');
    expect(one?.relatedInformation?.length).toBeGreaterThan(2);
    const [fix] = await client.codeActions(BRIEF, one?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, diagnostics, ['quickfix']);
    expect(fix).toMatchObject({ title: 'Add the missing parts', isPreferred: true });
    const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const version = client.apply(BRIEF, (change?.edits ?? []) as TextEdit[]);
    expect(rules(await client.diagnostics(BRIEF, version))).not.toContain('file/missing-parts');
  });

  test('one that fails leaves the server standing, and a line in its log', async () => {
    let today = (): string => '2026-05-11';
    const client = await start({ today: () => today() });
    const { diagnostics } = await client.open(BRIEF, brief().replace('draft', 'drft'));
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    today = () => { throw new Error('The clock has stopped.'); };
    expect(await client.hover(BRIEF, 'stat')).toBeNull();
    expect(await client.complete(BRIEF, 'status: ')).toBeNull();
    expect(await client.codeActions(BRIEF, range)).toEqual([]);
    const lines = await client.heard(() => (client.log.length >= 3 ? client.log : undefined));
    expect(lines.map((line) => line.split('\n')[0])).toEqual(['hover: Error: The clock has stopped.', 'completion: Error: The clock has stopped.', 'codeAction: Error: The clock has stopped.']);
    client.type(BRIEF, 'Safety', 'Safe');
    await client.heard(() => client.log.find((line) => line.startsWith('check: ')));
    today = () => '2026-05-11';
    expect(await client.hover(BRIEF, 'stat')).not.toBeNull();
    expect(rules(await client.diagnostics(BRIEF, client.type(BRIEF, 'drft', 'draft')))).toEqual([]);
  });
});

describe('files that are not open', () => {
  const OTHER = `${HOME}/b.brief.yaml`;

  test('have findings, which follow what other files say', async () => {
    const client = await start({ files: new MemoryFiles({ [PEOPLE]: people('pat'), [OTHER]: brief('pta') }) });
    expect(rules(await client.heard(() => client.published.find(({ uri }) => uri === OTHER)))).toContain('ref/unknown');
    await client.open(PEOPLE, people('pat'));
    const known = client.next(OTHER, isKnown);
    client.type(PEOPLE, 'id: pat', 'id: pta');
    await known;
    const unknown = client.next(OTHER, isUnknown);
    client.type(PEOPLE, 'id: pta', 'id: pat');
    expect(await unknown).not.toHaveProperty('version');
  });

  test('lose them when they go', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('pat'), [OTHER]: brief('pta') });
    const client = await start({ files });
    await client.heard(() => client.published.find(({ uri }) => uri === OTHER));
    files.texts.delete(OTHER);
    const cleared = client.next(OTHER);
    client.filesDeleted(OTHER);
    expect((await cleared).diagnostics).toEqual([]);
  });

  test('show those of the disk again when they are closed without being saved', async () => {
    const client = await start({ files: new MemoryFiles({ [PEOPLE]: people('pat'), [OTHER]: brief('pta') }) });
    expect(rules(await client.open(OTHER, brief('pat')))).not.toContain('ref/unknown');
    const again = client.next(OTHER, isUnknown);
    client.close(OTHER);
    await again;
  });

  test('have none where only open files are wanted', async () => {
    const files = new MemoryFiles({ [PEOPLE]: people('pat'), [OTHER]: brief('pta') });
    const client = await start({ files, settings: (_uri, section) => (section.endsWith('.files') ? 'open' : null) });
    expect(rules(await client.open(BRIEF, brief('pta')))).toContain('ref/unknown');
    await client.chatter(BRIEF);
    expect(client.published.map(({ uri }) => uri)).toEqual([BRIEF]);
  });

  test('of two folders do not know each other', async () => {
    const [one, two] = ['file:///one', 'file:///two'];
    const files = new MemoryFiles({ [`${one}/team.people.yaml`]: people('pat'), [`${one}/a.brief.yaml`]: brief('pat'), [`${two}/team.people.yaml`]: people('kim'), [`${two}/a.brief.yaml`]: brief('pat') });
    const client = await start({ folders: [one, two], files });
    expect(rules(await client.heard(() => client.published.find(({ uri }) => uri === `${two}/a.brief.yaml`)))).toContain('ref/unknown');
    await client.open(`${one}/a.brief.yaml`, brief('pat'));
    expect(rules(await client.diagnostics(`${one}/a.brief.yaml`, 1))).not.toContain('ref/unknown');
  });
});

describe('the history', () => {
  test('is asked for in trusted workspaces only, and again after every commit', async () => {
    const asked: string[] = [];
    const client = await start({ files: new MemoryFiles({ [BRIEF]: brief() }), history: (folder) => { asked.push(folder); return Promise.resolve(undefined); } });
    await client.open(BRIEF, brief());
    client.save(BRIEF);
    client.filesChanged(`${HOME}/.git/logs/HEAD`);
    await client.chatter(BRIEF);
    expect(asked).toEqual([]);
    void client.connection.sendNotification('learningBriefs/trusted');
    await client.chatter(BRIEF);
    expect(asked).toEqual([HOME]);
    client.filesChanged(`${HOME}/.git/logs/HEAD`);
    await client.chatter(BRIEF);
    expect(asked).toEqual([HOME, HOME]);
  });

  test('that cannot be read takes nothing else with it', async () => {
    const client = await start({ options: { trusted: true }, files: new MemoryFiles({ [BRIEF]: brief() }), history: () => Promise.reject(new Error('The disk is on fire.')) });
    expect(rules(await client.open(BRIEF, brief().replace('draft', 'drft')))).toEqual(['file/schema']);
    await client.heard(() => client.log.find((line) => line.startsWith('history: Error: The disk is on fire.')));
  });
});

describe('pages that explain', () => {
  test('are linked for clients that say where they are', async () => {
    const client = await start({ options: { rulePages: 'pages:{rule}.md' } });
    const [diagnostic] = slips(await client.open(BRIEF, brief().replace('draft', 'drft')));
    expect(diagnostic?.codeDescription).toEqual({ href: 'pages:file/schema.md' });
  });
});

describe('settings', () => {
  test('check on saving only', async () => {
    const client = await start({ settings: (_uri, section) => (section.endsWith('.when') ? 'save' : null) });
    expect(rules(await client.open(BRIEF, brief()))).toEqual([]);
    client.type(BRIEF, 'draft', 'drft');
    await client.chatter(BRIEF);
    expect(client.published).toHaveLength(1);
    client.save(BRIEF);
    expect(rules(await client.diagnostics(BRIEF, 2))).toEqual(['file/schema']);
  });

  test('never check, until that is changed', async () => {
    let when: unknown = 'never';
    const client = await start({ settings: () => when });
    expect(rules(await client.open(BRIEF, 'kind: brief\n'))).toEqual([]);
    when = 'anything else';
    const changed = client.next(BRIEF);
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(allRules(await changed)).not.toEqual([]);
  });

  test('each folder has its own', async () => {
    const client = await start({ settings: (uri) => (uri.includes('/quiet/') ? 'never' : 'type') });
    expect(rules(await client.open(`${HOME}/quiet/a.brief.yaml`, 'kind: brief\n'))).toEqual([]);
    expect(allRules(await client.open(BRIEF, 'kind: brief\n'))).not.toEqual([]);
  });
});

describe('clients', () => {
  test('that can do next to nothing are served', async () => {
    const client = await start({ capabilities: {}, options: { check: { when: 'type' } }, files: new MemoryFiles({ [PEOPLE]: people('pat') }) });
    expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
    expect(rules(await client.open(BRIEF, brief('pta')))).toContain('ref/unknown');
    const hover = await client.hover(BRIEF, 'stat');
    expect(hover).toMatchObject({ contents: { kind: 'plaintext' } });
    expect(JSON.stringify(hover)).not.toMatch(/\*\*|```|\\\\/);
    const [item] = (await client.complete(BRIEF, 'owner: ')) ?? [];
    expect(item).toMatchObject({ label: 'pat', detail: 'pat – team.people.yaml', insertTextFormat: 1 });
    expect(item?.insertTextMode).toBeUndefined();
    expect(client.registered).toEqual([]);
    expect(client.log).toEqual([]);
  });

  test('that can only change whole documents get changes without versions', async () => {
    const client = await start({ capabilities: { textDocument: CAPABILITIES.textDocument ?? {} } });
    const diagnostics = slips(await client.open(BRIEF, brief().replace('draft', 'drft')));
    const [fix] = await client.codeActions(BRIEF, diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const text = TextDocument.create(BRIEF, 'yaml', 1, client.text(BRIEF));
    expect(TextDocument.applyEdits(text, fix?.edit?.changes?.[BRIEF] ?? [])).toBe(brief());
  });

  test('are asked to watch files and settings when they can', async () => {
    const client = await start();
    expect(await client.heard(() => (client.registered.length >= 2 ? client.registered : undefined))).toEqual(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']);
  });

  test('write addresses in more than one way', async () => {
    const client = await start({ folders: ['file:///C:/team'], files: new MemoryFiles({ 'file:///C:/team/a%20b/team.people.yaml': people('pat') }) });
    expect(rules(await client.open('file:///c%3A/team/a.brief.yaml', brief('pta')))).toContain('ref/unknown');
  });
});
