/** What a person chose for themselves in this browser: columns, density, last filters. Kept per person, because desks are shared. */
const address = (person: string, name: string): string => `bidline.${person}.${name}`;

/** A kept value; undefined when there is none, or when what lies there cannot be read any more. */
export function recall<Value>(person: string, name: string): Value | undefined {
  try {
    const kept = localStorage.getItem(address(person, name));
    return kept === null ? undefined : (JSON.parse(kept) as Value);
  } catch {
    return undefined;
  }
}

/** Keeps a value. False when the browser has no room or forbids it: then it lasts as long as the page. */
export function keep(person: string, name: string, value: unknown): boolean {
  try {
    localStorage.setItem(address(person, name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a kept value. */
export function forget(person: string, name: string): void {
  localStorage.removeItem(address(person, name));
}
