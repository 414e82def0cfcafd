/** What this browser remembers of how somebody likes to work; nothing about customers. Storage may be forbidden: then it forgets. */
export const device = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`nightdesk.${name}`);
    } catch {
      return null;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`nightdesk.${name}`, value);
    } catch {
      // Not remembered next time; nothing else depends on it.
    }
  },
};
