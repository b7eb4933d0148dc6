/** How English objectives are read: sentences of our own, from many kinds of work. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { baseOf, gerundOf, isHomograph, isNounOf, lexicon, meaningOf, pastOf, thirdPersonOf } from '../../../server/src/core/objectives/en/forms';
import { REASONS, type Framing, type PartName, type Reason } from '../../../server/src/core/objectives/framing';
import { readObjective, readObjectives, type Reader } from '../../../server/src/core/objectives/read';
import { textOf } from '../../support/sources';

const english: Reader = { language: 'en' };
const framingOf = (text: string, reader = english): Framing => readObjective(text, reader).framing;
const reasonOf = (text: string, reader = english): Reason => readObjective(text, reader).reason;

describe('outcomes', () => {
  test.each(lines(`
    Isolate, lock and try each energy source before reaching in
    Rack out the breaker and hang a personal lock on it
    Splice two fiber ends with a loss under 0.1 dB
    Weld a vertical fillet joint that passes the bend test
    Bleed the brakes of a two-axle trailer
    Torque the wheel nuts crosswise
    Deglaze the pan with stock
    Debone a chicken in four minutes
    Draw blood from an adult patient
    Turn a bedridden resident with a slide sheet
    Count controlled drugs with a second nurse at every handover
    Calm an angry guest and offer two ways out
    Ask three open questions before naming a price
    Decline a gift above the limit and log it
    Flag a transfer that matches two warning signs
    Reconcile the cash drawer at the end of the shift
    File an incident in the service desk within ten minutes
    Restart the print service without losing queued jobs
    Roll back a failed release
    Restore a mailbox from last night's copy
    Order stock before the shelf is empty
    Report every near miss to the shift lead
    Plan the route for a wide load
    Test each circuit for continuity
    Lead a five-minute safety talk
    Process invoices in the new system
    Change a tire on the hard shoulder
    Coach a new starter through the first shift
    Rotate stock first in, first out
    Set boundaries with a difficult client
    Hold a one-to-one with each direct report
    Close the incident and tell the caller why
    Record vital signs every four hours
    Dress a wound without touching the pad
    Document the handover in the resident's file
    Price a custom order from the catalog
    Clean and disinfect the slicer after each use
    Check/verify the patient's identity
    Cross-check the serial number against the order
    Re-torque the bolts after one hour
    organise the van so that heavy tools lie at the bottom
    recognise a stroke and call for help
    Explain the refund rule to a guest
    Describe three signs of dehydration
    Identify the shut-off valve on a drawing
    Compare two offers by total cost
    Decide whether a load may leave the yard
    Draft a handover plan for a planned absence
    Never bypass an interlock
    Not to touch the conveyor while it moves
    SSH into the server and restart the web service
    Reduce the sauce by half
    Raise the bed to 60 cm
    Cut the boards to 40 cm
    Deliver a sales pitch in two minutes
    Generate a revenue report by region
    Reach a verdict on a disputed claim
    Raise a purchase order
    Zero the scale before weighing
    Teach a patient to use an inhaler
    Explain to customers how the warranty works
    Train new colleagues on the till
    Give feedback to students on their drafts
    Explain why a permit is required
    When the alarm sounds, leave by the nearest exit
    Correctly and promptly answer alarms
    Join a conference call from the room system
    Take over a class at short notice
    Review the module plan for gaps before launch
    Log the temperature of each fridge twice a day
    Complete the incident report within 24 hours
    Gain consent before touching a patient
    Do not reach past the guard
    Correctly don and doff protective clothing
    Safely lower a boom lift with the emergency valve
    Respond to a gas alarm
    Act on a failed test
    Talk to a bereaved family
    Escalate
    Be on time for the handover
    \`git bisect\` a faulty commit until it is found
  `).filter((text) => !text.startsWith('`')))('%s', (text) => {
    expect(framingOf(text)).toBe('outcome');
  });

  test.each(lines(`
    By the end of this course, learners will be able to lock out a press
    At the end of the session you can name the three exits
    After completing this module, participants should be able to change a filter
    On completion of the unit the apprentice will wire a two-way switch
    Learners will be able to change a filter
    The technician isolates the machine before maintenance
    The driver checks tire pressure before every trip
    Nurses record vital signs every four hours
    Managers hold a one-to-one with each direct report every month
    In a simulated call, the agent calms the caller and offers two solutions
    Given a price list, enter customer orders without errors
    Without notes, name the five steps of a handover
    Using a multimeter, find the open circuit
    I can set up a standing desk
    You will be able to read a wiring diagram
    Ability to read a wiring diagram
    Be able to read a wiring diagram
    Is capable of reading a wiring diagram
    Demonstrate the ability to read a wiring diagram
    Can read a wiring diagram
    To read a wiring diagram
    The goal of this unit is to read a wiring diagram
    Staff must lock their screen when they leave the desk
  `))('with a stem: %s', (text) => {
    expect(framingOf(text)).toBe('outcome');
  });

  test('what is done comes out in its base form, and every thing to do is found', () => {
    const doneIn = (text: string): readonly string[] => readObjective(text, english).performances.map(({ base, observable }) => base + (observable ? '' : '?'));
    expect(doneIn('The technician isolates the machine and tags it')).toEqual(['isolate', 'tag']);
    expect(doneIn('isolate, lock and try each energy source')).toEqual(['isolate', 'lock', 'try']);
    expect(doneIn('Understand and apply the refund rule')).toEqual(['understand?', 'apply']);
    expect(doneIn('inspect the harness and report damage and then replace it')).toEqual(['inspect', 'report', 'replace']);
    expect(doneIn('Explain what to check and when to stop')).toEqual(['explain']);
    expect(doneIn('Describe and value the work of others')).toEqual(['describe', 'value?']);
  });

  test('a verb tells its domain and its range of levels', () => {
    const [first] = readObjective('List the three exits', english).performances;
    expect(first?.meaning).toMatchObject({ domain: 'cognitive', lowest: 'remember' });
  });
});

const FLAGGED: readonly (readonly [Reason, string])[] = [
  ['inner-state', `
    Understand the lockout procedure
    Know the three exits
    Learn the basics of welding
    Appreciate the value of feedback
    Realize how much a leak costs
    Familiarise yourself with the new form
    Grasp the idea of double entry
    You will understand how claims are paid
    The learner knows the three exits
    Know how to isolate stored energy
    Learn to splice fiber
    Better understand why claims are refused
    Discover the new returns process
    See why a second signature matters`],
  ['knowledge-nominal', `
    Knowledge of the lockout procedure
    A sound understanding of double entry
    Awareness of phishing
    Basic knowledge of food hygiene
    Better understanding of our customers
    Familiarity with the ticket system`],
  ['demonstrate-understanding', `
    Demonstrate an understanding of lockout
    Show awareness of the fire plan
    Demonstrate knowledge of infection control
    Exhibit a thorough understanding of the code of conduct`],
  ['vague-growth', `
    Be aware of the fire plan
    Become familiar with the new scanner
    Feel confident with difficult guests
    Gain an understanding of double entry
    Develop a deeper appreciation of teamwork
    Get to know the ticket system
    Have a broad overview of the product
    Improve communication skills
    Increase awareness of phishing
    Build their confidence in selling`],
  ['noun-phrase', `
    Energy sources
    Emergency evacuation routes
    Customer service excellence
    GDPR
    Contract Review
    Patch Management
    Test Plans
    Guard Rails
    Change Control
    Purchase Orders
    Double-entry bookkeeping
    Report writing
    Test results
    Stock rotation
    Process safety
    Change management
    Access control
    Cold chain
    Safe operation of a forklift
    Signs of dehydration`],
  ['topic-word', `
    Introduction to lockout
    Overview of the ticket system
    The importance of hand hygiene
    Basics of food hygiene
    Fundamentals of double entry
    Key concepts of GDPR
    Roles in a fire team
    Types of fire extinguisher
    An introduction to phishing`],
  ['question', `
    What is a near miss?
    Who may sign a permit?
    How does a breaker work?
    Is a gift always a bribe?`],
  ['wh-phrase', `
    What a near miss is
    Why the guard must stay closed
    When to call the engineer
    Which extinguisher fits which fire`],
  ['how-to', `
    How to isolate stored energy
    How to safely lift a load
    How to read a wiring diagram`],
  ['gerund-heading', `
    Isolating stored energy
    Handling dangerous goods
    Handling of dangerous goods
    Planning the route
    Welding
    Closing the sale and handling objections
    Organising the van`],
  ['course-activity', `
    Attend the kick-off workshop
    Watch the video about phishing
    Read chapter 4 of the handbook
    Complete the e-learning module on GDPR
    Take part in a group discussion
    Pass the final quiz
    Fill in the worksheet
    Log 40 hours of flight training
    Complete 20 hours of e-learning
    Spend two days in the call center
    Shadow a colleague for a day
    Attend the induction day
    Reflect on your last difficult call
    Review your notes from day one
    Read pages 12 to 30
    Guest speaker: a retired detective
    Field trip to the dairy
    Listen to the recorded webinar
    Participants will watch a video about phishing
    Review the slides from last week`],
  ['practice', `
    Practice the lift in pairs
    Practise handling objections
    Brainstorm ideas in groups of four
    Discuss in pairs what went wrong
    Present your poster to the group
    Role play a complaint with a partner
    Experiment with the new scanner
    Try out the ticket system
    Explore the ticket system`],
  ['done-in-course', `
    Explored the ticket system
    Built a demo circuit
    Used the new scanner
    Looked at three claims`],
  ['course-as-actor', `
    This course covers the lockout procedure
    In this module we will discuss phishing
    The workshop introduces the new scanner
    This training aims to raise awareness of phishing
    Covers the basics of food hygiene
    Topics include lockout, tagout and permits
    We will look at three claims
    The trainer explains the permit
    The facilitator leads a discussion
    You will be introduced to the new till
    Learners are taught how to change a filter`],
  ['teacher-act', `
    Provide an overview of the ticket system
    Give participants an introduction to lockout
    Introduce participants to the new scanner
    Help learners understand double entry
    Equip staff with the skills to handle complaints
    Teach students how to read a wiring diagram
    Ensure that operators are aware of the hazards
    Introduce the new scanner
    Demonstrate to learners how to fold a bandage
    Explain to students why the pH matters
    Show the class how to sharpen a chisel
    Walk participants through the claim form
    Cover the basics of hygiene law`],
];

describe('what is pointed out', () => {
  describe.each(FLAGGED)('%s', (reason, sentences) => {
    test.each(lines(sentences))('%s', (text) => {
      const reading = readObjective(text, english);
      expect(`${reading.reason}, ${reading.tier === 'none' ? 'silent' : 'told'}`).toBe(`${reason}, told`);
      expect(text.slice(reading.evidence.start, reading.evidence.end)).not.toBe('');
    });
  });

  test('the verb that a heading hides is told', () => {
    const direct = (text: string): string | undefined => {
      const found = readObjective(text, english).direct;
      return found && text.slice(0, found.start) + found.verb + text.slice(found.end);
    };
    expect(direct('How to isolate stored energy')).toBe('isolate stored energy');
    expect(direct('How to safely lift a load')).toBe('lift a load');
    expect(direct('Isolating stored energy')).toBe('isolate stored energy');
    expect(direct('Planning the route')).toBe('plan the route');
    expect(direct('Organising the van')).toBe('organise the van');
    expect(direct('Handling of dangerous goods')).toBe('handle dangerous goods');
    expect(direct('Know how to isolate stored energy')).toBe('isolate stored energy');
    expect(direct('You will learn to splice fiber')).toBe('You will splice fiber');
    expect(direct('How to be a friend')).toBeUndefined();
    expect(direct('Understanding claims')).toBeUndefined();
  });
});

describe('what is left alone', () => {
  const OTHERS: readonly (readonly [Reason, string])[] = [
    ['business-result', `
      Reduce complaints by 20 %
      Increase sales in the northern region by 5%
      Cut onboarding time from eight weeks to five
      Improve customer satisfaction
      Reduces search time from 8 minutes to 30 seconds
      First-call resolution rate
      ROI: 3:1
      Raise revenue and lower costs
      Win three new accounts
      Win back 50 lapsed clients
      Grow the pipeline by 20 %
      Zero lost-time injuries
      Fewer returns
      Higher patient satisfaction
      Turnover down by 5 points
      Save 50,000 euros in waste costs
      Reduce the number of complaints per month`],
    ['fact', `
      A breaker is a kind of switch
      Permits can be signed by two people only
      It was decided last year
      Learner's guide shown clearly
      Example: a near miss in the warehouse
      Hospitals admit 3 million patients a year
      Cows need 80 liters of water a day
      The exam lasts two hours
      Water availability varies by region
      Night shifts cover the gate
      Duration: 1 day
      Target audience: warehouse staff
      Status: approved by legal
      3 x 90 minutes
      Two days, on site
      Delivered online
      Available on the intranet
      Version 2.1
      For new staff only
      In 2023 we lost 14 accounts`],
    ['prerequisite', `
      Prerequisites: a valid driving license
      This course is intended for warehouse staff
      No prior knowledge needed
      The operator must have finished module 1
      Participants must hold a driving license
      Basic knowledge of Excel is required`],
    ['not-a-statement', `
      https://example.org/a/b
      12345
      \`x = y\``],
  ];
  describe.each(OTHERS)('%s', (reason, sentences) => {
    test.each(lines(sentences))('%s', (text) => {
      expect(reasonOf(text)).toBe(reason);
      expect(readObjective(text, english).tier).toBe('none');
    });
  });

  test('a result that somebody brings about by doing something is an outcome', () => {
    expect(framingOf('Reduce waste by sorting offcuts at the saw')).toBe('outcome');
    expect(framingOf('Demonstrate an understanding of lockout by explaining each step')).toBe('outcome');
  });

  test('blank ones say nothing', () => {
    for (const text of ['', '   ', '—', '😀😀', '...']) expect(readObjective(text, english)).toMatchObject({ framing: 'other', tier: 'none' });
  });
});

describe('who is taught', () => {
  const instead = (audience: string): Reader => ({ ...english, audiences: [audience] });
  test('the people of the brief are, as learners and students are', () => {
    expect(framingOf('Explain to new porters how the lift works')).toBe('outcome');
    expect(framingOf('Explain to new porters how the lift works', instead('Hospital porters'))).toBe('instructor');
  });
  test('and where teachers learn, teaching is the work', () => {
    expect(framingOf('Explain to students why the pH matters', instead('Biology teachers'))).toBe('outcome');
    expect(framingOf('Explain to students why the pH matters', instead('Nurses'))).toBe('instructor');
  });
});

test('the participle of a condition is not what is done', () => {
  expect(readObjective('Given a price list, understand the orders', english)).toMatchObject({ framing: 'unmeasurable', performances: [{ base: 'understand' }] });
  expect(readObjective('Given a torn hose, replace it within 15 minutes', english)).toMatchObject({ framing: 'outcome', performances: [{ base: 'replace' }] });
});

test('a label and a word that may be a verb are hints, no warnings', () => {
  const tiers = ['Doors: types and uses', 'Diesel engines run hotter than others', 'Energy sources'].map((text) => readObjective(text, english).tier);
  expect(tiers).toEqual(['hint', 'hint', 'warning']);
});

describe('parts', () => {
  const partsOf = (text: string): string => readObjective(text, english).parts.map(({ part, start, end }) => `${part}: ${text.slice(start, end)}`).join('; ');
  const cases: readonly (readonly [string, string])[] = [
    ['Given a price list, enter orders without errors within 10 minutes', 'condition: Given a price list; behavior: enter orders; verb: enter; standard: without errors within 10 minutes'],
    ['By the end of this course, learners will be able to change a filter', 'stem: By the end of this course; audience: learners; stem: will be able to; behavior: change a filter; verb: change'],
    ['The technician isolates the machine before maintenance', 'audience: The technician; behavior: isolates the machine; verb: isolates; condition: before maintenance'],
    ['Without notes, name at least four of five steps', 'condition: Without notes; behavior: name at least four of five steps; verb: name'],
    ['Find the open circuit using a multimeter, in under five minutes', 'behavior: Find the open circuit; verb: Find; condition: using a multimeter; standard: in under five minutes'],
    ['Torque the bolts according to the drawing when the press is cold', 'behavior: Torque the bolts; verb: Torque; standard: according to the drawing; condition: when the press is cold'],
    ['Know the exits', ''],
  ];
  test.each(cases)('%s', (text, parts) => {
    expect(partsOf(text)).toBe(parts);
  });
});

describe('the words of the team and of the brief', () => {
  const own = (words: Partial<Record<'allowedVerbs' | 'vagueVerbs' | 'topicWords', readonly string[]>>): Reader => ({
    ...english,
    vocabulary: { allowedVerbs: new Set(words.allowedVerbs), vagueVerbs: new Set(words.vagueVerbs), topicWords: new Set(words.topicWords) },
  });
  test('their verbs are verbs', () => {
    expect(reasonOf('Blorf pallets', english)).toBe('noun-phrase');
    expect(reasonOf('Blorf pallets', own({ allowedVerbs: ['blorf'] }))).toBe('own-verb');
    expect(reasonOf('Appreciate feedback', own({ allowedVerbs: ['appreciate'] }))).toBe('own-verb');
    expect(reasonOf('Learners will be able to blorf pallets', own({ allowedVerbs: ['blorf'] }))).toBe('own-verb');
  });
  test('their vague verbs and topic words are pointed out', () => {
    expect(reasonOf('Leverage the ticket system', own({ vagueVerbs: ['leverage'] }))).toBe('own-vague-verb');
    expect(reasonOf('Toolbox talks', own({ topicWords: ['toolbox'] }))).toBe('own-topic-word');
  });
  test('their people are subjects', () => {
    expect(framingOf('Pickers scan each pallet')).toBe('other');
    expect(framingOf('Pickers scan each pallet', { ...english, audiences: ['Night picker'] })).toBe('outcome');
  });
  test('after Mager, recalling and explaining is no performance', () => {
    expect(reasonOf('Explain the refund rule')).toBe('observable-verb');
    expect(reasonOf('Explain the refund rule', { ...english, profile: 'mager-strict' })).toBe('not-performed');
    expect(framingOf('Isolate stored energy', { ...english, profile: 'mager-strict' })).toBe('outcome');
  });
});

describe('neighbors', () => {
  test('what can be read in two ways is read like the other items of the list', () => {
    const doubtful = 'Forecast demand';
    const among = (...others: readonly string[]): string => readObjectives([doubtful, ...others], english)[0]?.framing ?? '';
    expect(among('Isolate the machine', 'Assemble the frame', 'Explain the rule')).toBe('outcome');
    expect(among('Energy sources', 'Personal locks', 'The importance of permits')).toBe('topic');
    expect(readObjectives(['Contract Review', 'Isolate the machine', 'Assemble the frame', 'Explain the rule'], english)[0]).toMatchObject({ framing: 'topic', tier: 'hint' });
  });
  test('a sure one stays what it is', () => {
    const verbs = ['Isolate the machine', 'Assemble the frame', 'Explain the rule'];
    expect(readObjectives([...verbs, 'Energy sources'], english)[3]?.framing).toBe('topic');
  });
});

describe('true of every statement', () => {
  const sentences = [...FLAGGED.flatMap(([, text]) => lines(text)), ...lines(`
    Isolate, lock and try each energy source before reaching in
    Given a price list, enter customer orders without errors
    The technician isolates the machine before maintenance`)];
  const sentence = fc.constantFrom(...sentences);

  test('bullets, numbers, check marks, bold letters and a period change nothing', () => {
    const decorated = fc.constantFrom<(text: string) => string>((text) => `- ${text}`, (text) => `✅ ${text}`, (text) => `3. ${text}`, (text) => `**${text}**`, (text) => `“${text}”`, (text) => `  ${text}  `, (text) => `LO2: ${text}`, (text) => `• ${text}`);
    fc.assert(fc.property(sentence, decorated, (text, decorate) => {
      expect(reasonOf(decorate(text))).toBe(reasonOf(text));
      if (!/[?.]$/.test(text)) expect(reasonOf(`${text}.`)).toBe(reasonOf(text));
    }));
  });

  test('parts lie in the text, in order, and hold words', () => {
    fc.assert(fc.property(sentence, fc.string({ unit: 'binary', maxLength: 30 }), (text, noise) => {
      for (const whole of [text, `${noise} ${text}`, `${text} ${noise}`, noise]) {
        const { parts, evidence, confidence } = readObjective(whole, english);
        const outer = parts.filter(({ part }: { part: PartName }) => part !== 'verb');
        for (const { start, end } of parts) expect(start).toBeLessThan(end);
        for (const [index, { end }] of outer.entries()) expect(end).toBeLessThanOrEqual(outer[index + 1]?.start ?? whole.length);
        expect(evidence.start).toBeLessThanOrEqual(evidence.end);
        expect(evidence.end).toBeLessThanOrEqual(whole.length);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }));
  });
});

test('there is a sentence for every reason', () => {
  const told = new Set<Reason>(FLAGGED.map(([reason]) => reason));
  const elsewhere: readonly Reason[] = ['observable-verb', 'verb-in-context', 'verb-by-form', 'own-verb', 'own-vague-verb', 'own-topic-word', 'not-performed', 'business-result', 'fact', 'prerequisite', 'not-a-statement', 'blank', 'lead-in', 'asks-the-reader', 'to-be-filled-in', 'unknown-language'];
  expect([...told, ...elsewhere].sort()).toEqual(Object.keys(REASONS).sort());
});

/** The sentences of a block, one a line. */
function lines(block: string): readonly string[] {
  return block.trim().split('\n').map((line) => line.trim());
}

describe('words', () => {
  test('verbs are known by their endings, but for the nouns that end so', () => {
    const [first] = readObjective('Memorize the evacuation route', english).performances;
    expect(first).toMatchObject({ base: 'memorize', meaning: { domain: 'cognitive', lowest: 'apply', highest: 'apply' } });
    expect(reasonOf('Memorize the evacuation route')).toBe('observable-verb');
    expect(readObjective('Memorise the evacuation route', english).performances.map(({ base }) => base)).toEqual(['memorize']);
    for (const text of ['Climate and weather', 'Enterprise networks', 'Chocolate tempering basics']) expect(framingOf(text)).toBe('topic');
    expect(baseOf('enterprise')).toBeUndefined();
    expect(meaningOf('appreciate')).toBeUndefined();
  });

  test('every verb of the lexicon is read with its meaning', () => {
    const { verbs } = parse(textOf('server/lexicons/en.yaml')) as { readonly verbs: readonly { readonly domain: string; readonly level: string; readonly words: string }[] };
    const written = verbs.flatMap(({ domain, level, words }) => words.trim().split(/\s+/).map((word) => `${word}: ${domain}, ${level.split('..')[0] ?? ''} to ${level.split('..').at(-1) ?? ''}`));
    const read = written.map((line) => {
      const base = baseOf(line.split(':')[0] ?? '') ?? '';
      const meaning = meaningOf(base);
      return `${base}: ${meaning?.domain ?? ''}, ${meaning?.lowest ?? ''} to ${meaning?.highest ?? ''}`;
    });
    expect(written.length).toBeGreaterThan(2000);
    expect(read).toEqual(written);
  });

  test('a noun of a list is known in its plural, too', () => {
    expect([isNounOf('learners', 'welder'), isNounOf('learners', 'welders'), isNounOf('fixed-compounds', 'fire drills'), isNounOf('learners', 'weld')]).toEqual([true, true, true, false]);
  });

  test('exceptions are exceptions: what a rule says anyway needs no entry', () => {
    const { set, verbs } = lexicon();
    expect([...set('ing-nouns')].filter((word) => gerundOf(word) === undefined)).toEqual([]);
    expect([...set('ed-adjectives')].filter((word) => pastOf(word) === undefined)).toEqual([]);
    expect([...set('s-nouns')].filter((word) => isHomograph(thirdPersonOf(word) ?? ''))).toEqual([]);
    expect([...set('noun-compounds')].filter((word) => !isHomograph(word))).toEqual([]);
    expect([...verbs.keys()].filter((verb) => set('ate-nouns').has(verb))).toEqual([]);
  });

  test('a preposition says verb behind the verbs that go with it, and an adverb behind all of them', () => {
    expect(framingOf('Report to the shift lead')).toBe('outcome');
    expect(framingOf('Report from Berlin')).toBe('topic');
    expect(framingOf('Scale up production')).toBe('outcome');
  });
});
