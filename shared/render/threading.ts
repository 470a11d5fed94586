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

/**
 * Headers that put our mail under one that somebody wrote. Their program calls it what it likes; what SES takes in no header is left
 * out, for it would refuse the whole mail: printable ASCII of at most 870 letters
 * (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html).
 */
export const answering = (messageId: string | undefined): Readonly<Record<string, string>> =>
  messageId !== undefined && /^<[!-~]{1,868}>$/.test(messageId)
    ? { 'In-Reply-To': messageId, References: messageId }
    : {};
