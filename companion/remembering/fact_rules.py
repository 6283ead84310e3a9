"""What clauses tell which facts: the patterns that ``facts`` reads by, each with the subject of the fact.

A clause is in the first person, without fillers and closing marks; the first pattern that fits it whole holds. The
group ``about`` (or ``about2``) says what of several things of a kind it is about: "allergy: peanuts".
"""

import re
from typing import Final

from companion.remembering.kin import PETS, RELATION

_NOW: Final = (
    r"(?:currently |still |also |now |just |recently |actually |finally |already |really |only |both |all )*"
)
_I: Final = rf"(?:i|we) {_NOW}"
_AM: Final = rf"(?:i'm|i am|im|i've been|i have been|we're|we are|we've been) {_NOW}"
_HAVE: Final = rf"(?:i've|i have|we've|we have|i|we) {_NOW}(?:got )?"
_NOT_ANY_MORE: Final = r"(?: (?:any ?more|any longer))"
_NUMBER: Final = (
    r"(?:\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_JOB: Final = (
    r"(?:nurse|doctor|gp|surgeon|dentist|vet|paramedic|midwife|carer|teacher|tutor|lecturer|professor|"
    r"librarian|engineer|(?:software |web |game )?developer|programmer|coder|designer|architect|builder|"
    r"carpenter|electrician|plumber|mechanic|welder|painter|decorator|joiner|roofer|driver|pilot|sailor|"
    r"soldier|firefighter|fireman|police officer|cop|detective|lawyer|solicitor|barrister|judge|paralegal|"
    r"accountant|bookkeeper|banker|auditor|actuary|economist|consultant|manager|director|ceo|founder|"
    r"entrepreneur|secretary|receptionist|administrator|assistant|clerk|cashier|shop assistant|salesman|"
    r"saleswoman|salesperson|sales rep|realtor|estate agent|waiter|waitress|barista|bartender|chef|cook|"
    r"baker|butcher|farmer|gardener|florist|fisherman|hairdresser|barber|beautician|tailor|cleaner|"
    r"janitor|caretaker|security guard|courier|postman|mail carrier|writer|author|poet|journalist|editor|"
    r"translator|interpreter|photographer|filmmaker|actor|actress|dancer|musician|singer|composer|artist|"
    r"illustrator|animator|scientist|researcher|biologist|chemist|physicist|mathematician|statistician|"
    r"data scientist|analyst|psychologist|therapist|counsellor|counselor|social worker|physiotherapist|"
    r"physio|pharmacist|optician|radiographer|technician|lab tech|scaffolder|warehouse worker|"
    r"factory worker|construction worker|flight attendant|civil servant|freelancer|stay-at-home (?:mum|"
    r"mom|dad|parent)|housewife|homemaker|priest|vicar|nanny|childminder|personal trainer|coach|plasterer|"
    r"machinist|geologist|archaeologist|historian|curator|recruiter|trainee|apprentice|intern|contractor)"
)
_ILLNESS: Final = (
    r"(?:asthma|diabetes|adhd|add|autism|aspergers?|ocd|ptsd|depression|anxiety|insomnia|migraines?|"
    r"arthritis|epilepsy|bipolar(?: disorder)?|cancer|ms|multiple sclerosis|fibromyalgia|endometriosis|"
    r"crohn's(?: disease)?|ibs|eczema|psoriasis|tinnitus|dyslexia|hay fever|high blood pressure|"
    r"heart (?:disease|condition|failure)|chronic \w+|copd|long covid|parkinson's|celiac disease|"
    r"coeliac disease|sleep apn(?:o)?ea|social anxiety|an? \w+ disorder)"
)
_PLAYED: Final = (
    r"(?:piano|guitar|bass|drums|violin|viola|cello|flute|clarinet|saxophone|trumpet|trombone|ukulele|"
    r"harp|banjo|organ|keyboard|accordion|football|soccer|basketball|volleyball|tennis|badminton|squash|"
    r"rugby|cricket|hockey|golf|chess|handball|baseball|softball|table tennis|darts|poker|netball|"
    r"water polo|dungeons and dragons)"
)
_LONG: Final = (
    r"(?:since (?:\d{4}|(?:my |the )?(?:\w+day|\w+ school|school|childhood|birth|university|college)|(?:i|he|she|they) "
    r"(?:was|were|fell|had|got|left|moved|began|started)|last \w+)|for (?:\w+ ){0,2}?(?:years|months|decades|ages)|"
    r"all my life)"
)
"""What has lasted, and will."""
_BODY: Final = (
    r"(?:back|knees?|hips?|shoulders?|neck|hearts?|lungs|eyes?|ears?|eyesight|hearing|memory|hands?|feet|foot|legs?|"
    r"stomach|skin|joints|teeth|blood pressure|balance|sleep)"
)
_DAYS: Final = (
    r"(?:every (?:single |other )?(?:day|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|"
    r"winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:once|twice|three times) (?:a|every) \w+|"
    r"on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays)|most \w+|"
    r"(?:before|after) (?:breakfast|work|school|dinner)|all year round|whatever the weather)"
)

_RULES: Final[tuple[tuple[str, str], ...]] = (
    (
        "work",
        rf"{_I}(?:work|teach) (?:as|at|for|in|with|from|on (?:a|the) (?:farm|ship|boat|railway|ferry|"
        r"building site)|part[- ]time|full[- ]time|nights?|shifts)\b.*",
    ),
    ("work", rf"{_I}teach \w+.*"),
    (
        "work",
        rf"{_I}(?:run|own|manage) (?:a|an|my own|our own|the) (?:[\w-]+ )*(?:business|shop|store|company|cafe|"
        r"café|restaurant|bakery|farm|salon|bar|pub|studio|practice|agency|team|hotel|garage|school|"
        r"gallery|start-?up)\b.*",
    ),
    (
        "work",
        rf"{_AM}(?:working|employed|interning|freelancing|volunteering) (?:as|at|for|in|part[- ]time|"
        r"full[- ]time)\b.*",
    ),
    (
        "work",
        rf"{_AM}(?!not |like |no |such |seeing |basically |practically |almost |more of )(?:an? |"
        rf"the )?(?:[\w-]+ ){{0,3}}{_JOB}(?:$| (?:at|in|for|by|"
        r"with|and|who|now|here|of|on)\b.*)",
    ),
    (
        "work",
        rf"{_AM}(?:retired|unemployed|self-employed|between jobs|out of work|on (?:maternity|paternity|"
        r"sick) leave)\b.*",
    ),
    ("work", rf"{_HAVE}(?:a |an |the |my )(?:new |part-time |full-time )?job (?:as|at|in|with|for)\b.*"),
    (
        "work",
        rf"{_HAVE}(?:started|got|found|landed|accepted|start) (?:a|an|my|the) (?:new )?(?:job|position|"
        r"role)\b.*",
    ),
    ("work", rf"{_HAVE}(?:quit|lost|left|resigned from) (?:my|the) (?:\w+ )?job\b.*"),
    (
        "work",
        rf"(?:{_HAVE}|i was |i got |i've been |i have been )(?:fired|laid off|made redundant|sacked|promoted|"
        r"retired)\b.*",
    ),
    (
        "work",
        rf"i (?:don't|no longer) work\b.*|{_AM}not working{_NOT_ANY_MORE}.*|"
        rf"{_AM}no longer (?:an? )?(?:\w+ )?{_JOB}.*",
    ),
    (
        "work",
        r"my (?:job|work) is (?:in|being|with|at (?:a|an|the)) \w+.*|my (?:profession|occupation|trade) is \w+.*",
    ),
    ("study", rf"{_I}(?:study|major in) (?!for\b|with\b|hard|all|every|a lot|tonight|on\b)\w+.*"),
    (
        "study",
        rf"{_AM}(?:(?:studying|majoring in) (?!for\b|with\b|hard|all|tonight|tomorrow|real|so\b|very|a lot|"
        r"at\b|on\b|too)\w+(?! hard)(?!,)|doing (?:a|my) (?:phd|master's|masters|degree|bachelor's|"
        r"doctorate|a-levels)|getting (?:a|my) (?:phd|master's|masters|degree))\b.*",
    ),
    (
        "study",
        rf"{_AM}(?:a|an|still a|in) (?:[\w-]+ ){{0,3}}(?:student|undergraduate|phd candidate|high school|"
        r"middle school|college|university|uni|sixth form|grad school|med school|law school|first year|"
        r"second year|third year|final year)\b.*",
    ),
    ("study", rf"{_I}(?:go to|attend) (?:[\w-]+ )*(?:university|college|school)\b.*"),
    ("education", rf"{_HAVE}(?:a|an) (?:degree|master's|masters|phd|doctorate|bachelor's|diploma|mba)\b.*"),
    ("education", rf"{_HAVE}graduated (?:from|in|with|last)\b.*"),
    (
        "home",
        rf"{_I}live (?:in|at|on|near|by|outside|next to|close to|abroad|here in|just outside|up in|"
        r"down in)\b.*",
    ),
    ("home", rf"{_AM}(?:living|based|staying) (?:in|at|near|outside)\b.*"),
    ("home", rf"{_HAVE}(?:moved|relocated) (?:to|into|in with|back|house|here|out|from)\b.*"),
    (
        "home",
        rf"{_HAVE}(?:bought|rented|rent|own) (?:a|an|our|my) (?:[\w-]+ )*(?:house|flat|apartment|cottage|"
        r"condo|place)\b.*",
    ),
    ("household", rf"{_I}live (?:alone|with|on my own|by myself)\b.*"),
    (
        "home town",
        rf"{_I}(?:grew up|was raised|come from) (?:in|on|near|from|by)?\b.*|"
        rf"{_AM}(?:originally )?from (?!the (?!north|south|east|west|uk|us|states|netherlands|philippines|"
        r"coast|countryside|city|country|midlands|highlands|islands|suburbs))(?!work|home|here|"
        r"there)\w+.*|i was born in (?!\d)\w+.*",
    ),
    (
        "age",
        rf"{_AM}{_NUMBER}(?:[- ]years?[- ]old\b.*| (?:next|this) \w+|)$|{_AM}an? {_NUMBER}[- ]years?[- ]old\b.*",
    ),
    ("age", rf"{_I}(?:turned|turn) {_NUMBER}\b.*"),
    (
        "birthday",
        r"my birthday(?:'s| is| falls)(?: always)? (?:on |in )?(?!party|coming|soon|today|tomorrow|next|"
        r"this|the best|a |my |great|not)\w+.*",
    ),
    (
        "birthday",
        r"i was born (?:on|in) (?:(?:january|february|march|april|may|june|july|august|september|october|"
        r"november|december|the|\d).*)",
    ),
    (
        "children",
        rf"{_HAVE}(?:no|a|an|one|two|three|four|five|six|seven|\d|several|twin|grown[- ]up|little|"
        rf"young)(?: \w+){{0,3}}? "
        r"(?:kids?|child|children|(?:little|baby) (?:boy|girl)|sons?|daughters?|girls|boys|babies|baby|"
        r"twins|grandchildren|grandchild|grandkids)\b.*",
    ),
    (
        "children",
        rf"{_I}(?:don't|do not) have (?:any )?(?:kids|children)\b.*|{_HAVE}(?:twins|kids|children)$",
    ),
    (
        "children",
        rf"{_AM}(?:a|the) (?:\w+ ){{0,2}}(?:mum|mom|mother|father|dad|parent|grandmother|grandfather|grandma|"
        r"grandpa)\b.*",
    ),
    (
        "children",
        rf"{_AM}(?:pregnant\b.*|expecting(?: (?:a|our|twins|in|again)\b.*)?$)|{_HAVE}(?:had|"
        r"gave birth to) (?:a|our|my) (?:\w+ )?(?:baby|son|daughter|boy|girl|child)\b.*",
    ),
    (
        "siblings",
        rf"{_HAVE}(?:no|a|an|one|two|three|four|five|six|\d|several)(?: \w+){{0,2}} (?:brothers?|sisters?|"
        r"siblings?)\b.*",
    ),
    (
        "siblings",
        rf"{_AM}(?:an only child|the (?:oldest|eldest|youngest|middle child)\b.*|(?:a|an identical) twin)",
    ),
    ("siblings", rf"{_I}(?:don't|do not) have (?:any )?(?:siblings|brothers|sisters)\b.*"),
    (
        "relationship",
        rf"{_AM}(?:not )?(?:happily |newly )?(?:married|single|divorced|engaged|widowed|separated|"
        r"in a relationship|dating|seeing (?:someone|somebody|a|this)|a widower?|a bachelor)\b.*",
    ),
    (
        "relationship",
        rf"{_HAVE}(?:got|been|gotten) (?:married|divorced|engaged|separated|together|dating|single)\b.*",
    ),
    (
        "relationship",
        rf"{_HAVE}(?:broke|broken|split) up\b.*|(?:my )?{RELATION} and i (?:broke up|split up|got (?:married|"
        r"engaged|divorced)|are (?:married|engaged|getting married|getting divorced|expecting))\b.*",
    ),
    ("relationship", rf"{_HAVE}a (?:new )?(?:girlfriend|boyfriend|husband|wife|partner|fiancée?)\b.*"),
    (
        "diet",
        rf"{_AM}(?:not )?(?:a |an )?(?:strict |lifelong )?(?:vegetarian|vegan|pescatarian|flexitarian|"
        r"lactose[- ]intolerant|gluten[- ]free|gluten intolerant|celiac|coeliac|"
        r"on a \w+(?: \w+)? diet)\b.*",
    ),
    (
        "diet",
        rf"{_I}(?:don't|do not|never|no longer|can't|stopped|quit|gave up) (?:eat|eating) \w+.*|"
        rf"{_I}became (?:a )?(?:vegetarian|vegan)\b.*",
    ),
    (
        "diet",
        rf"{_I}eat (?:only |mostly )?(?:halal|kosher|vegan|vegetarian|plant-based|gluten-free|meat again)\b.*",
    ),
    (
        "drinking",
        rf"{_I}(?:don't|do not|never|no longer) drink(?: (?:alcohol|any ?more|at all|wine|beer).*)?$",
    ),
    (
        "drinking",
        rf"{_HAVE}(?:quit|stopped|given up|gave up) drinking\b.*|{_HAVE}been sober\b.*|{_AM}sober\b.*|"
        rf"{_AM}teetotal\b.*",
    ),
    (
        "smoking",
        rf"{_I}(?:don't |do not |never |no longer )?(?:smoke|vape)\b.*|{_HAVE}(?:quit|stopped|given up|"
        rf"gave up) (?:smoking|vaping)\b.*|{_AM}a (?:\w+ )?smoker\b.*",
    ),
    (
        "allergy",
        rf"{_AM}(?:\w+ )?allergic to (?P<about>[\w ]+?)(?: and\b.*)?$|"
        rf"{_HAVE}an? (?P<about2>[\w ]+?) allergy\b.*",
    ),
    ("health", rf"{_HAVE}(?P<about>{_ILLNESS})\b.*"),
    (
        "health",
        rf"(?:{_HAVE}|i was |i've been |i got )(?:been |got )?diagnosed with (?P<about>[\w' ]+?)(?: (?:in|at|"
        r"when|last|two|a|this)\b.*)?$",
    ),
    (
        "health",
        rf"{_AM}(?P<about>diabetic|deaf|blind|dyslexic|autistic|colou?r[- ]?blind|hard of hearing|left-handed|"
        r"bipolar|epileptic|asthmatic)\b.*",
    ),
    (
        "languages",
        rf"{_I}speak (?!to\b|with\b|up\b|too\b|about\b|in\b)(?:\w+ )*[A-Z]?\w+.*|my (?:first|"
        r"native) language is .*",
    ),
    (
        "learning",
        rf"{_AM}learning (?:how )?(?:to )?(?!a lot|a ton|a bit|so much|that|from|the hard|as|more|new things|"
        r"about)(?P<about>(?:play |speak )?[\w]+).*",
    ),
    ("pets", rf"{_HAVE}(?:no|a|an|one|two|three|four|five|six|\d|several|some)(?: [\w-]+){{0,3}} {PETS}\b.*"),
    (
        "pets",
        rf"{_HAVE}(?:got|adopted|bought|rescued) (?:a|an|two|three|another|our|"
        rf"my)(?: [\w-]+){{0,3}} {PETS}\b.*|{_I}(?:don't|do not) have (?:any )?pets\b.*",
    ),
    (
        "car",
        rf"{_I}(?:drive|have|own|bought|got) (?:a|an|my) (?:(?!with|concerning|about|for|in|on|"
        rf"my)[\w-]+ ){{0,3}}(?:car|van|truck|motorbike|"
        r"motorcycle|camper)\b.*",
    ),
    (
        "driving",
        rf"{_I}(?:can't|cannot|don't|never learned to) drive\b.*|{_HAVE}(?:passed my driving test|"
        r"got my (?:driving|driver's) licen[cs]e)\b.*",
    ),
    ("plays", rf"{_I}play (?:the )?(?P<about>{_PLAYED})\b.*"),
    (
        "loss",
        rf"{_HAVE}lost (?:my|our|the) (?P<about>{RELATION})\b.*|"
        rf"{_HAVE}(?:had )?a (?P<about2>miscarriage|stillbirth)\b.*",
    ),
    ("hobby", rf"(?:my hobb(?:y|ies) (?:is|are)|{_HAVE}taken up|{_HAVE}took up) (?!too)\w+.*"),
    (
        "fear",
        rf"{_AM}(?:\w+ )?(?:afraid|scared|terrified|frightened) of (?P<about>(?!being|it|that|this|what|him|"
        rf"her|them|losing|you|dying|failing|not)\w+(?: \w+){{0,3}})$",
    ),
    ("fear", rf"{_HAVE}a (?:\w+ )?(?:fear|phobia) of (?P<about>\w+(?: \w+){{0,3}})$"),
    (
        "health",
        rf"my (?P<about>{_BODY}) (?:(?:has|have) (?:been|never|always)|(?:hurts?|aches?|shakes?) "
        r"(?:when|whenever|every)|"
        r"gives? me|(?:isn't|aren't) what).*",
    ),
    (
        "medicine",
        rf"{_AM}on (?:(?!a\b)[\w-]+ ){{0,3}}(?P<about>tablets|pills|medication|antidepressants|insulin|antibiotics|"
        rf"blood thinners|statins|steroids|painkillers)\b.*|{_I}take (?P<about2>insulin|medication|(?:\w+ )?(?:tablets|"
        r"pills)|something for my \w+)\b.*",
    ),
    (
        "health",
        rf"{_I}(?:get|suffer from) (?P<about>(?:bad |terrible )?(?:migraines|headaches|nosebleeds|cramps|"
        r"seasick|carsick|"
        rf"panic attacks)|\w+) (?:when|whenever|if|in|every|and|from)\b.*|{_HAVE}(?:trouble|problems|difficulty) "
        r"(?P<about2>(?:falling asleep|sleeping|hearing|seeing|breathing|walking|reading|concentrating))\b.*",
    ),
    (
        "health",
        rf"{_I}wear (?P<about>(?:reading )?glasses|contact lenses|(?:hearing )?aids|a brace|a pacemaker)\b.*",
    ),
    (
        "skill",
        rf"(?:{_I}(?:can't|cannot|never learned to|never learnt to)|{_HAVE}never (?:been able|learned|learnt) to) "
        r"(?P<about>swim|cook|dance|sing|ski|skate|ride|whistle|type|read music|do maths|sew|knit|spell|"
        r"sleep without)\b(?! (?:it|that|this|the)\b).*",
    ),
    ("diet", rf"{_I}take my (?P<about>coffee|tea|eggs?|steak|whisky) .*"),
    (
        "learning",
        rf"{_AM}(?:trying to learn|teaching myself) (?:how )?(?:to )?(?P<about>(?:play |speak )?(?!it\b|that\b)\w+).*",
    ),
    ("home", rf"{_I}moved (?:into|in) .*"),
    (
        "hobby",
        rf"{_I}(?P<about>(?:collect|paint|draw|knit|sew|bake|breed|grow|keep|restore|sing|garden|sculpt|carve)"
        r"(?! (?:on|up|it|that|this|them|going|quiet|calm|in mind|an eye|forgetting|\w+ing)\b) (?!my word)\w+).*",
    ),
    (
        "routine",
        rf"{_I}(?P<about>(?!feel|felt|make|try|think|thought|hate|love|miss|want|need|cry|wake|get|have|had|see|saw|hear|"
        rf"went|was|were|did|can|could|will|should|know|\w+ed\b)\w+)(?: [\w' ]+)? {_DAYS}\b.*",
    ),
    (
        "since long",
        rf"(?:i've|i have|we've|we have) (?:\w+ )?been (?P<about>(?!feeling|waiting|trying|thinking|talking|crying|"
        rf"sitting|lying|looking|standing|going)\w+ing)\b.* {_LONG}\b.*",
    ),
    (
        "service",
        r"i was (?:a \w+ )?(?:in|with) the (?P<about>army|navy|air force|police|fire brigade|merchant navy)\b.*",
    ),
    ("volunteering", rf"{_I}volunteer .*"),
    (
        "routine",
        rf"{_I}(?P<about>(?!feel|make|try|think|hate|love|miss|want|need|cry|wake|get|have|see|"
        r"hear)\w+)(?: [\w' ]+)? every (?:single )?(?:day|morning|evening|night|week|weekend|month|summer|"
        r"winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b.*",
    ),
)
_OF_OTHERS: Final[tuple[tuple[str, str], ...]] = (
    (
        "loss",
        rf"i {_NOW}(?:have )?{_NOW}(?:suddenly )?"
        r"(?:died|passed away|passed on|(?:was|been) put (?:down|to sleep))\b.*",
    ),
    ("loss", r"i (?:have )?(?:just )?(?:left|broke up with|walked out on) (?:me|us)\b.*"),
)


def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((subject, re.compile(pattern, re.IGNORECASE)) for subject, pattern in rules)


RULES: Final = _compiled(_RULES)
"""Subject and pattern."""
RULES_OF_OTHERS: Final = _compiled((*_OF_OTHERS, *_RULES))
"""The same for what somebody else does, as they would say it of themselves."""
