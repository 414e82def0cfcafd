import type { Synonyms } from '../phrase.ts';

/** The parts that politeness is put together from. */
export const politeness: Synonyms = {
  hi: `hi|hii|hiii|hiya|hey|heya|heyy|hello|helo|hallo|halo|hullo|good morning|good afternoon|good evening|good day|goodmorning|morning|evening|afternoon|howdy|greetings|
    yo|sup|guten tag|guten morgen|guten abend|gute tag|moin|servus|gruess gott|gruess dich|gruess euch|gruezi|gruss gott|hallihallo|tag|n abend|mahlzeit|
    schoenen guten tag|schoenen guten abend|einen schoenen guten tag|tach|huhu`,
  thanks: `thanks|thank you|thankyou|thank u|thx|thanx|thnx|tnx|ty|tysm|tyvm|cheers|much appreciated|many thanks|appreciate it|thanks a lot|thanks so much|thanks very much|
    thank you so much|thank you very much|thanks a million|thank you kindly|big thanks|danke|dankeschoen|danke schoen|danke sehr|vielen dank|herzlichen dank|besten dank|tausend dank|lieben dank|
    merci|danke dir|danke ihnen|danke euch|thanks again|vielen lieben dank|many thx|nochmals danke|danke nochmal`,
  bye: `bye|bye bye|byebye|goodbye|good bye|see you|see ya|cya|cu|see you later|take care|have a nice day|have a good day|have a great day|have a good one|have a nice one|have a nice evening|good night|
    later|farewell|so long|talk later|talk to you later|ttyl|tschuess|tschuss|tschues|tschau|ciao|auf wiedersehen|wiedersehen|auf wiederhoeren|bis dann|bis bald|bis spaeter|bis morgen|machs gut|machen sie es gut|
    schoenen tag|schoenen tag noch|schoenen abend|schoenen abend noch|einen schoenen tag|einen schoenen tag noch|einen schoenen abend|einen schoenen abend noch|gute nacht|schoenes wochenende|ein schoenes wochenende|
    ade|servus|have a lovely day|have a good evening|have a nice weekend|have a good weekend|noch einen schoenen tag|noch einen schoenen abend`,
  done: `thats all|thats it|that is all|that is it|that was all|that was it|that will be all|thatll be all|thats everything|that is everything|nothing else|nothing more|nothing further|im good|i am good|im fine|all good|im all set|i am all set|
    all set|all done|im done|i am done|thats all i needed|thats all i need|thats all i wanted|thats all for now|thats it for now|not right now|no more questions|no further questions|no other questions|no questions|
    das wars|das war es|das war alles|das ist alles|das waere alles|das waers|das waere es|mehr nicht|nichts weiter|sonst nichts|alles gut|nichts mehr|keine weiteren fragen|keine fragen mehr|keine fragen|reicht|das reicht|alles erledigt|hat sich erledigt|
    bin fertig|ich bin fertig|weiter nichts|mehr brauche ich nicht|nothing|nichts`,
  fine: `great|perfect|ok|okay|okey|good|awesome|super|cool|nice|brilliant|excellent|fine|alright|all right|lovely|wonderful|got it|understood|fantastic|very good|prima|gut|alles klar|klasse|toll|
    perfekt|wunderbar|passt|bestens|sehr gut|verstanden|in ordnung|that works|works|amazing|sweet|wow|well|right|yes|yep|yeah|ja|so|then|no|nope|nah|nein|nee|noe|ne|oh|ah|sure|i think|i guess|ich glaube|glaube|dann|na|also|and|und|hm|um|just`,
  tail: `for your help|for the help|for helping|for your time|for that|for the info|for the information|for everything|for your support|for your patience|for getting back|for your answer|for the quick reply|for the quick answer|
    a lot|so much|very much|again|bot|everyone|all|guys|mate|man|dude|sir|madam|there|team|meridian|from me|for me|for today|today|for now|fuer die hilfe|fuer ihre hilfe|fuer deine hilfe|fuer eure hilfe|fuer die info|fuer die auskunft|
    fuer die schnelle hilfe|fuer die antwort|fuer alles|fuer die infos|ihnen|dir|euch|auch|noch|and|und|dann|schon|erstmal|schonmal|im voraus|in advance|anyway|trotzdem|for nothing|von mir|von meiner seite|fuer heute|heute|fuer jetzt|zusammen|du|actually|eigentlich`,
  yes: `yes|yep|yeah|yea|yup|yess|ye|ya|y|jep|jo|ja|jaa|jaja|jawohl|jup|joa|si|aye|uh huh|mhm|sure|sure thing|of course|certainly|absolutely|definitely|exactly|correct|right|precisely|indeed|true|ok|okay|okey|k|kk|oki|alright|all right|fine|
    thats right|thats correct|that is right|that is correct|thats the one|that is the one|thats it|that is it|thats true|go ahead|go on|go for it|do it|do that|do so|lets do it|lets do that|lets go|please do|i do|it is|it does|it did|it was|i did|i would|i will|i am|that one|this one|this is it|
    sounds good|that works|works for me|good idea|great|perfect|why not|i agree|agreed|i would like that|id like that|id love that|i want that|make it so|proceed|continue|
    gern|gerne|sehr gern|sehr gerne|genau|genau das|richtig|stimmt|das stimmt|das ist richtig|das ist korrekt|das ist es|korrekt|klar|na klar|natuerlich|sicher|auf jeden fall|passt|das passt|in ordnung|einverstanden|
    mach das|mach es|mach mal|machen sie das|machen sie es|machen wir|machen wir so|mach|machen|los|los gehts|gut|alles klar|das da|meinetwegen|von mir aus|unbedingt|hat es|das hat geholfen|hat geholfen|it helped|that helped|affirmative|freilich|logo|selbstverstaendlich|jep genau|so ist es|so machen wir es|weiter`,
  no: `no|nope|nah|na|nay|noo|nooo|n|nein|nee|ne|noe|not really|not quite|not exactly|not at all|not that|not that one|not this|not this one|none|none of these|none of those|none of them|none of the above|neither|something else|its something else|it is something else|
    different|something different|wrong|thats wrong|that is wrong|incorrect|thats incorrect|not correct|not right|thats not it|that is not it|that isnt it|thats not right|that is not right|that isnt right|thats not correct|it isnt|it is not|it doesnt|it didnt|it did not|i dont|i didnt|i do not|never|no way|certainly not|
    of course not|definitely not|absolutely not|dont|do not|better not|rather not|id rather not|i dont think so|dont think so|nicht wirklich|eher nicht|nicht ganz|gar nicht|ganz und gar nicht|ueberhaupt nicht|das nicht|nicht das|keins|keines|keine|keins davon|keines davon|keine davon|nichts davon|keins von denien|keines von beiden|
    weder noch|etwas anderes|was anderes|falsch|das ist falsch|stimmt nicht|das stimmt nicht|nicht richtig|das ist es nicht|ist es nicht|das ist nicht richtig|hat es nicht|hat nicht geholfen|it didnt help|that didnt help|auf keinen fall|niemals|lieber nicht|besser nicht|bloss nicht|glaube nicht|glaube ich nicht|ich glaube nicht|denke nicht|negative|
    leider nein|leider nicht|unfortunately not|im afraid not|not yet|noch nicht|das war es nicht|das meine ich nicht|thats not what i mean|that was not it`,
  polite:
    'please|pls|plz|bitte|thanks|thank you|thx|danke|danke dir|danke ihnen|vielen dank|sorry|mate|leider|sir|maam|though|tho|unfortunately|actually|eigentlich|doch|oh|ah|hm|well|na|i mean|ich meine|just|einfach|aber|but|und|and',
};
