const formats = new Map<string, Intl.DateTimeFormat>();
/** Languages, zones and ways to write a date, far more than one company has. */
const most = 500;

/** A format of dates. To make one costs a hundred times what it costs to use it, so they are kept. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= most) formats.clear();
  const format = new Intl.DateTimeFormat(tag, options);
  formats.set(key, format);
  return format;
};
