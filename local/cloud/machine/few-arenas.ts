/** Memory that one glibc keeps for all threads together, where it would keep some for each of them, ended ones included. */
const arenas = '1';

/**
 * Starts this process anew, in its place, with an allocator that gives back what threads of functions held: a third of all
 * that the cloud holds otherwise. It has to be called before anything is done; it returns where that is so already, or where
 * the allocator is another one.
 */
export const withFewArenas = (): void => {
  if (process.platform !== 'linux' || process.env.MALLOC_ARENA_MAX !== undefined) return;
  const { execPath, execArgv, argv, env } = process;
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: arenas });
};
