/** The report for people: each finding with the lines it is about, then one line that sums up. */
import * as l10n from '@vscode/l10n';
import type { Finding } from '../../server/src/core/rule';
import type { Severity } from '../../server/src/core/settings';
import { frame } from './frame';
import type { Paint } from './paint';
import { printable } from './printable';
import { countsOf, SEVERITIES, type CheckedFile, type Report } from './report';

export function textReport(report: Report, paint: Paint): string {
  const findings = report.files.flatMap((file) => file.findings.map((finding) => `${paragraph(file, finding, paint)}\n\n`));
  return findings.join('') + summary(report, paint);
}

function paragraph({ file, document: { lines } }: CheckedFile, { span, severity, message, rule }: Finding, paint: Paint): string {
  const { line, character } = lines.at(span.start);
  const place = `${printable(file)}:${String(line + 1)}:${String(character + 1)}`;
  const headline = [paint(place, 'strong'), paint(severity, severity), printable(message), paint(printable(rule), 'quiet')].join('  ');
  return `${headline}\n${frame(lines, span, severity, paint)}`;
}

function summary(report: Report, paint: Paint): string {
  const { files, problems } = report;
  // Nothing was looked at; why is told with the problems.
  if (files.length === 0) return '';
  const counts = countsOf(report);
  const affected = files.filter(({ findings }) => findings.length > 0).length;
  const said = SEVERITIES.flatMap((severity) => (counts[severity] > 0 ? [paint(counted(severity, counts[severity]), severity)] : [])).join(', ');
  const unread = problems.length === 0 ? '' : problems.length === 1 ? l10n.t(' 1 path could not be checked.') : l10n.t(' {0} paths could not be checked.', problems.length);
  return `${affected === 0 ? nothing(files.length) : inFiles(said, affected, files.length)}${unread}\n`;
}

const nothing = (files: number): string => (files === 1 ? l10n.t('Nothing to report in 1 file.') : l10n.t('Nothing to report in {0} files.', files));

const inFiles = (said: string, affected: number, files: number): string =>
  files === 1 ? l10n.t('{0} in 1 file.', said) : l10n.t('{0} in {1} of {2} files.', said, affected, files);

function counted(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'info':
      return l10n.t('{0} info', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}
