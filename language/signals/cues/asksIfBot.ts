import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** "Are you a bot?" */
export const asksIfBot: Cues = {
  clause: [
    phrases(`
      (are|r|is|am|was|arent|isnt) (you|u|this|it|i|that|there|these|ya) (actually|really|just|even|only|an|a|the|not|like|talking to|speaking to|speaking with|chatting with|talking with|chatting to|writing with|writing to|now|still|dealing with|texting with)? (actually|really|just|even|a|an|some|any|to|with|some kind of|only|the|not|only a|just a)? (a|an|some|the|real|actual|live|just a|kind of|sort of|any|automated|virtual|computer|living|only a)? (a|an|real|actual|live|automated|virtual|computer|chat|living)? (bot|robot|human|machine|computer|chatbot|chat bot|ai|person|real|program|real person|algorithm|automated|human being|humans|people|robots|bots|software|artificial|autoresponder|automatic|artificial intelligence|computer program|actual person|language model|chatgpt|gpt|alive|someone real|somebody real|human or|person or|or a human|real people)
      (do|did|am|are) i (talk|talking|speak|speaking|chat|chatting|write|writing) (to|with) (a|an|some|the)? (bot|robot|machine|computer|ai|human|person|real person|real human)
      (is|does|are) (a|any|an|some) (real|actual|live)? (human|person|people|humans) (typing|writing|reading|answering|behind|there|on the other|replying|here) …
      (youre|you are|u are|youre) not (a|an|even a|really a) (real|actual|human|person|real person|real human)? (person|human|being|people|man)? (are you|right|or|$)
      (bot|robot|machine|ai|computer) or (a|an|is this)? (human|person|real|actual|man)
      (human|person|real) or (a|an)? (bot|robot|machine|ai|computer)
      (who|what) (am|are) (i|you|we) (talking|speaking|chatting|writing|texting) (to|with) …
      (who|what) (exactly|actually)? (are|r) (you|u) (exactly|actually|really)? $
      (you are|youre) (a|just a|only a) (bot|robot|machine|chatbot) …
      (you|u|youre|ur|you are|this is|you must be|sounds like|feels like|seems like) (are a|a|like a|just a|an|are a|sound like a|must be a|are just a)? (bot|robot|machine|ai|chatbot|computer) (right|arent you|no|or|isnt it|isnt this|huh|or what|arent u)
      (do|does) (a|any|real)? (human|person|humans|people) (read|see|answer|reply|write|type) … (this|here|me|chat|messages)
      (talking|speaking|chatting) (to|with) (a|an) (bot|robot|machine|ai|computer|human|real person|person) (right now|here|now|right|or|$)
    `),
    phrases(`
      (bist|sind|ist|seid) (du|sie|das|dies|ihr|hier|da) (eigentlich|wirklich|denn|echt|hier|etwa|nur|ein|eine|auch|tatsaechlich|nicht|vielleicht|jetzt|gerade|ueberhaupt)? (eigentlich|wirklich|nur|ein|eine|echt|hier|etwa|am anderen ende)? (ein|eine|echter|echte|so ein|richtiger|richtige|nur ein|echt|einem)? (echter|echte|richtiger|richtige|virtueller|realer|reale|automatischer)? (bot|roboter|mensch|maschine|computer|chatbot|ki|person|menschlich|programm|echt|automat|kuenstliche intelligenz|automatisiert|algorithmus|computerprogramm|sprachmodell|menschen|chatgpt|assistent|real)
      (spreche|sprech|rede|red|schreibe|schreib|chatte) (ich)? … (ki|bot|maschine|roboter|mensch|menschen|computer|automaten)
      (spreche|rede|schreibe|chatte|unterhalte) (ich)? (mich)? (hier|gerade|eigentlich|denn|jetzt|da|grade)? (eigentlich|gerade|jetzt|mich|wirklich|etwa)? (mit|zu) …
      (bot|roboter|maschine|ki|computer) oder (ein|eine|doch|echter|ist das)? (mensch|person|echt|echter|richtiger|menschlich)
      (mensch|person) oder (ein|eine|doch|nur)? (bot|roboter|maschine|ki|computer)
      (wer|was) (bist|sind) (du|sie) (eigentlich|denn|genau)? (genau)? $
      (mit wem|mit was) (spreche|rede|schreibe|chatte|habe) (ich) …
      (antwortet|schreibt|sitzt|liest) (hier|mir|da|das) (ein|eine|echter|wirklich|eigentlich|auch)? … (mensch|bot|maschine|roboter|person|computer)
      (du bist|sie sind|das ist) (doch|nur|ja|bestimmt)? (nur|doch)? (ein|eine) (bot|roboter|maschine|chatbot|ki|computer) (oder|stimmts|richtig|nicht wahr|ne|gell|$)
    `),
  ],
  unless: [
    phrases(`
      (machine|automat) … (card|cash|money|karte|geld|swallowed|verschluckt)
      (is|was) there (a|an|any) (automatic|automated|program|software|computer|machine)
      (real|actual) (reason|problem|time|rate|exchange|rates|charge|payment|transaction|email|mail|message|text|sms|call|offer|website|number|fee|bank|shop)
    `),
  ],
};
