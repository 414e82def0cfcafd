import { phrases } from '../signals/phrase.ts';

/** How moods sound, English and German; each entry is looked for in one clause at a time. */
export const lexicon = {
  /** Wording so strong that it may be acted upon by itself: anger, contempt, giving up. English and German. */
  strong: phrases(`
  (ridiculous|unacceptable|outrageous|disgraceful|disgusting|appalling|shameful|infuriating|furious|livid|seething|fuming|inexcusable|scandalous|atrocious|enraged|outraged)
  (absolute|utter|total|complete|what a|such a|is a|are a|just a|youre a|its a|thats a|a complete|a total|bad|one big|an absolute) (disgrace|joke|shambles|farce|nightmare|disaster|outrage|insult|scandal|fiasco)
  worst (bank|service|support|company|bot|app|chat|people|experience|customer|ever|thing)
  (you|youre|this|it|its|thats|bot|bank|service|support|app|chat|all|company|help) (are|is|was|s|all)? (so|just|absolutely|completely|totally|really|bloody|fucking|utterly|beyond)? (useless|hopeless|incompetent|pathetic|crap|shit|terrible|awful|horrible|rubbish|a waste)
  (absolutely|completely|totally|utterly|so|bloody|fucking) (useless|hopeless|incompetent|pathetic|terrible|awful|appalled|unbelievable|disgusted|pissed|angry|furious)
  (extremely|very|so|really|absolutely|incredibly) (angry|furious|upset with you|mad at|unhappy with you|pissed)
  (angry|mad|furious|pissed) (at|with) (you|your|this company|this bank|all of you)
  (this|it|that|you|youre) (is|are|s)? (driving|drive|drives|making|makes) me (crazy|mad|insane|nuts|furious|angry|so angry|mental)
  fed up
  (sick|tired) (and tired)? of (this|you|your|it|waiting|being|asking|repeating|hearing|explaining|all)
  (ive|i have|we have|weve) (really|just|now|finally)? had (it|enough) (with|of|now|already|$)
  had enough (of|now|already|$)
  (enough is enough|the last straw|beyond a joke|thats it im|at the end of my tether|at my wits end)
  (stop|a|such a|complete|total|youre|you are|quit) (waste|wasting|wasted) (of)? (my)? (time)
  (wasting|wasted|waste of) (my)? time
  (losing|lost|lose|run|running|ran) (out of|all|my|all my)? (my)? (patience|trust in you|faith in you)
  (ripped|ripping|rip) (me|us) off
  (you|youre|youve|you are|your company|this bank) … (thieves|crooks|scammers|liars|cheats|robbers|scamming me|robbing me|cheating me|lying to me|lied to me)
  (third|fourth|fifth|sixth|tenth|hundredth|3rd|4th|5th|6th|10th|100th|umpteenth|millionth) time (i|im|ive|that i|now|today|this|already|asking|$)
  (how dare you|never again|are you kidding|you must be kidding|you have got to be kidding|are you joking|is this a joke|is this some kind of joke|what is wrong with you|whats wrong with you people|what the hell is wrong|what is the matter with you)
  (taking my money|take my money|going|moving) (elsewhere|to another bank|to a competitor)
  (fuck*|bullshit|shitty|wtf|goddamn|goddamned|motherf*)
  (pissed off|pisses me off|piss take|bloody hell|for fucks sake|ffs|for gods sake|for christs sake|for heavens sake|for crying out loud)
  (unverschaemt*|frechheit*|laecherlich*|unfassbar*|skandal*|katastrophal*|zumutung|sauerei|schweinerei|inakzeptabel*|stinksauer|wuetend|unertraeglich|empoerend|empoert|fassungslos|stocksauer|zornig)
  (eine|einzige|absolute|reine|totale|ja eine) (katastrophe|farce|zumutung|schande|frechheit|unverschaemtheit|verarsche|zeitverschwendung)
  (ein|echt ein|doch ein|schlechter|wohl ein|ja ein) witz $
  (ihr|du|sie|bot|service|support|bank|laden|app|das|echt|so|einfach|voellig|absolut|total) (seid|bist|ist|sind)? (echt|so|einfach|voellig|absolut|total|komplett|doch|alle)? (unfaehig*|inkompetent*|nutzlos*|unbrauchbar*|unmoeglich*|zum kotzen|unterirdisch*|erbaermlich*|grottenschlecht)
  (schnauze|nase|faxen) (gestrichen)? (voll|dicke)
  (mir|es|jetzt) (reicht|langt) (es|mir|jetzt|langsam|endgueltig)*
  (mir reichts|mir langts|jetzt reichts|jetzt langts|es reicht|das reicht mir|ich habe genug|ich hab genug|habe es satt|hab es satt|habs satt|ich hab die nase|geduld am ende|am ende meiner geduld)
  (verliere|verlier|ende mit|reisst) … (geduld|geduldsfaden)
  (geduld|nerven) (ist|sind) (am ende|zu ende|aufgebraucht)
  (dritte|dritten|vierte|vierten|fuenfte|fuenften|sechste|sechsten|hundertste|hundertsten|zehnten|tausendsten|x ten|xten) mal
  (verarsch*|veraeppel*|veralber*|verschaukel*|scheiss*|verdammt*|verflucht*|kotzt|kacke|beschissen*|saftladen|sauladen|drecksladen|abzocke|abzocker)
  (ihr|sie) … (abzocker|betrueger|verbrecher|luegner|halsabschneider|diebe)
  (zum kotzen|zum verzweifeln|zum haare raufen|zum davonlaufen|zeitverschwendung|nie wieder|das allerletzte|geht gar nicht|spinnt ihr|geht s noch|gehts noch|ticht ganz|ticken sie|tickt ihr)
  (verschwende*|vergeude*) … zeit
  (was soll|was sollte) (der|dieser|das|denn der|der ganze) (mist|scheiss|quatsch|unsinn|bloedsinn|scheiss hier|schwachsinn)
  (unglaublich|unerhoert) (was|wie|dass) …
  (was) (ihr|sie) (euch|sich) (hier|da|eigentlich)? (erlaubt|erlauben|leistet|leisten)
  (darf|kann) (doch|ja|echt|einfach) nicht wahr sein
  noch nie (erlebt|so|einen so|eine so) …
`),

  /** Prices may be called ridiculous without anger at anybody. */
  aboutPrices: phrases(`
  (fee|fees|charge|charges|exchange|rate|rates|price|prices|cost|costs|percent|gebuehr*|wechselkurs|kurs|preis|preise|kosten)
`),

  /** Wording that shows displeasure, not by itself enough to act upon. */
  displeased: phrases(`
  (annoyed|annoying|frustrated|frustrating|frustration|disappointed|disappointing|disappointment|upset|angry|unhappy|dissatisfied|irritated|irritating|desperate|unbelievable|nonsense|useless|pointless|hopeless|stupid|terrible|awful|horrible|pathetic|unfair|rubbish|unhelpful)
  (not|isnt|arent|wasnt|never) (really|very|at all)? (happy|helpful|impressed|acceptable|fair|satisfied|amused|good enough|funny|on)
  (bad|poor|lousy|slow) (service|support|experience|answer|response|attitude|communication)
  (no one|nobody|noone|none of you) (here|there)? (helps|helping|is helping|answers|answering|is answering|cares|responds|replies|listens|seems to|wants to|can help|reads|bothers)
  (why is|why does) (no one|nobody|noone) …
  still (nothing|no|not|waiting|no answer|no reply|no money)
  (nothing) (happens|is happening|has happened|happened|works|helps)
  (keep|keeps|kept) (asking|giving|sending|repeating|saying|telling|failing|getting the same)
  (waiting|waited|wait) … (for|since) (weeks|days|hours|ages|months|forever|so long|two|three|four|over)
  (weeks|days|hours|months) (now|already|and still|and nothing|and counting)
  (taking|takes|took|take) (forever|ages|far too long|way too long|so long|too long)
  (same) (answer|nonsense|thing|reply|text|question) (again|over|as before|every time)
  (why on earth|what on earth|what the hell|what the heck|how on earth|how hard can|why the hell|how difficult)
  how (much longer|many more times|many times|often) …
  how long (must|more|do i have|am i supposed|should i)
  (closing|close|leaving) my account because
  (that|this|it|you|answer) (doesnt|does not|didnt|did not|dont|do not|isnt|is not|are not|arent|cant|wont) (help|helping|helpful|answer|answering|listen|listening|understand|understanding)
  (cant|cannot|can not|dont|hard to) (you)? (believe|understand) (this|it|me|what|you|that you|how you)
  why (cant|dont|wont|cant) you …
  (makes|make|making) no sense
  (wrong|incorrect) (answer|again|information|one)
  (come on|seriously|honestly|oh come|oh great|well done) $
  i (give|gave) up
  im done $
  (i|am|im) (losing|running) …
  (genervt|nervt|nerven|nervig*|frustriert|frustrierend|enttaeuscht|enttaeuschend|veraergert|aergerlich|aergere|aergert|sauer|unzufrieden|verzweifelt|bloedsinn|quatsch|unsinn|sinnlos|nutzlos|umstaendlich|unfair|unglaublich|unmoeglich|unbrauchbar|unfaehig)
  (nicht|gar nicht|ueberhaupt nicht|alles andere als) (zufrieden|hilfreich|akzeptabel|in ordnung|fair|geholfen|lustig|witzig)
  (schlecht|schlechte|schlechter|schlechten|mieser|miese) (service|kundenservice|antwort|erfahrung|betreuung|kommunikation)
  (warum|wieso) (antwortet|hilft|meldet|reagiert|kuemmert) (mir|sich)? (hier)? niemand
  (antwortet|hilft|meldet|reagiert|kuemmert) (mir|sich|hier)? niemand
  niemand (hilft|antwortet|meldet|reagiert|kuemmert|hoert|liest)
  nichts (passiert|geht|hilft|funktioniert|tut sich)
  (warte|gewartet|wartet|warten) … (seit|schon|ewig|wochen|tagen|stunden|monaten|immer noch)
  seit (wochen|tagen|stunden|monaten|ewigkeiten|zwei wochen|drei wochen|vier wochen|ueber) …
  (schon wieder|wieder nicht|erneut nicht)
  (dieselbe|dasselbe|die gleiche|das gleiche|der gleiche|immer gleiche) (antwort|leier|text|spiel|problem)
  (hilft|bringt|bringst) mir (das|doch|so|auch|ueberhaupt)? (nicht|nichts|gar)
  (wie lange|wie oft) (noch|muss|soll|denn)
  (soll|sollte) (das|die) (ein witz|ein scherz) …
  (versteht|verstehst|verstehen) (ihr|du|sie) (mich|es|das)? (denn|eigentlich|einfach)? (nicht|nichts)
  (ach komm|echt jetzt|im ernst|ernsthaft|na toll|na super|na klasse|ganz toll|meine guete|herrgott|mensch leute)
  (ich gebe|ich geb|gebe ich|gebs) (es)? auf
`),

  /** Turning down what was just said: "no, I meant …". Polite closers are none. */
  rejection: phrases(`
  ^ (no|nope|nah|wrong|nonsense|incorrect)
  ^ (not|thats not|that is not|thats wrong|that isnt|none of) …
  ^ (nein|ne|noe|nee|falsch|quatsch|bloedsinn|unsinn|stimmt nicht|das ist falsch|nichts davon)
`),

  /** "No, that's all, thanks" turns nothing down. */
  closing: phrases(`
  (thats|that is|that will be|thatll be|nothing) (all|it|else|fine|ok|okay|everything|for now|more)
  no (thanks|thank|worries|problem|need|rush|thx)
  not (right now|now|yet|today|at the moment)
  (im|i am|all) (good|fine|set|done|sorted)
  (das|mehr) (war|waers|wars|ist|brauche) (alles|es|schon|nicht|ich nicht)
  das wars
  nein (danke|passt|alles|schon)
  (alles|schon) (gut|klar|erledigt|bestens)
`),

  /** Content or thankful; a polite "no thanks" is neither. */
  pleased: phrases(`
  (thanks|thank you|thx|cheers|great|good|perfect|excellent|awesome|brilliant|lovely|wonderful|fantastic|amazing|helpful|nice|cool)
  (that works|works for me|got it|makes sense|much appreciated|appreciate it|problem solved)
  (danke|vielen dank|super|perfekt|prima|toll|klasse|wunderbar|spitze|gut|passt|freut|bestens)
  (hat geholfen|hat geklappt|alles klar|verstanden)
`),

  /** Good words that are meant the other way. */
  ironic: phrases(`
  (thanks for nothing|danke fuer nichts|oh great|well done|na toll|na super|na klasse|na prima|ganz toll|great job|toll gemacht|brilliant just|nice try|echt toll)
`),

  /** Words that say no to something. */
  negation: phrases(`
  (not|never|nothing|nobody|none|cant|cannot|couldnt|wont|wouldnt|dont|doesnt|didnt|isnt|arent|wasnt|havent|hasnt|hadnt|no)
  (nicht|nie|niemals|nichts|niemand|kein|keine|keinen|keiner)
`),

  /** Making it stronger. */
  emphasis: phrases(`
  (very|really|so|extremely|absolutely|completely|totally|utterly|seriously|honestly|at all|ever|even)
  (sehr|wirklich|total|absolut|voellig|komplett|dermassen|ernsthaft|echt|so|ueberhaupt)
`),
} as const;
