import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** Word that what was talked about is done or in order now: nothing is asked by it. A "not" or a "but" makes something else of it. */
export const settled: Cues = {
  clause: [
    phrases(`
      ^ (ok|okay|so|alright|right|yes|yep|great|good|perfect|super|well|and|oh|ah|cool|phew)* (it|that|this|thats|its|everything|all|the card|my card|card|it all|the account|they|both)? (is|was|has|has been|have|are|got|s|should be|seems)? (now|already|just|all|finally|safely)* (frozen|blocked|done|sorted|sorted out|fixed|solved|resolved|settled|cancelled|canceled|ordered|found|activated|unfrozen|unblocked|changed|updated|working|working again|back|gone through|arrived|there|fine|fine now|good now) (now|again|already|then|too|at last|finally)* $
      ^ (ok|okay|so|alright|great|perfect|well|and|yes)* (i|ive|we|weve|i have|i did|we have) (now|already|just)* (frozen|froze|freeze|blocked|did|done|sorted|fixed|cancelled|canceled|ordered|found|activated|unfrozen|unblocked|changed|updated|called) (it|that|them|this|the card|my card|a new one|both|everything|one|so)? (now|already|then|too)* $
      ^ (ok|okay|great|super|perfect|yes|and)* (it|that|this)? (worked|works|did it|did the trick|helped|works now|works again|went through) (now|fine|well|for me|again|already)* $
      ^ (ok|okay|so|gut|super|ja|prima|perfekt|also|und|alles)* (es|das|sie|alles|er|die karte|meine karte|karte|die app|das konto)? (ist|hat|wurde|sind|waere|habe ich|hab ich|haette sich)? (jetzt|schon|nun|alles|bereits|gerade|endlich|sich|wieder)* (gesperrt|eingefroren|erledigt|geklaert|behoben|geloest|gefunden|storniert|bestellt|aktiviert|entsperrt|geaendert|angekommen|da|gut|in ordnung|geklappt|funktioniert|geschafft|fertig|gemacht) (jetzt|wieder|nun|schon)* $
      ^ (ok|okay|gut|super|ja|und)* (ich)? (habe|hab) (ich)? (es|das|sie|die karte|meine karte|alles|eine neue)? (jetzt|schon|nun|gerade|bereits)* (gesperrt|eingefroren|erledigt|gemacht|gefunden|storniert|bestellt|aktiviert|entsperrt|geaendert|geschafft) $
    `),
  ],
  unless: [
    phrases(
      '(not|nicht|but|aber|still|noch|isnt|hasnt|wasnt|didnt|doesnt|never|nie|kein|keine|how|wie|why|warum|what|was|when|wann)',
    ),
  ],
};
