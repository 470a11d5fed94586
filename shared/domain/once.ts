/** Makes a value when it is first asked for: a cold start should not pay for languages that nobody has written in yet, nor a format of `Intl`. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
