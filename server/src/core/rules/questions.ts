/** The questions to ask oneself before writing a field, as YAML comments for the place where it is written. */
import type { SchemaNode } from '../schema/node';

export const questionLines = (field: SchemaNode | undefined): readonly string[] => (field?.questions ?? []).map((question) => `# ${question}`);
