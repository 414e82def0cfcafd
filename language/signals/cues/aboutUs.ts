import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** "Are you a bot?" */
export const asksIfBot: Cues = {
  clause: [
    phrases(`
      (are|r|is|am|was|arent|isnt) (you|u|this|it|i|that|there|these|ya) (actually|really|just|even|only|an|a|the|not|like|talking to|speaking to|speaking with|chatting with|talking with|chatting to|writing with|writing to|now|still|dealing with|texting with)? (actually|really|just|even|a|an|some|any|to|with|some kind of|only|the|not|only a|just a)? (a|an|some|the|real|actual|live|just a|kind of|sort of|any|automated|virtual|computer|living|only a)? (a|an|real|actual|live|automated|virtual|computer|chat|living)? (bot|robot|human|machine|computer|chatbot|chat bot|ai|person|real|program|real person|algorithm|automated|human being|humans|people|robots|bots|software|artificial|autoresponder|automatic|artificial intelligence|computer program|actual person|language model|chatgpt|gpt|alive|someone real|somebody real|human or|person or|or a human|real people)
      (do|did|am|are) i (talk|talking|speak|speaking|chat|chatting|write|writing) (to|with) (a|an|some|the)? (bot|robot|machine|computer|ai|human|person|real person|real human)
      (is|does|are) (a|any|an|some) (real|actual|live)? (human|person|people|humans) (typing|writing|reading|answering|behind|there|on the other|replying|here) …
      (youre|you are|u are|youre) not (a|an|even a|really a) (real|actual|human|person|real person|real human)? (person|human|being|people|man)? (are you|right|or|$)
      (bot|robot|machine|ai|computer) or (a|an|is this)? (human|person|real|actual|man)
      (human|person|real) or (a|an)? (bot|robot|machine|ai|computer)
      (who|what) (am|are) (i|you|we) (talking|speaking|chatting|writing|texting) (to|with) …
      (who|what) (exactly|actually)? (are|r) (you|u) (exactly|actually|really)? $
      (you are|youre) (a|just a|only a) (bot|robot|machine|chatbot) …
      (you|u|youre|ur|you are|this is|you must be|sounds like|feels like|seems like) (are a|a|like a|just a|an|are a|sound like a|must be a|are just a)? (bot|robot|machine|ai|chatbot|computer) (right|arent you|no|or|isnt it|isnt this|huh|or what|arent u)
      (do|does) (a|any|real)? (human|person|humans|people) (read|see|answer|reply|write|type) … (this|here|me|chat|messages)
      (talking|speaking|chatting) (to|with) (a|an) (bot|robot|machine|ai|computer|human|real person|person) (right now|here|now|right|or|$)
    `),
    phrases(`
      (bist|sind|ist|seid) (du|sie|das|dies|ihr|hier|da) (eigentlich|wirklich|denn|echt|hier|etwa|nur|ein|eine|auch|tatsaechlich|nicht|vielleicht|jetzt|gerade|ueberhaupt)? (eigentlich|wirklich|nur|ein|eine|echt|hier|etwa|am anderen ende)? (ein|eine|echter|echte|so ein|richtiger|richtige|nur ein|echt|einem)? (echter|echte|richtiger|richtige|virtueller|realer|reale|automatischer)? (bot|roboter|mensch|maschine|computer|chatbot|ki|person|menschlich|programm|echt|automat|kuenstliche intelligenz|automatisiert|algorithmus|computerprogramm|sprachmodell|menschen|chatgpt|assistent|real)
      (spreche|sprech|rede|red|schreibe|schreib|chatte) (ich)? … (ki|bot|maschine|roboter|mensch|menschen|computer|automaten)
      (spreche|rede|schreibe|chatte|unterhalte) (ich)? (mich)? (hier|gerade|eigentlich|denn|jetzt|da|grade)? (eigentlich|gerade|jetzt|mich|wirklich|etwa)? (mit|zu) …
      (bot|roboter|maschine|ki|computer) oder (ein|eine|doch|echter|ist das)? (mensch|person|echt|echter|richtiger|menschlich)
      (mensch|person) oder (ein|eine|doch|nur)? (bot|roboter|maschine|ki|computer)
      (wer|was) (bist|sind) (du|sie) (eigentlich|denn|genau)? (genau)? $
      (mit wem|mit was) (spreche|rede|schreibe|chatte|habe) (ich) …
      (antwortet|schreibt|sitzt|liest) (hier|mir|da|das) (ein|eine|echter|wirklich|eigentlich|auch)? … (mensch|bot|maschine|roboter|person|computer)
      (du bist|sie sind|das ist) (doch|nur|ja|bestimmt)? (nur|doch)? (ein|eine) (bot|roboter|maschine|chatbot|ki|computer) (oder|stimmts|richtig|nicht wahr|ne|gell|$)
    `),
  ],
  unless: [
    phrases(`
      (machine|automat) … (card|cash|money|karte|geld|swallowed|verschluckt)
      (is|was) there (a|an|any) (automatic|automated|program|software|computer|machine)
      (real|actual) (reason|problem|time|rate|exchange|rates|charge|payment|transaction|email|mail|message|text|sms|call|offer|website|number|fee|bank|shop)
    `),
  ],
};

/** "What can you do?" */
export const asksCapabilities: Cues = {
  mostWords: 12,
  clause: [
    phrases(`
      what (all)? (can|could|do|are|else can|else do|exactly can|exactly do) (you|u|this bot|this chat|this) (actually|even|exactly|really)? (do|help|answer|offer|able to do|know|assist|good at|capable of|good for|for) (for me|me with|me|with|exactly|here|about|to help|best|then)? (with|here|then|exactly)? $
      what (kind|sort|kinds|sorts|type|types) of (things|questions|stuff|help|topics|issues|problems) (can|do|could) (you|i|u) …
      what (can|could|should) (i|we) (ask|do|say|type|write) (you|here|to you|with you|in this chat|in here|u) (here|about)? $
      what (are|r) (you|u|your) (capable of|able to do|good at|good for|capabilities|functions|features|skills|abilities|options|for)
      what (services|help|topics|options|commands|features) (do|can|are) (you|available|there|i|u) … $
      (which|what) (questions|topics|things|subjects|areas) (can|do|could|are|should) (i|you|we) …
      how (can|could|do|will|would|exactly can) (you|u|this bot|this chat|this) (actually|exactly|possibly)? (help|assist|be of help) (me|us|here)? (here|then|today|exactly)? $
      how (does|do) (this|it|you|this bot|this chat|this chatbot) (bot|chat|thing|work|chatbot|assistant) (work)? (exactly|here|then|actually)? $
      (tell|show) me what (you|u|i) (can|are|could) (do|able to do|ask|help with|ask you|help me with|capable of)
      (list|show|what are) (me)? (your|the|all|all your)? (commands|options|features|capabilities|skills|functions|topics) $
      (do you|can you) (only)? (know|answer|do) (everything|anything|anything else|any question|anything useful) … $
      what is this (bot|chat|chatbot|assistant) (for|about|good for) $
      what (is|s) (this chat|this bot|your purpose|your job|your role|this chat bot) (for|about|exactly|good for)? $
      what do you do (here|exactly)? $
    `),
    phrases(`
      was (alles|so|denn|genau)? (kannst|koennen|kann|weisst|machst|bietest|koennt|wissen|machen|bieten) (du|sie|dieser bot|der bot|ihr|dieser chat|man hier|man) (alles|so|denn|eigentlich|hier|genau|mir|fuer mich|noch|ueberhaupt)? (alles|so|denn|eigentlich|hier|genau|fuer mich|mir)? (tun|machen|beantworten|anbieten|bieten|leisten|helfen|an|fragen|wissen)? $
      (wobei|womit|bei was|wie|mit was|inwiefern) (kannst|koennen|kann|koennt|koenntest|koennten) (du|sie|der bot|dieser bot|ihr) (mir|uns|hier|denn|eigentlich)? (alles|so|denn|eigentlich|hier|genau|ueberhaupt)? (helfen|weiterhelfen|behilflich sein|unterstuetzen) (denn)? $
      was (kann|darf|soll) (ich|man) (dich|sie|hier|euch|dir|alles) (alles|hier|so|denn|fragen)? (fragen|machen|tun|schreiben|stellen)? $
      (welche|was fuer) (fragen|themen|dinge|sachen|funktionen|services|befehle|moeglichkeiten|leistungen|anliegen) (kann|kannst|koennen|beantwortest|beantworten|gibt|hast|haben|darf|koennt) …
      wie (funktioniert|funktionierst|geht|arbeitet|benutzt|benutze) (das|du|der|dieser|man|ich|denn|hier) (chat|bot|chatbot|hier|denn|das hier|diesen chat)? (hier|denn)? $
      (was|welche) sind (deine|ihre|eure|die) (funktionen|faehigkeiten|themen|aufgaben|moeglichkeiten|befehle)
      (welche|was fuer) (themen|fragen|funktionen|dinge|sachen) (kennst|beherrschst|verstehst|kannst|hast|beantwortest|bietest) (du|sie|ihr)
      (sag|zeig|erklaer|erzaehl) (mir)? (mal|bitte)? was (du|sie|man hier) (alles|so)? (kannst|koennen|kann) …
      (wofuer|wozu) (bist|sind|ist) (du|sie|der|dieser|das) (chat|bot|da|gut|eigentlich|hier|denn)? (da|gut|hier)? $
      was (machst|tust) (du|sie) (hier|so|eigentlich|denn)? $
    `),
  ],
};

/** "That did not help": what was said is no answer to what was asked. */
export const notHelped: Cues = {
  mostWords: 25,
  whole: [
    phrases(`
      ^ (no|nope|but|sorry|ok|well|yes|hm|hmm)? (i tried|i tried that|i tried it|tried that|tried it|i did that|done that|did that)? (but)? (that|this|it|which|problem) (really|still|just|also)? (didnt|doesnt|did not|does not|isnt|is not|hasnt|has not|wont|dont) (work|worked|working|working either|work for me|work either|work at all|help|solve it|fixed it|fix it|do anything) (for me|at all|either|though|sorry)? $
      ^ (its|it|that|this|still|its still|problem)? (is)? still (not|doesnt|isnt|does not) (working|work|solved|fixed|ok) $
      ^ (nein|leider|aber)? (das|es) (geht|funktioniert|klappt|hat) (immer noch|noch immer|trotzdem|leider|so|auch|bei mir)? (immer noch|leider|auch)? nicht (funktioniert|geklappt)? $
      ^ (you)? (dont|do not) understand (me|my question)? $
    `),
  ],
  clause: [
    phrases(`
      (that|this|it|which|you|your answer|the answer|your reply|that answer|these|none of this|none of that|the article|the link|your advice|your response) (really|still|just|also|actually|clearly|simply)? (didnt|doesnt|does not|did not|isnt|is not|wasnt|was not|hasnt|has not|wont|will not|dont|do not|arent|are not|havent|cant|cannot) (really|actually|even|been|at all|be|exactly|quite|very|going to|much)? (help|helping|helpful|answer|useful|solve|solved|fix|fixed|what i|help me|resolve|resolved|address|understand|understanding|answering|relevant|any help|much help|any use|of any help|of any use|my question|my problem|make sense|apply|get it|the answer|an answer|listening|right answer|it)
      (no|not) what i (asked|meant|mean|wanted|need|needed|want|am asking|was asking|am looking for|was looking for|said)
      (no|not) (help|helpful|useful|very helpful|much help|really helpful|helping|an answer|answering|my question|of help|helping me|the answer|relevant)
      (thats|that is|this is|that was|its|this was|it is) (not|no) (what|my question|the question|helpful|it|an answer|the answer|useful|help|the issue|my issue|my problem|the problem|what)
      (useless|unhelpful|pointless|worthless) (answer|answers|reply|response|information|info|advice|bot|help)? $
      ^ (sorry|no|nope|ok|but)? not what (i|im|ive) (am looking for|was looking for|am asking|was asking|asked|meant|mean|wanted|want|need|needed|asking|looking for|asking for|after)
      (dont|do not) think you (understood|understand|get|got|read) …
      (thats|that is|this is|its|completely|totally|is) (irrelevant|off topic|beside the point|not relevant|not related|unrelated)
      (i have|ive|i already|i did) (already)? (read|seen|tried|done|checked|know|knew) (that|this|it|all that|all of it|the article|the page) (already|before|one|$)
      (nothing|not much|little) to do with (my|what|the|it|this|that)
      (that|this|it|none) (doesnt|does not|didnt) (apply|fit|match|concern) (to|my|me|for|here|$) …
      ^ still broken $
      ^ (nope|no|nah) still (broken|nothing|no|the same|not) …
      (wrong|bad) (answer|article|topic|reply|response) …
      (you|u) (misunderstood|misunderstand|misread|got me wrong|got it wrong|got that wrong|missed the point|are missing the point) …
      (you|u) (still|just|clearly|obviously|really|completely)? (dont|do not|didnt|did not|cant|cannot|havent|are not|arent|keep not|failed to) (really|even|to)? (understand|get it|understood|answer|answered|help|helped|listen|read|understanding|listening|get what|get me|get my|answering) …
      (didnt|did not|hasnt|not|havent|never|still havent|still hasnt) (you)? (answer|answered|addressed|address) (my|the) (question|problem|issue|questions)
      (no|none|not|nothing) (of that|of this|of these|of those|you said|you say|there|here) (helps|helped|applies|is helpful|is useful|help|is right|answers|works for me)
      (already|i have already|ive already|i already|i did already) (tried|done|did|read|checked|knew|know|do|seen|looked) (that|this|all|it|both|everything|the article|all of that|all that) …
      (still|it still|but it still|problem still) (not|doesnt|does not|isnt|wont|didnt|is not|do not|cant) (solved|fixed|resolved|help|helping)
      (how|in what way) (does|is|should) (that|this) (help|supposed to help|answer) …
      (didnt|doesnt|did not|does not) (help|helped) (for me|at all|either|though)? $
      (keep|keeps|kept) (giving|sending|repeating|saying|telling|showing) (me)? (the)? (same|wrong|that) …
      (same|that same) (answer|reply|thing) (again|as before|over) …
    `),
    phrases(`
      (das|dies|es|die antwort|deine antwort|ihre antwort|eure antwort|der artikel|der link|dein tipp|du|sie) (hat|hilft|ist|beantwortet|loest|bringt|war|passt|nuetzt|funktioniert|klappt|trifft|hilfst|verstehst|verstehen|helfen|antwortest|stimmt) (mir|leider|ueberhaupt|gar|so|aber|auch|doch|mich|immer|meine|mein|irgendwie|jetzt)? (leider|ueberhaupt|gar|auch|so|noch|immer|wirklich|frage|problem|meine frage|mein problem|nicht)? (nicht|nichts|keine|kein|nicht wirklich|nicht weiter) (geholfen|weiter|meine|weitergeholfen|hilfreich|was|die|das|wirklich|gefragt|beantwortet|zu|meine frage|gebracht|hilfe|antwort|nuetzlich|wonach|richtig|so|zufriedenstellend|$)
      (damit|mit der antwort|mit dem link|mit dem artikel|mit dieser antwort) (kann|komme) (ich)? (nichts|leider nichts|nicht|leider nicht) (anfangen|weiter|viel anfangen)
      (hat|haben) (mir|uns|das)? (leider|das|ueberhaupt)? (nicht|nicht wirklich|gar nicht|kein bisschen) (weitergeholfen|geholfen|weitergebracht)
      (nichts|wenig) (mit meiner|mit dem|mit der|mit meinem|damit) (frage|problem|thema|anliegen)? … (zu tun)
      (trifft|passt) (auf mich|bei mir|zu meiner frage|auf meinen fall|hier|so|leider)* nicht (zu)?
      (danach|das|darum) (habe|hab|hatte) ich (auch|doch|gar|ueberhaupt)? nicht (gefragt|gemeint|gesucht|wissen wollen)
      (danach|darum) (ging|geht) es (mir)? (nicht|gar nicht)
      (hilft|half|bringt|nuetzt|brachte|hilfst) (mir|leider|aber|uns|du mir)? (leider|so|aber|ueberhaupt|gar|auch|das)? (nicht|nichts|kein bisschen|nicht wirklich|gar nichts|wenig|null) (weiter|wirklich|$)
      (nicht|keine|nichts) (hilfreich|meine frage|das was ich|was ich|wonach ich|die antwort auf|geholfen|die frage|was ich wissen wollte|meine antwort) …
      (war|ist) (nicht|das nicht|doch nicht|gar nicht) (meine|die|mein|das) (frage|was|antwort|problem|anliegen|was ich) …
      (falsche|keine|unpassende|nutzlose|sinnlose) (antwort|hilfe|info|auskunft) …
      (falsch|missverstanden|misverstanden) (verstanden) …
      (du|sie|ihr) (hast|haben|habt) (mich|das|meine frage|es|mir) … (falsch|nicht|missverstanden|gar nicht) …
      (du|sie) (verstehst|verstehen|kapierst|kapieren|hoerst|hoeren|liest|lesen) (mich|es|das|meine|mir|einfach|gar|offenbar|offensichtlich|doch|ja)? (einfach|doch|gar|wirklich|leider|ja|frage|offenbar|ueberhaupt)? (nicht|nichts) …
      (frage|problem|anliegen) (ist|wurde|bleibt) (noch|damit|immer noch|leider|nicht|noch immer) … (nicht|unbeantwortet|beantwortet|geloest|ungeloest|offen|da)
      (habe|hab|hatte) (ich)? (das|es|alles|beides|den artikel)? (schon|bereits|alles schon|doch schon) (alles|laengst|mal|gemacht)? (probiert|versucht|gemacht|gelesen|getan|ausprobiert|gewusst|geprueft|kontrolliert) …
      (das|schon|bereits) (weiss|wusste|kenne|kannte) ich (schon|bereits|doch|doch schon|laengst|alles|auch) …
      (geht|funktioniert|klappt) (immer noch|noch immer|trotzdem|weiterhin|leider immer noch|leider) (nicht) …
      (immer|schon wieder|wieder) (die|das|der) (gleiche|selbe|gleichen|dieselbe) (antwort|text|leier) …
      (immer|schon wieder|wieder) (dieselbe|dasselbe|derselbe) (antwort|text)? …
      ^ (nutzlos|sinnlos|unbrauchbar|bringt nichts|nicht hilfreich|hilft nicht|hat nicht geholfen|keine hilfe|am thema vorbei|thema verfehlt) $
      (am thema|an meiner frage|an der frage) vorbei …
    `),
  ],
  unless: [
    phrases(`
      (card|app|pin|transfer|top|topup|payment|atm|contactless|phone|website|machine|code|link i|cash|account|my bank|seller|merchant|shop) … (doesnt|does not|isnt|is not|wont|didnt|not|still)
      (karte|app|pin|ueberweisung|zahlung|automat|aufladen|aufladung|handy|webseite|code|konto|haendler|verkaeufer|laden|lastschrift|bezahlen) … (nicht|keine|kein)
      (not|isnt|wasnt) (working|work) (abroad|at|in|on|when|with|anymore|any more)
      (didnt|did not|dont|do not) (help|mean) (myself|yourself|to)
      (working|work|works) (in|at|abroad|with) …
    `),
  ],
};

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

/** "I said …": the same need once more, in the customer's own words. */
export const saysAgain: Cues = {
  clause: [
    phrases(`
      (as|like) (i|ive) (already|just)? (said|told you|mentioned|explained|wrote|say|asked|stated|have said|written|have already said)
      (i|ive|i have) (already|just) (said|told|asked|explained|mentioned|wrote|answered|written|given you|told you)
      (i) (said|meant|mean|repeat|asked|am asking|was asking|asked you|told you) (that|it|is|was|again|about|for|i|my|the|how|why|what|when|where|already|not)
      (what i) (mean|meant|am asking|was asking|want to know|wanted to know|am trying to say|was trying to say|said|asked|wanted)
      (let me|ill|i will|i) (rephrase|repeat|try again|explain again|say it again|put it differently|ask again|clarify|put it another way|say that again|put that differently)
      (in other words|to put it differently|again my question|my question is|my question was|the question is|the question was|once again|asking again|one more time|again my)
      (for the) (second|third|fourth|fifth|hundredth|last|2nd|3rd|4th|tenth|umpteenth) time
      (i keep|im|i am) (telling|asking|saying|repeating|asking again) (you|myself|this|that|the same|about|for|it)
      (how many|how often) (more)? (times|do i) …
      ^ (again|no i) $
      no i (mean|meant|said|want|asked|need|was|am)
    `),
    phrases(`
      (wie) (gesagt|schon gesagt|bereits gesagt|ich schon|ich bereits|schon erwaehnt|bereits erwaehnt|schon geschrieben|ich sagte|erwaehnt|geschrieben|ich bereits sagte)
      (ich|das) (habe|hab|hatte|habs) (doch|es|dir|ihnen|das|ja|schon|bereits|euch)* (doch|schon|bereits|gerade|eben|das)? … (gesagt|geschrieben|erklaert|gefragt|erwaehnt|mitgeteilt|beantwortet|geschildert)
      (ich) (sagte|meinte|meine|wiederhole|fragte) (doch|ja|nicht|schon|dass|bereits|es|das|mit|aber|etwas|eigentlich|gerade|eben)? …
      (ich meine|ich meinte|was ich meine|was ich meinte|ich wollte wissen|ich will wissen|meine frage ist|meine frage war|die frage ist|die frage war|meine frage lautet)
      (nochmal|noch mal|noch einmal|nochmals|erneut) (meine|die|zu|ich|zur|anders|von vorn|langsam|fuer|bitte|$)
      (anders) (gesagt|gefragt|formuliert|ausgedrueckt|formulieren)
      (zum) (zweiten|dritten|vierten|fuenften|x ten|hundertsten|letzten|wiederholten|tausendsten|2|3) mal
      (wie oft) (noch|muss|soll|denn) …
      nein ich (meine|meinte|will|wollte|moechte|sagte|habe|frage|brauche)
    `),
  ],
};
