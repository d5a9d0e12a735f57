import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface StaticServer {
  /** `http://127.0.0.1:<port>`; the loopback address counts as a secure origin. */
  readonly origin: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a built folder, or named texts, on the loopback address at a free port. */
export async function serveFolder(folder: string | Readonly<Record<string, string>>): Promise<StaticServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    read(folder, name).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end('not found');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(
  folder: string | Readonly<Record<string, string>>,
  name: string,
): Promise<string | Buffer> {
  if (typeof folder !== 'string') return folder[name.slice(1)] ?? Promise.reject(new Error(name));
  const path = normalize(join(folder, name));
  if (!path.startsWith(normalize(folder + sep))) throw new Error(`${name} lies outside the folder.`);
  return readFile(path);
}
