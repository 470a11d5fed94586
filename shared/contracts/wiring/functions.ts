/** Names of the functions, of their folders under `functions/` and of their bundles. */
export const functionNames = [
  'intake',
  'dispatch',
  'respond',
  'staff-buttons',
  'consent',
  'inbox',
  'gather',
  'compact',
  'notify',
  'inbound-email',
  'inbound-sms',
  'follow-up',
  'escalate',
  'delivery',
  'reconcile',
  'api',
  'people',
  'rebuild',
  'receive',
  'receipt-rules',
] as const;
export type FunctionName = (typeof functionNames)[number];
