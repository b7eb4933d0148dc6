/** What can be done with the sentence of an objective: split it into fields, rewrite it so that it can be seen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { makeObservable } from '../../../server/src/core/features/makeObservable';
import { splitStatement } from '../../../server/src/core/features/splitStatement';
import { itemsOf } from '../../../server/src/core/located';
import { settingsFrom } from '../../../server/src/core/settings';
import { scene } from '../../support/cursor';
import { TODAY } from '../../support/marked';

const settings = settingsFrom(undefined, TODAY);
const brief = (behavior: string, more = ''): string => `kind: brief\nobjectives:\n  - id: a\n    behavior: ${behavior}\n${more}`;

function after(text: string, action: typeof splitStatement): string | undefined {
  const { document, source, offset } = scene(text);
  const fix = document.kind === 'brief' ? action(document, settings, { start: offset, end: offset }) : undefined;
  return fix && applyEdits(source, fix.edits);
}

describe('a sentence in fields', () => {
  const split = (text: string): string | undefined => after(text, splitStatement);

  test('the condition in front, the standard behind', () => {
    expect(split(brief('Given a price │list, enter orders without errors'))).toBe(brief('Enter orders', '    conditions: Given a price list\n    standard: without errors\n'));
  });
  test('quotation marks, line ends and other fields stay', () => {
    expect(split(brief('"Enter or│ders: by hand, within 10 minutes"', '    level: apply # as agreed\n').replaceAll('\n', '\r\n'))).toBe(
      brief('"Enter orders: by hand"', '    standard: within 10 minutes\n    level: apply # as agreed\n').replaceAll('\n', '\r\n'),
    );
  });
  test('in braces', () => {
    expect(split('kind: brief\nobjectives: [{ id: a, behavior: "Given a list, a plan, enter │orders, within 10 minutes", level: apply }]\n')).toBe(
      'kind: brief\nobjectives: [{ id: a, behavior: "Enter orders", level: apply, conditions: \'Given a list, a plan\', standard: within 10 minutes }]\n',
    );
  });
  test('what needs quotation marks gets them', () => {
    expect(split(brief("'Isolate the machine│ when asked: at once'"))).toContain("    conditions: 'when asked: at once'\n");
  });
  test('only into fields that are free, and only where there is something to split', () => {
    expect(split(brief('enter or│ders within 10 minutes', '    standard: all of them\n'))).toBeUndefined();
    expect(split(brief('enter or│ders'))).toBeUndefined();
    expect(split(brief('understand or│ders within 10 minutes'))).toBeUndefined();
    expect(split('kind: brief\nti│tle: x\nobjectives:\n  - behavior: enter orders within 10 minutes\n')).toBeUndefined();
  });

  test('true of every sentence: no word is lost, and the fields can be read', () => {
    const conditions = fc.constantFrom('Given a price list, ', 'In a simulated call, ', 'Without notes, ', '');
    const acts = fc.constantFrom('enter orders', 'Isolate the machine', 'tell the caller why');
    const standards = fc.constantFrom(' without errors', ' within 10 minutes', ' in under 5 minutes', ' according to the drawing', ' when the line is down', '');
    fc.assert(fc.property(conditions, acts, standards, standards, fc.constantFrom('', '.'), (condition, act, one, other, stop) => {
      const text = condition + act + one + other + stop;
      const result = split(brief(`${text.slice(0, 3)}│${text.slice(3)}`));
      if (result === undefined) return;
      const document = read(result, 'a.brief.yaml');
      const [item] = document?.kind === 'brief' ? itemsOf(document.content.objectives) : [];
      const words = (said: string): string[] => (said.toLowerCase().match(/[a-z0-9]+/g) ?? []).sort();
      expect(words([item?.behavior?.value, item?.conditions?.value, item?.standard?.value].join(' '))).toEqual(words(text));
      expect(document?.complaints).toEqual([]);
    }));
  });
});

describe('something that can be seen', () => {
  const made = (text: string): string | undefined => after(text, makeObservable);
  const stops = (text: string): string | undefined => {
    const { document, source, offset } = scene(text);
    const snippet = document.kind === 'brief' ? makeObservable(document, settings, { start: offset, end: offset })?.snippet : undefined;
    return snippet && source.slice(0, snippet.span.start) + snippet.text + source.slice(snippet.span.end);
  };

  test('stops for the verb, for what it is about, for when and how well', () => {
    expect(stops(brief('Understand│ the lockout procedure'))).toBe(
      brief('${1|Explain,Apply,Carry out,Decide on,Check|} ${2:the lockout procedure}', '    conditions: ${3:<given what, or when>}\n    standard: ${4:<how well, how fast, how often>}\n'),
    );
  });
  test('the verbs follow the level, fields that are there stay, the author’s words keep their marks', () => {
    expect(stops(brief('"Know│ the $5 rule}"', '    level: remember\n    standard: all of it\n'))).toBe(
      brief('"${1|Name,List,Recall,Label,Locate|} ${2:the \\$5 rule\\}}"\n    conditions: ${3:<given what, or when>}', '    level: remember\n    standard: all of it\n'),
    );
  });
  test('what stands before the verb stays there', () => {
    expect(stops(brief('Learners will be able to │understand lockout', '    standard: all of it\n    conditions: at work\n'))).toBe(
      brief('Learners will be able to ${1|explain,apply,carry out,decide on,check|} ${2:lockout}', '    standard: all of it\n    conditions: at work\n'),
    );
    expect(made(brief("'Learners will be │able to understand $lockout'"))).toContain("'Learners will be able to <do what others can see> $lockout'\n");
  });
  test('the verb that the statement holds is the first one to choose, and not said twice', () => {
    expect(stops(brief('Know how │to isolate the pump'))).toContain(' behavior: ${1|Isolate,Use,Check,Adjust,Clean,Set up|} ${2:the pump}\n');
    expect(stops(brief('Explaining │the pump', '    level: understand\n'))).toContain(' behavior: ${1|Explain,Describe,');
    expect(made(brief('Know how │to isolate the pump'))).toContain(' behavior: <do what others can see> the pump\n');
  });
  test.each([
    ['Understand │the compressor', '${1|Use,Check,Adjust,Clean,Set up|} ${2:the compressor}'],
    ['Types │of valves', '${1|Explain,Describe,Summarize,Classify,Give an example of|} ${2:types of valves}'],
    ['Overview │of the press', '${1|Use,Check,Adjust,Clean,Set up|} ${2:the press}'],
    ['When to │call the engineer', '${1|Decide,Explain|} ${2:when to call the engineer}'],
    ['Learn │to skive leather', '${1|Explain how to|} ${2:skive leather}'],
    ['Be committed │to the safety rules', '${1|Uphold,Support,Speak up for,Act on,Respond to|} ${2:the safety rules}'],
    ['Improve │negotiation skills', '${1|Explain,Apply,Carry out,Decide on,Check|} ${2:negotiation skills}'],
    ['Enable │staff to report a breach', '${1|Report,Explain,Apply,Carry out,Decide on,Check|} ${2:a breach}'],
  ])('what is said is kept, and the verbs fit it: %s', (behavior, expected) => {
    expect(stops(brief(behavior))).toContain(` behavior: ${expected}\n`);
  });
  test.each([
    ['de', 'Den Kompressor │verstehen', '${2:Den Kompressor} ${1|bedienen,prüfen,einstellen,reinigen,einrichten|}'],
    ['es', 'Apreciar │la diversidad del equipo', '${1|Respetar,Apoyar,Defender,Promover,Fomentar|} ${2:la diversidad del equipo}'],
    ['fr', 'Introduction │à la pompe', '${1|Utiliser,Vérifier,Régler,Nettoyer,Préparer|} ${2:la pompe}'],
  ])('in %s, too', (language, behavior, expected) => {
    expect(stops(`language: ${language}\n${brief(behavior)}`)).toContain(` behavior: ${expected}\n`);
  });
  test('a comment stays on its line', () => {
    expect(stops(brief('Understand│ the press # see $5, above'))).toBe(
      brief('${1|Use,Check,Adjust,Clean,Set up|} ${2:the press} # see \\$5, above', '    conditions: ${3:<given what, or when>}\n    standard: ${4:<how well, how fast, how often>}\n'),
    );
    expect(made(brief('Understand│ the press # see above', '    level: apply\n'))).toBe(
      brief('<do what others can see> the press # see above', '    conditions: <given what, or when>\n    standard: <how well, how fast, how often>\n    level: apply\n'),
    );
  });
  test('not for what is done in the course', () => {
    expect(made(brief('Attend the │workshop'))).toBeUndefined();
    expect(made(brief('This course │covers lockout'))).toBeUndefined();
  });
  test('a condition or a standard in the sentence is not asked for again', () => {
    expect(stops(brief('Without notes, learners │will be able to understand lockout'))).toMatch(/behavior: Without notes, learners will be able to \$\{1\|[^|]*\|\} \$\{2:lockout\}\n {4}standard: \$\{3:<[^>]*>\}\n$/);
  });
  test('only words that cannot be seen go, whatever is taken', () => {
    const leads = fc.constantFrom('', 'Learners will be able to ', 'By the end, new staff will ');
    const frames = fc.constantFrom('understand ', 'know how to isolate ', 'be aware of ', 'appreciate ');
    const about = fc.constantFrom('the pump', 'the $5 rule}', 'C:\\\\pumps', "the driver's log, twice");
    let times = 0;
    fc.assert(fc.property(leads, frames, about, fc.constantFrom('\n', '\r\n'), (lead, frame, words, eol) => {
      const text = `${lead}${frame}${words}`;
      const written = brief(`'│${text.replaceAll("'", "''")}'`).replaceAll('\n', eol);
      const [plain, snippet] = [made(written), stops(written)];
      if (plain === undefined || snippet === undefined) return;
      times++;
      const document = read(plain, 'a.brief.yaml');
      const [item] = document?.kind === 'brief' ? itemsOf(document.content.objectives) : [];
      expect(document?.complaints).toEqual([]);
      expect(item?.behavior?.value).toMatch(/^.*<do what others can see>.*$/);
      expect(item?.behavior?.value.startsWith(lead)).toBe(true);
      expect(item?.behavior?.value.endsWith(words)).toBe(true);
      // The stops, each with what it starts out with.
      const first = snippet.replace(/\$\{1\|[^|]*\|\}/, '<do what others can see>').replace(/\$\{\d:((?:[^\\}]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
      expect(first).toBe(plain);
    }));
    expect(times).toBeGreaterThan(20);
  });
  test('without stops, questions to answer', () => {
    expect(made(brief('Lockout │procedure', '    level: apply\n'))).toBe(
      brief('<do what others can see> Lockout procedure', '    conditions: <given what, or when>\n    standard: <how well, how fast, how often>\n    level: apply\n'),
    );
  });
  test('not where something can be seen, in braces, over several lines, or beside a remark', () => {
    expect(made(brief('isolate │the machine'))).toBeUndefined();
    expect(made('kind: brief\nobjectives:\n  - { id: a, behavior: know │the rules }\n')).toBeUndefined();
    expect(made(brief('>-\n      know │the\n      rules'))).toBeUndefined();
  });
});
