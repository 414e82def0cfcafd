import { phrases } from '../signals/phrase.ts';

/** Wording so strong that it may be acted upon by itself: anger, contempt, giving up. English and German. */
export const strongWords = phrases(`
  (ridiculous|unacceptable|outrageous|disgraceful|disgusting|appalling|shameful|pathetic|infuriating|furious|livid|unbelievable)
  (a|an|absolute|utter|total|complete) (disgrace|joke|shambles|farce|nightmare|disaster|outrage|insult)
  (worst|useless|rubbish|incompetent|hopeless) (bank|service|support|company|bot|app|chat|people|experience|customer)?
  (you|youre|this|it|its|bot|bank|service|support|app) (are|is|s|all)? (so|just|absolutely|completely|totally)? (useless|hopeless|rubbish|incompetent|pathetic|crap|shit|terrible|awful)
  fed up
  (sick|tired) (and tired)? of
  (had|have had) (it|enough)
  (enough is enough|thats it|last straw|beyond a joke)
  (waste|wasting|wasted) (of)? (my)? time
  (rip off|ripped off|scam|scammers|scammed by you|thieves|crooks|robbed by you)
  (third|fourth|fifth|sixth|tenth|hundredth|3rd|4th|5th|6th|10th|100th|umpteenth) time
  (for hours|hours and hours|all day long|weeks and weeks)
  (how dare you|never again|closing my account because|taking my money elsewhere|lost all patience|lost all trust)
  (fuck*|bullshit|shitty|damn you|wtf|bloody useless|piss*)
  (unverschaemt*|frechheit|laecherlich*|unfassbar*|unmoeglich*|skandal*|katastroph*|zumutung|sauerei|schweinerei|inakzeptabel|stinksauer|wuetend|unertraeglich)
  (nutzlos*|unfaehig*|inkompetent*|unbrauchbar*)
  schnauze voll
  nase voll
  (reicht|langt) (es|mir) (mir|jetzt|langsam)?
  (es|jetzt) (reicht|langt) …
  (dritte|dritten|vierte|vierten|fuenfte|fuenften|hundertste|hundertsten|zehnten) mal
  (verarsch*|verarscht|abzocke|abzocker|betrueger|scheiss*|mist|verdammt*|saftladen|sauladen)
  (zum kotzen|zum verzweifeln|reine zeitverschwendung|nie wieder|das letzte)
`);

/** Wording that shows displeasure, not by itself enough to act upon. */
export const displeasedWords = phrases(`
  (annoyed|annoying|frustrated|frustrating|disappointed|disappointing|disappointment|upset|angry|unhappy|dissatisfied|irritated|irritating|stressed|desperate|worried sick)
  (not|isnt|arent|wasnt|never) (really|very|at all)? (happy|good|helpful|impressed|acceptable|ok|okay|right|fair|satisfied|amused)
  (bad|terrible|awful|horrible|poor|lousy|slow|confusing|unfair) (service|support|experience|answer|response|attitude)
  (no one|nobody|noone) (helps|answers|cares|responds|replies|seems|listens|knows)
  (still|yet) (nothing|no|not|waiting|havent|hasnt|doesnt|dont|cant)
  (still|keep|keeps|kept) (waiting|getting|asking|happening|declining|failing)
  (again|once again) (and again)?
  (how long|how many times) (do|must|will|should|am|more|do i have)
  (why|what) (on earth|the hell|is it so|does it take so|do i have to|cant you|dont you|wont you)
  (doesnt|does not|didnt|did not|dont|do not|isnt|is not|not) (help|helping|helpful|understand|work for me|answer)
  (makes|make) no sense
  (wrong|incorrect) (answer|again|information|one)
  (genervt|nervt|nervig*|frustriert|frustrierend|enttaeuscht|enttaeuschend|veraergert|aergerlich|sauer|unzufrieden|verzweifelt)
  (nicht|gar nicht|ueberhaupt nicht) (zufrieden|hilfreich|gut|akzeptabel|in ordnung|fair|verstanden|geholfen)
  (schlecht|schlechte|schlechter|schlechten|mieser|miese) (service|kundenservice|antwort|erfahrung|betreuung)
  (immer noch|noch immer) (nicht|nichts|kein|keine|keinen)
  (schon wieder|wieder nicht|erneut nicht)
  niemand (hilft|antwortet|meldet|reagiert|kuemmert)
  (hilft|bringt) mir (nicht|nichts|gar)
  (wie lange|wie oft) (noch|muss|soll|denn)
`);

/** Turning down what was just said: "no, I meant …". Polite closers are none. */
export const rejection = phrases(`
  ^ (no|nope|nah|wrong|nonsense|incorrect)
  ^ (not|thats not|that is not|thats wrong|that isnt) …
  ^ (nein|ne|noe|falsch|quatsch|bloedsinn|unsinn|stimmt nicht|das ist falsch)
`);

/** "No, that's all, thanks" turns nothing down. */
export const closing = phrases(`
  (thats|that is|that will be|thatll be|nothing) (all|it|else|fine|ok|okay|everything|for now|more)
  no (thanks|thank|worries|problem|need|rush)
  (im|i am|all) (good|fine|set|done|sorted)
  (das|mehr) (war|waers|wars|ist|brauche) (alles|es|schon|nicht|ich nicht)
  nein (danke|passt|alles|schon)
  (alles|schon) (gut|klar|erledigt|bestens)
`);

/** Content, thankful, or just polite. */
export const pleased = phrases(`
  (thanks|thank you|thx|cheers|great|perfect|excellent|awesome|brilliant|lovely|wonderful|fantastic|amazing|helpful|good|nice|cool)
  (that works|sounds good|works for me|got it|makes sense|much appreciated|appreciate it|problem solved)
  (danke|vielen dank|super|perfekt|prima|toll|klasse|wunderbar|spitze|gut|passt|freut)
  (hat geholfen|hat geklappt|alles klar|verstanden)
`);

/** Words that say no to something. */
export const negators = phrases(`
  (not|never|nothing|nobody|none|cant|cannot|couldnt|wont|wouldnt|dont|doesnt|didnt|isnt|arent|wasnt|havent|hasnt|hadnt|no)
  (nicht|nie|niemals|nichts|niemand|kein|keine|keinen|keiner)
`);

/** Making it stronger. */
export const intensifiers = phrases(`
  (very|really|so|extremely|absolutely|completely|totally|utterly|seriously|honestly)
  (sehr|wirklich|total|absolut|voellig|komplett|dermassen|ernsthaft)
`);
