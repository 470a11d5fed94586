import { normalise } from '../../shared/domain/contact/resolve.ts';
import type { ApiRequest } from './deps.ts';

/** Addresses as they are kept, however they were typed. */
export const inOneSpelling = ({ email, phone }: Pick<ApiRequest['query'], 'email' | 'phone'>) => ({
  email: email && normalise('email', email),
  phone: phone && normalise('sms', phone),
});

/** Whether an address in its one spelling is one that mail or a text can be sent to. */
export const isSendable = (address: string): boolean => /^\S+@\S+\.\S+$|^\+\d{7,15}$/.test(address);
