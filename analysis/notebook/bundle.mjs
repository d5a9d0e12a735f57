/**
 * A TypeScript file, loaded as one script with all that it imports.
 *
 * Loading the files one by one took 0.7 s of the command's two seconds, and bundling them takes 0.2 s at every start. So
 * the bundle is kept, with V8's compiled code, until one of its files changes.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';

/**
 * What a file exports, and how to keep its bundle for the next start: best called at the end, when all functions that a
 * run needs are compiled.
 *
 * @param entry path of the file
 * @param kept path of the bundle
 */
export async function loadBundle(entry, kept) {
  const known = readKept(kept, entry);
  const { source, stamps } = known ?? (await bundle(entry));
  const script = new Script(source, { filename: entry, cachedData: known?.code });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(entry), module, pathToFileURL(entry).href);
  const keep = () => {
    if (!known || script.cachedDataRejected)
      write(kept, serialize({ entry, source, stamps, code: script.createCachedData() }));
  };
  return { exports: module.exports, keep };
}

async function bundle(entry) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: dirname(entry),
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    keepNames: true,
    define: {
      // The path of the source holds the paths that are relative to it.
      'import.meta.url': 'sourceUrl',
    },
    banner: { js: '(function (require, module, sourceUrl) {' },
    footer: { js: '})' },
    // As for the browser (webpack.config.js): the frames without readers and plots, which nothing here uses.
    alias: { 'danfojs-node': 'danfojs-node/dist/danfojs-base/index.js' },
    // What writes Word and slides is loaded from its package, when it is asked for.
    external: ['plotly.js-dist-min', 'docx', 'pptxgenjs'],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs).map((path) => join(dirname(entry), path));
  // What is bundled depends on this file as well.
  const files = [fileURLToPath(import.meta.url), ...inputs];
  return { source: outputFiles[0].text, stamps: files.map((file) => [file, stamp(file)]) };
}

/** Null when there is no bundle of this file, or when one of its files is another since. */
function readKept(path, entry) {
  try {
    const kept = deserialize(readFileSync(path));
    return kept.entry === entry && kept.stamps.every(([file, then]) => stamp(file) === then) ? kept : null;
  } catch {
    return null;
  }
}

function stamp(path) {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}

/** Written beside its place and moved, since other starts may read it. Without it a start is slower and nothing else. */
function write(path, bytes) {
  const part = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch {
    return;
  }
}
