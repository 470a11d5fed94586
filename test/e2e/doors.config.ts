import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

/** A till that can be told nothing but an address, and what its receipts mean. */
export default defineHeardback({
  ...shop,
  sources: {
    own: { till: { verify: { by: 'path' }, type: { path: 'kind' }, delivery: { path: 'receipt.uuid' } } },
  },
  adapters: {
    receipts: {
      when: { source: 'till', 'detail-type': 'receipt' },
      type: 'purchase.completed',
      map: {
        id: 'detail.receipt.no',
        title: { text: 'receipt {detail.receipt.no}, {detail.lines.0.name}' },
        amount: { path: 'detail.cents', minorUnitsOf: 'detail.currency' },
        currency: 'detail.currency',
        occurredAt: { path: 'detail.at', as: 'Europe/Berlin' },
        'customer.email': { path: ['detail.mail', 'detail.account.mail'] },
        'customer.name': { join: ['detail.account.first', 'detail.account.last'] },
      },
    },
  },
});
