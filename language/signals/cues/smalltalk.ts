import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

const polite = {
  hi: `hi|hii|hiii|hiya|hey|heya|heyy|hello|helo|hallo|halo|hullo|good morning|good afternoon|good evening|good day|goodmorning|morning|evening|afternoon|howdy|greetings|
    yo|sup|hey there|hi there|hello there|guten tag|guten morgen|guten abend|gute tag|moin|moin moin|servus|gruess gott|gruess dich|gruess euch|gruezi|gruss gott|
    hallo zusammen|hallihallo|tag|n abend|mahlzeit|gudn tag|schoenen guten tag|schoenen guten abend|einen schoenen guten tag|tach|huhu|hey du|hi bot|hello bot|hallo bot|hi meridian|hallo meridian|hello meridian|is anyone there`,
  thanks: `thanks|thank you|thankyou|thank u|thx|thanx|thnx|tnx|ty|tysm|tyvm|cheers|much appreciated|many thanks|appreciate it|thanks a lot|thanks so much|thanks very much|
    thank you so much|thank you very much|thanks a million|thank you kindly|big thanks|danke|dankeschoen|danke schoen|danke sehr|vielen dank|herzlichen dank|besten dank|tausend dank|lieben dank|
    merci|danke dir|danke ihnen|danke euch|thanks again|vielen lieben dank|many thx|nochmals danke|danke nochmal`,
  bye: `bye|bye bye|byebye|goodbye|good bye|see you|see ya|cya|cu|see you later|take care|have a nice day|have a good day|have a great day|have a good one|have a nice evening|good night|
    later|farewell|so long|talk later|talk to you later|ttyl|tschuess|tschuss|tschues|tschau|ciao|auf wiedersehen|wiedersehen|auf wiederhoeren|bis dann|bis bald|bis spaeter|bis morgen|machs gut|machen sie es gut|
    schoenen tag|schoenen tag noch|schoenen abend|schoenen abend noch|einen schoenen tag|einen schoenen tag noch|gute nacht|schoenes wochenende|ade|servus|have a lovely day|have a good evening|have a nice weekend|have a good weekend`,
  fine: `great|perfect|ok|okay|good|awesome|super|cool|nice|brilliant|excellent|fine|alright|all right|lovely|wonderful|got it|understood|fantastic|very good|prima|gut|alles klar|klasse|toll|
    perfekt|wunderbar|passt|bestens|sehr gut|verstanden|in ordnung|that works|works|that helped|that helps|amazing|sweet|wow|well|right|yes|yep|yeah|ja|so|then|no|nope|nein|oh|ah|sure`,
  done: `thats all|thats it|that is all|that is it|that was all|that will be all|thatll be all|thats everything|that is everything|nothing else|nothing more|im good|i am good|im fine|all good|im all set|i am all set|
    all set|all done|im done|thats all i needed|thats all i need|thats all for now|thats all for today|nothing for now|not right now|no more questions|no further questions|
    das wars|das war es|das war alles|das ist alles|das wars schon|das waere alles|mehr nicht|nichts weiter|sonst nichts|alles gut|nichts mehr|keine weiteren fragen|keine fragen mehr|reicht|das reicht|alles erledigt|hat sich erledigt|
    bin fertig|das wars dann|das wars erstmal|das wars fuer heute|das wars von mir|nothing|nothing thanks|nichts|weiter nichts`,
  tail: `for your help|for the help|for helping|for your time|for that|for the info|for the information|for everything|for your support|for your patience|for getting back|for your answer|for the quick reply|for the quick answer|
    a lot|so much|very much|again|bot|everyone|all|guys|mate|man|dude|sir|madam|there|team|meridian|fuer die hilfe|fuer ihre hilfe|fuer deine hilfe|fuer eure hilfe|fuer die info|fuer die auskunft|fuer die schnelle hilfe|fuer die antwort|
    fuer alles|fuer die infos|ihnen|dir|euch|auch|noch|and|und|for now|dann|erstmal|schonmal|im voraus|in advance|anyway|trotzdem|for nothing`,
};

/** A hello, alone or before the matter. */
export const greeting: Cues = {
  whole: [phrases('^ <hi>', polite)],
};

/** A thank-you, alone or along with other words; "no thanks" is one too. */
export const thanks: Cues = {
  clause: [
    phrases(
      `
      ^ <fine>? <fine>? <thanks> <tail>? <tail>? <tail>? $
      ^ <thanks> (for|fuer) …
      ^ <fine>? (so|i really|i|really|much)? appreciate (it|that|this|your help|the help) …
      ^ <fine> (das|that|you) (hat geholfen|hat mir geholfen|helped|was helpful|helps|have been helpful|were helpful|was a great help) …
      ^ (das|that|you|youve|this|it) (hat sehr geholfen|hat geholfen|hat mir geholfen|hat mir sehr geholfen|helped|was helpful|was very helpful|helps|helps a lot|have been helpful|have been very helpful|been helpful|were helpful|helped me|helped a lot|really helped|worked|has worked|hat geklappt|hat funktioniert) (a lot|very much|me|sehr|danke)? $
      `,
      polite,
    ),
    phrases('^ … <thanks> $', polite),
  ],
  unless: [
    phrases(`
      (thanks for nothing|danke fuer nichts|no thanks to you)
      didnt|doesnt|not|nicht
    `),
  ],
};

/** The end of the talk. */
export const goodbye: Cues = {
  whole: [
    phrases(
      `
      ^ <fine>? <fine>? <thanks>? <tail>? <fine>? <bye> <bye>? <tail>? $
      ^ <fine>? <fine>? <fine>? <thanks>? <done> <thanks>? <tail>? <bye>? <thanks>? $
      ^ <thanks> <tail>? <tail>? <bye> <tail>? $
      `,
      polite,
    ),
  ],
  clause: [phrases('^ <bye> <tail>? $', polite)],
};

/** A plain yes and nothing else. */
export const affirms: Cues = {
  whole: [
    phrases(
      `
      ^ (yes|yep|yeah|yea|yup|yess|yes yes|ye|ya|y|jep|jo|ja|jaa|jaja|jawohl|jup|joa|si|aye|uh huh|mhm|sure|sure thing|of course|certainly|absolutely|definitely|exactly|correct|right|thats right|thats correct|that is right|that is correct|indeed|true|ok|okay|okey|k|kk|oki|alright|all right|fine|go ahead|go on|do it|do that|lets do it|lets do that|please do|yes please|yes do|yes i do|i do|yes it is|it is|it does|yes it does|yes it did|it did|yes i did|i did|yes that one|that one|this one|yes this one|yes exactly|yes thats it|thats the one|yes thats right|yes correct|yes of course|sounds good|that works|works for me|good idea|great|perfect|why not|i agree|agreed|i would|i would like that|yes i would|id like that|id love that|yes i want that|please|bitte|gern|gerne|sehr gern|sehr gerne|ja gern|ja gerne|ja bitte|ja genau|genau|genau das|richtig|stimmt|das stimmt|das ist richtig|korrekt|klar|na klar|ja klar|natuerlich|ja natuerlich|sicher|auf jeden fall|passt|das passt|in ordnung|einverstanden|mach das|machen sie das|machen wir|machen wir so|ja mach das|ja mach|los|los gehts|ok gut|gut|alles klar|ja das|das da|ja stimmt|ja richtig|ja das stimmt|ja das ist richtig|meinetwegen|von mir aus|unbedingt|jo passt|ja danke|ja hat es|hat es|ja das hat geholfen|yes it helped|it helped|yes that helped|that helped|hat geholfen|yes thanks|yes thank you|yes sir|yes maam|affirmative) (please|bitte|thanks|thank you|danke|sure|ok|okay|gern|gerne|genau|mate)? $
      `,
    ),
  ],
};

/** A plain no and nothing else; "no, that is all" is a goodbye. */
export const denies: Cues = {
  whole: [
    phrases(
      `
      ^ (no|nope|nah|na|nay|noo|nooo|n|nein|nee|ne|noe|nein nein|no no|not really|not quite|not exactly|not at all|no not really|no not that|not that|not that one|not this|not this one|none|none of these|none of those|none of them|none of the above|neither|something else|no something else|different|its something else|wrong|thats wrong|that is wrong|incorrect|not correct|thats not it|that is not it|thats not right|no it isnt|no it is not|it isnt|no it doesnt|it doesnt|no it didnt|it didnt|it did not|no i dont|i dont|i didnt|no i didnt|never|no way|certainly not|of course not|definitely not|absolutely not|dont|do not|no dont|better not|rather not|id rather not|i dont think so|dont think so|no thanks|no thank you|no thx|nein danke|nein danke dir|noe danke|nicht wirklich|eher nicht|nicht ganz|gar nicht|ueberhaupt nicht|das nicht|nicht das|nein das nicht|nein nicht das|keins|keines|keins davon|keines davon|keine davon|nichts davon|keins von denen|weder noch|etwas anderes|was anderes|nein etwas anderes|nein was anderes|falsch|das ist falsch|nein falsch|stimmt nicht|das stimmt nicht|nein stimmt nicht|nicht richtig|hat es nicht|nein hat es nicht|hat nicht geholfen|no it didnt help|auf keinen fall|niemals|lieber nicht|besser nicht|bloss nicht|glaube nicht|ich glaube nicht|denke nicht|negative|leider nein|leider nicht|unfortunately not|im afraid not|not yet|noch nicht) (please|bitte|thanks|thank you|danke|sorry|mate|leider)? $
      `,
    ),
  ],
};
