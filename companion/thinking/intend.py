"""Decides what a reply is for, before anything is recalled: what the person wants, how far the talk is, what fits.

Pure: ``intend`` looks at what was heard and at the ``Course`` of the talk so far and returns both the intent and the
course after it. What other rooms know (feeling, vectors) is handed in.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from companion.thinking.guesses import Guesses, checked, guesses
from companion.thinking.meeting import is_met as meets
from companion.thinking.situation import Understanding, understand
from companion.thinking.stage import Progress, advance
from companion.thinking.topic import has_shifted
from companion.thinking.turn import Heard, Turn
from companion.values import Intent, Stage, Strategy, Want

MOST_TURNS: Final = 16
"""So many turns of both are looked back at."""
_POSSIBLE: Final = 0.2
"""From this probability on what the person may want is thought of too (several guesses: MetaMind, Zhang et al.
2025)."""
_NARROW: Final = frozenset({Want.INFORMATION, Want.SHARE_JOY, Want.PLAY, Want.NOTHING})
"""They say by themselves what answers them."""
_REFRAMES: Final = frozenset(strategy for strategy in Strategy if strategy.startswith("reframe_"))


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What was said so far, as far as it counts for the next reply; a new one for each talk."""

    topic: tuple[Turn, ...] = ()
    """What both said since the topic began, oldest first, at most ``MOST_TURNS``."""
    earlier: tuple[Turn, ...] = ()
    """What was said before that, likewise."""
    progress: Progress = field(default_factory=Progress)
    guesses: Guesses = ()
    """What the person likely wanted with their last words; their next ones check it."""

    def answered(self, turn: Turn) -> "Course":
        """Return the course after the companion said something."""
        return replace(self, topic=(*self.topic, turn)[-MOST_TURNS:])


def intend(heard: Heard, course: Course) -> tuple[Intent, Course]:
    """Return what the reply to these words is for, and the course of the talk with them.

    Args:
        heard: What the person said, and what was read off it.
        course: The talk before that.
    """
    shifts = has_shifted(heard.turn, course.topic, course.earlier)
    topic = () if shifts else course.topic
    understood = checked(course.guesses, heard.text, understand(heard), has_shifted=shifts)
    is_met = meets([(turn.speaker, turn.text) for turn in (*topic, heard.turn)])
    progress = advance(course.progress, understood, heard.valence, has_shifted=shifts, is_met=is_met)
    chosen = family(heard, understood, progress.stage)
    intent = Intent(understood.situation, progress.stage, chosen)
    earlier = (*course.earlier, *course.topic)[-MOST_TURNS:] if shifts else course.earlier
    said = (*topic, heard.turn)[-MOST_TURNS:]
    return intent, Course(said, earlier, progress, guesses(understood))


_LEAVES: Final = re.compile(
    r"\b(?:good ?night|(?:good)?bye|see you (?:later|soon|tomorrow)|talk (?:to you )?(?:later|tomorrow)|i['’]m off|"
    r"(?:got|have|need) to go(?! to))\b",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|ok(?:ay)?)\b", re.IGNORECASE
)
_GREETS: Final = re.compile(
    r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|again|you|companion))?\W*$",
    re.IGNORECASE,
)
"""Nothing but a greeting, which is greeted back."""
_BLAMES: Final = re.compile(
    r"\byou (?:\w+ )?(?:called|got|said|forgot|mixed|misunderstood|promised|interrupted|told|lied|"
    r"hurt)\b.*\b(?:wrong|again|not|never|me|name|up)\b|\bthat['’]s not what i (?:said|meant)\b|\bnot even listening\b"
    r"|\byour (?:last )?(?:answer|reply|joke|words)\b.*\b(?:feel|hurt|wrong|stung)\b",
    re.IGNORECASE,
)
_SPEAKS_TO: Final = re.compile(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)
"""Nobody is blamed without being spoken to ("I don't know.")."""
_CLAIMS: Final = re.compile(
    r"\bi(?:['’]m| am) (?:(?:just|so|such|really|not) )*(?:an? )?(?:\w+ )?(?:rubbish|useless|stupid|idiot|"
    r"failure|worthless|burden|fraud|bad|terrible|awful|good enough|loser)\b"
    r"|\b(?:everyone|everybody|nobody|all of them|they all)\b"
    r"|\b(?:all|every) \w+ (?:are|is|should|want)\b|\bi(?:['’]m| am) (?:sure|certain|convinced)\b",
    re.IGNORECASE,
)

_COMPANIONABLE: Final = frozenset(
    {
        Strategy.QUESTION,
        Strategy.SMALL_TALK,
        Strategy.OTHER,
        Strategy.SELF_DISCLOSURE,
        Strategy.REMEMBER_TOGETHER,
    }
    | {Strategy.PLAY, Strategy.DISAGREE_KINDLY, Strategy.RESTATEMENT}
)
_MEETING: Final = frozenset(
    {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.RESTATEMENT, Strategy.QUESTION, Strategy.BE_SILENT}
)
_STAGES: Final = {
    Stage.COMPANY: _COMPANIONABLE,
    Stage.EXPLORATION: _MEETING | {Strategy.AFFIRMATION},
    Stage.COMFORTING: _MEETING
    | {Strategy.AFFIRMATION, Strategy.VALUE, Strategy.SELF_DISCLOSURE, Strategy.REMEMBER_TOGETHER}
    | _REFRAMES,
    Stage.ACTION: frozenset(
        {Strategy.SUGGESTION, Strategy.INFORMATION, Strategy.AFFIRMATION, Strategy.VALUE, Strategy.QUESTION}
        | {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.REMEMBER_TOGETHER}
    )
    | _REFRAMES,
}
_WANTS: Final = {
    Want.BE_HEARD: frozenset(
        {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.RESTATEMENT, Strategy.QUESTION}
    ),
    Want.COMFORT: frozenset(
        {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.AFFIRMATION, Strategy.BE_SILENT}
    ),
    Want.ADVICE: frozenset({Strategy.SUGGESTION, Strategy.QUESTION, Strategy.INFORMATION}),
    Want.SHARE_JOY: frozenset(
        {Strategy.SHARE_JOY, Strategy.CELEBRATE, Strategy.AFFIRMATION, Strategy.QUESTION}
    ),
    Want.COMPANY: frozenset(
        {Strategy.SMALL_TALK, Strategy.QUESTION, Strategy.SELF_DISCLOSURE, Strategy.OTHER}
    ),
    Want.INFORMATION: frozenset({Strategy.INFORMATION, Strategy.SELF_DISCLOSURE, Strategy.DISAGREE_KINDLY}),
    Want.PLAY: frozenset({Strategy.PLAY}),
    Want.NOTHING: frozenset({Strategy.BE_SILENT, Strategy.SMALL_TALK, Strategy.OTHER}),
}


def family(heard: Heard, understood: Understanding, stage: Stage) -> frozenset[Strategy]:
    """Return the strategies that come into question; the plan chooses among them.

    The stage says what may be, and every want that is possible adds what answers it; who leaves or
    blames is answered first of all.
    """
    if (heard.blames and _SPEAKS_TO.search(heard.text)) or _BLAMES.search(heard.text):
        return frozenset({Strategy.TAKE_BACK})
    if _LEAVES.search(heard.text):
        return frozenset({Strategy.GOODBYE})
    if _GREETS.match(heard.text):
        return frozenset({Strategy.SMALL_TALK})
    wants = understood.likely(_POSSIBLE)
    found = frozenset[Strategy]().union(*(_WANTS[want] for want in wants))
    if stage is not Stage.COMPANY or not wants <= _NARROW or _SMALL.search(heard.text):
        found |= _STAGES[stage]
    if understood.situation.want in {Want.COMFORT, Want.BE_HEARD}:
        found -= {Strategy.PLAY, Strategy.SMALL_TALK, Strategy.OTHER}
    return found | {Strategy.DISAGREE_KINDLY} if _CLAIMS.search(heard.text) else found
