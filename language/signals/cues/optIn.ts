import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { aboutMessages } from '../synonyms/aboutMessages.ts';

/** "You may write to me again." */
export const optIn: Cues = {
  whole: [
    phrases(
      `
      ^ <polite>? (unstop|opt in|optin|opt me in|opt me back in|resubscribe|re subscribe|subscribe|subscribe me|subscribe me again|sign me up again|wieder anmelden|resubscribe me) (again)? <polite>? $
      `,
      aboutMessages,
    ),
  ],
  clause: [
    phrases(
      `
      (can|may|could|allowed to|free to|ok to|okay to|fine to) (text|message|write|contact|email|send|write to) (to)? (me|us) … again
      (text|message|write|write to|contact|email) (to)? me again (please|now|thanks)? $
      (start|resume|restart|turn on|switch on|enable|continue|reactivate) (sending|getting|receiving|texting|messaging)? (me|the|your|my|again)? (the|your|my)? (me|<messages>|again) …
      (want|like|wish) to (get|receive|have|start receiving|start getting|resume|hear) (your|the|my|these|from you)? (<messages>|from you|them) again
      (want|like|wish) … (<messages>) (again|back on|back)
      (opt|opting|sign|subscribe) (me)? (back)? (in|up) (again|to|for|please) …
      (resubscribe|resubscribing) …
      changed my mind … (messages|texts|text me|sms) …
      `,
      aboutMessages,
    ),
    phrases(
      `
      (duerft|koennt|koennen|kannst|darfst|duerfen) (ihr|sie|du)? (mir|mich) (gern|gerne|jetzt)? wieder (schreiben|kontaktieren|nachrichten|benachrichtigen|sms|schicken|anschreiben|senden)
      (schreib|schreibt|schreiben|schick|schickt|schicken|sendet|senden) (sie|ihr)? (mir)? (bitte)? wieder …
      (moechte|will|haette|wuerde) … <nachrichten> (bitte|gern|gerne)? wieder (bekommen|erhalten|haben|empfangen)?
      (moechte|will|haette|wuerde) … wieder … (<nachrichten>|benachrichtigt|kontaktiert|angeschrieben) …
      <nachrichten> (bitte)? wieder (aktivieren|anschalten|einschalten|starten|zuschicken|schicken|senden|zulassen)
      (wieder) (anmelden|angemeldet) (fuer|zum|bei) …
      `,
      aboutMessages,
    ),
  ],
  unless: [
    phrases(
      '(not|dont|didnt|stop|remove|unless|nicht|keine|nie|verification|code|top|card|payment|transfer|karte|zahlung|never)',
    ),
  ],
};
