/** When learning goes live, as a brief plans it. */
import { dayIn } from '../calendar';
import { itemsOf, said, type Located } from '../located';
import type { Brief } from '../schema/types';
import type { Place } from '../tree';
import { listed } from './names';

export interface Launch {
  readonly day: string;
  /** For whom, as far as it is said: a language, some regions. */
  readonly who?: string | undefined;
  readonly place: Place;
}

/** Every launch wave and every local launch with a day. */
export function launchesOf({ delivery, localization }: Located<Brief>): readonly Launch[] {
  const waves = itemsOf(delivery?.['launch-waves']).flatMap(({ date, regions, locales, place }): Launch[] => {
    const day = dayIn(date);
    return day === undefined ? [] : [{ day, place, who: listed([...itemsOf(regions), ...itemsOf(locales)].map(({ value }) => value)) || undefined }];
  });
  const local = itemsOf(localization?.locales).flatMap(({ locale, 'launch-on': launch, place }): Launch[] => {
    const day = dayIn(launch);
    return day === undefined ? [] : [{ day, place, who: said(locale) }];
  });
  return [...waves, ...local];
}

/** The first and the last day on which people start to learn; the last milestone of the launch when no launch has a day. */
export function launchDays(brief: Located<Brief>): { readonly first: string; readonly last: string } | undefined {
  const launches = launchesOf(brief).map(({ day }) => day).sort();
  const milestones = itemsOf(brief.milestones).flatMap(({ phase, due }) => (phase?.value === 'delivery-launch' ? (dayIn(due) ?? []) : [])).sort();
  const [first, last] = launches.length > 0 ? [launches[0], launches.at(-1)] : [milestones.at(-1), milestones.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
