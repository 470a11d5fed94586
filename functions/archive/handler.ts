import { S3Client } from '@aws-sdk/client-s3';
import { AuditArchive } from '../../shared/adapters/aws/audit-archive.ts';
import { streamHandler } from '../../shared/adapters/aws/stream-handler.ts';
import { jsonLog } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';

const environment = readEnvironment(['auditBucket'], process.env);
const archive = new AuditArchive(new S3Client({}), environment.auditBucket);

/** Copies each entry of the audit trail to where nobody can change it. */
export const handler = streamHandler(async ({ after }) => {
  if (after.kind === 'audit') await archive.keep(after);
}, jsonLog);
