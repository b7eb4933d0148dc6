/** Which of the protocol's signs stands for which part of a document. They were made for programs; these come closest. */
import { SymbolKind } from 'vscode-languageserver';
import type { PartKind } from '../core/features/partNames';
import type { SymbolSigns } from './client';

/** The second one is for clients that do not have the first. */
const SIGNS: Readonly<Record<PartKind, readonly [SymbolKind, SymbolKind]>> = {
  file: [SymbolKind.File, SymbolKind.File],
  section: [SymbolKind.Namespace, SymbolKind.Namespace],
  item: [SymbolKind.Field, SymbolKind.Field],
  text: [SymbolKind.String, SymbolKind.String],
  objective: [SymbolKind.Method, SymbolKind.Method],
  person: [SymbolKind.Object, SymbolKind.Variable],
  role: [SymbolKind.Interface, SymbolKind.Interface],
  day: [SymbolKind.Event, SymbolKind.Constant],
  deliverable: [SymbolKind.Package, SymbolKind.Package],
  criterion: [SymbolKind.Property, SymbolKind.Property],
  level: [SymbolKind.EnumMember, SymbolKind.Enum],
  measure: [SymbolKind.Number, SymbolKind.Number],
  source: [SymbolKind.Constant, SymbolKind.Constant],
};

export const signOf = (kind: PartKind, known: SymbolSigns): SymbolKind => SIGNS[kind].find((sign) => known.has(sign)) ?? SymbolKind.Variable;
