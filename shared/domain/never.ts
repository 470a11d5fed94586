/** Makes the compiler prove that a union has been handled whole. */
export const never = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
