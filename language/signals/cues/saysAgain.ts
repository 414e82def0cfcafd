import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

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
