/** The report for programs: one object, and nothing else. */
import { escaped } from './printable';
import { countsOf, type CheckedFile, type Report } from './report';

export function jsonReport(report: Report): string {
  const { files, problems, missed } = report;
  const value = { findings: files.flatMap(findingsOf), summary: countsOf(report), files: files.map(({ file }) => file), problems, missed };
  return `${escaped(JSON.stringify(value, undefined, 2))}\n`;
}

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
function findingsOf({ file, document: { lines }, findings }: CheckedFile): readonly object[] {
  return findings.map(({ span, rule, severity, message }) => {
    const start = lines.at(span.start);
    const end = lines.at(span.end);
    return { file, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, rule, severity, message };
  });
}
