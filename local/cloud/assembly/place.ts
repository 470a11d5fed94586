/** Where in the templates something stands, for a sentence that a person can act on. */
export class TemplateError extends Error {
  constructor(place: string, problem: string) {
    super(`${place}: ${problem} The embedded cloud would behave otherwise than AWS, so it does not start.`);
    this.name = 'TemplateError';
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
