import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process with this number runs. One that belongs to somebody else does too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Ended, but not yet collected by its parent: a container's first process may never collect it.
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same number: the boot and the tick at which it began.
 * Numbers are used again after a restart of the machine, and in containers nearly always. Null where the system does
 * not say (anything but Linux); the number alone must do there.
 */
export function birthOf(pid: number): string | null {
  try {
    const startTicks = statOf(pid)?.[19];
    if (!startTicks) return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return `${boot}/${startTicks}`;
  } catch {
    return null;
  }
}

/** The working folder of a process, or null where the system does not say. */
export function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** The fields of proc_pid_stat(5) from the third (the state) on: the second, a name, may hold spaces and parentheses. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
