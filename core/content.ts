/** What a message carries, in our words; secrets are already masked. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choiceId: string; readonly text: string }
  | { readonly kind: 'media'; readonly mimeType: string; readonly url: string; readonly caption: string }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'unsupported'; readonly label: string };

/** One of at most four things a customer may pick; `id` comes back as `choiceId`, `label` is what is shown (at most 40 characters). */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** The words of a content, empty when it has none. */
export function wordsOf(content: Content): string {
  switch (content.kind) {
    case 'text':
    case 'choice':
      return content.text;
    case 'media':
      return content.caption;
    case 'event':
    case 'unsupported':
      return '';
  }
}
