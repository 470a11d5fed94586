import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  numbers: ['zero|nil|nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  common:
    'the|a|an|i|you|it|is|was|of|to|in|and|my|me|we|your|this|that|not|on|for|with|but|very|great|good|service|thanks|thank|order|delivery|hello|hi|have|had|be|as|at|would|so|all|by|due|from|are|no|yes',
  rating: {
    leads:
      'meant|i meant|i mean|correction|i correct to|you get|deserves|deserve|going with|you deserve|earns|earned|give|giving|gave|rate|rated|rating|score|scored|my answer|answer|i say|i would say|id say|i will say|ill say|i choose|i pick|i vote|its a|its an|it is a|it is an|thats a|thats an|that is a|it was a|it was an|was a solid|overall|vote|grade|mark|result|make it|make that|put me down for|ill go with|i would go with|id go with|a solid|a strong|a clear|a definite|a perfect|a big|a full|a firm|a weak',
    fillers:
      'guys|all|lot|therefore|hence|thus|folks|only|unfortunately|sadly|here is|heres|a|an|the|it|you|your|them|him|her|this|that|is|was|of|be|would|definitely|certainly|absolutely|easily|solid|strong|clear|perfect|big|full|firm|straight|just|my|team|company|service|experience|product|overall|rating|score|answer|for|me|with|so|as|us|likelihood|at|say|id|i|well|ok|okay|honestly|hmm|um|sure|from|we|hi|hello|hey|dear|yes|likely',
    after:
      'from|would not recommend|wouldnt recommend|would definitely recommend|will not recommend|wont recommend|would buy|would use|will buy|will use|will order|would order|because|since|but|although|though|as|and|for|from me|from us|thanks|thank|great|good|excellent|perfect|very|really|so|too|only|overall|definitely|absolutely|certainly|easily|always|fantastic|awesome|brilliant|amazing|wonderful|super|terrible|awful|bad|poor|horrible|disappointing|disappointed|happy|satisfied|unhappy|love|loved|nice|cheers|due to|on a scale|on the scale|on your scale|i|we|it was|it is|its|everything|all good|all round|in my|this time|please|extremely|highly|would recommend|will recommend|recommend|and thanks|most likely|likely|top|quick|fast|friendly|slow|no complaints|no problems|no issues|keep it up|well done',
    points: 'points|point|pts|pt|marks',
    stars: 'stars|star',
    outOf: 'out of|of|out of a|out of a possible|from',
    between: 'or|to|and|maybe|perhaps|no|then|even|through|through to|if not',
    against:
      'not|isnt|is not|wasnt|was not|never|no|cannot|cant|could|couldnt|should|wouldnt|would have|wouldve|id have|dont|didnt|doesnt|wont|instead of|than|expected|expecting|until|if|unless|hoping|hoped|wish|used to|aint|why|far from|without|except|deserves more|only because',
    unless:
      'and a half|half|if|would|wouldnt|could|couldnt|should|shouldnt|unless|until|isnt|is not|is too|was too|would be|is impossible',
    would: 'would|id|wouldve',
    but: 'but|however|only|except',
    hedges:
      'maybe|perhaps|about|around|almost|nearly|barely|roughly|approximately|approx|circa|somewhere|between|at least|at most|up to|over|under|above|below|probably|possibly|close to|near|say maybe|more than|less than|not even|minimum|maximum|sort of|kind of|or so|either|guess',
    units:
      'day|days|week|weeks|month|months|year|years|yr|yrs|hour|hours|hr|hrs|h|minute|minutes|min|mins|second|seconds|sec|time|times|x|euro|euros|eur|dollar|dollars|usd|pound|pounds|gbp|quid|cents|percent|per cent|pct|oclock|am|pm|item|items|piece|pieces|pcs|box|boxes|person|people|persons|call|calls|email|emails|e|mail|mails|order|orders|ticket|tickets|km|miles|mile|kg|g|cm|mm|m|ft|inch|inches|litre|litres|parcel|parcels|package|packages|phone|phones|agent|agents|employee|employees|customer|customers|attempt|attempts|of them|of these|of your|of our|of my|of the|child|children|kids|colleagues|friends|questions|things|problems|issues|products|pairs|more|other|others|different|th|st|nd|rd|business|working|bags|bottles|chairs|tables|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|k|gb|mb|tb|hundred|thousand|million|dozen|out|bedroom|bed|inch|storey|reps|emails|texts|messages|star hotel|star hotels|days ago|in the morning|in the evening',
    labels:
      'order|orders|number|no|nr|room|table|invoice|ticket|item|items|page|step|section|part|flat|apartment|apt|unit|floor|gate|terminal|platform|size|version|windows|iphone|ios|android|ps|xbox|model|level|line|chapter|article|case|ref|reference|id|day|week|level|age|aged|route|bus|box|street|highway|channel|by|until|till|before|after|since|past|within|in|at|on|every|waited|wait|called|paid|pay|costs|cost|bought|ordered|another|last|next|these|those|my|our|first|only got|took|around|the last|other|all|question|january|february|march|april|may|june|july|august|september|october|november|december|tel|phone|fax|mobile|call|top|building|suite|store|shop|branch|post|agent|employee|received|received only|sent|had|have|got|with|need|needed|missing',
    thumbsUp: 'thumbs up|thumb up|two thumbs up',
    thumbsDown: 'thumbs down|thumb down|two thumbs down',
  },
  commands: {
    stop: 'stop|stopp|stopall|stop all|cancel|end|quit|revoke|opt out|optout|remove|td|stop it|stop texting|stop texts|stop messages|stop this|stop now|leave me alone|go away|no more',
    unsubscribe:
      'unsubscribe|unsubscribe me|unsub|remove me|opt me out|opt out|optout|stop|stopall|stop emails|stop mailing|take me off|unsubscribe all|unsubscribed',
    help: 'help|info|help me|information|who is this|who are you|who is this please',
    start: 'start|unstop|resubscribe|opt in|optin|restart|resume',
    revoke:
      'stop {the,all,your,these,this} {texts,messages,emails,spam,promotions}|stop {promotions,marketing,spam}|stop {texting,messaging,contacting,emailing,e mailing,mailing,spamming,bothering,pestering,harassing,calling,asking,writing,writing to,annoying} me|stop {texting,messaging,contacting} us|stop {texting,spamming,messaging,emailing}|stop sending {,me} {,the,these,your,any more} {texts,text messages,messages,emails,e mails,mails,surveys,promotions}|stop sending {me,us} {this,these}|{do not,dont,never} {contact,text,message,email,e mail,mail,call,write to,bother} me|{do not,dont} send {,me} {,any,more,any more} {texts,messages,emails,e mails,surveys}|{take,remove,delete} {me,my number} {off,from} {your,the,this,all} {list,mailing list,lists,database}|{take,remove} my email off your list|take me off|{remove,delete,lose,forget} my {number,phone number,email,email address,address,details}|unsubscribe {me,us}|unsubscribe from {this list,your list,these emails,all emails,this,these messages,everything}|opt {me,us} out|{i,} opt out of {these,your,all} {messages,texts,emails}|i opt out|i {revoke,withdraw} {my,} consent|no more {texts,messages,emails,e mails,mails,surveys,sms,promotions}|no {spam,marketing}|leave {me,us} alone|i {dont,do not,no longer} {want,want to receive,wish to receive} {,any,any more,these,your} {messages,texts,emails,e mails}|i {dont,do not,no longer} {want,wish} to be {contacted,texted,emailed,bothered}|i do not consent|i never signed up for this',
    polite:
      'please|pls|plz|can|could|you|would|i|want|to|asked|told|need|and|just|kindly|now|immediately|ok|okay|thanks|thank|also|like|must|hereby|so|again|anymore|any more|ever|at all|hi|hello|hey|at once|already|said|from|your|these|this|list|mailing|mailing list|emails|messages|texts|right away|asap|further|today|sir|madam|dear|team|for the last time|forever|on this number|at this number|to this number|on this phone|with surveys|about this|with this|in future|in the future|all|everything|me|us|for good',
  },
  mail: {
    replyLine: 'Please reply above this line',
    on: 'on',
    wrote: 'wrote|writes|has written',
    from: 'from',
    headers: 'sent|to|cc|bcc|subject|date|reply to|importance|when|attachments',
    original:
      'original message|forwarded message|begin forwarded message|original email|reply message|original appointment',
    mobile:
      'sent from my|sent from mail for|sent from yahoo|sent from outlook|sent from gmail|sent from proton|sent from samsung|sent from an|sent from a|sent from for|get outlook for|sent via|sent with|sent using|sent on the go|yahoo mail search organize conquer|sent by|please excuse my brevity|please excuse brevity|please excuse any typos|virus free|this email has been checked for viruses',
    closings:
      'best regards|kind regards|warm regards|regards|best|best wishes|all the best|sincerely|yours sincerely|yours faithfully|yours truly|cheers|thanks|thank you|many thanks|thanks and regards|thanks again|with kind regards|with best regards|rgds|br|kr|cordially|take care|warmly|respectfully|thx|ta|many thanks and best regards|thank you and best regards|thanks in advance|sincerely yours|love|greetings',
    disclaimers:
      'confidentiality notice|this email and any|this e mail and any|this message and any|this email is confidential|this e mail is confidential|this message is confidential|this email contains|this e mail contains|this message contains|the information contained in this|the information in this|the contents of this|this communication|disclaimer|caution this email originated|caution external|external email|if you are not the intended recipient|privileged and confidential|this email is intended|this message is intended|this e mail is intended|this transmission|please consider the environment|registered in england|registered office|think before you print',
    automatic:
      'automatic reply|auto reply|autoreply|auto response|autoresponse|autoresponder|out of office|out of the office|ooo|automated reply|automated response|automatic response|vacation reply|undeliverable|undelivered mail returned to sender|delivery status notification|mail delivery failed|mail delivery failure|mail delivery subsystem|returned mail|failure notice|delivery failure|read receipt|request received|ticket received|we have received your request|we received your request|your request has been received|we have received your message|we received your message|your message has been received|thank you for contacting us|thank you for your email|thanks for contacting us|case created|please confirm your message|message requires verification|verification required',
    away: 'away from the office|on vacation|on holiday|annual leave|on leave|maternity leave|away from my desk|i am out of the office|i am currently out of the office|im out of the office|im currently out of the office|i am away|i am currently away|i will be out of the office|i am on annual leave|i am on vacation|i am on holiday|thank you for your email i am|thank you for your message i am|with limited access to email|limited access to my email|no longer works|no longer employed|this mailbox is not monitored|this is an automated|this is an automatic|do not reply to this email|we have received your request|your ticket has been|has been received and is being reviewed|a ticket has been created|our support team will',
  },
};
