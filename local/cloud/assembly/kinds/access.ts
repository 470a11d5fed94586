import type { Kind } from './kind.ts';
import { digest, globalArn } from './naming.ts';

export const access: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    nameLimit: 64,
    arn: globalArn('iam', 'role/'),
    attributes: {
      Arn: globalArn('iam', 'role/'),
      RoleId: ({ logicalId }) => `AROA${digest(logicalId).slice(0, 17).toUpperCase()}`,
    },
    properties: [
      'RoleName',
      'AssumeRolePolicyDocument',
      'Policies',
      'ManagedPolicyArns',
      'Description',
      'MaxSessionDuration',
      'Tags',
    ],
  },
  'AWS::IAM::Policy': { nameProperty: 'PolicyName', properties: ['PolicyName', 'PolicyDocument', 'Roles'] },
  'AWS::IAM::RolePolicy': { nameProperty: 'PolicyName', properties: ['PolicyName', 'PolicyDocument', 'RoleName'] },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    nameLimit: 128,
    arn: globalArn('iam', 'policy/'),
    ref: globalArn('iam', 'policy/'),
    attributes: { PolicyArn: globalArn('iam', 'policy/') },
    properties: ['ManagedPolicyName', 'PolicyDocument', 'Roles', 'Description', 'Path'],
  },
};
