import type { Notice } from './notice.ts';
import type { Subscription } from './subscriptions.ts';

/** Filter policies see attributes by their type: a `String.Array` as its elements, a `Number` as a number. */
export const wants = ({ filter }: Subscription, { message, attributes }: Notice): boolean => {
  if (!filter) return true;
  if (filter.scope === 'MessageBody') {
    try {
      return filter.fits(JSON.parse(message));
    } catch {
      return false;
    }
  }
  const typed = Object.entries(attributes).map(([name, { DataType, StringValue = '' }]) => {
    if (DataType === 'String.Array') return [name, JSON.parse(StringValue) as unknown] as const;
    return [name, DataType.startsWith('Number') ? Number(StringValue) : StringValue] as const;
  });
  return filter.fits(Object.fromEntries(typed));
};
