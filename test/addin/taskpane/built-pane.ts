import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = new URL('../../../', import.meta.url);

export const SCREENS = fileURLToPath(new URL('out/screens/', root));

/** Builds the add-in as `npm run build` does, into `out/<name>`, and gives the folder. */
export async function buildPane(name: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const out = fileURLToPath(new URL(`out/${name}`, root));
  const config = (await import(new URL('webpack.config.js', root).href)) as {
    default: (env: Readonly<Record<string, string>>) => Promise<webpack.Configuration>;
  };
  const compiler = webpack({ ...(await config.default({ ...env, out })), cache: false });
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
