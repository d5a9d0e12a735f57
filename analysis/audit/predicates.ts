/**
 * Words that say what happens to a thing or in which state it is: "dilatih", "terbentuk", "memiliki". Nouns that only begin
 * like verbs are left out ("media", "air bersih").
 */
const PREDICATE =
  /\b(?:ter(?!padu|api|oris|ampil|tib|masuk|hadap|tentu|api)[a-z]{4,}|di(?!nas|nkes|ndik|klat|sabilitas|gital|rektur|mensi|versi|alog|skusi)[a-z]{4,}|me(?!dia|sjid|ntal|nteri|lalui|nengah)(?:[mnlr][a-z]{4,})|ber(?!sih|encana|basis|sama|ita|dasar)[a-z]{3,}|mendapat|menjadi|sudah|telah|mampu|sesuai|ikut|hadir|peserta|pengunjung|lulus|sadar|baru)\b/;

/** States that say that a thing is there or works, not what was done to it. */
const THERE = /\b(?:aktif|ada|tersedia|(?:sudah|telah) terbentuk)\b/;
const AROUND_THERE = /\b(?:yang|yg|sudah|telah|aktif|ada|tersedia|terbentuk)\b/g;

/** Whether a folded text says of the thing that it names what happens to it; a bare name ("Jumlah kader") does not. */
export function hasPredicate(folded: string): boolean {
  return PREDICATE.test(folded);
}

/** Whether all that a folded text says of a thing is that it is there. */
export function saysOnlyThere(folded: string): boolean {
  return THERE.test(folded) && !PREDICATE.test(folded.replace(AROUND_THERE, ''));
}
