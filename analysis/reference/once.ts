/**
 * What is made of a thing once, however often it is asked for: facts of the reference are put in order for the first plan
 * that is read with them, not anew for each. The thing is never changed, and what was made of it goes with it.
 *
 * @example once(({ length }) => length)(['001', '002']) // 2
 */
export function once<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const known = new WeakMap<Owner, { readonly made: Made }>();
  return (owner) => {
    const found = known.get(owner);
    if (found) return found.made;
    const made = make(owner);
    known.set(owner, { made });
    return made;
  };
}
