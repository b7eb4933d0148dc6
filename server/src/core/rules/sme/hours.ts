/** A number of hours as one writes it. */
export const inHours = (hours: number): string => String(Math.round(hours * 100) / 100);
