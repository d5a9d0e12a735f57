import { markdown } from './markdown';
import type { CellOutput, Notebook } from './notebook-file';

/**
 * An executed notebook as one HTML page that asks nothing of anyone: prose, figures and tables in order, the code of each
 * cell folded away above what it gave. Made for A4; folded code is not printed.
 */
export function notebookPage(notebook: Notebook, outputs: ReadonlyMap<string, CellOutput>): string {
  const parts = notebook.cells.map(({ id, type, source }) => {
    if (type === 'markdown') return markdown(source);
    const output = outputs.get(id);
    return `<details><summary>Kode: ${escape(id)}</summary><pre><code>${escape(source)}</code></pre></details>\n${outputHtml(output)}`;
  });
  // The policy refuses every request, so that a page that would make one shows it at once.
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escape(notebook.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function outputHtml(output: CellOutput | undefined): string {
  if (!output) return '';
  const printed = output.printed === '' ? '' : `<pre class="out">${escape(output.printed)}</pre>`;
  const plain = output.value?.['text/plain'];
  return (
    printed +
    (output.value?.['text/html'] ?? (plain === undefined ? '' : `<pre class="out">${escape(plain)}</pre>`))
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #eef1f5; color: #1f2937; font: 15px/1.6 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 800px; margin: 24px auto; padding: 40px 56px 56px; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 12%); }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 .3em; color: #1f4e79; }
h2 { font-size: 20px; margin: 2.2em 0 .4em; padding-top: .7em; border-top: 1px solid #dbe3ec; color: #1f4e79; }
h3 { font-size: 16px; margin: 1.6em 0 .3em; }
p { margin: .6em 0; }
blockquote { margin: .8em 0; padding: .1em 1em; border-left: 3px solid #cbd5e1; color: #4b5563; font-size: 13.5px; }
code { font: 12.5px/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; background: #f3f5f8; padding: 0 3px; }
pre { overflow: auto; background: #f6f8fa; padding: 10px 14px; margin: .4em 0; }
pre code { background: none; padding: 0; }
details { margin: .8em 0 0; }
summary { cursor: pointer; color: #64748b; font-size: 12px; width: max-content; }
.out { background: none; padding: 0; font-size: 12.5px; white-space: pre-wrap; }
@media (max-width: 700px) { main { margin: 0; padding: 20px 16px; } .rk { overflow-x: auto; } .rk svg[width="760"] { min-width: 640px; } }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { background: none; font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  details { display: none; }
  h2, h3 { break-after: avoid; }
  tr, blockquote, figure.rk:has(svg), .k { break-inside: avoid; }
  .rk figcaption { break-after: avoid; }
  .rk .s { break-before: avoid; }
  thead { display: table-header-group; }
  .rk * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
