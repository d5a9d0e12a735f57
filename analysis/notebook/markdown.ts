/**
 * Prose of a notebook as HTML: headings, paragraphs, lists, quotations, rules, emphasis, code and links. Tables, images
 * and HTML are not part of it; what looks like them stays text.
 *
 * @example markdown('Jarak **ke** target.') // '<p>Jarak <strong>ke</strong> target.</p>'
 * @example markdown('- satu\n- dua') // '<ul><li>satu</li><li>dua</li></ul>'
 */
export function markdown(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(block)
    .join('\n');
}

function block(text: string): string {
  const heading = /^(#{1,4}) (.+)$/.exec(text);
  if (heading?.[1] && heading[2])
    return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (/^-{3,}$/.test(text)) return '<hr>';
  const lines = text.split('\n');
  const code = /^```\w*\n([\s\S]*)\n```$/.exec(text);
  if (code?.[1] !== undefined) return `<pre><code>${escape(code[1])}</code></pre>`;
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote>${markdown(lines.map((line) => line.replace(/^> ?/, '')).join('\n'))}</blockquote>`;
  if (/^[-*] /.test(text)) return list('ul', text, /\n(?=[-*] )/, /^[-*] /);
  if (/^\d+\. /.test(text)) return list('ol', text, /\n(?=\d+\. )/, /^\d+\. /);
  return `<p>${inline(lines.join(' '))}</p>`;
}

function list(tag: 'ul' | 'ol', text: string, between: RegExp, mark: RegExp): string {
  const items = text.split(between).map((item) => item.replace(mark, '').replace(/\n\s*/g, ' '));
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

/** Code is set aside first: nothing in it is emphasis. */
function inline(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`.+`$/.test(part) ? `<code>${escape(part.slice(1, -1))}</code>` : emphasised(part)))
    .join('');
}

function emphasised(text: string): string {
  return escape(text)
    .replace(/\[([^\]]+)\]\((#[\w-]+|\.{0,2}\/[\w./-]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\d])[_*](.+?)[_*](?![\p{L}\d])/gu, '<em>$1</em>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
