import { execFileSync } from 'node:child_process';

/** Debian's packages belong to Debian's interpreter, which is not always the first on the path. */
export const PYTHON = ['/usr/bin/python3', 'python3'].find((command) => imports(command, 'pandas'));

/** Whether the interpreter has these modules. */
export function imports(command: string, modules: string): boolean {
  try {
    execFileSync(command, ['-c', `import ${modules}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
