/**
 * A field of a file, as the rest of the core sees it: what it is called, what to write there, what it may point to.
 * `schemas.ts` holds one such tree per kind, generated from the schemas, so that hovers, completion, the reference and
 * the form tell the same story.
 */
export interface SchemaNode {
  /** What kind of answer the field wants. */
  readonly type: FieldType;
  /** What the answer looks like in YAML: a choice, a date and a reference are all text. */
  readonly valueType: ValueType;
  readonly title?: string;
  readonly description?: string;

  /** What a reference points to. Only for `ref`. */
  readonly ref?: RefTarget;
  /** What an id names that is given elsewhere, where a rule of its own says what it must name. */
  readonly names?: RefTarget;
  /** What the keys of a map refer to, where they do. */
  readonly keys?: RefTarget;
  /** Every allowed value, in order, with what it means. Only for `choice`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;

  /** The status from which the field is expected, although a draft may leave it out. */
  readonly requiredFrom?: string;
  /** In plain words, when the field is expected. */
  readonly requiredIf?: string;
  /** The field as an author would type it, key included. */
  readonly example?: string;
  /** Why it is asked for. */
  readonly why?: string;
  /** What to ask oneself before writing. */
  readonly questions?: readonly string[];

  /** Fields a section cannot do without, whatever the status. */
  readonly required?: readonly string[];
  /** The fields of a section, in the order one thinks of them. */
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  /** What each entry of a list is. */
  readonly items?: SchemaNode;
  /** What each value of a map is; its keys are the author's. */
  readonly additional?: SchemaNode;
}

export type FieldType =
  | 'text' | 'prose' | 'id' | 'ref' | 'date' | 'locale' | 'number' | 'integer' | 'yes-no' | 'choice'
  | 'list' | 'section' | 'map' | 'text-or-number';

export type ValueType = 'text' | 'number' | 'yes-no' | 'text-or-number' | 'list' | 'section' | 'map';

export type RefTarget =
  | 'person' | 'role' | 'checkpoint' | 'criterion' | 'scale-level' | 'objective' | 'audience' | 'measure' | 'source'
  | 'milestone' | 'deliverable-request' | 'priority' | 'size' | 'brief' | 'governance' | 'rubric' | 'deliverable' | 'decision' | 'any';
