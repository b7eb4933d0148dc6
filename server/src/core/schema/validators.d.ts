// Generated from schemas/ by npm run generate; do not edit.

export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
  schemaPath: string;
}

export type Validate = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

export declare const brief: Validate;
export declare const rubric: Validate;
export declare const governance: Validate;
export declare const deliverable: Validate;
export declare const review: Validate;
export declare const decision: Validate;
export declare const people: Validate;
export declare const workspace: Validate;
