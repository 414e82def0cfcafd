import { expect } from 'chai';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** How a block of commands is tried; all its lines must succeed. */
export interface Try {
  /** Programs that not every machine has. */
  readonly needs?: readonly string[];
  /** On the machine with PostgreSQL, not on the other one. */
  readonly onPostgres?: true;
  /** Whether the house runs before; as it was left when that does not matter. */
  readonly runs?: boolean;
  /** It does not end by itself: it is stopped when it has printed this. */
  readonly until?: string;
  before?(machine: Machine): Promise<void> | void;
  /** What must have come of it. */
  after?(machine: Machine, out: string): unknown;
}

const postgres = { needs: ['pg_dump', 'pg_restore', 'pg_isready', 'psql'], onPostgres: true } as const;
const sqlite3 = { needs: ['sqlite3'] } as const;
const whole = 'All of it is as it was written.';

/** Every block of commands in docs/OPERATE.md, by its heading and its place under it; they are tried in this order, on one machine. */
export const tries: Readonly<Record<string, Try>> = {
  'Install and start 1': { after: ({ place }) => expect(existsSync(join(place, 'package.json'))).to.equal(true) },
  'Install and start 2': {
    until: 'The knowledge is published',
    before: (machine) => machine.furnish(),
    after: says('Nightdesk is listening', 'one-time password'),
  },
  'Settings 1': {
    after({ place }, out) {
      expect(statSync(join(place, '.env')).mode & 0o777).to.equal(0o600);
      expect(Buffer.from(out.trim(), 'base64')).to.have.length(32);
    },
  },
  'Behind a proxy, with TLS 1': { needs: ['caddy'], after: says('Valid configuration') },
  'Behind a proxy, with TLS 2': { needs: ['nginx'], after: says('test is successful') },
  'As a service 1': {
    needs: ['systemd-analyze'],
    runs: false,
    before: (machine) => machine.customerWrites(),
    after: says('{"status":"ready"}', 'Nightdesk is listening'),
  },
  'PostgreSQL and several processes 1': {
    ...postgres,
    before: (machine) => machine.furnish(),
    after: says('CREATE ROLE'),
  },
  'PostgreSQL and several processes 2': {
    ...postgres,
    needs: [...postgres.needs, 'systemd-analyze'],
    runs: false,
    after: (_, out) => expect(out.match(/"status":"ready"/g)).to.have.length(2),
  },
  'Back-up and restore 1': {
    runs: true,
    after({ place }, out) {
      expect(readdirSync(join(place, 'data/backups'))).to.have.length(1);
      says(whole)(undefined, out);
    },
  },
  'Back-up and restore 2': {
    ...postgres,
    runs: true,
    after({ place }, out) {
      says('TABLE DATA public conversation')(undefined, out);
      expect(statSync(join(place, '../../backups/tonight.dump')).mode & 0o777).to.equal(0o600);
    },
  },
  'Back-up and restore 3': {
    needs: ['systemd-analyze'],
    runs: true,
    after: ({ place }) => expect(readdirSync(join(place, 'data/backups'))).to.have.length(2),
  },
  'Back-up and restore 4': {},
  'A copy must not do what the original has done 1': {
    runs: true,
    after: says('Set aside as dead letters', 'The data before is kept in', whole),
  },
  'A copy must not do what the original has done 2': { ...postgres, runs: true, after: says('Nothing waited', whole) },
  'A copy must not do what the original has done 3': { after: says('Restored.', whole) },
  'Upgrade 1': {
    runs: true,
    before: (machine) => machine.release('ONE'),
    after({ place }, out) {
      says('"status":"ok"')(undefined, out);
      expect(existsSync(join(place, 'ONE'))).to.equal(true);
    },
  },
  'Upgrade 2': {
    ...postgres,
    runs: true,
    before: (machine) => machine.release('TWO'),
    after({ place }, out) {
      expect(out.match(/"status":"ready"/g)).to.have.length(2);
      expect(existsSync(join(place, 'TWO'))).to.equal(true);
    },
  },
  'Accounts 1': { runs: true, after: says('admin@nightdesk.local', 'kim@example.com', 'https://') },
  'Data requests 1': {
    runs: true,
    after({ place }, out) {
      const { size, mode } = statSync(join(place, 'person.json'));
      expect(size).to.be.above(100);
      expect(mode & 0o777).to.equal(0o600);
      says('bodies')(undefined, out);
    },
  },
  'Data requests 2': { ...postgres, after: says('VACUUM') },
  'What to watch 1': {
    runs: true,
    after: says('"status":"ok"', '"status":"ready"', 'nightdesk_state{what="openInbox"}'),
  },
  'What to watch 2': { needs: ['promtool'], after: says('rules found') },
  'Messages are not answered 1': { runs: true, after: says('"status":"ready"') },
  'A channel is down 1': { runs: true, after: says('nightdesk_state{what="pendingOutbox"}') },
  'Database away 1': { ...postgres, after: says('accepting connections') },
  'Database away 2': { ...sqlite3, after: says('ok') },
  'Disk full 1': {},
  'Disk full 2': sqlite3,
  'A secret leaked 1': {
    async after(machine) {
      await machine.be(true);
      for (const key of ['token.key', 'admin.key'])
        expect(statSync(join(machine.place, 'data', key)).mode & 0o777).to.equal(0o600);
    },
  },
  'Somebody broke in, or may have 1': { ...sqlite3, after: says(whole, 'machine|') },
  'Somebody broke in, or may have 2': { ...sqlite3, after: (_, out) => expect(out.trim()).to.equal('0') },
  'Somebody broke in, or may have 3': { ...sqlite3, runs: false, after: says('admin@nightdesk.local') },
  'Somebody broke in, or may have 4': { ...postgres, after: says(whole, 'DELETE') },
  'Knowledge does not change 1': { after: (_, out) => expect(out).to.match(/articles/) },
};

function says(...words: readonly string[]): (machine: unknown, out: string) => void {
  return (_, out) => {
    for (const word of words) expect(out).to.include(word);
  };
}
