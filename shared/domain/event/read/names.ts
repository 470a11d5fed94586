/** Names of fields are the sender's own; anything else in their place may be somebody's address. */
const plainName = /^[A-Za-z_][\w-]{0,39}$/;

/** Which fields something has, by their names alone: `` Found: `type`, `data`. `` Nothing where none can be shown. */
export const fieldsFound = (fields: Readonly<Record<string, unknown>>): string => {
  const names = Object.keys(fields).filter((name) => plainName.test(name) && fields[name] !== undefined);
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return shown.length === 0 ? '' : `Found: ${shown.join(', ')}${names.length > shown.length ? ', …' : ''}.`;
};
