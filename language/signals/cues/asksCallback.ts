import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** "Can somebody call me?" */
export const asksCallback: Cues = {
  clause: [
    phrases(`
      (call|ring|phone|telephone) (me|us) (back|a call|a ring|a bell|please|on|at|tomorrow|later|today|tonight|when|asap|between|after|before|this|in the|now|as soon|a callback|a call back|instead|next|monday|tuesday|wednesday|thursday|friday|$)
      (call|ring|phone) (me|us) $
      (call|ring) (back) … $
      callback|callbacks
      (prefer|like|rather have|rather get|want|need|schedule|arrange|book|request|get) (a|to have a|to get a|me a)? (phone)? (call|phonecall) (instead|please|back|from|with|for|tomorrow|today|rather|$)
      (request|want|need|arrange|schedule|book|like|get|have|ask|possible|offer) … (call back|phone call|call from) …
      (someone|somebody|anyone|a person|an agent|you|an adviser|an advisor|a colleague|your team) (please|could|can|to|should|will)? (call|ring|phone) (me|us) (please|back|on|at|tomorrow|later|today|when|about|asap|after|before|this|in|now|instead|next|regarding|$)
      (have|ask|get|tell|could|can|would|will) (someone|somebody|an agent|a person|you|a colleague|your team|an advisor) (please|to)? (call|ring|phone) (me|us) (please|back|on|at|tomorrow|later|today|when|about|asap|after|before|this|in|now|instead|next|regarding|$)
      (please|can you|could you|would you|id like you to|want you to) (call|ring|phone) (me|us) (please|back|on|at|tomorrow|later|today|when|about|asap|after|before|this|in|now|instead|next|regarding|$)
      (call|ring) my (mobile|cell|number|landline) (please|at|on|number|back|$)
      (give) (me|us) a (call|ring|buzz|bell|callback)
      (be|get) (called|phoned|rung) (back) …
      (call|phone) (back|call) (please|tomorrow|later|today|instead) …
    `),
    phrases(`
      (ruf|ruft|rufen|rufe|rufen sie) (sie|mich|ihr|bitte|uns|mal|doch|mir) (mich|bitte|doch|mal|morgen|heute|uns|jemand|spaeter)? … (an|zurueck)
      (rueckruf|rueckrufe|rueckrufs|rueckrufwunsch|rueckrufservice|callback) …
      (mich|uns) (bitte|mal|jemand|morgen|heute|spaeter|kurz|zurueck|doch|gerne|gern|auch|lieber|nachher|telefonisch)* (bitte|jemand|morgen|heute|mal|zurueck|kurz|jemand von euch|jemand von ihnen|telefonisch|um|ab)? … (anrufen|zurueckrufen|anruft|zurueckruft|angerufen werden|zurueckgerufen werden|angerufen|zurueckgerufen|kontaktieren telefonisch)
      (kann|koennte|koennt|koennen|wuerde|soll|kannst|koenntet|koennten|koenntest) … mich … (anrufen|zurueckrufen)
      (moechte|will|wuensche|haette|wuerde) … (angerufen|zurueckgerufen) (werden)?
      (waere|ist) … (anruf|telefonat|rueckruf|telefonisch) (lieber|besser|mir lieber|am liebsten)
      (lieber|gerne|gern) (einen|per)? (anruf|telefonat|telefon) …
      (bitte|um|einen) (anruf|rueckruf|telefonanruf) …
      (meldet|melden|melde) (euch|sie sich|dich) (bitte)? telefonisch …
    `),
  ],
  unless: [
    phrases(`
      (scammer|scammers|fraudster|stranger|unknown|caller|someone called|somebody called|they called|you called|called me|calls me|phoned me|keep calling|keeps calling|got a call|received a call|was called|had a call|suspicious call|phone call from|fake)
      (dont|do not|stop|never|not) … (call|ring|phone|calling) (me|us) …
      (unbekannte|betrueger|fremde|hat mich angerufen|wurde angerufen|haben mich angerufen|rief mich an|verdaechtiger anruf|anruf bekommen|anruf erhalten)
      (nicht|nie|keine|kein) … (anrufen|rueckruf|zurueckrufen|anruf|anrufe)
      (call|ring|phone) (me|us) (a|an) (taxi|cab|idiot)
    `),
  ],
};
