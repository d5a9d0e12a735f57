import type { Bilingual } from '../text/bilingual';
import { placeText } from './place-text';
import { rowIdOf } from './plan-table';
import { IMPORT_QUESTIONS } from './questions';
import type { ImportedAnnex } from './read-annex';
import type { Place, SourceDocument, SourceRow } from './source';

/** What became of a cell, for its colour and its title. */
interface Fate {
  readonly kind: 'row' | 'extra' | 'header' | 'kept-out' | 'outside';
  readonly title: string;
  readonly asked: string;
}

/**
 * A document as one HTML page that asks nothing of anyone: each page of a PDF with its cells drawn where they stand, each
 * table of another source as a table. The colour of a cell says what became of it, and its title in which row and column it is.
 */
export function annexPage(
  document: SourceDocument,
  annex: ImportedAnnex,
  planId: string,
  language: keyof Bilingual,
): string {
  const fateOf = fates(annex, planId, language);
  const words = WORDS[language];
  const body =
    document.format === 'pdf'
      ? drawnPages(document, fateOf, language)
      : drawnTables(document, fateOf, language);
  const legend = (['row', 'extra', 'header', 'kept-out', 'asked'] as const)
    .map((kind) => `<span class="${kind}">${words[kind]}</span>`)
    .join(' ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(planId)}: ${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(planId)}: ${words.title}</h1>
<p class="legend">${legend}</p>
${body}
</body>
</html>
`;
}

const WORDS = {
  id: {
    title: 'hasil pembacaan lampiran',
    page: 'Halaman',
    row: 'baris rencana',
    extra: 'kolom tambahan',
    header: 'judul kolom',
    'kept-out': 'disisihkan: judul bagian, jumlah, anggaran',
    asked: 'perlu dikonfirmasi',
    scan: 'Halaman ini gambar hasil pemindaian tanpa teks; isinya tidak terbaca.',
    damaged: 'Halaman ini rusak dan tidak terbaca.',
  },
  en: {
    title: 'what was read from the annex',
    page: 'Page',
    row: 'row of the plan',
    extra: 'extra column',
    header: 'header',
    'kept-out': 'kept out: headings, totals, money',
    asked: 'to be confirmed',
    scan: 'This page is a scanned picture without text; nothing could be read from it.',
    damaged: 'This page is damaged and could not be read.',
  },
} as const satisfies Record<keyof Bilingual, unknown>;

type FateOf = (cell: Place, row: SourceRow) => Fate;

function fates(annex: ImportedAnnex, planId: string, language: keyof Bilingual): FateOf {
  const known = new Map<Place, Fate>();
  const questionsOf = new Map<string, string>();
  for (const { kind, row, column, guess, place } of annex.questions) {
    const asked = `${IMPORT_QUESTIONS[kind][language]}${guess === '' ? '' : ` (${guess})`}`;
    if (row === null) known.set(place, { kind: 'header', title: column, asked });
    else questionsOf.set(`${String(row)} ${column}`, asked);
  }
  const names = new Set(annex.extraColumns);
  for (const [index, { places, place }] of annex.rows.entries()) {
    const rowId = rowIdOf(planId, index + 1);
    const whole = questionsOf.get(`${String(index + 1)} `) ?? '';
    for (const [name, cell] of Object.entries(places)) {
      // The cell that others were filled from stays that of its own row.
      if (known.has(cell) && cell !== place) continue;
      const asked = questionsOf.get(`${String(index + 1)} ${name}`) ?? whole;
      known.set(cell, { kind: names.has(name) ? 'extra' : 'row', title: `${rowId} ${name}`, asked });
    }
  }
  const keptOut = new Map(annex.keptOut.map(({ place, kind }) => [place, kind]));
  const headers = new Set(annex.headers.map(({ place }) => place));
  return (cell, row) => {
    const own = known.get(cell);
    if (own) return own;
    const kept = keptOut.get(row.place);
    if (kept !== undefined) return { kind: 'kept-out', title: kept, asked: '' };
    if (headers.has(row.place)) return { kind: 'header', title: '', asked: '' };
    return { kind: 'outside', title: '', asked: '' };
  };
}

function drawnPages(document: SourceDocument, fateOf: FateOf, language: keyof Bilingual): string {
  const words = WORDS[language];
  return document.pages
    .map(({ page, width, height, kind }) => {
      const inside = document.parts
        .filter(({ place }) => place.page === page)
        .map((part) => {
          if (part.kind === 'line') return box(part.place, part.text, 'line', '');
          return part.cells
            .map((cell) => {
              if (cell.merged !== '') return '';
              const fate = fateOf(cell.place, part);
              return box(cell.place, cell.text, classOf(fate), titleOf(fate));
            })
            .join('');
        })
        .join('\n');
      const note = kind === 'scan' || kind === 'damaged' ? `<p>${words[kind]}</p>` : '';
      return `<h2 id="hlm-${String(page)}">${words.page} ${String(page)}</h2>${note}
<div class="page" style="width:${pt(width)};height:${pt(height)}">${inside}</div>`;
    })
    .join('\n');
}

function box({ box: sides }: Place, text: string, kind: string, title: string): string {
  if (!sides) return '';
  const [left, top, width, height] = sides;
  const style = `left:${pt(left)};top:${pt(top)};width:${pt(width)};height:${pt(height)}`;
  return `<div class="${kind}" style="${style}"${title}>${escape(text)}</div>`;
}

function pt(length: number): string {
  return `${String(Math.round(length * 10) / 10)}pt`;
}

/** A table that is read from a text goes on over the lines between its rows. */
function drawnTables(document: SourceDocument, fateOf: FateOf, language: keyof Bilingual): string {
  const pieces: string[] = [];
  let open = false;
  for (const part of document.parts) {
    if (part.kind === 'line') {
      if (part.text === '') continue;
      if (open) pieces.push('</table>');
      open = false;
      pieces.push(`<p class="prose">${escape(part.text)}</p>`);
      continue;
    }
    if (!open) pieces.push('<table>');
    open = true;
    const cells = part.cells
      .map((cell) => {
        const fate = fateOf(cell.place, part);
        return `<td class="${classOf(fate)}"${titleOf(fate)}>${escape(cell.text)}</td>`;
      })
      .join('');
    pieces.push(`<tr><th>${escape(placeText(part.place, language))}</th>${cells}</tr>`);
  }
  if (open) pieces.push('</table>');
  return pieces.join('\n');
}

function classOf({ kind, asked }: Fate): string {
  return asked === '' ? kind : `${kind} asked`;
}

function titleOf({ title, asked }: Fate): string {
  const text = [title, asked].filter((part) => part !== '').join(': ');
  return text === '' ? '' : ` title="${escape(text)}"`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 16px; background: #eef1f5; color: #1f2937; font: 13px/1.35 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 20px; color: #1f4e79; } h2 { font-size: 14px; margin: 20px 0 6px; }
.legend span { padding: 2px 8px; border: 1px solid #94a3b8; }
.page { position: relative; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 15%); overflow: hidden; }
.page div { position: absolute; box-sizing: border-box; overflow: hidden; font-size: 6.5pt; line-height: 1.15; padding: 1pt 2pt; }
.page .line { color: #64748b; overflow: visible; white-space: nowrap; padding: 0; }
.page div:hover { overflow: visible; z-index: 1; height: auto !important; }
table { border-collapse: collapse; background: #fff; margin: 8px 0; }
td, th { border: 1px solid #cbd5e1; padding: 2px 6px; vertical-align: top; max-width: 260px; }
th { color: #64748b; font-weight: normal; white-space: nowrap; }
.prose { color: #64748b; margin: 4px 0; max-width: 900px; }
.row { background: #ecfdf5; border: 0.5pt solid #16a34a; }
.extra { background: #eff6ff; border: 0.5pt solid #3b82f6; }
.header { background: #e2e8f0; border: 0.5pt solid #64748b; }
.kept-out { background: #f5f5f4; border: 0.5pt dashed #78716c; color: #57534e; }
.outside { border: 0.5pt dotted #94a3b8; }
.asked { background: #fef3c7; border: 1.5pt solid #d97706; }
`;
