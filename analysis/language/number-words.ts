const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/**
 * A whole number in Indonesian words.
 *
 * @param number 0 to 999,999; anything else comes back in digits
 * @example inIndonesianWords(27600) // 'dua puluh tujuh ribu enam ratus'
 */
export function inIndonesianWords(number: number): string {
  if (number === 0) return 'nol';
  if (!Number.isInteger(number) || number < 0 || number > 999_999) return String(number);
  return words(number);
}

function words(number: number): string {
  if (number < 12) return UNITS[number] ?? '';
  if (number < 20) return `${words(number - 10)} belas`;
  if (number < 100) return joined(`${words(Math.floor(number / 10))} puluh`, number % 10);
  if (number < 200) return joined('seratus', number - 100);
  if (number < 1000) return joined(`${words(Math.floor(number / 100))} ratus`, number % 100);
  if (number < 2000) return joined('seribu', number - 1000);
  return joined(`${words(Math.floor(number / 1000))} ribu`, number % 1000);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${words(rest)}`;
}
