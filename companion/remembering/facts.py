"""What of a plain statement is a fact of the person's world: work, home, age, family, diet, health, and the like.

Each rule is the subject of a fact and what a clause about it looks like; of the same subject the newer fact holds, so
that "I moved to Leeds" ends "I live in York". What group somebody belongs to (faith, origin, orientation, politics) is
never made a fact: it is in their words, where they said it, and nowhere else.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.draft import Draft
from companion.remembering.kin import PETS, RELATION, as_subject
from companion.remembering.second_person import to_you
from companion.values import MemoryKind

_NOW: Final = (
    r"(?:currently |still |also |now |just |recently |actually |finally |already |really |only |both |all )*"
)
_I: Final = rf"(?:i|we) {_NOW}"
_AM: Final = rf"(?:i'm|i am|im|i've been|i have been|we're|we are|we've been) {_NOW}"
_HAVE: Final = rf"(?:i've|i have|we've|we have|i|we) {_NOW}(?:got )?"
_NOT_ANY_MORE: Final = r"(?: (?:any ?more|any longer))"
_NUMBER: Final = (
    r"(?:\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety)(?:[- ](?:one|two|three|four|five|"
    r"six|seven|"
    r"eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_JOB: Final = (
    r"(?:nurse|doctor|gp|surgeon|dentist|vet|paramedic|midwife|carer|teacher|tutor|lecturer|professor|"
    r"librarian|engineer|"
    r"(?:software |web |game )?developer|programmer|coder|designer|architect|builder|carpenter|electrician|"
    r"plumber|mechanic|"
    r"welder|painter|decorator|joiner|roofer|driver|pilot|sailor|soldier|firefighter|fireman|police officer|"
    r"cop|"
    r"detective|lawyer|solicitor|barrister|judge|paralegal|accountant|bookkeeper|banker|auditor|actuary|"
    r"economist|"
    r"consultant|manager|director|ceo|founder|entrepreneur|secretary|receptionist|administrator|assistant|"
    r"clerk|cashier|"
    r"shop assistant|salesman|saleswoman|salesperson|sales rep|realtor|estate agent|waiter|waitress|barista|"
    r"bartender|"
    r"chef|cook|baker|butcher|farmer|gardener|florist|fisherman|hairdresser|barber|beautician|tailor|cleaner|"
    r"janitor|"
    r"caretaker|security guard|courier|postman|mail carrier|writer|author|poet|journalist|editor|translator|"
    r"interpreter|"
    r"photographer|filmmaker|actor|actress|dancer|musician|singer|composer|artist|illustrator|animator|"
    r"scientist|"
    r"researcher|biologist|chemist|physicist|mathematician|statistician|data scientist|analyst|psychologist|"
    r"therapist|"
    r"counsellor|counselor|social worker|physiotherapist|physio|pharmacist|optician|radiographer|technician|"
    r"lab tech|"
    r"scaffolder|warehouse worker|factory worker|construction worker|flight attendant|civil servant|freelancer|"
    r"stay-at-home (?:mum|mom|dad|parent)|housewife|homemaker|priest|vicar|nanny|childminder|personal trainer|"
    r"coach|"
    r"plasterer|machinist|geologist|archaeologist|historian|curator|recruiter|trainee|apprentice|intern|"
    r"contractor)"
)
_ILLNESS: Final = (
    r"(?:asthma|diabetes|adhd|add|autism|aspergers?|ocd|ptsd|depression|anxiety|insomnia|migraines?|arthritis|"
    r"epilepsy|"
    r"bipolar(?: disorder)?|cancer|ms|multiple sclerosis|fibromyalgia|endometriosis|crohn's(?: disease)?|ibs|"
    r"eczema|"
    r"psoriasis|tinnitus|dyslexia|hay fever|high blood pressure|heart (?:disease|condition|failure)|"
    r"chronic \w+|copd|"
    r"long covid|parkinson's|celiac disease|coeliac disease|sleep apn(?:o)?ea|social anxiety|an? \w+ disorder)"
)
_PLAYED: Final = (
    r"(?:piano|guitar|bass|drums|violin|viola|cello|flute|clarinet|saxophone|trumpet|trombone|ukulele|harp|"
    r"banjo|organ|"
    r"keyboard|accordion|football|soccer|basketball|volleyball|tennis|badminton|squash|rugby|cricket|hockey|"
    r"golf|chess|"
    r"handball|baseball|softball|table tennis|darts|poker|netball|water polo|dungeons and dragons)"
)

_RULES: Final[tuple[tuple[str, str], ...]] = (
    ("name", r"my name(?:'s| is) \w+"),
    (
        "name",
        r"(?:people|everyone|everybody|(?:all )?my friends|they) (?:just |mostly |"
        r"usually )?calls? me \w+",
    ),
    (
        "name",
        r"(?:please )?call me (?!back|later|when|tomorrow|tonight|a |an |if|at|on|in|crazy|stupid|old)\w+$",
    ),
    (
        "work",
        rf"{_I}(?:work|teach) (?:as|at|for|in|with|from|on|part[- ]time|full[- ]time|nights?|shifts)\b.*",
    ),
    ("work", rf"{_I}teach \w+.*"),
    (
        "work",
        rf"{_I}(?:run|own|manage) (?:a|an|my own|our own|the) (?:[\w-]+ )*(?:business|shop|store|company|cafe|"
        r"café|"
        r"restaurant|bakery|farm|salon|bar|pub|studio|practice|agency|team|hotel|garage|school|gallery|"
        r"start-?up)\b.*",
    ),
    ("work", rf"{_AM}(?:working|employed) (?:as|at|for|in|part[- ]time|full[- ]time)\b.*"),
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
        r"my (?:job|work|profession|occupation) is (?:as |in |being )?(?:an? )?\w+(?:ing)? ?(?:at|for|in|"
        r"with)?.*",
    ),
    ("study", rf"{_I}(?:study|major in) (?!for\b|with\b|hard|all|every|a lot|tonight|on\b)\w+.*"),
    (
        "study",
        rf"{_AM}(?:studying|majoring in|doing (?:a|my) (?:phd|master's|masters|degree|bachelor's|doctorate|"
        r"a-levels)|"
        r"getting (?:a|my) (?:phd|master's|masters|degree))(?! for\b| with\b| hard| all| tonight|"
        r" tomorrow)\b.*",
    ),
    (
        "study",
        rf"{_AM}(?:a|an|still a|in) (?:[\w-]+ ){{0,3}}(?:student|undergraduate|phd candidate|high school|"
        r"middle school|"
        r"college|university|uni|sixth form|grad school|med school|law school|first year|second year|"
        r"third year|final year)\b.*",
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
        r"coast|"
        r"countryside|city|country|midlands|highlands|islands|suburbs))(?!work|home|here|there)\w+.*|"
        r"i was born in (?!\d)\w+.*",
    ),
    ("age", rf"{_AM}(?:a )?{_NUMBER}(?:[- ]years?[- ]old|[- ]year[- ]old\b.*|)$"),
    ("age", rf"{_I}(?:turned|turn) {_NUMBER}\b.*"),
    (
        "birthday",
        r"my birthday(?:'s| is| falls)(?: always)? (?:on |in )?(?!party|coming|soon|today|tomorrow|next|this|"
        r"the best|a |my |great|not)\w+.*",
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
        r"(?:kids?|child|children|(?:little|baby) (?:boy|girl)|sons?|daughters?|girls|boys|babies|baby|twins|"
        r"grandchildren|grandchild|"
        r"grandkids)\b.*",
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
        rf"{_AM}(?:pregnant|expecting)\b.*|{_HAVE}(?:had|gave birth to) (?:a|our|my) (?:\w+ )?(?:baby|son|"
        r"daughter|boy|girl|child)\b.*",
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
        r"in a relationship|dating|"
        r"seeing (?:someone|somebody|a|this)|a widower?|a bachelor)\b.*",
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
        r"lactose[- ]intolerant|"
        r"gluten[- ]free|gluten intolerant|celiac|coeliac|on a \w+(?: \w+)? diet)\b.*",
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
        r"about)(?P<about>(?:play |"
        r"speak )?[\w]+).*",
    ),
    ("pets", rf"{_HAVE}(?:no|a|an|one|two|three|four|five|six|\d|several|some)(?: [\w-]+){{0,3}} {PETS}\b.*"),
    (
        "pets",
        rf"{_HAVE}(?:got|adopted|bought|rescued) (?:a|an|two|three|another|our|"
        rf"my)(?: [\w-]+){{0,3}} {PETS}\b.*|{_I}(?:don't|do not) have (?:any )?pets\b.*",
    ),
    (
        "car",
        rf"{_I}(?:drive|have|own|bought|got) (?:a|an|my) (?:[\w-]+ ){{0,3}}(?:car|van|truck|motorbike|"
        r"motorcycle|camper)\b.*",
    ),
    (
        "driving",
        rf"{_I}(?:can't|cannot|don't|never learned to) drive\b.*|{_HAVE}(?:passed my driving test|"
        r"got my (?:driving|driver's) licen[cs]e)\b.*",
    ),
    ("plays", rf"{_I}play (?:the )?(?P<about>{_PLAYED})\b.*"),
    ("hobby", rf"(?:my hobb(?:y|ies) (?:is|are)|{_HAVE}taken up|{_HAVE}took up) (?!too)\w+.*"),
    (
        "fear",
        rf"{_AM}(?:\w+ )?(?:afraid|scared|terrified|frightened) of (?P<about>(?!being|it|that|this|what|him|"
        r"her|them|losing|you|dying|failing|not)[\w ]+)$",
    ),
    ("fear", rf"{_HAVE}a (?:\w+ )?(?:fear|phobia) of (?P<about>[\w ]+)$"),
    (
        "routine",
        rf"{_I}(?P<about>(?!feel|think|hate|love|miss|want|need|cry|wake|get|have|see|"
        r"hear)\w+)(?: [\w' ]+)? every (?:single )?"
        r"(?:day|morning|evening|night|week|weekend|month|summer|winter|monday|tuesday|wednesday|thursday|"
        r"friday|saturday|sunday)\b.*",
    ),
)
_COMPILED: Final = tuple((subject, re.compile(pattern, re.IGNORECASE)) for subject, pattern in _RULES)
_TRAILING: Final = re.compile(
    r"(?:,? (?:you know|actually|by the way|btw|as you know|though|too|as well|thanks|haha|right now|"
    r"and stuff|or something|"
    r"i'm afraid|unfortunately|sadly|to be honest|to be fair))+$",
    re.IGNORECASE,
)


_OWN_FORM: Final = {
    "is": "am",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "lives": "live",
    "works": "work",
    "teaches": "teach",
    "studies": "study",
    "goes": "go",
    "runs": "run",
    "owns": "own",
    "drives": "drive",
    "speaks": "speak",
    "plays": "play",
    "smokes": "smoke",
    "drinks": "drink",
    "eats": "eat",
    "turns": "turn",
    "comes": "come",
}
"""What another does, as oneself would say it, so that the same rules read both."""
_CLOSE: Final = re.compile(
    rf"my (?P<relation>{RELATION})(?:,? (?P<name>(?-i:[A-Z])[\w-]+),?)?(?P<verb>'s| [\w']+)", re.IGNORECASE
)


def facts(clause: str, names: Iterable[str] = ()) -> tuple[Draft, ...]:
    """Return the fact that a plain statement tells of the person, or of somebody close to them.

    Args:
        clause: Of ``statements``.
        names: Of people who are known: "Anna lives in Leeds" is a fact where Anna is somebody.
    """
    said = _TRAILING.sub("", clause)
    subject = _subject(said)
    if subject:
        return (Draft(MemoryKind.FACT, subject, to_you(said)),)
    for who, as_own in _of_others(said, names):
        subject = _subject(as_own)
        if subject:
            return (Draft(MemoryKind.FACT, f"{who}: {subject}", to_you(said), (who,)),)
    return ()


def _subject(said: str) -> str:
    """Return what a statement in the first person is a fact about; "" for none."""
    for subject, pattern in _COMPILED:
        found = pattern.fullmatch(said)
        if found:
            about = next((words for words in found.groupdict().values() if words), "")
            return f"{subject}: {about.lower().strip()}" if about else subject
    return ""


def _of_others(said: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield whom a statement may be about, and the statement as they would say it."""
    close = _CLOSE.match(said)
    if close is not None:
        yield close["name"] or as_subject(close["relation"]), _as_own(close["verb"], said[close.end() :])
    for name in names:
        rest = said[len(name) :]
        found = re.match(r"'s| [\w']+", rest) if said.casefold().startswith(name.casefold()) else None
        if found is not None:
            yield name, _as_own(found[0], rest[found.end() :])


def _as_own(verb: str, rest: str) -> str:
    plain = "is" if verb == "'s" else verb.strip().lower()
    return f"i {_OWN_FORM.get(plain, plain)}{rest}"
