/** A rate of public health with its convention and the range in which a city's value can lie. */
export interface HealthRate {
  readonly pattern: RegExp;
  readonly name: string;
  /** The rate is stated per so many of these. */
  readonly per: number;
  readonly denominator: string;
  readonly denominatorPattern: RegExp;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Definitions: BPS, Sistem Rujukan Statistik (angka kematian bayi per 1.000 kelahiran hidup, angka kematian ibu per
 * 100.000 kelahiran hidup). Ranges: Long Form Sensus Penduduk 2020 gives 16,85 and 189 for Indonesia, 10-39 and 48-565
 * among the provinces; the bounds here are wider, so that only another unit or a lost digit falls outside.
 */
export const HEALTH_RATES: readonly HealthRate[] = [
  {
    pattern: /\bangka kematian bayi\b|\bAKB\b/i,
    name: 'Angka Kematian Bayi',
    per: 1000,
    denominator: 'kelahiran hidup',
    denominatorPattern: /kelahiran hidup/i,
    lowest: 1,
    highest: 100,
  },
  {
    pattern: /\bangka kematian ibu\b|\bAKI\b/i,
    name: 'Angka Kematian Ibu',
    per: 100_000,
    denominator: 'kelahiran hidup',
    denominatorPattern: /kelahiran hidup/i,
    lowest: 10,
    highest: 1000,
  },
];
