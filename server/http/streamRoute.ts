import type { RawRequest, RawResponse } from '../../core/channel.ts';

/** A long answer of server-sent events. */
export interface EventStream {
  /** Sends one `data:` line; text without line breaks. */
  send(data: string): void;
  close(): void;
  onClose(listener: () => void): void;
}

/** Something that answers with server-sent events; the server keeps it open with a comment line every 20 s. */
export interface StreamRoute {
  /** restify path with `:name` parts; the method is GET. */
  readonly path: string;
  /** Says whether it may be opened; otherwise the response is sent as it is. */
  authorise(
    request: RawRequest,
  ): Promise<
    | { readonly kind: 'open'; readonly open: (stream: EventStream) => void }
    | { readonly kind: 'refused'; readonly response: RawResponse }
  >;
}
