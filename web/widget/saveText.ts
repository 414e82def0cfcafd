/** Offers a text to the customer as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click, not during it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
