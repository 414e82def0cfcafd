import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** Speaking of oneself, and of no longer being. */
const self = phrases(`
  (i|im|id|ill|ive|me|my|myself|ich|mich|mir|mein|meinem|meinen)
`);
const deathWish = phrases(`
  (dont|do not|never|not) … (wake up|waking up) (tomorrow|again|anymore|any more|ever|in the morning)
  (nicht|nie) (mehr|wieder) (aufwachen|aufzuwachen)
  (should|must|ought to|deserve to|better|might as well|could|want to|wish to|let me) (just|really)? die $
  (sollte|muss|will|moechte|darf|wuerde) … (sterben|tot sein|nicht mehr da sein)
  (disappear|vanish|leave|be gone) … (this world|the world|this earth|this planet|forever|for good)
  (fuer immer|von dieser welt|von der welt|aus dieser welt) … (verschwinden|gehen|weg sein|weg)
  (ueberdosis|ueberdosieren)
  (stop|stay|be|remain|keep|go on|quit|continue) (living|alive|existing|breathing)
  (never|not) (been|be|being|was) (born|alive)
  (be|am|am going to be|will be|want to be|better) (gone|dead) (forever|for good|soon|tonight|tomorrow|off dead|by tonight)
  (death|dying|dead) (would|is|seems|sounds|feels) … (relief|better|solution|way out|answer|only|escape|nice|easier|peaceful|good)
  (relief|escape|peace|way out|solution|salvation) … (death|dying)
  (hate|hating|cant stand|cannot stand|end|ending|finish|over with) (my|this|the) (life|existence)
  (want|wish|need) … (pain|life|suffering|misery) … (end|stop|over)
  (welcome|long for|longing for|looking forward to|pray for|praying for|crave) … (death|die|dying|dead)
  (not|dont|cant|no) … (worth|worthy|deserve|deserving) … (living|live|alive|exist)
  (noch|weiter|laenger|ueberhaupt) (leben|am leben|existieren|weiterleben) (soll|sollte|will|moechte|kann|muss)
  (nie|niemals|nicht) (geboren|auf die welt gekommen|zur welt gekommen)
  (tod|sterben|totsein) (waere|ist|scheint|klingt) … (erloesung|besser|ausweg|loesung|leichter|einzige|schoen|willkommen)
  (fuer immer|ein fuer alle mal) (weg|fort|tot|schlafen|einschlafen|verschwunden|nicht mehr da)
  (hasse|ertrage|verfluche) (ich)? (mein|das|dieses) leben …
  (sehne|wuensche) (ich)? (mich|mir)? … (tod|sterben|tot)
  (schlaftabletten|tabletten|pillen) … (genommen|geschluckt|nehmen|schlucken)
`);

/** Somebody may want to harm themselves. Rather once too often than once too little. */
export const selfHarm: Cues = {
  together: [[deathWish, self]],
  clause: [
    phrases(`
      (if|when|once|wish|that) (i|im) (was|were|am|wasnt|werent|had been)? (dead|died|no longer alive|not alive|gone forever|not around anymore)
      (no|any|see|every|the|lost|lack|find) … (reason|reasons|point|will|strength|energy|purpose) … (keep|keeping|carry on|go on|continue|stay|to|in) (living|alive|to live|existing|being here|breathing|live|going on living)
      (done|finished|through|tired|sick|over) (with|of) (life|living|my life|this life|being alive|existing|existence|breathing)
      (should|might|could|want to|wanna|gonna|going to|will|just|ready to|maybe|better) (i|just|as well|have to)* end (it|it all|this life|everything) (now|tonight|today|all|myself|once and for all|for good)? $
      (pills|tablets|rope|razor|blade|gun|noose) … (in front of me|in my hand|ready|next to me|beside me|on my table|waiting)
      (cant|cannot|dont want to|do not want to|no longer want to|unable to) (do|face|bear|stand|handle|take|continue|endure) (life|living|this life|my life|being alive|existing|another day alive|this world)
      (world|everyone|everybody|family|they|people) … (happier|better|fine|relieved) … (without me|if i|when i) …
      (dont|do not|not|no longer) … (be|exist) (here|on this planet|on this earth|in this world|alive) … (planet|earth|world|anymore|any more|alive) …
      (rather|sooner|prefer to|prefer) (be|being)? (dead|die|death) …
      (cutting|cut|burning|burn|starving|punishing|harming) (myself|my arms|my legs|my skin|my body) …
      (nehme|nehmen|nahm|genommen) … (das leben|mein leben) …
      (leben|dasein) … (ende|beenden|beende|nehmen|wegwerfen|satt|muede|sinnlos|ausweg)
      (leben|dasein|welt) (ist|hat) … (nicht mehr|keinen|kein) … (lebenswert|sinn|wert|zweck) …
      (nicht|nimmer) (mehr|laenger) (auf|in) (dieser|der|diese) (welt|erde) … 
      (fertig|abgeschlossen|durch|schluss) (mit|gemacht mit) (dem|meinem|diesem) leben
      (schluss|ende|feierabend) (machen|mache|zu machen) (mit allem|mit mir|fuer immer)
      (mit allem|fuer immer) (schluss|ein ende) (machen|mache|zu machen)
      (tabletten|pillen|strick|klinge|rasierklinge|messer|schlaftabletten) … (vor mir|bereit|in der hand|neben mir|bereitgelegt)
      (kein|keinen|keinerlei|nicht mehr|den) (grund|sinn|willen|kraft|lebenswillen) … (leben|weiterleben|weiterzuleben|da zu sein|aufzustehen zu leben)
      (wenn|waer|waere) (ich|alle) … (tot|nicht mehr da|nicht mehr leben|weg fuer immer|gestorben) …
      (kann|will|mag|moechte) (ich)? (einfach|so)? (nicht|nimmer) mehr (leben|weiterleben|existieren|da sein|auf der welt)
      (ritze|ritzen|geritzt|ritz) (ich)? (mich|mir)? …
      (mich|mir) … (ritzen|ritze|etwas antun|was antun|umbringen|das leben nehmen|erhaengen|vergiften|vor den zug|die pulsadern)
    `),
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
      (inheritance|estate|probate|erbfall|erbe|erbschaft|nachlass) …
      (you|youre|youll|they|du|ihr|sie) … (going to|gonna|will|wirst|werdet) (die|sterben) …
      (one of you|you|they|you all|everyone there|all of you) … (going to|gonna|will) die
      (die|died|dying) (of|from|to|than) (embarrassment|laughter|laughing|boredom|curiosity|know|see|hear|hunger|shame|queue|wait|use|call|stand|pay) …
      (death|tod) (certificate|benefit|benefits|notice|duty|tax) …
      (father|mother|husband|wife|brother|sister|son|daughter|uncle|aunt|grandmother|grandfather|partner|parent|relative|customer|vater|mutter|mann|frau|bruder|schwester|oma|opa|sohn|tochter|partner|onkel|tante) … (dead|died|dying|passed|tot|gestorben|verstorben|im sterben)
      (bringt|bringen) mich (noch)? um (den|die|das|mein)
    `),
  ],
};
