/**
 * Two different words that one slip of the keyboard tells apart: a letter more, less, other, or two swapped. Linear
 * in the length of the words.
 *
 * @example withinOneEdit('pembagunan', 'pembangunan') // true
 */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** The word and each form of it with one letter left out: words one slip apart share one of these. */
export function deletions(word: string): string[] {
  const forms = [word];
  for (let index = 0; index < word.length; index += 1)
    forms.push(word.slice(0, index) + word.slice(index + 1));
  return forms;
}
