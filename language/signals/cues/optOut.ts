import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { aboutMessages } from '../synonyms/aboutMessages.ts';

/** What we send, and having had enough of it. */
const mail = phrases(`
  (text|texts|texting|message|messages|messaging|msg|msgs|msging|sms|email|emails|mail|mails|newsletter|newsletters|notification|notifications|reminder|reminders|alert|alerts|promo|promos|promotion|promotions|offers|offer|ads|advertising|adverts|spam|correspondence|contact|contacting|marketing|mailing|mailings|list|campaign|campaigns|bulletin|updates|subscription|communication|communications)
  (nachricht|nachrichten|sms|newsletter|werbung|werbe|werbesms|werbenachrichten|werbemails|benachrichtigung|benachrichtigungen|erinnerungen|verteiler|mails|mail|emails|email|angebote|angeboten|spam|liste|mailverteiler|kontakt|kontaktaufnahme|infos|kampagne|kampagnen|hinweise|zusendung|zusendungen|updates|rundschreiben|abo)
`);
const enough = phrases(`
  (no|zero) (more|further|longer|other|additional)
  (stop|stopping|quit|cease|halt|end|enough|unsubscribe|unsub|cut it out|knock it off|done with|finished with|had it with|fed up|sick of|tired of|not interested in|no interest|never another|never any|off|opt me|opting|remove me|removed from|take me|delete me|exclude me|leave me|spare me|withdraw my|never want|rid of|exclude|excluded|drop me|drop my|drop this|unwanted|unwelcome|object|objecting|reject|make them stop|make it stop|leave off|forbid|unsolicited|never asked|didnt ask|did not ask|not welcome)
  (dont|do not|never) (you)? (ever|dare)? (bother|bug|pester|send|want|wish|need|like|sign|signed)
  (keine|kein|keinen|keinerlei|nie wieder|nichts|nicht) (weiteren|weitere|weiterer|einzige|mehr|eurer|solche|jegliche)
  (schluss|genug|einstellen|abstellen|abschalten|stoppt|stopp|stoppen|stop|beendet|beenden|aufhoeren|hoert auf|hoer auf|hoeren sie auf|geloescht werden|gestrichen werden|verschont|verschonen|reicht|satt|leid|nervt|nerven|lasst das|lass das|lassen sie das|abbestellen|abbestelle|abmelden|austragen|runter von|raus aus|keine mehr|nie wieder|nehmt mich|verzichte|unerwuenscht|unerwuenschte|ungefragt|widerspreche|widersprechen|widerspruch|streicht|streichen|streich|raus|macht das weg|mach das weg|verbiete|untersage|untersagen|verbitte|lehne|ablehnen|ungebeten|entfernt mich|loescht mich|damit aufhoeren|nie zugestimmt|nicht zugestimmt|keine solchen|entfernt|nehmt meine|nehmen sie meine)
`);
/** Their being told to end. */
const ending = phrases(`
  (end|ending|terminate|cancel|kill|drop|discontinue) (my|the|this|all|these|your) (subscription|subscriptions|list|newsletter|updates|emails|texts|messages|alerts|mailings)
  (beende|beendet|beenden|kuendige|kuendigt|streiche|streicht) (mein|meine|das|die|den|alle|sie)* (abo|abonnement|benachrichtigungen|newsletter|nachrichten|mailings|sms)
`);
const writing = phrases(`
  (text|texting|msg|msging|message|messaging|write|writing|contact|contacting|bother|bothering|send|sending|email|emailing|spam|spamming|sms|get in touch|reach out|contacted|texted|messaged)
  (schreibt|schreib|schreiben|schickt|schick|schicken|sendet|senden|kontaktiert|kontaktieren|kontaktiert werden|meldet euch|melden sie sich|simst|anschreiben|anschreibt|angeschrieben)
`);
const neverAgain = phrases(`
  (dont|do not|never|stop|quit|no) … (again|anymore|any more|ever|any longer|anything)
  (dont|do not|never) (you)? (ever|dare|even think)
  (nie|niemals|nichts|nicht|wehe|bloss nicht|kein) (…|ihr|sie|mir|mich|bitte)* … (wieder|mehr|noch einmal|nochmal)
  (stop|quit|please stop|pls stop) (texting|msging|messaging|writing|contacting|bothering|sending|emailing|spamming)
`);

/** "Do not write to me any more": obeyed in any clear wording. Stopping a card or a payment is something else. */
export const optOut: Cues = {
  whole: [
    phrases(
      `
      ^ <polite>? <polite>? (stop|stopp|stop stop|stopp stopp|stop all|stopall|stop now|unsubscribe|unsub|opt out|optout|opt me out|unsubscribe me|abmelden|abbestellen|austragen|stop this|stop that|stop it|aufhoeren|hoer auf|hoert auf|hoeren sie auf|remove me|leave me alone|lass mich in ruhe|lasst mich in ruhe|lassen sie mich in ruhe) <polite>? <polite>? $
      ^ (stop|stopp) (stop|stopp)? (stop|stopp)? (stop|stopp)? $
      `,
      aboutMessages,
    ),
  ],
  together: [
    [mail, enough],
    [writing, neverAgain],
    [mail, ending],
  ],
  clause: [
    phrases(`
      ^ (please|just|can you|und|and|bitte|so)? (make) (them|it|these|this|that) (stop|go away|end) (please|now)? $
      (macht|mach|machen sie) (das|die|den|es) (weg|aus|ab) (bitte|sofort)? $
      ^ (please|just|bitte|so|now|jetzt|sofort|endlich)? (stop|stoppt|stopp|stoppen sie|end|beendet) (them|these|those|it all|das|die|diese|das alles|sie alle) (all|please|now|bitte|sofort|endlich|alle)* $
      (unsubscribe|unsubcribe|unsuscribe|unsubscrib|unsubscribed|opt me out|optout) (of|from|everything|all|please|me|now|$)
      (no|zero) (texts|messages|sms|emails|calls|contact|ads|marketing) (to|on|at|for) (this|my|me|that) …
      (keine|keinerlei) (sms|nachrichten|mails|anrufe|werbung|kontaktaufnahme) (an|auf|fuer) (diese|meine|mich|dieses) …
      (dont|do not|never|stop|no) (marketing|market|advertise|advertising|promote|spam|pitch|solicit) (to|at)? (me|us)
      (kann|koennt|koennen|kannst|koenntet|koennten|bitte|moechte|will) … mich (bitte)? (abmelden|austragen|loeschen lassen) (bitte)? $
      (lass|lasst|lassen) (sie)? mich … (in ruhe|in frieden)
      ^ (ich|hiermit|und)* (verbiete|untersage) (ich)? (euch|ihnen|dir) (das|hiermit|ausdruecklich|jeden kontakt|jeglichen kontakt)? $
      (verbiete|untersage|verbitte) … (schreiben|kontaktieren|nachrichten|anzuschreiben|werbung|sms|kontakt)
      (nehmt|nimm|nehmen|entfernt|loescht|streicht) (sie)? … (aus|von) … (liste|verteiler|smsliste|kartei|adressliste|datenbank)
      (may|must|can|are) (no longer|not) … (contact|text|message|write|email|contacting)
      (duerft|duerfen|sollt|sollen|darf) (ihr|sie|man)? … nicht mehr (kontaktieren|anschreiben|schreiben|benachrichtigen|anrufen)
      (erase|delete|remove|forget|lose|loesch|loescht|loeschen|vergesst|vergessen) … (my number|my mobile|my contact|meine nummer|meine handynummer|meine kontaktdaten) (and|und|from your|from all|from the|aus|$) …
      (melde|meldet|melden|trag|tragt|tragen) (sie)? mich … (von allem|ueberall|aus|ab) …
    `),
    phrases(
      `
      (stop|quit|cease) <writing> (me|us|my phone|this number|to me|these|those|your|any|more|so many|out)?
      (stop|end|cancel|cease|disable|turn off|switch off|deactivate) (sending|getting|receiving)? (me|all|these|those|the|your|any|my|more|of)? (the|your|these|of|any|more|marketing|stupid|annoying|further|future)? (me)? <messages> <messages>? (to me|to my phone|from you|please|now|immediately|at once|thanks)? (please)? $
      (stop|quit) (sending|send) (me|us) …
      (dont|do not|never|no longer|please dont|not) (ever)? (text|message|write|email|contact|sms|write to|call|spam|send) (to)? (me|us|this number|my phone) (again|anymore|any more|any longer|any|ever|no more|further|messages|texts|sms|emails|stuff)
      (dont|do not|not) (ever)? (text|message|sms|email|spam) (me|us|this number|to me)
      (dont|do not|no longer|not) (want|wish|like|need|care) (to)? (get|receive|have|see|be getting|hear|be receiving)? (from you|any|more|anymore|any more|these|your|further|anything|marketing)? (more|from you|your|of|further|of these|of your|marketing)? (<messages>|from you|contacted|texted|messaged) …
      (dont|do not|no longer|not) (want|wish|like) (you)? to (text|message|write|email|contact|sms|be contacted|be texted|be messaged|hear from you|get texts|get messages|receive texts|receive messages|receive anything|contact me|receive sms)
      (dont|do not|no longer|never) (consent|agree|consented|agreed) … (<messages>|contacted|texted|contact) …
      ^ <polite>? no <messages> (please|thanks|pls) $
      (halt|end|cease|discontinue) (the|these|all|your|this|sending) <messages> …
      (rather|prefer) not (to)? (get|receive|have|hear|be getting|be contacted|be texted) …
      (want|get|take|let) (me)? out of (these|this|your|the) …
      (remove|delete|take|unsubscribe) me $
      ^ (not interested|no interest) …
      (stop|quit) (it)? with (the|your|these|those) <messages>
      (take|remove|get) me (off|from) (this|it|here|that|these)
      ^ <polite>? (no|zero) (more|further) (of)? (your|these|those|the)? <messages> (please|thanks|from you|thank you|ever)? (please)? $
      (unsubscribe|unsub|opt out|optout|opt me out|sign me off) (me)? (please|now)? $
      (unsubscribe|opt|sign|take|remove|delete) me (out|off|from) … (list|lists|messages|texts|sms|mailing|newsletter|emails|mailings|notifications|marketing|subscription list|updates|distribution|contacts|database)
      (opt|opting|opted) out
      (unsubscribe|unsubscribing) me
      (unsubscribe|unsubscribing) from (this|these|your|all|the|any|sms|text|messages|texts|emails|marketing|newsletter)
      (how|want|like|can|could|would) … (unsubscribe|opt out) (from)? (this|these|your|all|the|messages|texts|sms|emails|marketing|here|please)? (messages|texts|sms|emails|marketing|list|newsletter|notifications)? $
      (remove|delete|take) (my number|my phone number|my mobile|this number|my contact|my phone) … (list|system|database|records|please|off|from|$)
      (withdraw|revoke|cancel) (my)? (consent|permission|agreement) …
      (lose|forget) (my|this) number
      leave me (alone|in peace)
      (take|get) me off (this|your|the) …
      `,
      aboutMessages,
    ),
    phrases(
      `
      (keine|kein|nie wieder|keinerlei) (weiteren|weitere|mehr|solchen|solche|eurer|ihrer)? <nachrichten> (mehr|von euch|von ihnen|schicken|senden|bitte|an mich)
      (will|moechte|wuensche) … (keine|kein|nie wieder|keinerlei) (weiteren|weitere|mehr|solchen|solche|eurer|ihrer)? <nachrichten>
      (nichts|nix) mehr (von euch|von ihnen|von meridian)? (hoeren|bekommen|erhalten|lesen|geschickt)
      (von euch|von ihnen) (nichts|nix) mehr …
      ^ (bitte)? (abmeldung|austragung|abbestellung) (bitte)? $
      (stell|stellt|stellen) (sie|ihr)? (die|diese|eure|ihre|bitte|den|das)* <nachrichten> (bitte|sofort|endlich)? (ein|ab)
      ^ kein interesse …
      (melde|meldet|melden) (sie)? mich (bitte|sofort)? ab
      ^ (bitte)? (keine|kein) (weiteren|weitere|mehr)? <nachrichten> (mehr)? (bitte|danke)? $
      (nicht|nie|niemals) (mehr|wieder|weiter|laenger)? (schreiben|anschreiben|kontaktieren|simsen|anschreibt|schreibt|benachrichtigen|belaestigen|kontaktiert|angeschrieben|kontaktiert werden|melden bei mir)
      (schreib|schreibt|schreiben|schick|schickt|schicken|sende|senden|sendet|kontaktiere|kontaktieren|kontaktiert) (sie|ihr|du)? (mir|mich|uns|an mich) … (nicht|nichts|keine|nie|kein) (mehr|wieder|weiteren|weitere|weiter)? …
      (hoer|hoert|hoeren) (sie|ihr|du)? (bitte|endlich|sofort)? auf … (anzuschreiben|zu kontaktieren|schreiben|senden|schicken|kontaktieren|belaestigen|nachrichten|sms|nerven|schreibt|spammen|zuzuspammen)
      (hoer|hoert|hoeren) (sie|ihr|du)? (bitte|endlich|sofort)? auf (damit)? $
      (stopp|stoppt|stoppen|beende|beendet|beenden|abbestelle|abbestellen|stop) (sie|ihr|bitte|die|diese|alle|eure|ihre|den|mit|sofort|das)* (die|diese|alle|eure|ihre|den|bitte|diesen|meinen)? <nachrichten>
      (newsletter|nachrichten|sms|mails|werbung|emails|benachrichtigungen) … (abbestellen|abmelden|abbestellt|kuendigen|stoppen|einstellen|beenden|abschalten|stop|stopp|abstellen|ausschalten)
      (melde|meldet|melden|trag|tragt|tragen|nimm|nehmt|nehmen|streich|streichen|loesch|loeschen|loescht|entferne|entfernen|entfernt) (sie|ihr|du)? (mich|meine nummer|meine handynummer|diese nummer) … (ab|aus|verteiler|liste|raus|newsletter|verzeichnis|system)
      (vom|von|aus dem|aus der|aus) (sms|newsletter|verteiler|nachrichten|liste|mailverteiler|eurem verteiler|ihrem verteiler|der liste|euren nachrichten|service|dienst|mailing) … (abmelden|abmeldung|austragen|streichen|loeschen|entfernen|nehmen|abgemeldet)
      (moechte|will|wollte) mich (hier)? (bitte)? (abmelden|austragen) (bitte)? $
      (moechte|will|wuensche) … (keine|nichts|nicht) (mehr|weiteren|weitere)? … (<nachrichten>|von euch hoeren|von ihnen hoeren|kontaktiert werden|angeschrieben werden|benachrichtigt werden|von euch bekommen)
      (widerrufe|widerruf|ziehe|widerrufen) … (einwilligung|zustimmung|einverstaendnis|erlaubnis) (zurueck)?
      (lass|lasst|lassen) (sie|ihr|du)? mich (bitte|endlich)? in (ruhe|frieden)
      `,
      aboutMessages,
    ),
  ],
  unless: [
    phrases(`
      (card|cards|payment|payments|transfer|transfers|transaction|transactions|debit|charge|charges|charging|standing order|cheque|check|withdrawal|top|purchase|refund|account|fee|fees|netflix|spotify|gym|seller|merchant|asking|scammer|scammers|stranger)
      (karte|karten|zahlung|zahlungen|ueberweisung|ueberweisungen|lastschrift|lastschriften|dauerauftrag|abbuchung|abbuchungen|konto|bestellung|betrueger|verkaeufer|haendler|gebuehr|gebuehren)
      (did not|didnt|have not|havent|never|i get no) (get|getting|got|gotten|receive|received|receiving|arrive|arrived|come|came|see|find) …
      (bekomme|bekam|erhalte|erhielt|habe) (ich)? (keine|kein|noch keine|nie) …
      (profile|profil) …
      (subscription|subscriptions|abo|abos|contract|vertrag) … (plan|premium|tariff|tarif|basic|gold|insurance|versicherung) …
      (einschalten|anschalten|aktivieren|switch on|turn on) $
      (notifications|benachrichtigungen|nachrichten|messages) … (stopped|not working|geht nicht|gehen nicht|funktionieren nicht) …
      (wann|when|how long|wie lange|where is|wo ist) …
      (subscription|subscriptions|abo|abos) (charge|charges|charged|fee|fees|payment|with|from|that|which|i|for|von|bei|beim|vom|$)
      (code|codes|verification|receipt|refund|confirmation|tan|bestaetigung|bestaetigungen) …
      (why|warum|wieso|did|didnt|have not|havent) … (stop|stopped|not|nicht|keine)
    `),
  ],
};
