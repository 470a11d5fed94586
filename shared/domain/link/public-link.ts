import { idOf } from '../id.ts';
import { checkLink, signShortLink } from './token.ts';

const idFor = (program: string): string => idOf('public-link', program);

/** The token of a programme's public link: the same for good, so that it can be printed. */
export const publicLink = (program: string, key: Uint8Array): string =>
  signShortLink({ purpose: 'link', id: idFor(program) }, key);

/** The addresses of all programmes that have one. */
export const publicLinks = (
  programs: Readonly<Record<string, { readonly link: boolean }>>,
  { key, publicUrl }: { readonly key: Uint8Array; readonly publicUrl: string },
): readonly { readonly program: string; readonly url: string }[] =>
  Object.entries(programs)
    .filter(([, { link }]) => link)
    .map(([program]) => ({ program, url: `${publicUrl}/l/${publicLink(program, key)}` }));

/** The programme that a public link leads to. */
export const programOfLink = (token: string, programs: readonly string[], key: Uint8Array): string | undefined => {
  const checked = checkLink(token, 'link', { key, now: '' });
  return checked.kind === 'valid' ? programs.find((program) => idFor(program) === checked.link.id) : undefined;
};
