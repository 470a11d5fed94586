/** https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types */
const passing = ['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];

/** Whether such a bounce may not happen another time. */
export const isPassing = (subType: string | undefined): boolean =>
  subType !== undefined && bounceTypeOf(subType) !== 'Permanent';

/** The type that SES files a sub-type under. */
export const bounceTypeOf = (subType = ''): string => {
  if (subType === 'Undetermined') return 'Undetermined';
  return passing.includes(subType) ? 'Transient' : 'Permanent';
};
