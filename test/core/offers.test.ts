/**
 * What is offered beside the mend that an example shows: every title in its order, the preferred one with a star, and the
 * other places that a finding points to. Read it as an author would.
 */
import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { example, found } from '../support/marked';

const offered = (group: string): string =>
  rules
    .filter(({ id }) => id.startsWith(`${group}/`))
    .flatMap((rule) => [rule.id, ...rule.examples.marked.flatMap(({ text }, index) => found(example(text), rules, rule).map((finding) => `  ${index + 1}. ${toldBy(finding)}`))])
    .join('\n');

function toldBy({ fixes, related, part }: Finding): string {
  const titles = fixes().map(({ title, preferred }) => `${preferred ? '*' : ''}${title}`);
  const places = related.map(({ document, message }) => `→ ${document.replace('.yaml', '')}: ${message}`);
  return [...(part === undefined ? [] : [`(${part})`]), ...(titles.length > 0 ? titles : ['nothing']), ...places].join(' | ');
}

test('about experts', () => expect(offered('sme')).toMatchInlineSnapshot(`
  "sme/away-in-window
    1. *Move the session to 2026-06-02 | → hotel.people: The absence is here.
    1. *Move the session to 2026-06-15 | → hotel.people: The absence is here.
    2. *Move the session to 2026-05-15 | → hotel.people: The absence is here.
    3. Make Bert the expert and Kaya Demir the backup | → hotel.people: The absence is here.
    4. End on 2026-06-12 | → hotel.people: The last day is here.
    5. nothing | → hotel.people: The last day is here.
    6. *Move the session to 2026-05-01 | → hotel.people: The absence is here.
    7. *Move the session to 2026-05-11 | → hotel.people: The absence is here.
    8. *Move the session to 2026-05-11 | → hotel.people: The absence is here.
    8. *Move the session to 2026-05-01 | → hotel.people: The absence is here.
    8. nothing | → hotel.people: The absence is here.
    8. *Move the session to 2026-05-11 | → hotel.people: The absence is here.
    9. nothing | → hotel.people: The absence is here.
    9. *Move the session to 2026-06-01 | → hotel.people: The absence is here.
    10. *Move the session to 2026-06-02 | → hotel.people: The absence is here.
    10. *Move the session to 2026-06-05 | → hotel.people: The absence is here.
  sme/critical-objective-uncovered
    1. *Add it to what kaya covers
    2. Add it to what kaya covers | Add it to what bert covers
  sme/no-backup
    1. *Add “backup: nils” | Add “backup”, to be filled in
    2. Add “backup”, to be filled in
  sme/no-capacity
    1. nothing | → hotel.people: The hours belong here.
  sme/no-elicitation-plan
    1. Add “methods: [interview]” | Add “methods: [job-shadowing]” | Add “methods: [critical-incident]”
  sme/none-named
    1. (smes) | *Add Kaya Demir as the expert, with 8 hours
    2. *Add an expert with 8 hours, to be filled in
    3. (smes) | Add kaya as the expert, with 8 hours | Add bert as the expert, with 8 hours
  sme/not-released
    1. *Add “released-by: bert”
    2. *Add “released-by”, to be filled in
    2. *Add “released-by”, to be filled in
  sme/over-allocated
    1. Move the time with Kaya Demir to 2026-06-15 – 2026-06-26 | Give the time with Kaya Demir until 2026-06-19 | → breakfast.brief: Breakfast: 3 hours in the same week.
    2. Give the time with kaya until 2026-06-26
    3. nothing | → example.brief: this brief: 3 hours in the same week.
    3. nothing | → example.brief: this brief: 4 hours in the same week.
    4. Move the time with kaya to 2026-06-08 – 2026-06-12 | → b.brief: Checking in: 5 hours in the same week. | → c.brief: Checking out: 2 hours in the same week. | → d.brief: Dinner: 2 hours in the same week. | → a.brief: bar: 1 hour in the same week.
    5. Move the time with kaya to 2026-06-08 – 2026-06-12 | → d.brief: Dinner: 2 hours in the same week. | → a.brief: bar: 1 hour in the same week.
  sme/question-overdue
    1. *Add “answer”, to be filled in, and “answered-on: 2026-05-11”
    2. *Add “answer”, to be filled in, and “answered-on: 2026-05-11” | → hotel-2026.governance: The escalation path is here.
    3. *Add “answer”, to be filled in | → hotel-2026.governance: The escalation path is here.
    3. *Add “answer”, to be filled in, and “answered-on: 2026-05-11” | → hotel-2026.governance: The escalation path is here.
  sme/too-few-hours
    1. nothing
    1. nothing"
`));
test('about dates', () => expect(offered('schedule')).toMatchInlineSnapshot(`
  "schedule/misses-legal-deadline
    1. nothing | → example.brief: The launch is here. “food-safety” asks for 2026-09-30.
    2. nothing | → example.brief: The launch is here. “food-safety” asks for 2026-09-30.
    3. nothing | → example.brief: The launch is here. “food-safety” asks for 2026-09-30.
    4. nothing | → example.brief: The launch is here. “food-safety” asks for 2026-09-30.
  schedule/out-of-order
    1. *Swap the two dates | Move “Build” to 2026-06-12 | → example.brief: This comes first.
    2. *Move “build” to 2026-06-12 | → example.brief: This comes first.
    3. nothing | → example.brief: This comes first.
  schedule/overdue
    1. It was done in time: add “done-on: 2026-05-10” | It is done today: add “done-on: 2026-05-11”
    1. It was done in time: add “done-on: 2026-05-01” | It is done today: add “done-on: 2026-05-11”
  schedule/phase-missing
    1. *Add a milestone for review and approval, measurement, to be filled in
    2. (milestones) | *Add a milestone for every phase, to be filled in
    3. *Add a milestone for scoping, content discovery, design and development, delivery and launch, measurement, to be filled in
  schedule/review-window-too-short
    1. *Start “Storyboard” on 2026-05-29 | Move “build” to 2026-06-12 | → hotel-2026.governance: The rounds and days are agreed here.
    2. *Move “build” to 2026-06-08 | → hotel-2026.governance: The rounds and days are agreed here.
    3. nothing | → hotel-2026.governance: The rounds and days are agreed here.
    4. *Start “final” on 2026-05-11 | → hotel-2026.governance: The rounds and days are agreed here.
    5. *Start “final” on 2026-06-10 | → hotel-2026.governance: The rounds and days are agreed here.
    6. nothing | → hotel-2026.governance: The rounds and days are agreed here.
    7. *Start “build” on 2026-06-08 | → hotel-2026.governance: The rounds and days are agreed here."
`));
test('about measures', () => expect(offered('measurement')).toMatchInlineSnapshot(`
  "measurement/completion-only
    1. *Add a measure of what people do at work
    2. (measurement) | *Add a measure of what people do at work
    3. *Add a measure of what people do at work
    4. *Add a measure of what people do at work
    5. *Add a measure of what people do at work
    6. *Add a measure of what people do at work
  measurement/critical-objective-unmeasured
    1. *Measure it with “Guests sent home by taxi”
    2. *Add a measure of what people do at work
    3. Measure it with “refusals” | Measure it with “test”
  measurement/loop-not-closed
    1. *Record the review as held today, with what you saw and what will change
    2. *Record the review as held today, with what you saw and what will change
  measurement/no-baseline-or-target
    1. *Add “baseline” and “target”, to be filled in
    1. *Add “baseline”, to be filled in
    2. *Add “target”, to be filled in
  measurement/no-breakdown
    1. Split “completions” by region | *Split “Guests sent home by taxi” by region | Split “complaints” by region
    2. *Split “completions” by region
  measurement/no-owner-or-source
    1. *Add “owner: pat”, and “source”, to be filled in
    1. *Add “owner: pat”
    1. *Add “source”, to be filled in
    2. *Add “owner: bert”
    3. *Add “owner: <who collects it>”
  measurement/no-review-date
    1. *Review the results on 2026-09-07, 60 days after launch
    2. *Review the results on 2026-08-10, 60 days after launch
    3. *Add a review of the results, to be filled in
    4. *Review the results on 2026-05-11, 60 days after launch
  measurement/result-without-action
    1. *Add “actions”, to be filled in
    1. *Add “actions”, to be filled in
  measurement/too-early
    1. *Collect it on 2026-10-01
    1. *Collect it on 2026-10-01
    1. *Collect it on 2026-10-01
    2. *Collect it on 2026-10-31"
`));
