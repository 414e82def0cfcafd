import { phrases } from '../signals/phrase.ts';

/** How customers answer what was said to them, English and German; each entry is looked for in one clause at a time. */
export const manners = {
  /** Going along with it. */
  agrees: phrases(`
  ^ (yes|yeah|yep|yup|yea|ya|sure|ok|okay|alright|right|correct|exactly|absolutely|definitely|indeed|fine|perfect|great|awesome|cool|nice|wonderful|excellent|sounds|good|that works|works|thats|that is|it is|that sounds|please do|go ahead|of course) (good|great|fine|perfect|nice|right|correct|it|ok|okay|lovely|wonderful|awesome|works|for me|please|that works|sounds|thats|that|exactly|yes)* …
  (sounds|thats|that is|looks|works) (good|great|fine|perfect|nice|right|correct|lovely|wonderful|awesome|for me|well|like)
  (its|it is) (right|correct|fine|perfect|ok)
  ^ (ja|jep|jo|klar|gern|gerne|genau|richtig|stimmt|passt|ok|okay|gut|einverstanden|natuerlich|sicher|perfekt|super|prima|in ordnung|alles klar) …
  (das|es) (passt|stimmt|ist richtig|ist gut|klingt gut|hoert sich gut an|ist in ordnung)
`),

  /** Asking for something else than was offered. */
  otherwise: phrases(`
  (another|other|others|else|different|instead|rather|alternative|alternatives|change|alternatively|elsewhere)
  (more|any other|some other) (options|choices|of them|results|suggestions|ideas)
  (try|search|check|look|do it|once) again
  (make|have|set|put|switch|move) (it|that|this) (to|for|at|on|a)?
  (andere|anderen|anderes|anderer|anders|stattdessen|lieber|alternative|alternativen|aendern|aendere|woanders)
  (sonst|mehr) (noch|etwas|was|auswahl|moeglichkeiten)
  nochmal
  noch (mal|einmal)
`),

  /** Putting right what was understood. */
  corrects: phrases(`
  (actually|wait|incorrect|wrong|mistake|mistaken|meant|mean|asked|said|told|misunderstood|already|supposed)
  (not|isnt|is not|wasnt|arent) (right|correct|true|it|that|what|quite)
  (should|shall|must|has to|have to|ought to) be
  (sondern|eigentlich|moment|falsch|irrtum|verstehen|gemeint|meinte|meine|gesagt|sagte|bereits|schon)
  (nicht|stimmt nicht|ist nicht) (richtig|korrekt|das|ganz|was)
  (soll|sollte|muss|muesste) … sein
`),

  /** Putting it off. */
  later: phrases(`
  (not|maybe|perhaps|another) (now|yet|right now|today|time|later|at the moment|at this|for now|for the moment|just yet|this time|necessary|needed|required|interested)
  (dont|do not|wont) (need|want|have|like|think|care|require|book|buy|do)
  (nicht|noch nicht|vielleicht) (jetzt|heute|im moment|gerade|noetig|noch|spaeter|notwendig|interessiert)
  (brauche|will|moechte) (ich)? (das|es|die|den|keine|keinen|kein|nicht)
`),

  /** Saying why not. */
  reasons: phrases(`
  (because|since i|but|however)
  too (expensive|far|late|early|long|short|small|big|much|little|high|low|slow)
  (weil|denn ich|aber|jedoch|allerdings)
  zu (teuer|weit|spaet|frueh|lang|kurz|klein|gross|viel|wenig|hoch|langsam)
`),

  /** Making up for it oneself. */
  sorry: phrases(`
  (sorry|apologies|oops|my bad|pardon)
  (entschuldigung|sorry|verzeihung|tut mir leid|hoppla)
`),
} as const;
