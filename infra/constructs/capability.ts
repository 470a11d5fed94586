import type { DataStack } from '../stacks/data-stack.ts';
import type { FunctionSetting } from './heardback-function.ts';

export interface CapabilityProps {
  readonly data: DataStack;
  readonly setting: FunctionSetting;
}
