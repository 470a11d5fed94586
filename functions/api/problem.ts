import type { ApiReply } from './deps.ts';

export const problem = (status: number, message: string): ApiReply => ({ status, body: { message } });
