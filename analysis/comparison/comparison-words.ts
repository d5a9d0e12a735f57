import type { Plan } from '../plan/plan';
import type { SheetContext } from '../sheets/context';
import { COMPARISON_REASONS, type ComparisonReason } from './reasons';

export const COMPARISON_SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota, dihitung. Jumlah hanya disandingkan sebagai persentase dari kecamatan, kelurahan, atau puskesmas kota itu.',
  en: 'Source: annexes of the mayoral regulations, computed. Raw counts stand side by side only as a share of the kecamatan, kelurahan or puskesmas of their city.',
};

/** Heads the columns of one city: the city in the header, and above its columns. */
export function cityHeader(context: SheetContext, plan: Plan) {
  const label = context.planLabel(plan.planId);
  return (id: string, en: string, earlier: readonly string[] = []) => ({
    header: `${context.say({ id, en })} ${label}`,
    earlierHeaders: earlier.map((header) => `${header} ${label}`),
    group: plan.cityName,
  });
}

/** Items of a list as a frame holds it: "a;b". */
export function listed(list: string | null): string[] {
  return (list ?? '').split(';').filter((item) => item !== '');
}

export function reasonText(context: SheetContext, codes: string | null): string | null {
  const reasons = listed(codes) as ComparisonReason[];
  return reasons.length === 0 ? null : reasons.map((code) => context.say(COMPARISON_REASONS[code])).join(' ');
}
