import { setFlagsFromString } from 'node:v8';

/**
 * glibc, left to itself, keeps some memory for each thread, ended ones included, and puts ever larger blocks among the small
 * ones, whence they are not given back.
 */
const allocator = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' };

/** V8 lets what is young grow to 64 MB, and what is old fourfold, before it looks what of it is needed; this cloud needs 30 MB. */
const collector = ['--max-semi-space-size=4', '--heap-growing-percent=60'];

/** A flag of the process would hold for its threads, too, before the limits that each of them is given. */
const limitsOfThreads = '--max-semi-space-size=0';

/**
 * Starts this process anew, in its place, so that it holds what it needs and not what it once needed. It has to be called
 * before anything is done; it returns where that is so already, or where somebody has set the allocator otherwise.
 */
export const withLittleMemory = (): void => {
  if (process.platform !== 'linux') return;
  const { execPath, execArgv, argv, env } = process;
  if (env.MALLOC_ARENA_MAX === undefined)
    process.execve?.(execPath, [execPath, ...collector, ...execArgv, ...argv.slice(1)], { ...env, ...allocator });
  if (collector.every((flag) => execArgv.includes(flag))) setFlagsFromString(limitsOfThreads);
};
