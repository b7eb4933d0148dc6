import * as fs from 'node:fs';

/** What one VS Code session of the suite wrote down. It is rewritten after every test, so that a session that dies has said how far it got. */
export interface SessionReport {
  readonly session: Session;
  readonly vscode: string;
  readonly node: string;
  readonly tests: readonly TestReport[];
  /** Things measured or seen on the way, in sentences. */
  readonly notes: readonly string[];
  /** The test that runs now. */
  readonly running?: string | undefined;
  readonly finished: boolean;
}

export interface TestReport {
  readonly title: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  readonly error?: string | undefined;
}

/**
 * The suite runs in two VS Code sessions on the same workspace: what the first leaves behind, a comment say, the second must find
 * after VS Code was closed and opened again.
 */
export const sessions = ['first', 'afterReload'] as const;
export type Session = (typeof sessions)[number];

/** How a session ended, seen from outside. */
export interface Outcome {
  readonly session: Session;
  readonly exitCode: number;
  readonly report: SessionReport | undefined;
}

/** The lines to print and whether all is well. Silence is a failure: a session must report, finish, and have run a test. */
export function summarise(outcomes: readonly Outcome[]): { readonly lines: readonly string[]; readonly ok: boolean } {
  const tests = outcomes.flatMap(({ report }) => report?.tests ?? []);
  const failed = tests.filter((test) => !test.passed).length;
  const complaints = outcomes.flatMap(complaint);
  return {
    lines: [...outcomes.flatMap(described), ...complaints, `${tests.length - failed} passed, ${failed} failed`],
    ok: failed === 0 && complaints.length === 0 && outcomes.length > 0,
  };
}

function complaint({ session, exitCode, report }: Outcome): string[] {
  if (!report) return [`The session “${session}” left no report: VS Code ended, or hung, before the suite began.`];
  if (!report.finished) return [`The session “${session}” did not finish${report.running ? `; it was running “${report.running}”` : ''}.`];
  if (report.tests.length === 0) return [`The session “${session}” ran no test.`];
  if (exitCode !== 0 && report.tests.every((test) => test.passed)) return [`The session “${session}” ended with exit code ${exitCode} although every test passed.`];
  return [];
}

function described({ session, report }: Outcome): string[] {
  if (!report) return [];
  return [
    `Session “${session}”, VS Code ${report.vscode}, Node ${report.node}`,
    ...report.tests.map((test) => `  ${test.passed ? '✓' : '✗'} ${test.title} (${test.milliseconds} ms)${test.error ? `\n${indented(test.error)}` : ''}`),
    ...report.notes.map((note) => `  · ${note}`),
  ];
}

function indented(text: string): string {
  return text.replace(/^/gm, '      ');
}

/** The report in a file; none if the session never wrote one. */
export function readReport(file: string): SessionReport | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as SessionReport) : undefined;
}
