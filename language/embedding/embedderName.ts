/** What names a model that was trained with an embedder, without opening it; empty for none. */
export function embedderName(
  choice:
    { readonly kind: 'none' } | { readonly kind: 'use-lite' } | { readonly kind: 'endpoint'; readonly model: string },
): string {
  switch (choice.kind) {
    case 'none':
      return '';
    case 'use-lite':
      return 'use-lite-2';
    case 'endpoint':
      return `endpoint:${choice.model}`;
  }
}
