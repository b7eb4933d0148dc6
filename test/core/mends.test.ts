/** What the mends of the checks across files offer, and what each of them changes in which file. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/edit';
import type { Fix } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { example, found, type Example } from '../support/marked';

/** Every mend that is offered for the marked examples of a rule, with the lines it takes out and puts in. */
function offered(id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule.examples.marked
    .map((one) => example(one.text))
    .flatMap((marked) => found(marked, rules, rule).flatMap((finding) => finding.fixes().flatMap((fix) => told(fix, marked))))
    .join('\n');
}

function told(fix: Fix, { document }: Example): string[] {
  const changed = [{ document, edits: fix.edits }, ...(fix.elsewhere ?? [])].flatMap(({ document: { name, source }, edits }) => difference(name, source, applyEdits(source, edits)));
  const created = (fix.creates ?? []).flatMap(({ name, text }) => text.trimEnd().split('\n').map((line) => `  ${name}: ${line}`));
  return [(fix.preferred ? '* ' : '- ') + fix.title, ...changed, ...created];
}

function difference(name: string, before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [...old.slice(start, old.length - tail).map((line) => `  ${name}: < ${line}`), ...now.slice(start, now.length - tail).map((line) => `  ${name}: > ${line}`)];
}

test('accessibility/exception-unapproved', () => {
  expect(offered('accessibility/exception-unapproved')).toMatchInlineSnapshot(`
    "* Create a decision record for it, and link it
      example.deliverable.yaml: >       decision: 2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: kind: decision
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: schema-version: 1
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: id: 2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: title: 'Accessibility exception: The photo of the ward cannot be'
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: status: proposed
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: type: waiver
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: question: 'Do we accept this gap in accessibility: The photo of the ward cannot be explored with a screen reader.'
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml: affects:
      2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot.decision.yaml:   - deliverable:module
    * Create a decision record for it, and link it
      example.deliverable.yaml: <       decision:
      example.deliverable.yaml: >       decision: 2026-05-11-accessibility-exception-drag-and-drop
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: kind: decision
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: schema-version: 1
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: id: 2026-05-11-accessibility-exception-drag-and-drop
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: title: 'Accessibility exception: Drag and drop'
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: status: proposed
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: type: waiver
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: question: 'Do we accept this gap in accessibility: Drag and drop'
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml: affects:
      2026-05-11-accessibility-exception-drag-and-drop.decision.yaml:   - deliverable:module
    - Link the decision “2026-05-04-ward-photo”
      example.deliverable.yaml: >       decision: 2026-05-04-ward-photo
    * Create a decision record for it, and link it
      example.deliverable.yaml: >       decision: 2026-05-11-accessibility-exception-module
      2026-05-11-accessibility-exception-module.decision.yaml: kind: decision
      2026-05-11-accessibility-exception-module.decision.yaml: schema-version: 1
      2026-05-11-accessibility-exception-module.decision.yaml: id: 2026-05-11-accessibility-exception-module
      2026-05-11-accessibility-exception-module.decision.yaml: title: 'Accessibility exception: module'
      2026-05-11-accessibility-exception-module.decision.yaml: status: proposed
      2026-05-11-accessibility-exception-module.decision.yaml: type: waiver
      2026-05-11-accessibility-exception-module.decision.yaml: question: Do we accept this gap in accessibility?
      2026-05-11-accessibility-exception-module.decision.yaml: affects:
      2026-05-11-accessibility-exception-module.decision.yaml:   - deliverable:module"
  `);
});

test('accessibility/media-without-captions', () => {
  expect(offered('accessibility/media-without-captions')).toMatchInlineSnapshot(`
    "* Add “captions: planned”
      example.deliverable.yaml: >   captions: planned
    * Add “captions: planned”
      example.deliverable.yaml: > accessibility:
      example.deliverable.yaml: >   standard: section-508
      example.deliverable.yaml: >   captions: planned
    * Add “captions: planned”
      example.deliverable.yaml: <   captions:
      example.deliverable.yaml: >   captions: planned"
  `);
});

test('ai/no-human-review', () => {
  expect(offered('ai/no-human-review')).toMatchInlineSnapshot(`
    "* Add the check by a person, to be filled in
      example.deliverable.yaml: >     human-review:
      example.deliverable.yaml: >       by: <who checked it>
      example.deliverable.yaml: >       date: <day of the check>
      example.deliverable.yaml: >       checked: [accuracy, instructional-fit, tone]
      example.deliverable.yaml: >       outcome: <accepted, changed or rejected>
    * Add the check by a person, to be filled in
      example.deliverable.yaml: >       by: bo
      example.deliverable.yaml: >       date: <day of the check>
      example.deliverable.yaml: >       checked: [accuracy, instructional-fit, tone]
      example.deliverable.yaml: >       outcome: <accepted, changed or rejected>
    * Add the check by a person, to be filled in
      example.deliverable.yaml: >     human-review:
      example.deliverable.yaml: >       by: <who checked it>
      example.deliverable.yaml: >       date: <day of the check>
      example.deliverable.yaml: >       checked: [accuracy, instructional-fit, tone]
      example.deliverable.yaml: >       outcome: <accepted, changed or rejected>"
  `);
});

test('ai/no-policy', () => {
  expect(offered('ai/no-policy')).toMatchInlineSnapshot(`
    "* Add rules for AI tools to this brief, to be filled in
      example.brief.yaml: > ai-use:
      example.brief.yaml: >   stance: <not-allowed or allowed-with-review>
      example.brief.yaml: >   reviewed-by: [<which role checks it>]
      example.brief.yaml: >   confidential-sources: <never or approved-tools-only>
    - Add rules for AI tools to the working agreement, to be filled in
      care.governance.yaml: >   stance: <not-allowed or allowed-with-review>
      care.governance.yaml: >   reviewed-by: [<which role checks it>]
      care.governance.yaml: >   confidential-sources: <never or approved-tools-only>
    * Add rules for AI tools to this brief, to be filled in
      example.brief.yaml: >   stance: <not-allowed or allowed-with-review>
      example.brief.yaml: >   reviewed-by: [<which role checks it>]
      example.brief.yaml: >   confidential-sources: <never or approved-tools-only>"
  `);
});

test('ai/not-declared', () => {
  expect(offered('ai/not-declared')).toMatchInlineSnapshot(`
    "* Add “ai-assistance: []”: no part was made with AI tools
      example.deliverable.yaml: > ai-assistance: []
    - Add a part that was made with an AI tool, to be filled in
      example.deliverable.yaml: > ai-assistance:
      example.deliverable.yaml: >   - part: <what an AI tool helped with>
      example.deliverable.yaml: >     used-for: <what it was used for>
      example.deliverable.yaml: >     human-review:
      example.deliverable.yaml: >       by: <who checked it>
      example.deliverable.yaml: >       date: <day of the check>
      example.deliverable.yaml: >       checked: [accuracy, instructional-fit, tone]
      example.deliverable.yaml: >       outcome: <accepted, changed or rejected>
    * Add “ai-assistance: []”: no part was made with AI tools
      example.deliverable.yaml: < ai-assistance:
      example.deliverable.yaml: > ai-assistance: []
    - Add a part that was made with an AI tool, to be filled in
      example.deliverable.yaml: >   - part: <what an AI tool helped with>
      example.deliverable.yaml: >     used-for: <what it was used for>
      example.deliverable.yaml: >     human-review:
      example.deliverable.yaml: >       by: <who checked it>
      example.deliverable.yaml: >       date: <day of the check>
      example.deliverable.yaml: >       checked: [accuracy, instructional-fit, tone]
      example.deliverable.yaml: >       outcome: <accepted, changed or rejected>"
  `);
});

test('ai/reviewer-not-qualified', () => {
  expect(offered('ai/reviewer-not-qualified')).toMatchInlineSnapshot(`
    "- Change who checked it to “Sol Aas”
      example.deliverable.yaml: <       by: vic # in May
      example.deliverable.yaml: >       by: sol # in May
    - Change who checked it to “Dev Iyer”
      example.deliverable.yaml: <       by: vic # in May
      example.deliverable.yaml: >       by: dev # in May
    - Change who checked it to “Sol Aas”
      example.deliverable.yaml: <       by: kim
      example.deliverable.yaml: >       by: sol
    - Change who checked it to “Dev Iyer”
      example.deliverable.yaml: <       by: kim
      example.deliverable.yaml: >       by: dev"
  `);
});

test('alignment/assessment-level-mismatch', () => {
  expect(offered('alignment/assessment-level-mismatch')).toMatchInlineSnapshot(`
    "* Change to “observation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: observation
    - Change to “scenario”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: scenario
    - Change to “simulation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: simulation
    - Change to “role-play”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: role-play
    * Change to “scenario”
      example.deliverable.yaml: <     type: knowledge-check # ten questions
      example.deliverable.yaml: >     type: scenario # ten questions
    - Change to “simulation”
      example.deliverable.yaml: <     type: knowledge-check # ten questions
      example.deliverable.yaml: >     type: simulation # ten questions
    - Change to “role-play”
      example.deliverable.yaml: <     type: knowledge-check # ten questions
      example.deliverable.yaml: >     type: role-play # ten questions
    - Change to “observation”
      example.deliverable.yaml: <     type: knowledge-check # ten questions
      example.deliverable.yaml: >     type: observation # ten questions
    * Change to “scenario”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: scenario
    - Change to “simulation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: simulation
    - Change to “role-play”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: role-play
    - Change to “observation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: observation
    * Change to “scenario”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: scenario
    - Change to “simulation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: simulation
    - Change to “role-play”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: role-play
    - Change to “observation”
      example.deliverable.yaml: <     type: knowledge-check
      example.deliverable.yaml: >     type: observation"
  `);
});

test('alignment/critical-without-practice', () => {
  expect(offered('alignment/critical-without-practice')).toMatchInlineSnapshot(`
    "* Add a practice part for “ask-about-doses” to “Better handovers”
      module.deliverable.yaml: >   - id: practice-ask-about-doses-2
      module.deliverable.yaml: >     title: <name learners see>
      module.deliverable.yaml: >     purpose: practice
      module.deliverable.yaml: >     objectives: [ask-about-doses]
      module.deliverable.yaml: >     description: <what people try, and what happens when they get it wrong>
    * Add a practice part for “ask-about-doses” to “day”
      day.deliverable.yaml: > structure:
      day.deliverable.yaml: >   - id: practice-ask-about-doses
      day.deliverable.yaml: >     title: <name learners see>
      day.deliverable.yaml: >     purpose: practice
      day.deliverable.yaml: >     objectives: [ask-about-doses]
      day.deliverable.yaml: >     description: <what people try, and what happens when they get it wrong>"
  `);
});

test('alignment/deliverable-unclaimed', () => {
  expect(offered('alignment/deliverable-unclaimed')).toMatchInlineSnapshot(`
    "* Create a deliverable spec for “module”
      module-2.deliverable.yaml: kind: deliverable
      module-2.deliverable.yaml: schema-version: 1
      module-2.deliverable.yaml: id: module-2
      module-2.deliverable.yaml: title: Better handovers
      module-2.deliverable.yaml: status: proposed
      module-2.deliverable.yaml: brief: handover
      module-2.deliverable.yaml: fulfils: module
      module-2.deliverable.yaml: type: elearning-module
      module-2.deliverable.yaml: prepared-by: <who designs it>
      module-2.deliverable.yaml: 
      module-2.deliverable.yaml: audiences:
      module-2.deliverable.yaml:   - nurses
      module-2.deliverable.yaml: 
      module-2.deliverable.yaml: objectives:
      module-2.deliverable.yaml:   - ask-about-doses
      module-2.deliverable.yaml: 
      module-2.deliverable.yaml: # Which cause from the brief does it work on?
      module-2.deliverable.yaml: # Why will it work for these people in their place of work?
      module-2.deliverable.yaml: # What did you decide not to do, and why?
      module-2.deliverable.yaml: rationale: <why this approach will change what these people do>
      module-2.deliverable.yaml: minutes: 20
    * Create a deliverable spec for “film”
      film-2.deliverable.yaml: kind: deliverable
      film-2.deliverable.yaml: schema-version: 1
      film-2.deliverable.yaml: id: film-2
      film-2.deliverable.yaml: title: <what people will call it>
      film-2.deliverable.yaml: status: proposed
      film-2.deliverable.yaml: brief: handover
      film-2.deliverable.yaml: fulfils: film
      film-2.deliverable.yaml: type: <what kind of thing it is>
      film-2.deliverable.yaml: prepared-by: <who designs it>
      film-2.deliverable.yaml: 
      film-2.deliverable.yaml: audiences:
      film-2.deliverable.yaml:   - nurses
      film-2.deliverable.yaml: 
      film-2.deliverable.yaml: objectives:
      film-2.deliverable.yaml:   - <which objective of the brief it serves>
      film-2.deliverable.yaml: 
      film-2.deliverable.yaml: # Which cause from the brief does it work on?
      film-2.deliverable.yaml: # Why will it work for these people in their place of work?
      film-2.deliverable.yaml: # What did you decide not to do, and why?
      film-2.deliverable.yaml: rationale: <why this approach will change what these people do>
    - Withdraw the proposal “second”
      second.deliverable.yaml: < status: proposed
      second.deliverable.yaml: > status: withdrawn"
  `);
});

test('alignment/minutes-do-not-add-up', () => {
  expect(offered('alignment/minutes-do-not-add-up')).toMatchInlineSnapshot(`
    "* Change the total to 24 minutes
      example.deliverable.yaml: < minutes: 20 # agreed
      example.deliverable.yaml: > minutes: 24 # agreed
    * Change the total to 2 minutes
      example.deliverable.yaml: < minutes: 5
      example.deliverable.yaml: > minutes: 2"
  `);
});

test('alignment/no-transfer-support', () => {
  expect(offered('alignment/no-transfer-support')).toMatchInlineSnapshot(`
    "- Let “Ward card” support it
      example.brief.yaml: >     objectives: [ask-about-doses]"
  `);
});

test('alignment/objective-without-assessment', () => {
  expect(offered('alignment/objective-without-assessment')).toMatchInlineSnapshot(`
    "* Add “ask-about-doses” to the assessment “closing-scene” in “Handover practice”
      practice.deliverable.yaml: <     objectives: [another-one]
      practice.deliverable.yaml: >     objectives: [another-one, ask-about-doses]
    - Add an assessment of type “role-play” for “ask-about-doses” to “Handover practice”
      practice.deliverable.yaml: >   - id: check-ask-about-doses
      practice.deliverable.yaml: >     type: role-play
      practice.deliverable.yaml: >     objectives: [ask-about-doses]
    * Add an assessment of type “knowledge-check” for “name-the-risks” to “practice”
      a.deliverable.yaml: > assessments:
      a.deliverable.yaml: >   - id: check-name-the-risks
      a.deliverable.yaml: >     type: knowledge-check
      a.deliverable.yaml: >     objectives: [name-the-risks]
    - Add “name-the-risks” to the assessment “quiz” in “Ward card”
      b.deliverable.yaml: <     objectives: []
      b.deliverable.yaml: >     objectives: [name-the-risks]
    - Add an assessment of type “knowledge-check” for “name-the-risks” to “Ward card”
      b.deliverable.yaml: >   - id: check-name-the-risks-2
      b.deliverable.yaml: >     type: knowledge-check
      b.deliverable.yaml: >     objectives: [name-the-risks]"
  `);
});

test('alignment/objective-without-deliverable', () => {
  expect(offered('alignment/objective-without-deliverable')).toMatchInlineSnapshot(`
    "* Let “card” serve it
      example.brief.yaml: >     objectives: [ask-about-doses]
    * Let “film” serve it
      example.brief.yaml: <     objectives: [call-the-pharmacist]
      example.brief.yaml: >     objectives: [call-the-pharmacist, ask-about-doses]
    * Let “module” serve it
      example.brief.yaml: <     objectives: [call-the-pharmacist]
      example.brief.yaml: >     objectives: [call-the-pharmacist, ask-about-doses]"
  `);
});

test('alignment/orphan-part', () => {
  expect(offered('alignment/orphan-part')).toMatchInlineSnapshot(`
    "* Link it to “ask-about-doses”
      example.deliverable.yaml: >     objectives: [ask-about-doses]
    * Link it to “ask-about-doses”
      example.deliverable.yaml: <     objectives: []
      example.deliverable.yaml: >     objectives: [ask-about-doses]
    * Link it to “ask-about-doses”
      example.deliverable.yaml: >     objectives: [ask-about-doses]
    - Link it to “ask-about-doses”
      example.deliverable.yaml: >     objectives: [ask-about-doses]
    - Link it to “call-the-pharmacist”
      example.deliverable.yaml: >     objectives: [call-the-pharmacist]"
  `);
});

test('alignment/outside-brief', () => {
  expect(offered('alignment/outside-brief')).toMatchInlineSnapshot(`
    "- Create a decision record that asks for this change
      2026-05-11-change-to-module.decision.yaml: kind: decision
      2026-05-11-change-to-module.decision.yaml: schema-version: 1
      2026-05-11-change-to-module.decision.yaml: id: 2026-05-11-change-to-module
      2026-05-11-change-to-module.decision.yaml: title: Change to module
      2026-05-11-change-to-module.decision.yaml: status: proposed
      2026-05-11-change-to-module.decision.yaml: type: scope-change
      2026-05-11-change-to-module.decision.yaml: question: Should it also serve “call-the-pharmacist”?
      2026-05-11-change-to-module.decision.yaml: affects:
      2026-05-11-change-to-module.decision.yaml:   - brief:handover
      2026-05-11-change-to-module.decision.yaml:   - deliverable:module
    - Take “call-the-pharmacist” out
      example.deliverable.yaml: < objectives: [ask-about-doses, call-the-pharmacist]
      example.deliverable.yaml: > objectives: [ask-about-doses]
    - Create a decision record that asks for this change
      2026-05-11-change-to-better-handovers.decision.yaml: kind: decision
      2026-05-11-change-to-better-handovers.decision.yaml: schema-version: 1
      2026-05-11-change-to-better-handovers.decision.yaml: id: 2026-05-11-change-to-better-handovers
      2026-05-11-change-to-better-handovers.decision.yaml: title: Change to Better handovers
      2026-05-11-change-to-better-handovers.decision.yaml: status: proposed
      2026-05-11-change-to-better-handovers.decision.yaml: type: scope-change
      2026-05-11-change-to-better-handovers.decision.yaml: question: Should it also serve “call-the-pharmacist”, “find-the-form”, “name-the-risks”?
      2026-05-11-change-to-better-handovers.decision.yaml: affects:
      2026-05-11-change-to-better-handovers.decision.yaml:   - brief:handover
      2026-05-11-change-to-better-handovers.decision.yaml:   - deliverable:module
    - Take “call-the-pharmacist”, “find-the-form”, … out
      example.deliverable.yaml: <   - call-the-pharmacist
      example.deliverable.yaml: <   - ask-about-doses # the main one
      example.deliverable.yaml: <   - find-the-form
      example.deliverable.yaml: <   - name-the-risks
      example.deliverable.yaml: >   - ask-about-doses # the main one
    - Create a decision record that asks for this change
      2026-05-11-change-to-better-handovers.decision.yaml: kind: decision
      2026-05-11-change-to-better-handovers.decision.yaml: schema-version: 1
      2026-05-11-change-to-better-handovers.decision.yaml: id: 2026-05-11-change-to-better-handovers
      2026-05-11-change-to-better-handovers.decision.yaml: title: Change to Better handovers
      2026-05-11-change-to-better-handovers.decision.yaml: status: proposed
      2026-05-11-change-to-better-handovers.decision.yaml: type: scope-change
      2026-05-11-change-to-better-handovers.decision.yaml: question: Should it be “simulation” instead of “elearning-module”?
      2026-05-11-change-to-better-handovers.decision.yaml: affects:
      2026-05-11-change-to-better-handovers.decision.yaml:   - brief:handover
      2026-05-11-change-to-better-handovers.decision.yaml:   - deliverable:module
    - Change to “elearning-module”
      example.deliverable.yaml: < type: simulation
      example.deliverable.yaml: > type: elearning-module
    * Add “fulfils: module”
      example.deliverable.yaml: > fulfils: module
    - Create a decision record that asks for this change
      2026-05-11-change-to-module.decision.yaml: kind: decision
      2026-05-11-change-to-module.decision.yaml: schema-version: 1
      2026-05-11-change-to-module.decision.yaml: id: 2026-05-11-change-to-module
      2026-05-11-change-to-module.decision.yaml: title: Change to module
      2026-05-11-change-to-module.decision.yaml: status: proposed
      2026-05-11-change-to-module.decision.yaml: type: scope-change
      2026-05-11-change-to-module.decision.yaml: question: Should it be added to what the brief asks for?
      2026-05-11-change-to-module.decision.yaml: affects:
      2026-05-11-change-to-module.decision.yaml:   - brief:handover
      2026-05-11-change-to-module.decision.yaml:   - deliverable:module
    * Add “fulfils: card”
      example.deliverable.yaml: < fulfils:
      example.deliverable.yaml: > fulfils: card
    - Create a decision record that asks for this change
      2026-05-11-change-to-poster.decision.yaml: kind: decision
      2026-05-11-change-to-poster.decision.yaml: schema-version: 1
      2026-05-11-change-to-poster.decision.yaml: id: 2026-05-11-change-to-poster
      2026-05-11-change-to-poster.decision.yaml: title: Change to poster
      2026-05-11-change-to-poster.decision.yaml: status: proposed
      2026-05-11-change-to-poster.decision.yaml: type: scope-change
      2026-05-11-change-to-poster.decision.yaml: question: Should it be added to what the brief asks for?
      2026-05-11-change-to-poster.decision.yaml: affects:
      2026-05-11-change-to-poster.decision.yaml:   - brief:handover
      2026-05-11-change-to-poster.decision.yaml:   - deliverable:poster"
  `);
});

test('alignment/rationale-missing', () => {
  expect(offered('alignment/rationale-missing')).toMatchInlineSnapshot(`
    "* Add the reason, with questions that help to write it
      example.deliverable.yaml: > # Which cause from the brief does it work on?
      example.deliverable.yaml: > # Why will it work for these people in their place of work?
      example.deliverable.yaml: > # What did you decide not to do, and why?
      example.deliverable.yaml: > rationale: <why this approach will change what these people do>
    * Add the reason, with questions that help to write it
      example.deliverable.yaml: < rationale: '  '
      example.deliverable.yaml: > rationale: '<why this approach will change what these people do>'"
  `);
});

test('delivery/contacts-missing', () => {
  expect(offered('delivery/contacts-missing')).toMatchInlineSnapshot(`
    "* Add the missing contacts, to be filled in
      example.brief.yaml: <   launch-communications: priya
      example.brief.yaml: <   it-contact: ' '
      example.brief.yaml: >   test-environment: <where it is tried before learners see it>
      example.brief.yaml: >   launch-communications: priya
      example.brief.yaml: >   it-contact: '<who in your IT team helps with the launch>'
    * Add the missing contacts, to be filled in
      example.brief.yaml: <   launch-communications:
      example.brief.yaml: >   launch-communications: <who tells people about the launch>
    * Add the missing contacts, to be filled in
      example.brief.yaml: > delivery:
      example.brief.yaml: >   platform: <which learning platform or site>
      example.brief.yaml: >   test-environment: <where it is tried before learners see it>
      example.brief.yaml: >   it-contact: <who in your IT team helps with the launch>
      example.brief.yaml: >   launch-communications: <who tells people about the launch>"
  `);
});

test('delivery/no-source-files', () => {
  expect(offered('delivery/no-source-files')).toMatchInlineSnapshot(`
    "* Add the hand-over of the source files, to be filled in
      example.deliverable.yaml: > technical:
      example.deliverable.yaml: >   source-files:
      example.deliverable.yaml: >     location: <where the editable files are>
      example.deliverable.yaml: >     handed-over-on: <day you received them>
    * Add the hand-over of the source files, to be filled in
      example.deliverable.yaml: >   source-files:
      example.deliverable.yaml: >     location: <where the editable files are>
      example.deliverable.yaml: >     handed-over-on: <day you received them>
    * Add the hand-over of the source files, to be filled in
      example.deliverable.yaml: >     handed-over-on: <day you received them>"
  `);
});

test('delivery/package-mismatch', () => {
  expect(offered('delivery/package-mismatch')).toMatchInlineSnapshot(`
    "* Change to “xapi”
      example.deliverable.yaml: <   package: scorm-1.2 # as last year
      example.deliverable.yaml: >   package: xapi # as last year"
  `);
});

test('delivery/tracking-cannot-feed-measure', () => {
  expect(offered('delivery/tracking-cannot-feed-measure')).toMatchInlineSnapshot(`
    "* Track “question-level”, “score” too
      example.brief.yaml: <   tracking: [completion]
      example.brief.yaml: >   tracking: [completion, question-level, score]
    * Track “question-level”, “time”, “score”, … too
      example.brief.yaml: >     - question-level
      example.brief.yaml: >     - time
      example.brief.yaml: >     - score
      example.brief.yaml: >     - interactions
    * Track “question-level”, “score” too
      example.brief.yaml: <   tracking:
      example.brief.yaml: >   tracking: [question-level, score]"
  `);
});

test('delivery/untested', () => {
  expect(offered('delivery/untested')).toMatchInlineSnapshot(`
    "- Record a test that was passed; where and when is to be filled in
      example.deliverable.yaml: > technical:
      example.deliverable.yaml: >   tests:
      example.deliverable.yaml: >     - where: <on which platform and device>
      example.deliverable.yaml: >       date: <day of the test>
      example.deliverable.yaml: >       passed: true
    - Record a test that was passed; where and when is to be filled in
      example.deliverable.yaml: >   tests:
      example.deliverable.yaml: >     - where: <on which platform and device>
      example.deliverable.yaml: >       date: <day of the test>
      example.deliverable.yaml: >       passed: true
    - Record a test that was passed; where and when is to be filled in
      example.deliverable.yaml: >     - where: <on which platform and device>
      example.deliverable.yaml: >       date: <day of the test>
      example.deliverable.yaml: >       passed: true
    - Record a test that was passed; where and when is to be filled in
      example.deliverable.yaml: <   tests: []
      example.deliverable.yaml: >   tests:
      example.deliverable.yaml: >     - where: <on which platform and device>
      example.deliverable.yaml: >       date: <day of the test>
      example.deliverable.yaml: >       passed: true"
  `);
});

test('accessibility/no-target', () => {
  expect(offered('accessibility/no-target')).toMatchInlineSnapshot(`
    "* Add “accessibility” with “standard: wcag-2.2-aa”
      example.brief.yaml: > accessibility:
      example.brief.yaml: >   standard: wcag-2.2-aa
    * Add “accessibility” with “standard: en-301-549”
      example.deliverable.yaml: > accessibility:
      example.deliverable.yaml: >   standard: en-301-549
      example.deliverable.yaml: >   captions: planned
    * Add “accessibility” with “standard: wcag-2.2-aa”
      example.deliverable.yaml: >   standard: wcag-2.2-aa
      example.deliverable.yaml: >   tested-on: <day of the accessibility test>"
  `);
});

test('accessibility/untested', () => {
  expect(offered('accessibility/untested')).toMatchInlineSnapshot(`
    "* Add “tested-on”, to be filled in
      example.deliverable.yaml: >   tested-on: <day of the accessibility test>
    * Add “tested-on”, to be filled in
      example.deliverable.yaml: <   tested-on:
      example.deliverable.yaml: >   tested-on: <day of the accessibility test>"
  `);
});

