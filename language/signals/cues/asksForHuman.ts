import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

const en = {
  talk: 'talk|talking|speak|speaking|spoke|chat|chatting|converse|communicate|communicating|discuss|discussing|conversation|word|talked to',
  some: 'a|an|the|your|some|any|real|live|actual|human|living|proper|qualified|different|another|senior|my|other|one|of|member|ur',
  person:
    'someone|somebody|anyone|anybody|some one|any one|person|people|persons|expert|specialist|support|team|department|boss|guy|colleague|colleagues|manager|supervisor|staff|you guys|advisor|adviser',
  bot: 'bot|bots|robot|robots|machine|machines|computer|computers|chatbot|chatbots|chat bot|ai|automated|virtual assistant',
};

const de = {
  talk: 'sprechen|spreche|sprich|sprecht|reden|rede|redet|telefonieren|chatten|chatte|unterhalten|kommunizieren|besprechen|klaeren|diskutieren|schreiben|gespraech|kontakt|verbindung',
  person:
    'jemand|jemandem|jemanden|jmd|wem|wen|person|personen|chef|chefin|team|abteilung|support|service|leuten|leute|personal|profi|experten|fachmann',
  bot: 'bot|bots|roboter|robotern|maschine|maschinen|computer|computern|chatbot|chatbots|ki|automaten|bandansage',
};

/** Somebody who works here: heard alone or in nearly any sentence that is not about something else. */
const staff = [
  phrases(`
    human|humans|humam|hooman
    (human|humans) (being|beings|agent|agents|help|support|operator|rep|assistance|contact|interaction)
    (real|live|actual|living|breathing) (person|people|human|humans|agent|agents|someone|one|support|representative)
    (someone|somebody|anybody|anyone) (real|human|alive|competent)
    representative|representatives|rep|operator|supervisor
    (an|the|live|human|your|any|some|another|different|support|service|me|to|with|actual|real) (agent|employee|adviser|advisor)
    ^ (agent|agents)
    agent (please|pls|now)
    (your|a|an|the|one of your|any|ur) (agents|advisor|adviser|advisors|advisers|consultant|consultants|colleague|colleagues|coworker|coworkers)
    customer (service|services|support|care|relations) (agent|rep|team|person|please|representative|advisor|desk|now)?
    (support|service) (team|agent|agents|staff|person|desk|representative|department)
    (member|members) of (staff|your|the) (team|staff)?
    (staff|team) member|members
    (your|any|a) (staff|employee|employees|team|supervisor|manager|managers|boss|people)
    one of your (people|team|staff|employees|guys)
    (someone|somebody|person|people|anyone|anybody) (from|at|in|on) (your|the|customer|support) (team|staff|support|service|company|bank|office|side|end|department)
    live (chat|support|help|assistance)
    (customer care|to|an|service) executive
    (call centre|call center|helpline|help desk|helpdesk|service desk)
    personal (assistance|advisor|adviser|help|support|contact)
  `),
  phrases(`
    mensch|menschen|menschn|menchen
    (menschliche|menschlicher|menschlichen|menschliches|menschlich)
    mitarbeiter|mitarbeitern|mitarbeiterin|mitarbeiterinnen
    (echte|echten|echter|reale|realen|richtige|richtigen|richtiger|lebende|lebendige) (person|personen|berater|leute|leuten|agenten)
    (person|personen) (aus|von|vom) …
    berater|beraterin|beratern
    hotline|mitarbeiterchat|kundenhotline|kundenservice|kundendienst|kundenbetreuung|kundenbetreuer|kundenberater|kundensupport|kundencenter
    ansprechpartner|ansprechpartnerin|ansprechperson|ansprechpersonen
    sachbearbeiter|sachbearbeiterin|servicemitarbeiter|supportmitarbeiter|servicekraft|teamleiter|teamleitung|teamleiterin
    (vorgesetzten|vorgesetzter|vorgesetzte|verantwortlichen|verantwortlicher|zustaendigen)
    (ein|einen|einem|eine|einer|nen|nem|dein|deinen|deine|ihr|ihren|ihre|euren|eure|den|der|die|zu) (kollegen|kollege|kollegin|operator|agent|agenten)
    ^ (agent|operator|agenten|kollege|kollegen)
    (agent|operator) bitte
    jemand (von|aus|vom|bei) (euch|ihnen|team|support|service|kundenservice|dem|der|der bank)
    jemanden (von|aus|vom|bei) (euch|ihnen|team|support|service|kundenservice|dem|der|der bank)
    jemandem (von|aus|vom|bei) (euch|ihnen|team|support|service|kundenservice|dem|der|der bank|eurem|ihrem)
    (live chat|livechat|live agent|live support)
    (persoenliche|persoenlichen|persoenliches|persoenlicher) (beratung|hilfe|unterstuetzung|betreuung|gespraech|kontakt|ansprechpartner|berater)
  `),
];

/** Wanting, or words that belong to asking. */
const wish = phrases(`
  (want|wanna|need|needs|like|love|wish|prefer|rather|demand|require|required|request|insist|please|pls|plz|can|could|may|might|would|will|let|lemme|shall|must|get|gets|give|bring|put|find|have|call|phone|contact|reach|connect|transfer|transferred|forward|hand|pass|switch|escalate|involve|direct|redirect|send|talk|speak|chat|talking|speaking|conversation|discuss|ask|where|how|any|there|available|here|now|instead|asap|immediately|looking|help|touch|only|just|not|no|explain|handle|take|fetch|grab|refer|route|number|possible|who|until|do you|gimme|asking|asked for|i said|i asked|wait|waiting|ok|again|hello|finally)
  (will|moechte|moecht|wuerde|haette|brauche|brauch|braeuchte|benoetige|wuensche|verlange|fordere|bestehe|bevorzuge|suche|bitte|bitten|kann|koennte|koennen|koennt|darf|duerfte|muss|lass|lasst|lassen|soll|sollte|gib|geben|gebt|hol|hole|holt|holen|stell|stellen|verbinde|verbinden|verbunden|leite|leiten|weiterleiten|weitergeleitet|weiter|schick|ruf|rufen|anrufen|sprechen|reden|chatten|telefonieren|schreiben|wie|wo|wer|wen|wann|gibt|gibts|ist|sind|hier|da|jetzt|sofort|endlich|lieber|statt|dringend|gewuenscht|hilf|helfen|hilft|kontakt|zu|mit|an|kein|nicht|nur|dass|telefonnummer|nummer|erreiche|erreichen|kommen|komme|uebernehmen|uebergeben|eskalieren|um|dazuholen|hinzuziehen|hinzuholen|einschalten|warte|warten|gefragt|sagte|gesagt|verlangt|kontaktieren|kontakt|dafuer|hallo|nochmal|wieder|will|melden|meldet|braucht)
`);

/** Anybody at all, beside words for speaking with them. */
const anybody = phrases(`
  (someone|somebody|anyone|anybody|person|people|staff|employee|employees|colleague|colleagues|manager|managers|boss|supervisor|specialist|specialists|expert|experts|adviser|advisor|team|agent|agents|whoever|pulse|banker|representative|representatives|teammate|teammates|guy|lady|woman|man|department)
  (jemand|jemanden|jemandem|wen|wem|leute|leuten|person|personen|chef|chefin|kollege|kollegen|kollegin|mitarbeiter|mitarbeitern|mitarbeiterin|mitarbeitende|berater|beraterin|spezialist|spezialisten|experte|experten|team|agent|agenten|abteilung|verantwortliche|verantwortlichen|mensch|menschen|fachkraft|fachkraefte|zustaendigen|zustaendige|personal)
`);
const speaking = phrases(`
  (talk|talking|tlak|speak|speaking|spk|chat|chatting|discuss|discussing|discussion|word with|words with|connect|connected|conversation|converse|hook me|patch me|loop|looped|put me|put us|get me|get us|hand me|hand this|pass me|pass this|transfer me|transfer my|transferred|send me to|switch me|take me to|through it with|over it with|through this with|get in touch|hear from|hearing from|reach|answer me|face to face|step in|take over|join this|on the line|on the phone|over the phone|walk me through|explain this to me|explain it to me|sort it out with|dealing with|deal with|tell it to|put through|in charge)
  (look|looks|check|checking|go|going|read) (over|into|through) (my|this|the) (case|issue|problem|matter|account|situation|chat|question|request|it)
  (with|by|to|from) (a|an|one of your|your|some|any|another) (real|live|proper|human|actual)? (person|colleague|employee|colleagues|employees|staff|human|advisor|adviser|expert) (instead|please|pls|now|rather|then|thanks|here|today) $
  (sprechen|spreche|sprich|reden|rede|telefonieren|besprechen|unterhalten|unterhaltung|gespraech|wort|worte|chatten|verbinde|verbinden|verbindet|verbind|verbunden|verbindung|durchstellen|durchgestellt|stell|stellen|weiterleiten|weitergeleitet|leite|leiten|weitergeben|weiterverbinden|schalte|schalten|dazuschalten|dazuholen|hinzuziehen|hinzuholen|dazunehmen|durchgehen|durchsprechen|klaeren|wechseln|drueberschauen|draufschauen|schaut|persoenlich|am apparat|am telefon|in kontakt|kontakt mit|uebergeben|uebergib|vermitteln|vermittle|erreichen|erreichbar|erzaehlen|am anderen ende)
  (gib|gebt|geben|reich|reiche|reicht) … (an|weiter) …
  (melden|meldet|melde|kontaktieren|kontaktiert|zurueckmelden|anschreiben) … (bei mir|mir|mich|$)
  (antworten|helfen|uebernehmen|kuemmern|ansehen|anschauen) (lassen|bitte|koennte|kann|soll)? $
`);
/** What answers in place of people, and being through with it; a machine alone may be one for cash. */
const software = phrases(`
  (bot|bots|robot|robots|chatbot|software|algorithm|automation|ai|answering machine|talking machine)
  (automated|automatic|canned|scripted|robotic|prewritten|computer generated) (reply|replies|answer|answers|response|responses|message|messages|system|stuff|assistant)
  (robotern|roboter|software|automat der|computerstimme|sprachcomputer|algorithmus|ki)
  (automatischen|automatische|vorgefertigten|vorgefertigte|maschinellen|standardisierten) (antworten|antwort|nachrichten|systeme|texte)
`);
const through = phrases(`
  (skip|past|bypass|around|rid|without|no more|enough|off this|stop|dont wish|do not wish|dont want|do not want|dont like|refuse|rather not|cant|cannot|not going to|wont be|dont make me|do not make me|make me|wont|never|forced to|isnt working|not working|does not understand|doesnt understand|doesnt get|useless|no point|not comfortable|hate|tired|sick|away from|done with|instead of|out of|beyond|leave)
  (ueberspringen|ueberspringe|vorbei|umgehen|ohne|keine|keinen|kein|genug|weg mit|weg von|schluss|satt|nicht mit|nicht von|nicht einem|hoert auf|hoeren sie auf|raus aus|lieber nicht|statt|anstatt|nervt|hasse|leid|einem bot erzaehle|kann ich|zwing|zwingt|zwingen|nicht|bringt mir nichts|versteht mich nicht|sinnlos)
`);

/** "A person, please", in any wording. */
export const asksForHuman: Cues = {
  whole: [
    phrases(
      `
      ^ (is|are)? (any|some)? (anybody|anyone|somebody|someone) (there|here|around|home|real|alive|available|out there|at home|in)
      ^ (is|are) (there)? (anybody|anyone|somebody|someone) (real|there|here)? $
      ^ (a|one|some)? (person|people|someone|somebody|manager|colleague|adviser|advisor|supervisor|boss|agent|human|operator|rep) (please|pls|plz|now|asap|instead|real|thanks)? (please|now)? $
      ^ (customer)? (support|care|service) (please|pls|agent|representative|rep) $
      ^ (please|ok|no)? (human|live|real|actual|personal) (support|help|assistance|service|contact|chat|care|agent|response) (please|now)? $
      `,
    ),
    phrases(
      `
      ^ (ist|hallo ist|gibt es|gibts)? (da|hier|denn|dort)? (jemand|wer|irgendjemand|irgendwer) (da|hier|erreichbar|dort|echtes|zu sprechen|bei euch)? (da|bitte)? $
      ^ (bitte)? (eine|jemand|jemanden)? (person|chef|kollege|support|service) (bitte|jetzt)? $
      `,
    ),
  ],
  together: [...staff.map((somebody) => [somebody, wish]), [anybody, speaking], [software, through]],
  clause: [
    phrases(`
      (easier|better|best|quicker|simpler|prefer|prefer it|nice|good|helpful|love it|appreciate it) … if (i|we) (could)? (spoke|talked|chatted|speak|talk|chat) (with|to) (a|an|one)? (someone|somebody|person|human|people|colleague|of you) …
      ^ (no|just|only|rather|ok|enough|now|well|a|an|one|some)* (real|actual|live|proper)? (person|human|human being|people|agent|member of staff|employee|colleague) (please|pls|plz|instead|now|then|thanks|already|here)* $
      (are|is) there … (agents|agent|advisers|advisors|people|humans|staff) …
      (is|are|isnt) … (member of staff|members of staff|employee|employees|colleague|colleagues|staff|real people|humans|a human|anyone human) (around|there|here|available|on duty|awake|online|free|listening) …
      (let|have|want|need|prefer|get|bring|ask) … (somebody|someone|anyone|people) who (works|work|knows|know|can|understands|understand|is|isnt|has) …
      (your|a|an|the) (support|service|customer|help) (people|person|folks|guys|staff|team|crew|lady|guy) …
      (need|want|prefer|rather|instead|can we|lets|could we|give me|take) … (with|by|from) (a|an|some|your) (person|human|colleague|employee|real one) …
      (you|youre) … (machine|robot|bot|program|computer) (i|and i) (need|want|would) …
      (transfer|hand|pass|move|forward|route) … (chat|conversation|case|me|this) … (agent|agents|person|human|colleague|employee|team)
      (spk|tlk|talk|speak|tlak) (to|2|with|w) …
      (who|whom) … (can|could|may|should|do) (i|we) (chat|talk|speak|spk|write) (to|with) …
      (helped|served|assisted|advised|handled|looked after|answered|contacted|dealt with) … by (a|an|one|some|somebody|someone|your|my) …
      (who|someone|somebody|anyone|you) … (help|helps|assist|see|meet) me (in person|personally) …
      (in person|face to face|person to person) (please|now|instead|with|$) …
      (somebody|someone|anybody|anyone|any humans|any human|people|staff|humans) (there|around|here|real|alive|awake|home|on duty|at the desk|at your desk|at your end|on your end|behind this|listening|free|available) …
      (member|members|somebody|someone|one) of (your|the) (team|staff|crew|department) (please|should|must|can|could|needs|has|to|will|look|call|contact) …
      ^ (handover|hand over|human handover|escalation|escalate) (pls|please|plz|now|me|$)
      ^ transfer me $
      ^ transfer me (pls|please|plz|now)
      (let|bring|take|get) (me|us) (through|past|over) (to)? …  (team|support|service|staff|someone|somebody|person|people|department)
      (someone|somebody|anyone) (with a|with some) (pulse|brain|heart|clue|authority|sense|experience)
    `),
    phrases(`
      ^ (nein|bitte|nur|lieber|jetzt|ok|genug|ein|eine|einen|mal)* (echter|echten|echte|richtiger|richtigen|richtige|lebender)? (mensch|menschen|person|mitarbeiter|mitarbeiterin|berater|kollege|kollegen) (bitte|jetzt|statt|lieber|mal|danke|sofort)* $
      (leute|menschen|jemand|jemanden|mitarbeiter) … (aus fleisch und blut|mit puls|mit hirn|mit verstand|mit ahnung|der sich auskennt|der mich versteht|die sich auskennen|mit erfahrung)
      (mit|von|bei|zu) (einer|einem|nem|ner|ihrer|eurer|ihrem|eurem) (person|menschen|mitarbeiterin|mitarbeiter|kollegen|kollegin|berater|team) (waere|ist|geht|ginge|machen|lieber|bitte|regeln|loesen|klaeren|erledigen|bereden) …
      (lass|lasst|lassen) … (jemanden|einen|eine|wen) … (antworten|ran|uebernehmen|schreiben|ansehen|machen|schauen) …
      (will|moechte|muss|bring|bringt|brauche|brauch) (ich)? … (zu eurem|zu ihrem|zum|zu deinem|euer|ihr|den|euren|ihren) (team|support|kundenservice|service|kundendienst|personal)
      (zwing|zwingt|zwingen|nicht) … (bot|roboter|maschine) (zu)? (reden|sprechen|schreiben|chatten|diskutieren) …
      (zwing|zwingt|zwingen) (sie)? mich nicht …
      (bot|roboter|maschine|computer) … (brauche|will|moechte) … (person|menschen|mensch|jemanden)
      ^ (ein|einen|einem|mit einem|mit dem)? (operator|servicepersonal|agent) (waere|ist|bitte|jetzt|verbinden) …
      (mit|zu) (dem|der|denen|demjenigen|derjenigen) (sprechen|reden|telefonieren|chatten|verbunden werden) …
      (wer|der) … (sagen|zustaendig|verantwortlich|chef) … (sprechen|reden)
      (den|die) (will|moechte|muss) ich (sprechen|haben|am telefon)
      (servicepersonal|kundenpersonal|fachpersonal|personal) (verbinden|sprechen|reden|bitte)
      (von|durch) (jemandem|einem|einer|einem menschen) … (betreut|beraten|bedient|bearbeitet|unterstuetzt|kontaktiert) …
      (sitzt|ist|arbeitet|hoert|liest) (da|hier|dort|bei euch|bei ihnen) (gerade|denn|noch|eigentlich|auch)* (jemand|wer|ein mensch|irgendwer) …
      (serviceteam|supportteam|kundenteam|fachabteilung|serviceabteilung|zentrale|leitung) (durch|verbinden|weiter|bitte|sprechen|weiterleiten) …
      (lass|lasst|lassen) (sie)? mich … (durch|rueber)
      (wie|wo|kann ich) (erreiche|erreicht|kriege|bekomme|finde|kontaktiere) (ich|man) … (personal|jemanden|team|leute|mitarbeiter|ansprechpartner|zustaendigen|support|service)
      (chef|chefin|vorgesetzter|vorgesetzte|teamleiter) (mit mir|mal|kurz) … (reden|sprechen|schreiben|chatten|telefonieren)
      an wen (kann|muss|soll|darf|koennte) (ich|man|wir) (mich|sich|uns) …
      an wen (kann|muss|soll|darf|koennte) … (wenden|richten|melden|halten) …
      zu wem (kann|muss|soll|darf|koennte) … (gehen|kommen|schauen) …
    `),
    phrases(
      `
      ^ <some>? <some>? (human|humans|agent|agents|representative|operator|supervisor|rep|live chat|real person|live person|human being|staff|adviser|advisor) $
      <talk> … <person>
      (contact|reach|get through|get hold|get in touch|in touch|in contact) … <person>
      (connect|transfer|transferred|transfered|connected|forward|forwarded|hand|handed|pass|passed|switch|redirect|refer|route|escalate|escalated|put|patch|direct) … (to|through|with|over|by|in|on) … (<person>|department|live|else|customer care)
      (connect|transfer|escalate|put) (me|us|this|it|my case|my chat|my call|my issue|through) (me|please|now|through|further|on)? (please|now)? $
      ^ (please|can you|just|could you)? (connect|escalate|patch) (me|us|this|it)? (through|now|please|further)? $
      ^ (please)? (put) (me|us) (through) …
      (i|we) (said|asked for|have asked for|already asked for|am asking for|ask for|requested) <some>? <some>? (human|agent|person|representative|rep|operator|supervisor|manager|someone|real person)
      im asking for <some>? <some>? (person|human|agent|manager)
      (hate|despise|cant stand) … <bot>
      (get|give|gimme|find|send|bring|fetch|grab|involve|call|have|ask) (me|us|in|over)? <some>? <some>? (someone|somebody|person|people|colleague|manager|supervisor|boss|team|expert|specialist|adviser|advisor)
      (want|wanna|need|demand|prefer|like|rather have|would rather|looking for|require|request|have) <some>? <some>? (person|someone|somebody|manager|boss|supervisor|adviser|advisor|expert|specialist) (now|please|to|who|that|here|asap|instead|not|for|real|on|from|rather|right|immediately|urgently)? (talk|speak|look|help|handle|sort|this|can|explain|deal|take|now|please|away|the|call|contact|reply|answer|chat|a)? (bot|phone)? $
      (want|need|prefer|demand|like|require|let) <some>? <some>? (person|someone|somebody|colleague|manager|supervisor|expert|specialist) (to|who can|that can) (talk|speak|look|handle|sort|deal|take|review|chat|fix|check|investigate)
      (can|could|would|will|let|may) <some>? <some>? (person|someone|somebody|anyone|anybody|colleague|manager|supervisor|people|specialist|expert) (please|from support|there|here|else|also)? (please)? (take over|step in|join|talk|speak|chat|contact me|look at this|look into this|look into it|reply|respond|answer me|reach out|get in touch|help me in person)
      (can|could|may|might) (i|we) (please|just|maybe)? (have|get|see|reach|deal with) <some>? <some>? (person|someone|somebody|manager|supervisor|colleague|expert)
      (help|assistance|support|assist|answer|answers|reply|advice|response|complain|complaint|explanation) (me)? (of|from|by|to) <some>? <some>? (person|someone real|manager|supervisor|boss|specialist|expert|colleague|adviser|advisor)
      (can|could|would|will|if) <some>? <some>? (person|colleague|specialist|manager|supervisor|expert) (please|could|can|would)? (help|assist|answer|look|check|sort|handle|call|explain|review|deal)
      deal with <some>? <some>? (person|someone|somebody)
      (any|no) (person|people|chance|way|one|body) (here|there|available|around|i can|of|to)? … <talk>
      (is|are) (there|theres) … (person|people|someone|somebody|anyone|anybody|number|one) … <talk>
      (is|are) (anybody|anyone|somebody|someone) (there|here|available|around) (i|we|to|who|that)?
      (who|whom) (can|could|do|should|shall) (i|we) <talk>
      (who|whom) (can|could) (i|we) (call|phone|contact|ring) $
      (is it possible|possible|any way|way|able|chance|option) … <talk> … (to|with) …
      (not|dont|wont|never|do not|stop|no longer|rather than|instead of|tired of|sick of|fed up|hate|refuse|done|finished|enough|through|keep) … (want|like|wanna|talk|talking|speak|speaking|chat|chatting|deal|dealing|write|type|arguing|with|of|a) … <bot>
      (dont|do not|not) (want|need|like|trust) <some>? <some>? <bot>
      ^ (no|not|stop|enough|without|without a) (more|with|of|a|the|this)? (a|the|this)? <bot> (please|pls|thanks|anymore|now|again|stuff|anything)? $
      (phone|telephone|call|ring|calling|phoning) (to)? (someone|somebody|a person|an agent|you guys|your office|your bank|your team)
      (can|could|may|how do|how can|where can) (i|we) (call|phone|ring) (you|someone|somebody|support|the bank|a person) …
      (have|get|ask|tell) (someone|somebody|a person|a colleague|your manager|your supervisor) (to)? (contact|write|message|reply|respond|get back|reach out|look|review|help|call)
      `,
      en,
    ),
    phrases(
      `
      ^ (ein|einen|eine|einem)? (echte|echten|echter|echtem|richtige|richtigen|richtiger)? (mensch|menschen|mitarbeiter|mitarbeiterin|berater|kundenservice|kundendienst|person|ansprechpartner|menschlicher ansprechpartner|menschliche hilfe|menschlicher berater|sachbearbeiter|servicemitarbeiter|support mitarbeiter|supportmitarbeiter|kundenbetreuung|kundenberater|vorgesetzter|vorgesetzten|agent|operator) $
      (mit|zu|bei|von|vom|beim) … <person> … <talk>
      <talk> … (mit|zu|vom|von) … <person>
      (mensch|mitarbeiter|kollege|jemand|kollegin) (darum|damit|drum) (kuemmert|befasst|annimmt)
      (ich)? (sagte|habe gesagt|hab gesagt|verlange|verlangte|warte auf|habe nach) … (mensch|menschen|mitarbeiter|kundenservice|berater|person|vorgesetzten) (gefragt|verlangt|gebeten)?
      (jemanden|jemand|mensch) … (fleisch und blut|mit ahnung|der ahnung hat|echtes|echten)
      (kundendienst|kundenservice|support|service|hotline) (kontaktieren|anrufen|erreichen|sprechen|bitte)
      (hasse|satt|nervt|nerven) … <bot>
      (gibt es|haben sie|habt ihr) … (person|jemanden) … (ansehen|anschauen|helfen|kuemmern|sprechen|reden)
      (gibt es|gibts) (hier|da|bei euch|denn)? (eine|auch eine|irgendeine) person $
      (wuerde|moechte|will) … (persoenlich) (besprechen|klaeren|sprechen|reden|vorsprechen)
      (will|moechte) … (deinen|ihren|euren|den) (chef|boss|vorgesetzten|leiter) (sprechen|reden|haben)
      (mit wem|an wen|wen|zu wem) (kann|koennte|muss|soll|darf|koennen) (ich|man|wir) … (sprechen|reden|wenden|anrufen|telefonieren|kontaktieren|schreiben|ansprechen|fragen)
      (mit dem|mit der|mit denen|den|die) (ich|man|wir) … (sprechen|reden|telefonieren|fragen|erreichen) (kann|koennte|darf)
      (wer ist|wer waere) … zustaendig …
      (will|moechte|muss|wuerde|kann|darf|haette|koennte) … (wen|jemanden|den chef|ihren chef|euren chef|eine person|person|den manager|ihren manager) … (sprechen|am telefon|reden|haben|erreichen|fragen|anrufen)
      (will|moechte|brauche|haette) (ich)? (bitte|gern|gerne|jetzt|sofort|lieber)? (eine|jemanden) (person|am telefon|der mir hilft|der sich|der hilft|mit dem|dort|hier)
      (hol|hole|holt|holen|gib|gebt|geben|schick|schickt|schicken|ruf|ruft) (sie|mir|mich|uns|mal|bitte|doch)? (bitte|mal|mir|uns|doch|sie)? (bitte|mal)? (eine|jemanden|jemand|deinen|ihren|euren|den)? (jemanden|jemand|person|chef|boss|manager|leute|support|echten|richtigen)
      (koennt|koennen|kannst|kann|koenntet|koennten|koenntest) (ihr|sie|du) (mir|mich|uns|bitte|mal)? (bitte|mal|mir)? (jemanden|jemand|eine person|den support|den service) (geben|holen|schicken|dazuholen|nennen|vermitteln)
      (jemand|jemanden|person|kollege|kollegin) … (uebernehmen|uebernimmt|einschalten|dazuholen|hinzuziehen|melden|kuemmern|ansehen|anschauen|draufschauen|durchlesen)
      (jemand|wer) (da|hier|dort) … (der|die|den|mit|zum)
      (ist|gibt es|gibts|sitzt|hilft) (da|hier|dort|mir|mir hier)? (jemand|jemanden|wer|irgendjemand|eine person|wen) … (<talk>|spricht|am telefon|erreichbar|persoenlich|der mir|den ich|mit dem)
      (jemand|wer kann) … (persoenlich) …
      (verbinde|verbinden|verbindet|verbind) (sie|mich|du|ihr|bitte|uns) …
      ^ (bitte|sofort|jetzt|mal|mich)? (bitte)? (verbinden|durchstellen|weiterleiten|weiterverbinden|eskalieren) (bitte)? $
      (mich|uns|chat|gespraech|anliegen) … (verbinden|durchstellen|weiterleiten|weiterverbinden|weitergeben|uebergeben) $
      (moechte|will|wuerde|muss) … (verbunden|durchgestellt|weitergeleitet|weiterverbunden|persoenlich beraten|zurueckverbunden) …
      (leite|leiten|leitet|leit|stell|stelle|stellen|stellt) (sie|du|ihr)? (mich|uns|das|das gespraech|den chat|bitte) … (weiter|durch)
      (eskalieren|eskaliere|eskaliert|uebergeben|uebergib) (sie|das|den|es|bitte|mich) …
      (kein|keinen|keine|keinem|keiner|nicht|ohne|genug|schluss|satt|leid|statt|nie|bloss) … (lust|mit|einem|mehr|auf|von|vom|diesem|dieser|bloedem|einer|haben|den|dem|ein|so)? … <bot>
      <bot> (bringt nichts|ist nutzlos|hilft nicht|versteht mich nicht) …
      (persoenlich|telefonisch) … (sprechen|reden|klaeren|beraten|erreichen|erreichbar|kontakt)
      (uebernehmen|uebernimm|uebernehmt) (sie|das|bitte) … (persoenlich)
      (am|ans|ueber) telefon … (sprechen|klaeren|reden|jemand|jemanden)
      (jemanden|sie|euch|wen) … (anrufen|telefonisch erreichen) $
      nicht (du|den bot|der bot|mit dir|dich)
      `,
      de,
    ),
  ],
  unless: [
    phrases(
      `
      (am|is|was|are|r) (i|this|it|that|u|you|there) (even|actually|really|just|a|an|not|now|currently|still)? (talking|speaking|chatting|writing) …
      (are|r|is) (you|u|this|it|that) (a|an|really|actually|even|just|not|some|the)? … (human|person|agent|representative|humans|people|employee|operator|bot|robot|machine)
      (im|i am|we are|been|was|were) (talking|speaking|chatting) (to|with)
      (i|we|ive|weve|have|has|had|already|just|after) (talked|spoke|spoken|chatted|contacted|called|emailed|written|been talking)
      (agent|human|person|representative|rep|operator|someone|somebody|he|she|they|manager|service|support|staff|guy|who|employee) (said|says|told|promised|advised|informed|replied|answered|explained|was|is|were|did|didnt|took|stole|used|made|charged|sent|asked|has|had|does|doesnt)
      (merchant|seller|retailer|shop|shops|store|restaurant|landlord|employer|recipient|beneficiary|airline|hotel|travel|estate|company|ups|post|delivery|insurance|real estate) …
      (do|should|must) (i|we) (need|have|really need|really have) to (talk|speak|contact|call)
      (should|shall) (i|we) (contact|call|ask)
      (manager|staff|business|employee) (account|accounts|card|cards)
      (does|do|did) (your|the) (staff|team|people) (need|require|check|see|know|want) …
      (what|which) … (does|do) (your|the) (staff|team|people) …
      (money|payment|pay|send|account|card|cards|made a transfer|my transfer) … (to|for|of|with) (a|another|other|different|some|the wrong|wrong|more) … (person|people|human|humans|someone|somebody|colleague)
      (support|supports|supported) (apple|google|american|visa|mastercard|card|cards|currency|currencies|countries|in|my|the)
      (add|adding|invite|register|link) …
      (can i transfer|do i transfer|i transfer|pay|payment|payments|money|send money|sending) … (to|from|for|between) … (person|people|someone|somebody|anyone|agent|friend|account) …
      (airport|shop|cashier|cash|atm|post|counter|store) …
      (can|does|do|will|is|are|would|did|should) (a|an|any|your|the|another|other|some)? (real|different|second)? (person|people|human|employee|employees|someone|anyone|somebody|staff|agents)? (verifying|verify|verifies|see|check|use|using|access|have access|open|withdraw|top|using my) …
      thank|thanks for|great|amazing|friendly|love your|helpful|very human|lovely
      human (error|rights|resources|trafficking|being charged)
      `,
    ),
    phrases(
      `
      (spreche|rede|chatte|schreibe|unterhalte) (ich|ich hier|mich) … (gerade|hier|eigentlich|mit|zu) …
      (bist|seid) (du|ihr) …
      (sind|ist) (sie|das|dies|hier|du) (ein|eine|hier|denn|eigentlich|wirklich|echt|gerade|das|jetzt|nur) … (mensch|bot|person|roboter|maschine|mitarbeiter|ki|computer)
      (habe|hatte|hat|haben|hab|wurde|hatten) … (mit|bei|vom|der|die|ein) … (gesprochen|geredet|telefoniert|verbunden|angerufen|gesagt|erklaert|versprochen|geschrieben|informiert|gemeint|geantwortet|abgebucht|abgehoben|ueberwiesen|bezahlt|gekauft|bestellt)
      (mitarbeiter|berater|kundenservice|kollege|mensch|support|hotline|er|sie|der|die) … (sagte|meinte|sagt|meint|versprach|war|waren)
      (fremde|fremden|unbekannte|unbekannten|anderen|dritte|zweite|falsche|falschen) (person|personen|menschen|mitarbeiter)
      (geld|karte|konto|ueberweisung|zahlung) … (an|einem|mit|fuer|von) … (schicken|senden|ueberweisen|zahlen|teilen|geben|verbinden|nutzen|benutzen|verwenden)
      (prueft|pruefen|sieht|sehen|benutzt|benutzen|nutzt|verwendet|hat|haben) (ein|eine|eure|ihre|jemand|der|die) … (ausweis|pin|karte|konto|passwort|daten|dokumente) …
      (einem|an|meinem|meiner|meinen) … (geld|ueberweisen|senden|bezahlen|zahlen)
      mein|meine (mitarbeiter|kollege|kollegin|chef|berater|mitarbeiterin|vorgesetzter)
      (apple|google|paypal|handy|app|konto|karte|karten|uhr|telefon) … (verbinden|verknuepfen)
      danke|toller|nett|freundlich
      super (service|mitarbeiter|team|hilfe|geholfen|support|kundenservice|freundlich|nett)
      (mitarbeiter|berater|hilfe|service|support|team|kundenservice) (war|ist|sind|waren) … super
      `,
    ),
  ],
};
