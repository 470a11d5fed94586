import type { AwsReply } from '../../model/aws-service.ts';

export const xmlReply = (operation: string, body: string): AwsReply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  metered: { operation },
});
