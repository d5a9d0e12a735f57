/** What the command says: Bahasa Indonesia first, English below it. */
export function say(id: string, en: string): void {
  console.log(`${id}\n  ${en}\n`);
}

export const HELP = `npm start [-- pilihan]

  Membangun add-in, menyajikannya di https://localhost:3000, dan memasangnya di Excel bila ada.
  Builds the add-in, serves it on https://localhost:3000, and sideloads it where Excel exists.

  --no-build      pakai dist/ yang ada          use dist/ as it is
  --no-certs      http saja, untuk peramban     plain http, for the browser
  --no-sideload   jangan buka Excel             do not open Excel
  --port <n>      untuk peramban saja           for the browser only
  --help          bantuan ini                   this help
`;
