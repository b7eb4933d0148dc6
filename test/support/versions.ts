/** Checks of versions of a document, each in the document's place in its workspace. */
import { check } from '../../server/src/core/check';
import type { Check } from '../../server/src/core/checked';
import { read, type Document } from '../../server/src/core/document';
import { rules as all } from '../../server/src/core/rules';
import type { Rule } from '../../server/src/core/rule';
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { TODAY } from './marked';

export const settingsToday: Settings = settingsFrom(undefined, TODAY);

export function checkIn(documents: readonly Document[], settings: Settings = settingsToday, rules: readonly Rule[] = all): Check {
  return (version) => check(version, workspaceOf([...documents.filter(({ name }) => name !== version.name), version]), settings, rules);
}

export function readAs(source: string, name: string): Document {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is none of our files.`);
  return document;
}
