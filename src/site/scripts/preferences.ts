/** Storage may be denied; a preference is then simply not remembered. */
export function remembered(key: 'theme' | 'language'): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: 'theme' | 'language', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds for this page.
  }
}
