/** The SDK turns binary values and dates into objects; in an event they travel as base64 and seconds. */
export const onTheWire = (dynamodb: object): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(dynamodb, (name, value: unknown) => {
      if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
      if (name === 'ApproximateCreationDateTime' && typeof value === 'string') return Math.floor(Date.parse(value) / 1000);
      return value;
    }),
  ) as Readonly<Record<string, unknown>>;
