/**
 * Whether a request names this machine as the one it is for. A page of another site can have its own name lead here and then
 * reads as its own what it fetches; the name it asks for gives it away. What is no browser may leave the name out.
 */
export const isOwnHost = (host: string | undefined): boolean => {
  if (host === undefined || host === '') return true;
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
};
