import * as l10n from '@vscode/l10n';
import { familyOf } from '../../family';
import { said } from '../../located';
import { defineRule } from '../../rule';
import { short } from '../short';
import { audiencesOf, audienceWithLeastTime } from './coverage';

/** More minutes than these people have. */
export const tooLongForAudience = defineRule({
  id: 'alignment/too-long-for-audience',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'A deliverable fits into the time its audience has.',
  why: 'Design decisions made without learner data produce content that does not change behavior (source document, “Design and development”). What does not fit into the time people have is clicked through, or not opened.',
  examples: {
    clean: [
      `
kind: deliverable
brief: handover
audiences: [nurses]
minutes: 20
=== handover.brief.yaml
kind: brief
id: handover
audiences:
  - id: nurses
    minutes-available: 20
  - id: doctors
    minutes-available: 5
  - minutes-available: 1
`,
      `
kind: deliverable
brief: handover
audiences: [nurses, porters]
=== handover.brief.yaml
kind: brief
id: handover
audiences:
  - id: nurses
    minutes-available: 20
  - id: porters
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
brief: handover
audiences: [nurses, doctors, porters]
minutes: 21
#^^^^^^ warning: 21 minutes, but “Doctors on call” has 5. Cut, split or agree more time.
=== handover.brief.yaml
kind: brief
id: handover
audiences:
  - id: nurses
    minutes-available: 20
  - id: doctors
    role: Doctors on call
    minutes-available: 5
  - id: porters
    minutes-available: 5
`,
      },
      {
        // Whom it is for is said in the request.
        text: `
kind: deliverable
brief: handover
fulfils: card
minutes: 6
#^^^^^^ warning: 6 minutes, but “nurses” has 5. Cut, split or agree more time.
=== handover.brief.yaml
kind: brief
id: handover
audiences:
  - id: nurses
    minutes-available: 5
deliverables:
  - id: module
    audiences: [nobody]
  - id: card
    audiences: [nurses]
`,
      },
    ],
  },
  *check({ minutes }, { document, workspace }) {
    const family = familyOf(document, workspace);
    const least = audienceWithLeastTime(audiencesOf(document, family), family.brief);
    if (!minutes || !least || !family.brief || minutes.value <= least.minutes) return;
    const { audience } = least;
    yield {
      at: minutes.place,
      message: l10n.t('{0} minutes, but “{1}” has {2}. Cut, split or agree more time.', minutes.value, short(said(audience.role) ?? audience.id?.value ?? ''), least.minutes),
      related: [{ document: family.brief.name, span: (audience['minutes-available'] ?? audience).place.node.span, message: l10n.t('The time these people have') }],
    };
  },
});
