import type { z } from 'zod';
import type { RawRequest } from '../../core/channel.ts';
import type { DeskApi } from '../../core/deskApi.ts';
import type { Instant } from '../../core/time.ts';
import type { SignedIn } from '../signIn/signedIn.ts';
import type { access } from './access.ts';

/** One call of the desk's API as a value: its contract is core/deskApi.ts, who may call it stands in access.ts. */
export interface Endpoint<Name extends keyof DeskApi> {
  /** The shape of what is asked, more than that is dropped; null when nothing is asked. */
  readonly ask: DeskApi[Name] extends { readonly ask: infer Ask } ? z.ZodType<Ask> : null;
  handle(call: Call<Name>): Promise<DeskApi[Name]['answer']>;
}

/** The calls of those names, all by default. */
export type Endpoints<Names extends keyof DeskApi = keyof DeskApi> = { readonly [Name in Names]: Endpoint<Name> };

/** A request that was let in and read. */
export interface Call<Name extends keyof DeskApi> {
  readonly ask: DeskApi[Name] extends { readonly ask: infer Ask } ? Ask : null;
  /** `:id` of the path, otherwise empty. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly caller: CallerOf<(typeof access)[Name]>;
  readonly request: RawRequest;
  readonly https: boolean;
  readonly now: Instant;
  /** Answers with a `Set-Cookie` line. */
  setCookie(line: string): void;
}

/** Who calls: somebody at a screen, a command-line tool with the key of this machine, or nobody we know. */
export type Caller = SignedIn | Machine | null;

interface Machine {
  readonly kind: 'machine';
}

type CallerOf<Needed> = Needed extends 'anyone'
  ? Caller
  : Needed extends 'agent' | 'editor'
    ? SignedIn
    : Needed extends 'admin'
      ? SignedIn | Machine
      : Machine;
