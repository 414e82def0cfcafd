import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

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
