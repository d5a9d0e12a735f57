import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = new URL('../../../', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));

export const SCREENS = at('out/screens/');

/** Builds the add-in as `npm run build` does, into `out/<name>`, and gives the folder. */
export async function buildPane(name: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const out = at(`out/${name}`);
  const config = (await import(new URL('webpack.config.js', root).href)) as {
    default: (env: Readonly<Record<string, string>>) => Promise<webpack.Configuration>;
  };
  const compiler = webpack(await config.default({ ...env, out }));
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => {
        if (failed) reject(failed);
        else resolve();
      });
    });
  });
  return out;
}

// A build takes some ten seconds, a minute on a busy machine; after three the one who began it is gone.
const BUILD_MS = 180_000;
// Another run may still serve an older build.
const KEEP_MS = 3_600_000;

/**
 * The add-in built from the sources as they stand, once for all test files: the folder is named by what the sources
 * say, and whoever comes first builds it.
 */
export async function builtPane(): Promise<string> {
  mkdirSync(SCREENS, { recursive: true });
  const name = `pane-${sourcesMark()}`;
  const done = at(`out/${name}`);
  const lock = at(`out/${name}.lock`);
  while (!existsSync(done)) {
    if (take(lock)) return buildFirst(done, lock);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return done;
}

function take(lock: string): boolean {
  if (existsSync(lock) && age(lock) > BUILD_MS) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since it was made; 0 for what is gone by now. */
function age(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

async function buildFirst(done: string, lock: string): Promise<string> {
  try {
    if (existsSync(done)) return done;
    for (const old of readdirSync(at('out')))
      if (/^pane-[0-9a-f]{12}(?:-small)?$/.test(old) && age(at(`out/${old}`)) > KEEP_MS)
        rmSync(at(`out/${old}`), { recursive: true, force: true });
    renameSync(await buildPane(`building-${String(process.pid)}`), done);
    return done;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Changes with any file that the build reads. */
function sourcesMark(): string {
  const hash = createHash('sha256');
  const files = ['addin', 'analysis', 'seeds'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  for (const file of [...files, ...['package.json', 'webpack.config.js', 'manifest.xml'].map(at)]) {
    hash.update(file);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
