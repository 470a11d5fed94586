/** An atom of RFC 5322: SES takes no quoted local parts' oddities, and no letters outside ASCII (no SMTPUTF8). */
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const local = new RegExp(`^${atom}(?:\\.${atom})*$`);
const label = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/;

/**
 * Why no mail can be sent to an address, as SES judges it; undefined where it may arrive.
 * @param address its domain in ASCII, as stored rows carry it.
 */
export const whyNotMailed = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  const [name, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  if (at < 1 || domain === '') return 'it is not complete';
  if (/[^\x21-\x7e]/.test(name)) return 'letters outside ASCII before the @ are not taken by SES';
  if (!local.test(name) || name.length > 64) return 'what stands before the @ is no mailbox';
  const labels = domain.split('.');
  const isDomain = labels.length > 1 && labels.every((part) => label.test(part)) && domain.length <= 253;
  return isDomain ? undefined : 'what stands behind the @ is no domain';
};
