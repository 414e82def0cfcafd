import { phrases } from '../signals/phrase.ts';

/** What it sounds like when something took too long or too often, or came out badly, English and German. */
export const worn = phrases(`
  (go|going|goes|run|running|talking|round|around) … circles
  (repeat|repeating|explain|explaining|say|saying|tell|telling|write|writing|type|typing|ask|asking) … (every time|every single time|over and over|again and again|once more|all over|yet again|several times|many times|a dozen times|myself)
  (tried|called|asked|written|wrote|contacted|emailed|phoned|explained|told|said|done) … (twice|times|a dozen times|over and over|again and again|already|before)
  (i|ive|we|weve|i have|we have) (have|just|clearly)? (already|literally|clearly|just) (told|said|explained|wrote|written|asked|answered|mentioned|given) …
  (once|yet) again
  (waited|waiting|wait|hold) … (days|weeks|hours|months|ages|so long|forever|my own)
  (nobody|no one|noone|none of you|never) (here|there|ever|even|has|have|bothered|bothers)* (answers|answered|called|calls|helps|helped|replies|replied|told|picks|picked|cares|listens|reads|read|explains|explained|gets|got|respond*|to)
  (actually|please|just|kindly)? (read|listen to|look at) (again)? (what i|my question|my message|me)
  (what|how|why) on earth …
  (hate|hated|sick|tired) … (this|slow|app|it|waiting|explaining|repeating|asking)
  (terrible|awful|horrible|bad|poor|dreadful|frustrating|disappointing) (experience|service|support|answer|app|advice|help|start)
  (a|complete|real|absolute) (nightmare|mess|disaster|shambles)
  (expected|deserve|deserved) (better|more|a bit more)
  (your|you made a) (mistake|mistakes|fault|error|incompetence)
  (answer|answers|reply|advice|instructions|steps|suggestion|suggestions|link|tips) … (dont|doesnt|does not|do not|didnt|did not|never) (even|really|actually)? (work|help|make|answer|say|solve|apply)
  (says|said|explains|tells me|does|did|changed|solved|helped) (me)? (nothing|none) …
  (got|get|getting|understood) … (wrong|incorrect) …
  thats all you (can|have|got|know) …
  (thanks|thank you) for nothing
  (same|exact same) (old)? (answer|thing|question|problem|nonsense|text) (again|as|over|every)
  (took|take|takes|charged|charge) … (and now|but) … (cant|wont|dont) …
  (makes|made) (absolutely|really)? no sense
  (worse|ridiculously|painfully|unbelievably|insanely|far too|way too) …
  (why do|why must|why should|how often|how many times) (i|we|do i|must i|should i|do we) (have|always|need|keep|still|repeat|explain|say|ask) …
  … im kreis
  (wiederholen|wiederhole|erklaeren|erklaere|erzaehlen|erzaehle|sagen|sage|schreiben|tippen|fragen) … (immer wieder|jedes mal|staendig|dauernd|noch und noch|zum x ten mal)
  (immer wieder|jedes mal|staendig|dauernd|andauernd|mich) … (wiederholen|wiederhole|erklaeren|erklaere|erzaehlen|sagen|schreiben|nachfragen|vertroestet)
  (doch|ja|schon|bereits|mehrfach|mehrmals|oft genug|dreimal|zweimal|viermal|fuenfmal|zigmal|hundertmal|x mal) (doch|schon|bereits|alles|mal|zweimal|dreimal|mehrfach|mehrmals|oft)* (gesagt|geschrieben|erklaert|erzaehlt|gefragt|mitgeteilt|probiert|versucht|angerufen|beantwortet)
  schon wieder
  wieder (falsch|nicht|nichts|niemand|keiner|keine antwort) …
  (nie|niemals|niemand|keiner|nichts) … (ans telefon|telefon|zurueckgerufen|geantwortet|antwortet|gemeldet|hilft|gekuemmert|kuemmert|erzaehlt|erklaert|zustaendig|drin|gelesen|liest)
  (mich|mir) (keiner|niemand) …
  (gewartet|warte|warten|wartet) … (tage|tagen|wochen|stunden|ewig|eigenes geld|mein geld|antwort)
  (tage|wochen|stunden|monate) (auf|lang|lange) … (gewartet|warten|antwort)
  (immer|staendig|dauernd|jedes mal) (nur|wieder|noch)? (das|die|den|der)? (gleiche|gleichen|selbe|selben|dasselbe|dieselbe)
  (keine lust|keinen bock|null bock|kein verstaendnis) …
  (lest|lesen sie|lies|hoert|hoeren sie|hoer) … (was ich|richtig|frage|nachricht|genau|mir zu|endlich|zu)
  (zum teufel|zur hoelle|um himmels willen|um gottes willen|verflixt|zum kuckuck)
  (schreckliche|schrecklicher|furchtbare|furchtbarer|grauenhafte|miese|enttaeuschende|schlechte) (erfahrung|erlebnis|app|antwort|beratung|hilfe|support)
  (albtraum|alptraum|chaos)
  (viel zu|dermassen|unglaublich|elend|ewig) (lange|langsam|kompliziert|umstaendlich|muehsam|lang|schlecht)
  (keinen|keinerlei) sinn
  (anders|mehr|besseres|etwas anderes) erwartet
  (reicht|langt|genuegt) mir (so|aber|das)? nicht …
  (euren|ihren|eure|ihre|deinen) (fehler|schuld|pannen)
  (mehr|das) (koennt|kannst|koennen|faellt|habt) (ihr|du|sie|dir|euch|ihnen) (nicht|dazu|nicht dazu) …
  danke fuer nichts
  (anleitung|antwort|antworten|link|tipps|schritte|vorschlag) … (funktioniert|funktionieren|hilft|helfen|stimmt|bringt|taugt) … (nicht|nichts)
  (falsch|nicht richtig|nicht) (verstanden|gelesen|kapiert|zugehoert) …
  (nicht|nie) (ein mal|einmal|mal) (erklaeren|antworten|sagen|helfen|lesen|zuhoeren)
  noch schlimmer
`);
