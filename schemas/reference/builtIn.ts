/** What is found without a rule of its own, described as rules are, so that each has its page too. */
import { check } from '../../server/src/core/check';
import { KINDS, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import { gathered, MISSING_PARTS } from '../../server/src/core/gather';
import type { Finding, MarkedExample, Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { settingsOn, workspaceFrom } from './example';

export type Described = Pick<Rule, 'id' | 'kinds' | 'reads' | 'tier' | 'severity' | 'format' | 'summary' | 'why' | 'thresholds' | 'examples'> & {
  /** More to say than a rule says. */
  readonly note?: string;
  /** In words, where it follows no status. */
  readonly strictness?: string;
  /** No team can change how strict it is. */
  readonly fixed?: boolean;
};

export function builtIn(): readonly Described[] {
  return [
    described({
      id: MISSING_PARTS,
      severity: ['warning', 'error', 'error'],
      fixed: true,
      strictness: 'As severe as the severest of the parts that are missing.',
      summary: 'A file has all the parts that its status needs.',
      why: 'A file that has just begun, or whose status has just been raised, often misses several parts at once. A list of complaints on its first line helps nobody: one finding names the parts, and one click adds them.',
      note: 'An editor shows this finding instead of the single ones when three or more whole parts are missing, and names each of them with its own reason. The command line tells them one by one, each under its own rule. There is nothing to set here: the strictness of each part is that of its own rule, and the gathered finding is gone when fewer than three parts are missing.',
      clean: `${HEADER}status: draft\nowner: lee-grant\nengagement-model: project-based\n`,
      slip: 'kind: brief\nschema-version: 1\nid: handover\ntitle: Handover\n',
    }),
  ];
}

const HEADER = 'kind: brief\nschema-version: 1\nid: handover\ntitle: Handover\n';

type Sketch = Omit<Described, 'kinds' | 'reads' | 'tier' | 'format' | 'examples'> & { readonly clean: string; readonly slip: string };

function described({ clean, slip, ...words }: Sketch): Described {
  return { kinds: KINDS, reads: ['file'], tier: 1, format: true, ...words, examples: { clean: [clean], marked: [observed(words.id, slip)] } };
}

/** A text with what is really found in it, so that the page cannot tell anything else. */
function observed(id: string, text: string): MarkedExample {
  const { document, workspace } = workspaceFrom(text);
  const found = (version: Document): readonly Finding[] => check(version, workspace, settingsOn(undefined), rules);
  const findings = gathered(found(document), document, found).filter(({ rule }) => rule === id);
  const [finding] = findings;
  if (!finding) throw new Error(`${id} is not found in its own example.`);
  const fix = finding.fixes().find(({ preferred }) => preferred);
  return { text: withMarks(document, findings), ...(fix ? { fixed: applyEdits(text, fix.edits) } : {}) };
}

function withMarks({ source, lines }: Document, findings: readonly Finding[]): string {
  return source
    .split('\n')
    .flatMap((line, index) => [line, ...findings.filter(({ span }) => lines.at(span.start).line === index).map((finding) => mark(lines.at(finding.span.start).character, finding))])
    .join('\n');
}

/** Carets under what is meant; at the start of a line the first one gives way to the comment's own sign. */
function mark(column: number, { span, severity, message }: Finding): string {
  const length = Math.max(1, span.end - span.start);
  const carets = column === 0 ? `#${'^'.repeat(Math.max(1, length - 1))}` : `#${' '.repeat(column - 1)}${'^'.repeat(length)}`;
  return `${carets} ${severity}: ${message}`;
}
