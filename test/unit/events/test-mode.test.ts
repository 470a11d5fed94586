import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { parseConfig } from '../../../shared/contracts/config/define.ts';
import config from '../../config.ts';
import { shopifyEvent, shopifyOrder } from '../sources/payloads.ts';
import { parsed } from '../sources/reading.ts';

const live = { ...config, stage: { ...config.stage, live: true } };
const sold = { id: 'o1', customer: { email: 'ada@example.com' } };
const ruleOf = (detail: object, rules = live, source = 'shop', type = 'purchase.completed'): string | undefined => {
  const outcome = parsed(source, type, detail, rules);
  return outcome.kind === 'event' ? outcome.refusal?.rule : outcome.kind;
};

describe('An event of ours that says that it is a test', () => {
  it.each([
    { livemode: false },
    { live: 'false' },
    { test: true },
    { isTest: 'true' },
    { test_mode: 1 },
    { is_sandbox: true },
    { environment: 'sandbox' },
    { mode: 'TEST' },
    { meta: { test_mode: true } },
    { metadata: { test: 'yes' } },
    { data: { attributes: { test_mode: true } } },
  ])('%j asks nobody on a live stage', (said) => {
    expect(ruleOf({ ...sold, ...said })).toBe('test-mode');
    expect(ruleOf({ ...sold, ...said }, config)).toBeUndefined();
  });

  it.each([
    { livemode: true, test: false, sandbox: 'no', live: true, environment: 'production' },
    { live: false, mode: 'payment', test: 'drive', testimonial: true, latest: true },
    { properties: { test: true }, lines: { test: true }, note: { livemode: false } },
  ])('%j is none', (said) => {
    expect(ruleOf({ ...sold, ...said })).toBeUndefined();
  });
});

describe('What a system sends as a test', () => {
  it('asks nobody on a live stage where a reader of one’s own made it an event', () => {
    const reader = { when: { source: 'till' }, type: 'purchase.completed', map: { id: 'detail.no' } } as const;
    const rules = { ...live, adapters: parseConfig({ ...heardback, adapters: { reader } }).adapters };
    expect(ruleOf({ no: 1, meta: { test_mode: true } }, rules, 'till')).toBe('test-mode');
    expect(ruleOf({ no: 1, meta: { test_mode: false } }, rules, 'till')).toBe('identified');
  });

  it('asks nobody where Shopify marks the order so', () => {
    const order = (test: boolean) => shopifyEvent('orders/paid', { ...shopifyOrder, test });
    expect(ruleOf(order(true), live, 'shopify', 'shopifyWebhook')).toBe('test-mode');
    expect(ruleOf(order(false), live, 'shopify', 'shopifyWebhook')).toBeUndefined();
  });
});
