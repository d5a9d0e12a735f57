/** `npm start`: builds, serves, and opens Excel with the add-in, or says where the browser finds it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseNumber } from 'office-addin-cli';
import { certificate } from './certificates';
import { serve } from './serve';
import { excelIsHere, sideload, unload } from './sideload';
import { HELP, say } from './words';

// The address that the manifest names; another port serves browsers only.
const PORT = 3000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const manifest = `${dist}manifest.xml`;

const options = readOptions();
if (options === null) process.exitCode = 2;
else if (options.help) console.log(HELP);
else await start(options);

interface Options {
  readonly build: boolean;
  readonly certs: boolean;
  readonly sideload: boolean;
  readonly port: number;
  readonly help: boolean;
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        'no-build': { type: 'boolean', default: false },
        'no-certs': { type: 'boolean', default: false },
        'no-sideload': { type: 'boolean', default: false },
        port: { type: 'string', default: String(PORT) },
        help: { type: 'boolean', default: false },
      },
    });
    const port = parseNumber(values.port) ?? PORT;
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new RangeError(`--port ${values.port}`);
    return {
      build: !values['no-build'],
      certs: !values['no-certs'],
      sideload: !values['no-sideload'],
      port,
      help: values.help,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`Pilihan tidak dikenal: ${why}`, `Unknown option: ${why}`);
    console.log(HELP);
    return null;
  }
}

async function start({ build, certs, sideload: wanted, port }: Options): Promise<void> {
  if ((build || !existsSync(manifest)) && !buildOnce()) {
    say('Pembangunan gagal; lihat pesan di atas.', 'The build failed; see the messages above.');
    process.exitCode = 1;
    return;
  }
  const { certificate: trusted, why } = certs ? await certificate() : { certificate: null, why: null };
  if (why !== null) {
    say(
      `Sertifikat pengembangan belum terpasang (${why}). Disajikan lewat http: cukup untuk peramban, tidak untuk Excel.`,
      `The development certificate is not installed (${why}). Served over http: enough for a browser, not for Excel.`,
    );
  }
  const server = await serve(dist, port, trusted).catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    say(
      taken
        ? `Port ${String(port)} sedang dipakai program lain. Tutup dahulu, atau pilih --port.`
        : String(error),
      taken ? `Port ${String(port)} is in use. Close the other program, or choose --port.` : String(error),
    );
    return null;
  });
  if (!server) {
    process.exitCode = 1;
    return;
  }
  const address = `${trusted ? 'https' : 'http'}://localhost:${String(port)}/`;
  say(
    `Buka di peramban: ${address}  (Ctrl+C untuk berhenti)`,
    `Open in a browser: ${address}  (Ctrl+C to stop)`,
  );
  const inExcel = wanted && (await openInExcel(trusted !== null && port === PORT));
  process.once('SIGINT', () => {
    server.close();
    void (inExcel ? unload(manifest) : Promise.resolve(true)).then(() => process.exit());
  });
}

function buildOnce(): boolean {
  say('Membangun …', 'Building …');
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  return spawnSync(process.execPath, [webpack], { cwd: root, stdio: 'inherit' }).status === 0;
}

async function openInExcel(served: boolean): Promise<boolean> {
  if (!excelIsHere()) {
    say(
      'Excel desktop tidak ditemukan di komputer ini; alamat peramban di atas tetap dapat dipakai.',
      'Desktop Excel was not found on this computer; the browser address above works all the same.',
    );
    return false;
  }
  if (!served) {
    say(
      `Excel memerlukan https://localhost:${String(PORT)}. Jalankan: npx office-addin-dev-certs install, lalu npm start.`,
      `Excel needs https://localhost:${String(PORT)}. Run: npx office-addin-dev-certs install, then npm start.`,
    );
    return false;
  }
  const opened = await sideload(manifest);
  if (!opened) {
    say(
      'Excel tidak dapat dibuka dengan add-in ini. Lihat addin/DEPLOY.md untuk memasangnya sendiri.',
      'Excel could not be opened with the add-in. See addin/DEPLOY.md for installing it by hand.',
    );
  }
  return opened;
}
