const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&');

/** A pattern of IAM: `*` stands for anything, `?` for one character. */
export const glob = (pattern: string, flags = ''): RegExp =>
  new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`);

/** `ArnLike`: as a glob, but no wildcard reaches over a colon, save in the sixth part. */
export const arnLike = (pattern: string, arn: string): boolean => {
  const wanted = sixParts(pattern);
  const given = sixParts(arn);
  return wanted.length === given.length && wanted.every((part, index) => glob(part).test(given[index] ?? ''));
};

const sixParts = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
};
