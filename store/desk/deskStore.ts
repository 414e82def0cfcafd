import type { DeskStore } from '../../core/desk.ts';
import { clean } from '../clean.ts';
import type { Database } from '../database.ts';
import { selectEvents } from '../thread/selectEvents.ts';
import { continueBySms } from './continueBySms.ts';
import { deadlines } from './deadlines.ts';
import { close, handBack } from './leave.ts';
import { lines } from './lines.ts';
import { note } from './note.ts';
import { reply } from './reply.ts';
import { takeOver } from './takeOver.ts';
import { viewConversation } from './viewConversation.ts';

/** What people at the desk see and do. */
export function deskStore(database: Database): DeskStore {
  return {
    ...lines(database),
    ...deadlines(database),
    view: (id) => database.read((db, kind) => viewConversation({ db, kind }, clean(id))),
    events: (id, afterSeq, limit) =>
      database.read((db, kind) => selectEvents({ db, kind }, clean(id), afterSeq, limit)),
    takeOver: (move) => takeOver(database, move),
    continueBySms: (move) => continueBySms(database, move),
    reply: (move) => reply(database, move),
    note: (given) => note(database, given),
    handBack: (move) => handBack(database, move),
    close: (move) => close(database, move),
  };
}
