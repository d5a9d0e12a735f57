/** `npm start` where there is no Excel: it serves, says where, and stops when told to. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it(
  'serves the pane over http on this computer only, with its policy, and stops',
  { timeout: 120_000 },
  async () => {
    const port = String(await freePort());
    // As `npm start -- --no-sideload --no-certs --port …`; it builds where there is no dist yet.
    const flags = ['--no-build', '--no-sideload', '--no-certs', '--port', port];
    const child = spawn(process.execPath, ['--import', 'tsx', 'addin/start/start.ts', ...flags], {
      cwd: root,
    });
    let words = '';
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      await new Promise<void>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          words += chunk.toString();
          if (words.includes('Ctrl+C')) resolve();
        });
        child.once('exit', () => {
          reject(new Error(words));
        });
      });
      expect(words).toContain(`Buka di peramban: http://localhost:${port}/`);
      const page = await fetch(`http://localhost:${port}/`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await page.text();
      const { document } = parseHTML(html);
      const policy = document.querySelector('[http-equiv=Content-Security-Policy]')?.getAttribute('content');
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(html).toContain('Muat rencana aksi');
      for (const path of ['/../package.json', '/%2e%2e/package.json', '/nothing'])
        expect((await fetch(`http://localhost:${port}${path}`)).status, path).toBe(404);
      expect((await fetch(`http://localhost:${port}/`, { method: 'POST' })).status).toBe(404);
    } finally {
      child.kill('SIGINT');
    }
    await ended;
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  },
);
