/** An indicator or heading is itself a percentage or rate: "Persentase …", "Menurunnya Angka …". */
export function saysRate(text: string): boolean {
  return RATE.test(text);
}

const RATE =
  /^(?:[a-z]\.\s*)?(?:(?:meningkatnya|meningkatkan|menurunnya|menurunkan)\s+)?(?:persentase|prosentase|angka|prevalensi|cakupan)\b/i;
