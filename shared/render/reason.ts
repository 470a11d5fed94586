import { recoveryMoment } from '../contracts/own-events.ts';
import type { Reason } from './languages/occasions.ts';

const reasons: Readonly<Record<string, Reason>> = { purchase: 'purchase', ticket: 'ticket', invoice: 'invoice' };

/** What a customer did, by the moment that they are asked about. */
export const reasonOf = ({ moment }: { readonly moment: string }): Reason =>
  moment === recoveryMoment ? 'recovery' : (reasons[moment.split('.')[0] ?? ''] ?? 'other');
