/**
 * Headers that put a reminder under its invitation. SES writes Message-ID itself and hands back only what stands before
 * the @; what follows depends on the region: `email.amazonses.com` in us-east-1, `<region>.amazonses.com` elsewhere.
 * @param messageIds ids that SES gave the mails before, oldest first.
 */
export const threading = (messageIds: readonly string[], region: string): Readonly<Record<string, string>> => {
  const host = region === 'us-east-1' ? 'email' : region;
  const ids = messageIds.map((id) => `<${id}@${host}.amazonses.com>`);
  const last = ids.at(-1);
  return last === undefined ? {} : { 'In-Reply-To': last, References: ids.join(' ') };
};
