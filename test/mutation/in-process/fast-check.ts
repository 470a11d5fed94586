import fc from 'fast-check';

export * from 'fast-check';

/** Tries that show most of what hundreds show; what they miss counts as not noticed. */
const tries = 25;

/** Stands in for fast-check while mutants are tried: few tries, and no search for the smallest counterexample. */
const assertBriefly: typeof fc.assert = (property, parameters) =>
  fc.assert(property, {
    ...parameters,
    numRuns: Math.min(parameters?.numRuns ?? tries, tries),
    endOnFailure: true,
  } as never) as never;

// biome-ignore lint/style/noDefaultExport: it stands in for one.
export default { ...fc, assert: assertBriefly };
