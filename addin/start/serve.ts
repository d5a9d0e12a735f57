import { createReadStream, statSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import type { Certificate } from './certificates';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on this computer only; nothing outside the folder, nothing but GET and HEAD.
 *
 * @throws the server's own error, `EADDRINUSE` when the port is taken
 */
export function serve(folder: string, port: number, certificate: Certificate | null): Promise<Server> {
  const root = resolve(folder) + sep;
  const listener: RequestListener = (request, response) => {
    const { method = '' } = request;
    const file = method === 'GET' || method === 'HEAD' ? fileOf(root, request.url ?? '/') : null;
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    if (method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  };
  const server = certificate ? createHttpsServer({ ...certificate }, listener) : createHttpServer(listener);
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => {
      done(server);
    });
  });
}

function fileOf(root: string, address: string): string | null {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    const file = join(root, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    return file.startsWith(root) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
