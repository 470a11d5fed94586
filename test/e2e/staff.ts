import { StaffMember } from '../world/staff-member.ts';
import type { CloudClient } from './cloud.ts';

export * from '../world/staff-member.ts';

export const as = async (cloud: CloudClient, email: string): Promise<StaffMember> => {
  const member = new StaffMember(cloud.origin);
  await member.signIn(email);
  return member;
};
