import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** Somebody may want to harm themselves. Rather once too often than once too little. */
export const selfHarm: Cues = {
  clause: [
    phrases(`
      (want|wanna|wish|ready|hope|rather|like|wanted|going|gonna) (to|i|2|just|could|would|can|really)* (die|be dead|not exist|never wake up|not wake up|not be alive|be gone forever|disappear forever) (tonight|today|now|anymore|already|please|than|and|because|so|$)
      (no|see the|see any|see no|lost all|without) (point|reason|sense|purpose|meaning) (in|of|to|for) (living|life|live|my life|being alive|staying alive|going on living) …
      (feel|feeling|thinking|think|thought|thoughts|want|wanting|considering|planning|ready) (like|of|about|on|to)? (ending|end) (it|things|everything|this life)? (all|tonight|now|$)
      (feel|feeling|thinking|think|thought|thoughts|considering|planning) (like|of|about|on)? ending (it|things)
      (miss|missed|notice|care) (me)? (if|when) (i|id) (was|were|am|wasnt|werent|died|die|are) (gone|dead|not here|here anymore|around)?
      (nobody|no one|noone) (would|will) miss me …
      (think|thinking|dreaming|obsessed) … (about|of|with) (death|dying|being dead|my death|killing)
      (goodbye|suicide|farewell) (note|letter|notes|letters)
      my life (is|s) (over|finished|pointless|worthless|meaningless|ruined for good)
      want (it all|everything|all of this|all this) to (end|be over|stop forever)
      (disappear|vanish|sleep|fall asleep) and never (wake up|come back)
      (kill|killing|hang|hanging|drown|drowning|harm|harming|hurt|hurting|cut|cutting|shoot|shooting|poison|starve) (myself|my self|meself)
      (end|ending|take|taking|taken|throw away|ended) (my|my own) (life|own life)
      (end|ending) it (all)
      (commit|committing|committed|thinking of|thinking about|considering|attempt|attempted|attempting|contemplating) suicide
      (suicide|suicides|suicidal|selfharm|self harm|self harming|kms)
      suicide (thoughts|thought|is|attempt|note|hotline|help|line|tonight|now|today)
      (think|thinking|thought|feel|feels like|talk|option|only way|way out) … suicide
      (want|wanna|going|gonna|ready|rather|hope|wish|like|plan|planning|prepared|decided|trying|need|about) (2|to|i|i could|i would|i could just|i just|to just|i was)? (just)? (die|be dead|were dead|was dead|to be dead|not exist|disappear forever|never wake up|not wake up)
      (i|id|i would|would|im|be|are|they|everyone|everybody|world|family|kids) … better off (dead|without me|if i was dead|if i were dead|if i died)
      (dont|do not|no longer|cant|cannot|not) (want|wanna|wish|care|like)? (to)? (live|be alive|go on living|exist|be here|live like this|keep living|live anymore|be on this earth) (any|any more|anymore|any longer|in this world|at all|$)
      (no|not any|any|lost the|lost my|without) (reason|point|will|desire|wish|purpose) (to|in|left to|for|of) (live|living|life|go on|going on|carry on|carrying on|be alive|stay alive)
      life (is not|isnt|is no longer|not|has no|aint) (worth|worth living|worth it|meaning|point|sense) …
      nothing (left)? to live for
      (jump|jumping) (off|from|in front of|out of) (a|the) (bridge|building|roof|train|window|balcony|cliff)
      (going to|gonna|will|want to|wanna|ill|about to|tried to|thinking of|could) (overdose|overdosing|od)
      overdose (on|myself|with|tonight)
      (took|taken|take|swallow|swallowed) (all|a lot of|too many|a whole|a bottle of|the whole) … (pills|tablets|painkillers|sleeping)
      (slit|slitting|cut|cutting) (my) (wrists|wrist|veins|throat|arms)
      (goodbye|good bye) (cruel)? world
      (cant|cannot|can not) (go on|carry on|take life|live) (any more|anymore|any longer|like this|living)
      (wish|wished) (i|that i) (was|were|had) (dead|never been born|never born|not alive|gone)
    `),
    phrases(`
      (bringe|bring|bringen|brachte) (ich)? (mich|mir) (eben|halt|einfach|jetzt|selbst|wirklich|vielleicht|lieber|dann)? um
      (mich) … (umzubringen|umbringen|toeten|zu toeten)
      (lust|kraft|mut|grund|sinn|wille|willen|energie) … (leben|weiterleben|weiterzuleben|zu leben|am leben)
      leben … (nicht|nimmer) (mehr|laenger)? (aus|ertragen|aushalten)
      (halte|ertrage) … leben … nicht (mehr|laenger) …
      (besten|besser|liebsten) … (nicht mehr da|gar nicht mehr da|nicht mehr hier|tot)
      (ausweg|loesung|erloesung) … (tod|sterben|selbstmord|suizid)
      (abschiedsbrief|abschiedsbriefe) …
      schluss … (mit meinem|mit dem|mit diesem) leben
      (alles|das leben|leben|nichts) … (keinen|kein) sinn mehr
      (vermisst|vermissen|vermisse) … (wenn ich) …
      (wenn ich) (tot|nicht mehr da|weg) (waere|bin|nicht mehr) …
      (bringe|bring|bringen|brachte) (ich)? (mich|mir) (jetzt|noch|dann|heute|gleich|bald)? um
      (mich|mir) (selbst|selber)? (umbringen|toeten|erhaengen|ertraenken|erschiessen|ritzen|vergiften|verletzen|umzubringen|aufhaengen|was antun|etwas antun|das leben nehmen|das leben zu nehmen|etwas anzutun|was anzutun|zu toeten|schneiden)
      (tu|tue|antun) (ich)? (mir) (was|etwas|jetzt was|noch was) (an)?
      selbstmord|suizid|suizidal|suizidgedanken|selbstmordgedanken|lebensmuede|freitod|selbsttoetung|selbstverletzung
      (will|moechte|mag|kann|koennte|wuerde) … (nicht|nimmer) (mehr|laenger|weiter)? (leben|weiterleben|existieren|da sein|aufwachen|am leben sein|hier sein)
      (will|moechte|wuerde|moechte einfach|will einfach) (ich)? (nur|nur noch|einfach|am liebsten|lieber|endlich|jetzt|gern|gerne)? (nur)? (sterben|tot sein|einschlafen und nie|nicht mehr aufwachen)
      (waere|wuenschte|wenn) (ich)? (waere|doch|lieber|besser|am liebsten|nur|ich)? (waere|besser|lieber|einfach|schon|doch)? (tot|nie geboren|nicht mehr da|gestorben)
      (mein|meinem|dem) leben (ein)? (ende|beenden|ein ende) …
      (leben|alles|es) (zu)? (beenden|ein ende machen|ein ende setzen)
      (leben|lebens|dasein) … (keinen|kein|ohne|sinnlos|nicht mehr) (sinn|wert|lebenswert|sinn mehr)
      (kein|keinen|ohne|keine) (lebenswillen|lebensmut|lebenssinn|grund zu leben|grund mehr zu leben|sinn mehr im leben|grund weiterzuleben)
      (nichts|keinen grund) mehr (wofuer|fuer das) … (lebe|leben|lohnt)
      ohne mich (waere|waeren|geht es|ginge es|waer) … (besser|besser dran) …
      (von|vor) (der|einer|den|einen|dem|einem) (bruecke|hochhaus|zug|dach|balkon|gleis|naechsten zug) (springen|werfen|zu springen|stuerzen|spring)
      (springe|spring|werfe) (ich)? (mich)? (jetzt|gleich|von|vor) (von|vor|der|dem|den|einer)? (der|dem|den|einer|einen)? (bruecke|hochhaus|zug|dach|balkon)
      (ritze|schneide|verletze) (ich)? (mich) (selbst|selber|wieder|jetzt|oft|$)
      (pulsadern|handgelenke) …
      (tabletten|schlaftabletten|pillen) … (genommen|geschluckt|schlucken|genug|alle)
    `),
  ],
  unless: [
    phrases(`
      (cut|hurt|harm) (myself) … (shaving|cooking|off from|short)
      (card|phone|battery|app|screen|laptop|pin|account|signal|website|connection) … (die|died|dies|dead|kill|kills|killed)
      (kill|hurt|harm) (my|the) (card|account|subscription|credit)
      (bringt|bringen) mich (noch)? um (den|die|das|mein)
    `),
  ],
};

/** Somebody is in danger right now. A card emergency is none. */
export const emergency: Cues = {
  clause: [
    phrases(`
      (call|send|get|need|calling|phone) (me)? (the|a|an|for)? (the)? (police|ambulance|fire brigade|fire department|paramedics|911|999|112|cops|medic|emergency services)
      (someone|somebody|he|she|they|man|guy|people|thieves|robbers|burglars|burglar|intruder|intruders|robber|thief|attacker|stranger|husband|partner|boyfriend|ex) (is|are|s|just|who is|keeps|has) (just|now|currently|still|in|inside|trying to|with a|breaking|attacking|following|threatening|holding|robbing|hurting|stabbing|beating|chasing|stalking|hitting|broken|broke) … (me|us|in|into|house|home|flat|apartment|gun|knife|door|outside|room|weapon|my kid|my child)
      (i am|im|we are|were|i m|being) (currently|just|right now|now|still)? (being|getting) (robbed|mugged|attacked|held|threatened|assaulted|followed|stabbed|beaten|kidnapped|stalked|shot|chased|raped|blackmailed at) …
      (i am|im|we are) (in|in serious|in real|in immediate|in great) (danger|physical danger)
      (i|we|he|she|my life|our lives|my child|my kids|my daughter|my son|my wife|my husband) (am|is|are) in (danger|mortal danger|immediate danger)
      (has|with|holding|pointing|pulled|got) (a) (gun|knife|weapon|pistol)
      (at) (gunpoint|knifepoint|gun point|knife point)
      (held|holding|robbed|forced) … (hostage|at gunpoint|at knifepoint|at gun point|at knife point|me hostage)
      (help|hilfe) (police|me police|polizei|ambulance|notarzt|krankenwagen)
      ^ (police|polizei|ambulance|krankenwagen|notarzt|feuerwehr) (please|help|now|hilfe|bitte|schnell|sofort)? $
      (someone|somebody|man|guy|people|gang|he|they) (is|are|s|has|with) … (stabbing|shooting|attacking|killing|hurting|strangling) (people|everyone|somebody|someone|me|us|my|others) …
      (someone|somebody|man|guy|he|they|stranger) (is|are|s) (trying to|about to) (break|kick|climb|force) … (door|in|into|house|window|flat|apartment)
      (someone|somebody|he|she|they|man|guy|gang) (just|has just|is|are|has) (attacked|attacking|hit|stabbed|shot|assaulted|beaten|pushed|strangled) (me|us|my)
      (wife|husband|son|daughter|child|mother|father|mum|dad|mom|friend|partner|baby|man|woman|colleague|grandmother|grandfather|he|she) (has|just|has just)? (collapsed|fainted|stopped breathing|passed out|had a stroke|overdosed)
      (car|bad|serious|terrible|road)? (crash|accident) … (hurt|injured|bleeding|trapped|unconscious|dead|dying|ambulance)
      (someone|somebody|people|i|he|she|child) (is|are|am|s) (hurt|injured|badly hurt|trapped|dying|badly injured) (badly|and|now|here|in|$)
      (forcing|forces|making) me to (transfer|pay|withdraw|send|give) … (gun|knife|gunpoint|knifepoint|threat|threatening|weapon|standing)
      (having|had|have|has|is having|got) (a|an)? (heart attack|stroke|seizure|allergic reaction|asthma attack)
      (cant|cannot|can not|not|stopped) (breathe|breathing) (properly|well|any more|anymore|$)
      (i am|we are|he is|she is|im|shes|hes|lying|husband is|wife is|son is|daughter is|child is|mother is|father is|someone is|friend is|they are|somebody is|baby is) (bleeding|unconscious|not breathing|dying|collapsed|badly hurt|seriously injured|badly injured|passed out|choking) …
      (house|flat|building|kitchen|apartment|room|home|car) (is|s) (on fire|burning)
      (theres|there is|there was|its) (a|been)? (fire|shooting|explosion|gas leak|serious accident|bad accident|break in) (in|at|here|now|happening|outside|$)
      (i|ive|he|she|we|has|have|ive just) (been|was|got|have been|am|just got|just been) (shot|stabbed|raped|kidnapped|abducted|poisoned)
      (help) … (dying|kidnapped|attacked|bleeding|raped|trapped)
      (locked|trapped|stuck) … (fire|burning|car accident|water rising|smoke)
    `),
    phrases(`
      (ruf|ruft|rufen|brauche|brauchen|schick|schickt|schicken|hol|holt|holen|notruf) (sie|mir|bitte|mal|ihr|schnell|sofort)? (bitte|schnell|sofort|mal)? (die|den|einen|ein|eine)? (polizei|krankenwagen|notarzt|rettungswagen|feuerwehr|rettungsdienst|notruf|rettung|ambulanz)
      (polizei|krankenwagen|notarzt|feuerwehr) (rufen|holen|schnell|sofort|bitte|hilfe|schicken)
      (jemand|einbrecher|mann|raeuber|er|sie|fremder|typ|mein mann|mein freund|mein ex) (ist|sind|hat|bedroht|verfolgt|schlaegt|bricht|steht|greift|will) … (wohnung|haus|messer|waffe|pistole|mich|uns|ein|eingebrochen|tuer|angreifen|an) (gerade|jetzt|ein|eingebrochen|bedroht|verfolgt|angegriffen|umbringen|da|vor|in der hand|dabei|auf mich|und|$)
      (werde|wird|werden|bin|wurde) (ich|gerade|jetzt|eben|wir)? (gerade|jetzt|hier|eben|im moment)? (ueberfallen|angegriffen|bedroht|verfolgt|ausgeraubt|festgehalten|geschlagen|erpresst gerade|niedergestochen|entfuehrt|vergewaltigt|angeschossen|gewuergt) (jetzt|gerade|hilfe|$)
      (ich|wir) (werde|werden) (gerade|jetzt|hier|eben) … (ueberfallen|angegriffen|bedroht|verfolgt|ausgeraubt|festgehalten|geschlagen)
      (ich bin|wir sind|er ist|sie ist|ich|bin) (hier|gerade)? in (akuter|grosser|unmittelbarer)? gefahr
      lebensgefahr
      (mann|jemand|einbrecher|typ|fremder|er|leute) (versucht|versuchen|will|bricht|tritt) … (tuer|fenster|wohnung|haus) …
      (brauche|brauchen|benoetige) (ich|wir|dringend|sofort|schnell|bitte|jetzt)* (die|den|einen) (polizei|krankenwagen|notarzt|feuerwehr|rettungswagen)
      (werde|werden) (ich|wir)? … (erpresst und bedroht|bedroht und erpresst|bedroht)
      (steht|stehen) (er|sie|jemand|die)? (vor mir|neben mir|vor der tuer) (mit|und) (messer|waffe|bedroht|einem messer|einer waffe)
      (bei mir|bei uns|in meine wohnung|in mein haus|in unser haus) (wird|ist|wurde) (gerade|jetzt|eben) (eingebrochen|einer|jemand|ein einbrecher) …
      (wird|bricht) (gerade|jetzt|eben) … (eingebrochen|ein|angegriffen|ueberfallen)
      (unfall|verkehrsunfall) … (verletzte|verletzt|verletzten|bewusstlos|eingeklemmt|blutet|schwer) …
      (gibt|es sind|sind) (es)? (verletzte|schwerverletzte|tote) …
      (frau|mann|sohn|tochter|kind|mutter|vater|oma|opa|freund|freundin|baby|kollege|kollegin|er|sie) (ist|gerade|eben)* (zusammengebrochen|umgekippt|kollabiert|bewusstlos|nicht ansprechbar)
      (gezwungen|zwingt|zwingen) … (ueberweisen|geld|abheben|zahlen) …
      (mit|hat|haelt|richtet) (einem|einer|ein|eine|mir ein|mir eine|einen|vorgehaltener|der) (messer|waffe|pistole) …
      (herzinfarkt|schlaganfall|herzanfall|krampfanfall|asthmaanfall|allergischen schock)
      (blute|blutet|verblute|verblutet|bewusstlos|erstickt|ersticke|stirbt|ohnmaechtig|atmet nicht|keine luft|ringt mit dem tod) (stark|sehr|gerade|hier|mehr|nicht|$)
      (bekomme|kriege|bekommt|kriegt) keine luft
      (es brennt|brennt es) …
      (haus|wohnung|kueche|auto|gebaeude) (brennt|steht in flammen)
      (schwerer|schweren|schlimmer) unfall
      (wurde|bin) (ich)? (gerade|eben)? (angeschossen|niedergestochen|vergewaltigt|entfuehrt|vergiftet) …
    `),
  ],
  unless: [
    phrases(`
      (break|breaking|broke|broken|get|getting|hack*|log*|trying|access*|attack*|einbr*|eingebrochen|einlogg*|zugreif*|zugriff) … (account|accounts|app|email|emails|profile|banking|konto|konten|onlinebanking|handy|phone|karte|card)
      (konto|account|app|onlinebanking|profil) (eingebrochen|einbrechen|einzubrechen|gehackt|zugreifen|zuzugreifen)
      (twitter|instagram|facebook|follower|followers) …
      (emergency|urgent) (cash|money|card|fund|funds|contact)
      (yesterday|last|week|month|ago|days|earlier|after|when i|filed|reported|report|called the police|police report|police said|gestern|letzte|letzten|letzter|woche|anzeige|vorgestern|nachdem|erstattet|polizeibericht|gemeldet)
      (ins auge|es brennt mir|brennt mir|eilt)
    `),
  ],
};

/** Violence against people here, or anywhere. Lawyers and ombudsmen are no violence. */
export const threat: Cues = {
  whole: [
    phrases(`
      (ich|wir) (weiss|wissen|finde|finden|krieg|kriege) (raus|heraus|schon|noch)? wo (du|ihr|sie|deine familie) (wohnst|wohnt|wohnen|arbeitest|arbeitet|arbeiten|lebst|lebt)
    `),
  ],
  clause: [
    phrases(`
      (i|ill|we|im|id|imma|i will|we will|i am) (will|am|going to|gonna|swear ill|swear i will|promise to|just|would|could|should|want to|am going to|feel like|ll)? (going to|gonna)? (just)? (kill|murder|shoot|stab|strangle|beat|hurt|harm|burn|bomb|destroy|attack|slaughter|choke|punch|smash|find and|hunt|come after|come for|blow up|torch|break) (you|u|your|ya|him|her|them|somebody|someone|everyone|everybody|down|the people|you all|all of you|up|down your|up your|down the|up the|every|and kill|his|that guy|people|the office|this place|the building) (all|up|down|bank|office|offices|family|people|face|head|building|staff|with|if|when|for|slowly|neck|legs|branch|headquarters|house|agents|there|one|you|at|and|$)
      (bomb|gun|knife|weapon|molotov) … (your|the) (office|headquarters|branch|building|bank|offices|staff)
      (your|the) (office|headquarters|branch|building|bank|offices) … (bomb|burn down|burns|blow up|explode|on fire|shoot up|shot up)
      (i know|we know|ill find|i will find|gonna find|going to find) (out)? where (you|u|your family|your staff|you guys|you people) (live|lives|work|works)
      (youll|you will|you are|youre|you all|you gonna) (going to|gonna|will)? (die|be dead|a dead man|pay with your life|bleed|regret it with your life|dead meat)
      (watch|better watch) your back
      (you|they|people|all of you|everyone there) (should|deserve to|ought to|must) (be|get) (shot|killed|hanged|beaten|burned|burnt|stabbed|executed|punished with death)
      (ill|i will|im going to|gonna) (make|let) (you|them) (pay|suffer|bleed) (with|in|for it with)? (blood|your life|your lives|pain|$)
      (ill|i will|im going to|gonna|going to|will) … (find|hunt|get|track) (you|u) (all)? (and|down) (and)? (kill|hurt|shoot|beat|stab|murder|destroy) …
      (burn|blow|shoot) (your|the|this) (bank|office|building|branch|place|company|house) (down|up)
      (someone|somebody) (should|ought to|needs to|will) (shoot|kill|stab|beat|hang|hurt) (you|u|them|all)
      (set|setting|put) (your|the) (office|branch|building|bank|house|headquarters) on fire
      (youre|you are|you will be|youll be) (a dead man|dead meat|dead)
      (hope|wish) (you|you all|all of you) (all)? (die|burn|get shot|get killed)
      (i|ill|i will) (come|coming|show up) … (office|branch|building|headquarters|your house|your home) … (gun|knife|weapon|bomb|hurt|beat|kill|bat|axe|hammer|bring)
      (you|they|all of you|people like you) (deserve|should|ought) (to)? (die|be shot|be killed|be hanged|burn in hell alive|to be shot|to die|to be killed)
    `),
    phrases(`
      (bringe|bring|bringen|toete|erschiesse|erstech*|schlage|schlag|verpruegel*|zuende|sprenge|jage|knalle|mache) (ich)? (euch|dich|sie|ihn|alle|deine|eure|ihre|euren|ihren|deinen|euer|das|den|die|jemanden) (alle|kollegen|familie|buero|filiale|gebaeude|bude|zusammen|laden|bank|noch|jetzt)? (um|tot|zusammen|kalt|alle um|alle|in die luft|an|ab|platt|krankenhausreif|fertig mit|nieder|wehe)
      (werde|will|moechte|koennte|wuerde|komme) (ich)? (euch|dich|sie|ihn|alle|jemanden|eure|deine|ihren|euer|euren|eurem|und)? … (umbringen|verletzen|toeten|erschiessen|erstechen|verpruegeln|zusammenschlagen|abstechen|in die luft jagen|sprengen|anzuenden|niederbrennen|abfackeln|kaltmachen|abknallen|schlagen|ermorden|vergiften|wehtun|niederschlagen)
      (mach|mache|machen) (ich)? (euch|dich|sie|alle) (alle)? (fertig|kalt|platt|kaputt|alle)
      (schlage|schlag|haue|hau|poliere|trete|schlitze|breche) (ich)? (dir|euch|ihnen|dich|jedem) … (fresse|schaedel|gesicht|zaehne|ein|kehle|knochen|auf)
      (gehoert|gehoeren|verdient) (ihr|du|sie)? (alle)? (erschossen|umgebracht|erschlagen|aufgehaengt|verbrannt|den tod)
      (passiert|geschieht) … (schlimmes|unglueck|blut) …
      (bombe|waffe|pistole|messer|molotowcocktail) … (buero|filiale|zentrale|gebaeude|bank|euch|eurem|eurer|ihrer)
      (buero|filiale|zentrale|gebaeude|bank|laden) … (bombe|in die luft|brennt bald|anzuenden|abfackeln|niederbrennen)
      (ich|wir) (weiss|wissen|finde|finden|krieg|kriege) (raus|heraus|schon|noch)? wo (du|ihr|sie|deine familie) (wohnst|wohnt|wohnen|arbeitest|arbeitet|arbeiten|lebst|lebt)
      (ihr|du|sie) (werdet|wirst|werden|sollt|sollst|gehoert) (alle|dafuer)? (sterben|bluten|tot|verrecken|erschossen|umgebracht)
      (pass|passt) (auf)? auf (dich|euch) auf …
      (ich komme|komme) (vorbei|bei euch|zu euch|ins buero) … (messer|waffe|axt|hammer|kracht|gewalt|knallt)
    `),
  ],
  unless: [
    phrases(`
      (myself|mich selbst|mich um|mir)
      (kill|destroy|burn|smash|cut|break|shred) (my|the|this|that|a|old) (card|account|subscription|phone|app|cards|time|business|deal|pin|contract|transaction|payment|connection|order|request|transfer|process|bot|conversation|chat)
      (punch|punching|hit) (in|the) …
      (for|with) (killing|kill) (time)
      (wont|will not|not going to|never|would never|nicht|niemals) …
    `),
  ],
};
