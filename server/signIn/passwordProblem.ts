/** What is wrong with a new password, as a sentence for its owner; null when it may be used. Length counts, not odd characters. */
export function passwordProblem(password: string, email: string): string | null {
  const length = Array.from(password).length;
  if (length < leastLength) return `Use at least ${leastLength} characters; a few words in a row are easy to remember.`;
  if (length > mostLength) return `Use at most ${mostLength} characters.`;
  const plain = lettersOf(password);
  if (new Set(plain).size < 5 || isRun(plain.replace(/\d+$/, ''))) return 'Use something less regular.';
  if ([email, ...email.split('@')].some((part) => isLittleMoreThan(plain, lettersOf(part))))
    return 'Do not use your e-mail address as a password.';
  if (silly.some((word) => isLittleMoreThan(plain, word)))
    return 'This is one of the first passwords that anybody would try. Use a few words of your own.';
  return null;
}

const leastLength = 12;
const mostLength = 200;
const silly = [
  'password',
  'passwort',
  'passw0rd',
  'nightdesk',
  'letmein',
  'welcome',
  'willkommen',
  'iloveyou',
  'admin',
];
const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm'];
const runs = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A piece of the alphabet or the keyboard, forwards or backwards, once or twice; nothing but digits leaves nothing. */
function isRun(letters: string): boolean {
  const half = letters.slice(0, letters.length / 2);
  return runs.some((run) => run.includes(letters) || (half + half === letters && run.includes(half)));
}

/** Without the part that anybody would guess, and without digits, next to nothing is left. */
function isLittleMoreThan(plain: string, part: string): boolean {
  return part.length >= 4 && plain.includes(part) && plain.replaceAll(part, '').replace(/\d/g, '').length < 5;
}
