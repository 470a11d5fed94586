/** What these systems send, in the shape that their documentation shows, with people and things of our own. */
export const wooOrder = {
  id: 7311,
  parent_id: 0,
  status: 'completed',
  currency: 'EUR',
  date_created: '2026-11-18T22:15:00',
  date_created_gmt: '2026-11-18T21:15:00',
  date_modified_gmt: '2026-11-20T09:29:00',
  date_paid_gmt: '2026-11-18T21:16:10',
  date_completed_gmt: '2026-11-20T09:28:59',
  total: '189.00',
  customer_id: 52,
  billing: {
    first_name: 'Ilse',
    last_name: 'Brandt',
    company: '',
    country: 'DE',
    email: 'Ilse.Brandt@example.com',
    phone: '030 12345678',
  },
  shipping: { first_name: 'Ilse', last_name: 'Brandt', country: 'DE', phone: '' },
  number: '7311',
  line_items: [{ id: 1, name: 'Stool, ash', quantity: 2, total: '189.00' }],
  refunds: [],
};

export const hubspotChange = {
  eventId: 3_812_001_234,
  subscriptionId: 990_112,
  portalId: 48_001,
  appId: 77_002,
  occurredAt: 1_795_167_000_000,
  subscriptionType: 'deal.propertyChange',
  attemptNumber: 0,
  objectId: 61_204_455,
  propertyName: 'dealstage',
  propertyValue: 'closedwon',
  changeSource: 'CRM_UI',
  sourceId: 'userId:4410',
};

export const caseChange = (status: string | undefined, more: object = {}): object => ({
  schema: 'dffQ2QLzDNHqwB8_sHMxdA',
  payload: {
    ChangeEventHeader: {
      entityName: 'Case',
      recordIds: ['5008d00000AbCdEAAV'],
      changeType: 'UPDATE',
      changeOrigin: 'com/salesforce/api/soap/61.0;client=SfdcInternalAPI/',
      transactionKey: '0002343d-9d90-e395-ed20-cf416ba652ad',
      sequenceNumber: 1,
      commitTimestamp: 1_795_167_000_000,
      commitUser: '0058d000000abcdAAA',
      changedFields: ['Status', 'LastModifiedDate'],
    },
    ...(status !== undefined && { Status: status }),
    LastModifiedDate: '2026-11-20T09:30:00.000Z',
    ...more,
  },
  event: { replayId: 29 },
});

/** @param fields written as the WSDL has them: `sf:` before each name. */
export const outboundMessage = (
  records: readonly Record<string, string>[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
   <OrganizationId>00D8d0000001AbCEAU</OrganizationId>
   <ActionId>04k8d000000XyZaAAK</ActionId>
   <SessionId xsi:nil="true"/>
   <EnterpriseUrl>https://oak.my.salesforce.com/services/Soap/c/61.0</EnterpriseUrl>
${records
  .map(
    (fields, at) => `   <Notification>
    <Id>04l8d00000Kl${at}AAA</Id>
    <sObject xsi:type="sf:Case" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
${Object.entries(fields)
  .map(([name, value]) => `     <sf:${name}>${value}</sf:${name}>`)
  .join('\n')}
     <sf:ParentId xsi:nil="true"/>
    </sObject>
   </Notification>`,
  )
  .join('\n')}
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`;

const chargebeeCustomer = {
  id: 'AzZ1x2',
  first_name: 'Priya',
  last_name: 'Nair',
  email: 'priya@example.com',
  phone: '',
  locale: 'en-GB',
  object: 'customer',
};
const chargebeeInvoice = {
  id: 'INV-204',
  customer_id: 'AzZ1x2',
  status: 'paid',
  date: 1_795_160_000,
  due_date: 1_796_369_600,
  currency_code: 'EUR',
  total: 4900,
  line_items: [{ id: 'li_1', amount: 4900, description: 'Oak plan, monthly', object: 'line_item' }],
  billing_address: { first_name: 'Priya', last_name: 'Nair', email: 'billing@example.com', country: 'IE' },
  object: 'invoice',
};
export const chargebeeEvent = (event_type: string, content: object = {}): object => ({
  id: 'ev_16BPgETyVrQbiGhA',
  occurred_at: 1_795_167_000,
  source: 'scheduled_job',
  object: 'event',
  api_version: 'v2',
  event_type,
  webhook_status: 'scheduled',
  content: { customer: chargebeeCustomer, invoice: chargebeeInvoice, ...content },
});
export const chargebeePayment = {
  id: 'txn_9',
  customer_id: 'AzZ1x2',
  type: 'payment',
  amount: 4900,
  currency_code: 'EUR',
  date: 1_795_166_000,
  linked_invoices: [{ invoice_id: 'INV-204', applied_amount: 4900 }],
  object: 'transaction',
};

const conversation = {
  type: 'conversation',
  id: '215473',
  created_at: 1_795_100_000,
  updated_at: 1_795_166_990,
  source: {
    type: 'conversation',
    subject: '<p>Drawer sticks</p>',
    body: '<p>It sticks</p>',
    author: { type: 'user', id: '6650f1', name: 'Lena Sand', email: 'lena@example.com' },
  },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: '6650f1', external_id: 'c_88' }] },
  admin_assignee_id: 814,
  state: 'closed',
  open: false,
};
export const intercomEvent = (topic: string, author = 'admin', item: object = {}): object => ({
  type: 'notification_event',
  app_id: 'oak01',
  id: 'notif_5be8b0f0-c1d2-11ee-9f0a',
  topic,
  created_at: 1_795_167_000,
  delivery_attempts: 1,
  data: {
    type: 'notification_event_data',
    item: {
      ...conversation,
      conversation_parts: {
        type: 'conversation_part.list',
        conversation_parts: [
          {
            type: 'conversation_part',
            part_type: 'close',
            author: { type: author, id: '814', name: 'Noor', email: 'noor@oakandember.example' },
          },
        ],
        total_count: 1,
      },
      ...item,
    },
  },
});

export const freshdeskTicket = (fields: object = {}): object => ({
  freshdesk_webhook: {
    ticket_id: 4821,
    ticket_subject: 'Wrong legs in the box',
    ticket_status: 'Resolved',
    ticket_priority: 'Medium',
    ticket_source: 'Email',
    ticket_requester_name: 'Omar Diaz',
    ticket_requester_email: 'omar@example.com',
    ticket_requester_phone: null,
    ticket_agent_name: 'Noor',
    ticket_agent_email: 'noor@oakandember.example',
    triggered_event: '{status:{from:2,to:4}}',
    ...fields,
  },
});

export const jiraIssue = (items: readonly object[], category: 'done' | 'new' | 'indeterminate', more: object = {}) => ({
  timestamp: 1_795_167_000_000,
  webhookEvent: 'jira:issue_updated',
  issue_event_type_name: 'issue_generic',
  user: { accountId: '5b10a2', accountType: 'atlassian', displayName: 'Noor' },
  issue: {
    id: '10002',
    key: 'CARE-31',
    fields: {
      summary: 'Hinge broke',
      status: { name: category === 'done' ? 'Resolved' : 'In progress', statusCategory: { key: category } },
      reporter: {
        accountId: 'qm:31:77',
        accountType: 'customer',
        displayName: 'Tess Okoye',
        emailAddress: 'tess@example.com',
        timeZone: 'Africa/Lagos',
      },
      assignee: { accountId: '5b10a2', displayName: 'Noor', emailAddress: 'noor@oakandember.example' },
    },
  },
  changelog: { id: '10124', items },
  ...more,
});

export const fulfillment = {
  id: 255_858_046,
  order_id: 5_550_001_112_223,
  status: 'success',
  shipment_status: 'delivered',
  created_at: '2026-11-19T08:00:00+01:00',
  updated_at: '2026-11-20T10:15:00+01:00',
  tracking_company: 'DHL',
  email: 'ada@example.com',
  destination: { name: 'Ada L', country_code: 'DE', phone: '0170 1234567' },
  line_items: [],
};
