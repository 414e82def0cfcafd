import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** Meaning to, doing harm, and to whom. */
const meaning = phrases(`
  (will|ill|im|going to|gonna|swear|want to|wanna|about to|i would|id|could|promise|ready to|planning to|feel like|bringing|coming)
`);
const violence = phrases(`
  (kill|killing|murder|shoot|shooting|stab|stabbing|strangle|punch|beat|burn|burning|torch|bomb|bombing|hurt|hurting|harm|harming|slaughter|choke|smash|slap|break|knife|gun|blow|poison|hang|behead|kick|attack)
`);
const people = phrases(`
  (you|u|them|everyone|everybody|somebody|someone) (all|guys|people|there|at your|in your|in the|up|over|working|who|with|slowly|dead|$)
  (your|ur) (head|face|neck|legs|bones|body|family|staff|office|branch|building|headquarters|bank|place|house|skull|teeth|throat|people|employees|agents|ass|colleagues|kids|children|office down|branch down)
  (the|this) (next|whole)? (one|person|agent|guy|building|place|office|branch|bank|headquarters|employee) (who|of|that|down|to|up|answering|with|there)
`);
const meint = phrases(`
  (ich|wir|jemand|einer|man)
`);
const gewalt = phrases(`
  (zuende|zuenden|anzuenden|brenne|brennen|niederbrennen|abfackeln|fackel|fackele|sprenge|sprengen|schiesse|erschiesse|erschiessen|abknallen|knalle|steche|ersteche|erstechen|abstechen|schlage|schlag|verpruegle|verpruegeln|pruegel|wuerge|toete|toeten|umbringen|ermorde|ermorden|vergifte|verletze|verletzen|wehtun|breche|brech|schlitze|trete|haue|erschlage|massakriere|foltere|quaele)
  (bringe|bring|mache|tue|tu) … (um|kalt|fertig|weh)
`);
const leute = phrases(`
  (euch|dich|dir|ihnen allen|dem|denen|sie alle|den naechsten|die naechste|jemandem|jemanden|jeden|einen von euch|alle) (…)? (um|weh|tot|kalt|an|ab|nieder|zusammen|knochen|gesicht|der|die|bei euch|von euch|ins|in die|alle|ein|kopf|zaehne|$)
  (euer|eure|eurem|euren|eurer|ihr|ihre|ihren|deine|deinen|dein|den|die) (filiale|buero|zentrale|gebaeude|bank|laden|bude|haus|familie|kollegen|mitarbeiter|kinder) …
`);

/** Violence against people here, or anywhere. Lawyers and ombudsmen are no violence. */
export const threat: Cues = {
  whole: [
    phrases(`
      (ich|wir) (weiss|wissen|finde|finden|krieg|kriege) (raus|heraus|schon|noch)? wo (du|ihr|sie|deine familie) (wohnst|wohnt|wohnen|arbeitest|arbeitet|arbeiten|lebst|lebt)
    `),
  ],
  together: [
    [meaning, violence, people],
    [meint, gewalt, leute],
  ],
  clause: [
    phrases(`
      (you|youll|you will|all of you|someone|somebody|one of you|everyone) … (pay|paying) … (in|with) (your)? (blood|life|lives)
      (one of you|somebody at|someone at|someone there|your staff|your people|your colleagues|you all) (…)? (will|is|are|gonna|going) (going|to|gonna|be)* (die|get hurt|be hurt|bleed|suffer|get killed|be dead|be killed)
      (youre|you are|you|youll|they) (all)? (are|re)? (going to|gonna|will) die (for|because|soon|today|tonight|painfully|slowly|$)
      (dafuer|deswegen|bald|heute|morgen) (wirst|werdet|stirbst|sterbt) (du|ihr) (alle)? (sterben|bluten|leiden)?
      (tue|tu|werde) … (etwas|was) (an|antun) …
      (watch out|beware|be careful|careful) … (find you|come for you|get you|coming)
      (going to|gonna|will|ill) (hurt|kill|find and|beat|shoot|stab) (whoever|everyone|anyone|everybody|anybody) …
      (smash|bash|kick|cave|beat|break|blow) (in)? (your|ur|their) (heads|head|faces|face|teeth|skulls|brains|doors|windows) …
      (i|ill|i will) (will)? (find|get|hunt|come for|come after|track) you $
      (gun|knife|weapon|bomb|rifle|axe|bat|acid|petrol|gasoline) … (on my way|coming|heading|bring|bringing|your way|your office|your branch) …
      (waffe|messer|pistole|bombe|axt|knarre|gewehr|saeure|benzin|baseballschlaeger) … (auf dem weg|unterwegs|komme|bringe|dabei|mit|zu euch|vorbei) …
      (tue|tu|mache|werde) … (weh tun|wehtun|weh|antun) …
      (morgen|bald|heute|demnaechst|dann) (bist|seid|sind) (du|ihr|sie|alle)* tot
      (du|ihr) (bist|seid) (bald|morgen|alle|so gut wie|schon|praktisch)* tot
      (pruegel|pruegele|pruegle|verpruegel|verpruegele|verdresche|vermoebel|schlage|schlag|hau|haue) (ich)? (euch|dich|sie) (alle)? … (windelweich|zusammen|tot|nieder|krankenhausreif|gruen und blau|durch)?
      (einer|jemand) von euch … (stirbt|sterben|bluten|dran glauben|tot)
      (bei euch|in eurer|in eurem) … (jemand|einer|blut|bombe|leichen|tote) … (verletzt|tot|sterben|fliessen|geben|leiche|hochgehen|explodieren)
      (mit|durch) (blut|eurem leben|dem leben) … (bezahlen|buessen|zahlen)
      (euch|dich|ihr) … (verpruegelt|erschlagen|erschossen|aufgehaengt|abgestochen) …
      (passt auf|pass auf|wartet nur|warte nur|wehe) … (finde euch|finde dich|krieg euch|kriege euch|erwische euch) …
      ich (finde|krieg|kriege|erwische|hole) (euch|dich) (alle|schon|noch)? $
    `),
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
      (punch|punching|hit) in …
      ich komme (morgen|heute|gleich|nachher|spaeter|naechste woche) (in|zu) (eure|euer|ihre|die|der|eurer|ihrer) (filiale|bank|zentrale) $
      (my|meine|meinen|meiner|mein) (card|account|karte|konto|phone|handy|subscription|abo|pin|money|geld) …
      (atm|scammer|fraudster|betrueger|automat) …
      (for|with) (killing|kill) (time)
      (i|we|ill|im|they|it|and) (really|just|am|are|do)* (wont|will not|not going to|would never|do not want to|dont want to) …
      (ich|wir|niemand|keiner|man) … (nicht|niemals|nie) …
    `),
  ],
};
