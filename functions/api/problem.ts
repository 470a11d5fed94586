import type { ApiReply } from './api.ts';

export const problem = (status: number, message: string): ApiReply => ({ status, body: { message } });
