import { isPassing } from './bounce-types.ts';
import type { MailEventType } from './configuration-sets.ts';

/** Sub-types of bounces that name what SES itself knew beforehand: no news for its list. */
const knownBefore = ['Suppressed', 'OnAccountSuppressionList'];

/** Why an event puts its recipients onto SES's own list, if it does. */
export const suppressedBy = (type: MailEventType, subType: string | undefined): 'BOUNCE' | 'COMPLAINT' | undefined => {
  if (type === 'Complaint') return isComplaint(subType) ? 'COMPLAINT' : undefined;
  const isNews = type === 'Bounce' && !knownBefore.includes(subType ?? '') && !isPassing(subType);
  return isNews ? 'BOUNCE' : undefined;
};

/** Feedback types of RFC 5965 that speak of no complaint. */
const isComplaint = (subType = 'abuse'): boolean => !['not-spam', 'auth-failure', 'virus', 'other'].includes(subType);

/** The mailbox simulator of SES never gets onto the list, so that it can be used again. */
export const isSimulator = (address: string): boolean => address.toLowerCase().endsWith('@simulator.amazonses.com');
