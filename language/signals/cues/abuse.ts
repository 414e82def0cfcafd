import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** Insults of whoever answers. Swearing about a card is none. */
export const abuse: Cues = {
  clause: [
    phrases(`
      (where|wheres|how|what|whats|when|why|give|tell|answer|fix|send|do|my|wo|wie|was|wann|warum|gib|sag|meine|mein|macht) … (you|u|ihr|du|ya)? (idiot|idiots|moron|morons|imbecile|imbeciles|dickhead|dickheads|wanker|wankers|asshole|assholes|bastard|bastards|muppet|muppets|clowns|losers|dumbass|dumbasses|dumbo|dimwit|dimwits|twat|twats|numpties|idioten|deppen|trottel|wichser|arschloecher|penner|vollidioten|pfeifen|doedel|bloedmann|schwachkoepfe|blindgaenger|nichtskoenner) $
      ^ (hey|oi|listen|na|hoer zu|answer me) (you|u|du|ihr)? (stupid|idiot|idiots|moron|morons|dumbo|dimwit|dumbass|bloedmann|trottel|depp|idiot|doedel|vollpfosten) …
      dipshit|dipshits|shithead|b1tch|bitches|fuckwit|fuckwits|arsewipe|dickwad|douchebag|douche|twatface|knobhead|bellend
      drecksbank|drecksbude|drecksverein|scheissverein|scheissbank|scheissfirma|dreckskerl|dreckskerle
      (what|such|you|youre|u|just|ya) (a|an|are a|are an)? (…)? (stupid|dumb|useless|worthless|idiotic|pathetic|moronic|brainless|braindead|shitty|crappy|bloody|fucking|damn|absolute|total|complete|utter|pile|load|sorry excuse|waste) (piece|pile|load|waste|excuse|heap|sack|joke|bucket|lump) (of|for) …
      (dumb|thick|stupid|dense|useless) as (a|two|shit|rocks) …
      (you|ya|your lot|you lot|you all|yall|you people|u) (are|r)? (all|just|really|so|nothing but)* (braindead|brain dead|brainless|filthy|dirty|lying|thieving|scumbag|scum|worthless|pathetic|disgusting|retarded|mental) (liars|thieves|bastards|pigs|scum|animals|idiots|morons|crooks|rats|lot|people|heap|$)
      (shut) (your|ur|the fuck|the hell) (mouth|up|trap|face|gob|hole|pie hole)
      (bunch|pack|load|gang) of … (idiots|morons|crooks|liars|thieves|clowns|bastards|losers)
      (shut up|stfu|piss off|get lost) (you|u)? (idiot|idiots|moron|morons|bot|machine|bastard|bastards|loser|fool|clown)
      (idiots|morons|imbeciles|cretins|losers|clowns|arseholes|assholes|bastards|wankers|twats) (all|the lot|every one) …
      (you|youre|ur|u) (absolute|complete|total|utter|bloody|fucking|stupid|dumb|useless|pathetic|worthless|goddamn|brainless|silly)* (moron|idiot|imbecile|cretin|clown|loser|muppet|donkey|twit|cow|pig|tosser|dipshit|dumbass|jerk|creep|scumbag|parasite|vermin|rat|rats|scumbags|jerks|parasites)
      (du|ihr|sie) (absoluter|absolute|totaler|totale|kompletter|kompletten|verdammter|bloeder|bloede|bloedes|nutzloser|nutzloses|dummer|dummes|dumme|daemlicher|daemliches|erbaermlicher|elender|elendes|mieser|mieses|hirnloser|hirnloses|ein|eine|seid|bist)* (vollidiot|vollidioten|idiot|idioten|volltrottel|trottel|depp|deppen|vollpfosten|stueck|haufen|penner|versager|clown|clowns|esel|ochse|blechdose|blechbuechse|schrotthaufen|schrott|muell|abschaum|parasiten|ratten|nichtsnutz|nichtsnutze|dummkopf|flachzangen|pfeifen|nulpen|honk|honks|knalltueten)
      (du|ihr) bloede* (…)? (kuh|sau|schwein|ding|kiste)
      (du|ihr) (verdammten|verdammter|hirnlose|hirnloser|bloeden|dummen|elenden|verfluchten|scheiss|nutzlose|nutzloser|daemliche|daemlicher|bloede) (idioten|idiot|maschine|bot|roboter|kiste|deppen|arschloecher|schweine|programm|wichser|pack)
      (was fuer|so) (eine|ein|ne) (bloede|bloeder|bloedes|dumme|dummer|dummes|hirnlose|hirnloser|daemliche|daemlicher|nutzlose) … (du|ihr) (bist|seid)
      (du|ihr|sie) (bist|seid|sind)? (doch|alle|ja|so|nur|einfach|echt|ein|eine|dreckigen|dreckige|verlogenen|verlogene|wertloser|wertlose|wertloses|miesen|verdammten|elenden|elender)* (luegner|haufen|diebe|betrueger|gesindel|pack|ratten|hirntot|hirnlos|schweine|hunde|bande|drecksack|abschaum)
      (haufen|bande|verein|sammlung|ansammlung|truppe) (von|voller|aus)? (schwachkoepfe|schwachkoepfen|idioten|deppen|trottel|trotteln|versager|versagern|penner|nichtskoenner|nieten|vollidioten|hohlkoepfe|amateure|clowns)
      (geh|geht|fahr|fahrt|schert|scher) (doch|alle|euch|dich|mal)* (zur hoelle|zum teufel) …
      (halt|haltet|halts) (dein|euer|deine|eure|das|die|den)? (maul|fresse|klappe|rand|schnauze)
      (dumm|bloed|doof|daemlich|duemmer) (wie|als) (stroh|brot|bohnenstroh|ein stein|die polizei|du|ihr|toastbrot|scheisse) …
      (friss|fress|fresst) (scheisse|dreck|staub)
      (kann|koennt|kannst|koennen) (du|ihr|sie|mich) … (mich|mal)? (alle mal|am arsch|gernhaben|kreuzweise|mal) $
      ^ (ihr|du) (penner|idioten|deppen|wichser|versager|pfeifen|loser|opfer|hohlkoepfe) …
    `),
    phrases(`
      (fuck|screw|damn|f|fck|fuk) (you|u|off|ya|yourself|yourselves|this bot|your company|your bank|meridian|all of you|you all)
      ^ (fuck|fck|fuk|wtf is wrong with you) (off|you)? $
      (you|youre|you are|u|ur|u r|your|you re|yall are|you all are) (a|an|such a|such an|are a|just a|all|so|fucking|the|stupid|bloody|really|one|absolute|absolutely|complete|total|totally|nothing but a|a fucking|a bloody|such|a bunch of|bunch of|a pack of|a complete|a total)? (fucking|stupid|bloody|damn|useless|complete|total|absolute|worthless|dumb|pathetic|lying)? (idiot|idiots|moron|morons|asshole|assholes|arsehole|arseholes|bastard|bastards|bitch|bitches|cunt|cunts|dickhead|dickheads|dick|prick|pricks|wanker|wankers|twat|twats|scum|stupid|retard|retards|retarded|dumb|dumbass|piece of shit|pieces of shit|piece of crap|piece of garbage|loser|losers|clown|clowns|imbecile|imbeciles|fool|fools|pig|pigs|whore|slut|cretin|cretins|brain dead|braindead|brainless|son of a bitch|motherfucker|motherfuckers|shithead|shitheads|fuckers|fucker|dimwit|halfwit|muppet|muppets|worthless|tosser|tossers)
      (stupid|dumb|fucking|idiotic|bloody|shitty|useless|damn|crappy|braindead|moronic|retarded|goddamn|pathetic) (bot|robot|machine|chatbot|computer|assistant|ai|bank|company|idiot|idiots|moron|morons|people|bots|program|thing|service)
      you (suck|stink|disgust me|people suck|guys suck|all suck)
      what (an|a) (idiot|moron|clown|joke of a bot|loser|bastard) …
      (you|u) (dumb|stupid|useless|fucking|worthless|idiotic|pathetic|bloody) (piece|pile|bot|machine|idiot|moron|fool|cow|thing|bunch) …
      (dumbass|dumb ass|jackass|asshat) …
      ^ stfu …
      ^ (idiot|idiots|moron|morons|asshole|assholes|arsehole|bastard|bastards|bitch|cunt|cunts|dickhead|wanker|wankers|prick|twat|scum|motherfucker|motherfuckers|son of a bitch|piece of shit|pieces of shit|fuckers|losers|bullshit|shithead|dumbass|assholes) … $
      (go) (to hell|fuck yourself|fuck yourselves|screw yourself|die|jump off)
      (burn|rot) in hell
      (shut|stfu) (up|the fuck up)? (you|bot|already|now|$)
      (piss|bugger|sod) off
      (kiss|lick) my (ass|arse)
      (suck) (my|it|a) (dick|cock|$)
      (bunch|pack|load) of (idiots|morons|assholes|bastards|clowns|cunts|wankers|arseholes|losers|imbeciles|pricks)
      i hate you
      eat shit
    `),
    phrases(`
      (fick|fickt|verpiss|verpisst|leck|leckt|halt|halts) (dich|euch|mich am arsch|mich|die fresse|das maul|die klappe|maul|deine fresse|deine klappe|dein maul|fresse|den rand)
      (verpiss|verpisst) (dich|euch)
      (du|ihr|sie|sind alle|seid|bist) (bist|seid|sind|alle|doch|ja|so|echt|nur|bloeder|dummer|bloede|dumme|verdammter|verdammte|verfickter|scheiss|dreckiger|daemlicher|daemliche|elender|ein|eine|einfach|ein bloeder|ein dummer|dreckige)* (alle|doch|ja|so|echt|nur|ein|eine|bloeder|dummer|bloede|dumme|dreckiger|verdammter|daemlicher|daemliche|einfach|solche|nur|richtige|miese|elende)? (alle|doch|so|ein|eine|bloeder|dummer|bloede|dumme|solche|richtige|bloed|einfach)? (idiot|idioten|arschloch|arschloecher|wichser|hurensohn|hurensoehne|vollidiot|vollidioten|vollpfosten|trottel|depp|deppen|penner|spast|spasten|missgeburt|missgeburten|schwein|schweine|drecksack|drecksau|dreckspack|schlampe|fotze|bastard|bastarde|pisser|dumm|bloed|saubloed|doof|saudoof|daemlich|dumm wie brot|strohdumm|saudumm|hirntot|hirnlos|volltrottel|schwachkopf|schwachkoepfe|dummkopf|loser|versager|penner|mistkerl|mistkerle|affen|affe|clowns|clown|abschaum|pack|arsch|aersche|hohl|bescheuert|behindert)
      (bloeder|bloede|dummer|dumme|scheiss|daemlicher|daemliche|beschissener|verdammter|verfickter|bloedes|dummes|nutzloser|schwachsinniger|idiotischer|kack|drecks|hirnloser|mieser) (bot|roboter|maschine|chatbot|computer|assistent|ki|idiot|idioten|programm|laden|bank|firma|verein|ding|kuh|sau|arschloch)
      scheissbot|drecksbot|scheissladen|drecksladen|scheissverein|kackbot|mistbot
      ^ (arschloch|arschloecher|wichser|hurensohn|hurensoehne|idiot|idioten|vollidiot|vollidioten|penner|fotze|missgeburt|spast|trottel|deppen|dreckspack|fickt euch|fick dich|arsch|drecksau|bastard|bastarde|bastarde ihr|ihr penner|drecksverein) … $
      (geh|geht|gehen|fahr|fahrt) (sie|doch|mal)? (doch)? (zum teufel|zur hoelle|sterben|kacken|scheissen)
      (haufen|bande|verein|ansammlung) (von|voller)? (idioten|arschloechern|deppen|vollidioten|wichsern|trotteln|versagern|pennern|affen)
      ich hasse (dich|euch)
      (am arsch lecken|kannst mich mal|koennt mich mal|leck mich)
    `),
  ],
  unless: [
    phrases(`
      (i am|im|i feel|feel|am i|i was|sorry|call me|like|feeling) (a|an|such a|such an|so|being|like|like an|like a|really|just)? (idiot|stupid|dumb|fool|moron|silly|clown)
      (ich bin|bin ich|ich war|komme mir|fuehle mich) …
      (ate|eats|swallowed|swallowing|kept|keeps|took|brother|sister) …
      (machine|bot|automat|maschine|thing|ding|system) … (my|meine|the|die) (card|cards|cash|pin|karte|geld)
      (stupid|dumb|dumme|bloede|silly) (question|mistake|frage|fehler|of me|von mir)
    `),
  ],
};
