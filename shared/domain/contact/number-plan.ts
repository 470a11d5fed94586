/** Patterns of national numbers by ISO 3166 country, one for each kind, divided by `!`; a bare `d` is a digit. */
export type NumberKinds = Readonly<Record<string, string>>;
