import type { Synonyms } from '../phrase.ts';

/** Names for us, and what an angry customer calls us. */
export const aboutUs: Synonyms = {
  you: `you|your company|your bank|your service|your app|your support|your customer service|this company|this bank|this service|your staff|your team|
    your business|your product|you guys|you people|meridian|the service|customer service|your website|the company|this app|your organisation|your organization|the bank|this place|the support`,
  bad: `terrible|awful|horrible|appalling|disgusting|disgraceful|atrocious|dreadful|pathetic|abysmal|rubbish|garbage|trash|crap|shit|shitty|useless|
    incompetent|the worst|worst|a joke|a disgrace|a scam|scammers|thieves|crooks|a rip off|rip off|unprofessional|unacceptable|outrageous|ridiculous|shameful|
    a shame|poor|very poor|so bad|very bad|really bad|bad|a nightmare|lousy|hopeless|rude|criminals|criminal|dishonest|liars|deplorable|laughable|inexcusable|shambles|a shambles`,
  ihr: `ihr|sie|euer service|ihr service|euer kundenservice|ihr kundenservice|der service|der kundenservice|euer laden|dieser laden|diese bank|eure bank|
    ihre bank|eure firma|ihre firma|dieses unternehmen|euer unternehmen|ihr unternehmen|eure app|ihre app|die app|der support|euer support|ihr support|der kundendienst|
    der laden|die bank|meridian|ihr kundendienst|euer verhalten|ihr verhalten`,
  schlecht: `schlecht|schlechter|schlechte|mies|mieser|miese|miserabel|miserabler|furchtbar|schrecklich|grauenhaft|grauenvoll|katastrophal|katastrophe|
    eine katastrophe|unfaehig|inkompetent|unverschaemt|unverschaemtheit|eine unverschaemtheit|frech|frechheit|eine frechheit|unmoeglich|unter aller sau|unterirdisch|
    scheisse|beschissen|ein witz|laecherlich|peinlich|erbaermlich|das letzte|abzocke|abzocker|betrueger|verbrecher|unprofessionell|inakzeptabel|ein skandal|skandaloes|
    eine zumutung|zumutung|ein armutszeugnis|armutszeugnis|unverantwortlich|nutzlos`,
};
