"""Cares for a person who is in danger: joins the judge of words, the state of care, and the written answers.

It needs no language model and no encoder. A strong language model finds the words itself, under the part of its prompt
about danger; the written words replace its reply if that asks nothing and names no help, as long as the person's words
hint at a danger. They are in the language in which the person wrote, if that is sure. One sentence tells the signs
behind a verdict, even if it was no danger.
"""

import functools
import json
import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Timer
from typing import Final

from companion.guarding.care import (
    Answer,
    CareTexts,
    WayOutWords,
    line_for,
    read_care_texts,
    read_way_out_words,
)
from companion.guarding.caring import Caring, Heard, Response, step
from companion.guarding.contacts import Contacts, Need
from companion.guarding.crisis import CERTAIN, NOTICED, CrisisJudge, read_judge
from companion.guarding.plain import sentences_in
from companion.reply.help import helped
from companion.thinking.activities.said import say
from companion.thinking.course import Wanted
from companion.thinking.language_model import JsonSchema, LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.leading import Say
from companion.thinking.spoken_language import language_of_line
from companion.values import (
    LANGUAGES,
    NO_CRISIS,
    CancelToken,
    Certainty,
    Crisis,
    CrisisKind,
    Danger,
    DangerUpdate,
    Grade,
    Sentence,
    Speaker,
    Told,
    Utterance,
    Want,
    together,
    with_semicolons,
)
from companion.values.plain_text import is_asking

_KINDS: Final = {
    CrisisKind.SUICIDE: Told("suicide"),
    CrisisKind.SELF_HARM: Told("self-harm"),
    CrisisKind.ABUSE: Told("abuse"),
    CrisisKind.DANGER: Told("acute danger"),
    CrisisKind.OVERDOSE: Told("an overdose"),
    CrisisKind.PSYCHOSIS: Told("a great strain on the mind"),
}
_ASKING_SECONDS: Final = 0.5
"""Maximum seconds to wait for an answer."""
_ASKING_LIMITS: Final = ReplyLimits(max_tokens=32, temperature=0.0)
_EARLIER_LINES: Final = 4
"""Utterances before the words, both speakers', that are sent with them."""
_TASK: Final = (
    "Judge the person's last line, in the talk that it ends: whether they, or a person they speak of, may really be in "
    "danger (suicide, self-harm, violence, overdose, an emergency), or whether it is a figure of speech, a joke, a "
    "game, or a story; who is in danger, and whether it is now, not long ago. Help that arrives is no danger."
)
_SCHEMA: Final[JsonSchema] = {
    "type": "object",
    "properties": {
        "danger": {"enum": ["really", "figure of speech", "story", "none"]},
        "who": {"enum": ["speaker", "another"]},
        "now": {"type": "boolean"},
    },
    "required": ["danger", "who", "now"],
}
_WITHOUT_NUMBERS: Final = frozenset({Answer.THANKS, Answer.BELIEVED, Answer.WAITING})
"""Answers that appear without numbers to call."""
_ALL_CLEAR: Final = frozenset({DangerUpdate.SAFE, DangerUpdate.UNMEANT})
_SAID_YES: Final = Told("yes, when I asked")
_ANSWERED: Final = {
    Answer.OTHER: Told("I answered as if you were worried about someone."),
    Answer.THANKS: Told("You said that you are safe, so I thanked you."),
    Answer.BELIEVED: Told("You said that it was not meant, so I believed you."),
    Answer.WAITING: Told("You had called for help, so I waited with you."),
    Answer.PARTING: Told("You were leaving, so I told you who you can call."),
}
_ELSEWHERE: Final = 0.12
"""Probability of any danger by themselves below which words may be about something else (guess)."""
_AKIN: Final = 0.24
"""Likeness to the companion's question from which a statement may answer it: "I could ring my sister." is about
something else only where it answers nothing. Of 54 answers in six languages 43 reach it, of 192 other lines 44."""
_TELLING_WORDS: Final = 10
"""Words below which a statement may be an answer as well (guess): "Reading. It takes my mind off it." """
_LETTERS_A_WORD: Final = 2
"""Characters that count as one word in a script without spaces (guess)."""
_ASKS: Final = 0.6
"""Probability of danger from which on a question of the companion's counts as one about it: 22 of 23 reach it, and one
in thirteen other questions does."""
_OWN: Final = 0.05
"""Probability of any danger in words by themselves below which their talk makes them one only after one was noticed or
asked about. Then what is noticed is sure: of 24 short answers to a direct question 20 instead of 10, of 120 harmless
last lines that echo them 3 more, of 814 everyday turns none."""
_NAMES_HELP: Final = re.compile(r"[?？]|\d{3}|(?<!\d)1[578](?!\d)")
"""Pattern of a reply that asks something, or names a number to call; 15, 17 and 18 are the French ones."""


@dataclass(frozen=True, slots=True)
class LastSaid:
    """The companion's last words before the person's."""

    words: str = ""
    likely: Danger | None = None
    """Likeness of the words to words about each danger."""

    @property
    def asks_about_danger(self) -> bool:
        """Return whether the words end in a question about a danger."""
        is_question = self.words.rstrip(" \"'”’»」").endswith(("?", "？"))
        return is_question and (self.likely is None or self.likely.any >= _ASKS)


@dataclass(frozen=True, slots=True)
class Cared:
    """Result of care for one turn of the person's."""

    caring: Caring = field(default_factory=Caring)
    """State of care after the turn."""
    response: Response = field(default_factory=Response)
    crisis: Crisis = Crisis(None, Grade.NONE, False, ())  # noqa: RUF009 - a frozen value
    language: str = "en"
    """Language of the written words."""


@dataclass(frozen=True, slots=True)
class Care:
    """Care for a person in danger; it keeps no state between calls."""

    texts: Mapping[str, CareTexts]
    """Written answers by language."""
    language: str
    """Set language of the talk, for words whose own language is not sure."""
    judge: Callable[[str, Danger | None], Crisis]
    """Judge of the person's words; see ``CrisisJudge.judge``."""
    way_out_words: WayOutWords
    contacts: Contacts
    is_minor: bool

    def follow(
        self,
        caring: Caring,
        words: str,
        likely: Danger | None,
        last_said: LastSaid = LastSaid(),
        *,
        wants: Wanted,
        now: float,
        akin: float = 0.0,
        updates: AbstractSet[DangerUpdate] = frozenset(),
    ) -> Cared:
        """Return the result of care for words of the person's.

        Args:
            likely: Likeness of the words to each danger; None without an encoder.
            akin: Likeness in meaning of the words to the question that the companion has just asked.
            updates: Tidings of a danger told before, as a network reads them in the words.
        """
        crisis = self.judge(words, likely)
        goes_on, is_unmeant = DangerUpdate.UNSAFE in updates, DangerUpdate.UNMEANT in updates
        is_elsewhere = (
            DangerUpdate.ELSEWHERE in updates
            and not goes_on
            and (likely is None or likely.alone.any < _ELSEWHERE)
            and (is_unmeant or _asks(words, wants) or (akin < _AKIN and _tells(words)))
        )
        if is_elsewhere and (caring.given or caring.asked) and not crisis.is_sure:
            crisis = replace(NO_CRISIS, moved_by=crisis.moved_by)
        says_no = False
        if (
            not caring.is_open
            and _is_admitted(crisis, likely, last_said)
            and not self.way_out_words.say_no(words)
        ):
            crisis = replace(crisis, certainty=Certainty.SURE, moved_by=(_SAID_YES, *crisis.moved_by))
        if caring.asked is not None and not crisis.is_sure and last_said.asks_about_danger:
            says_no = not caring.is_open and not goes_on and self.way_out_words.say_no(words)
            if self.way_out_words.say_yes(words):
                crisis = Crisis(caring.asked, Grade.RISK, False, (_SAID_YES, *crisis.moved_by))
        is_trusted = caring.grade is not Grade.ACUTE or self.way_out_words.say_quoted(words)
        # before a danger was told there is nothing to take back: "Not joking. I've picked the day."
        may_deny = caring.is_open or caring.asked is not None or not crisis.is_sure
        heard = Heard(
            crisis,
            says_safe=(says_no or (may_deny and not goes_on and not updates.isdisjoint(_ALL_CLEAR)))
            and not self.tells_of_danger(words, None),
            says_unmeant=is_unmeant and is_trusted,
            has_called=DangerUpdate.CALLED in updates,
            goes_on=goes_on,
            is_elsewhere=is_elsewhere,
            asks_advice=wants.asks_advice,
            refuses=wants.no_questions,
            leaves=wants.want is Want.LEAVE,
        )
        before = caring.language or self.language
        language = helped("language", lambda: language_of_line(words, before), before)
        after, response = step(caring, heard, now)
        is_followed = after.is_open or after.asked is not None
        return Cared(replace(after, language=language if is_followed else ""), response, crisis, language)

    def tells_of_danger(self, words: str, likely: Danger | None) -> bool:
        """Return whether words by themselves may tell of a danger; arguments as for ``CrisisJudge.judge``."""
        return self.judge(words, likely).kind is not None

    def move(self, cared: Cared) -> Say | None:
        """Return the written answer or question if one is due; None if the language model answers."""
        words = self.written(cared)
        return None if not words else Say(say(*words), told_care(cared))

    def written(self, cared: Cared) -> tuple[str, ...]:
        """Return the words of the written answer or question if one is due; () if none is."""
        response = cared.response
        answer = Answer.LIKELY if response.is_asked else response.answer
        return () if answer is None else self._words(answer, cared)

    def has_asked(self, caring: Caring, words: str) -> bool:
        """Return whether words end with the written question about the danger that the person's last turn hinted at."""
        kind = caring.asked
        return kind is not None and words.endswith(
            tuple(asked[-1] for asked in self.texts[caring.language or self.language].of(Answer.LIKELY, kind))
        )

    def over(self, cared: Cared) -> str:
        """Return the sentence that ends the talk about a danger before other words; "" unless it has just ended."""
        if not cared.response.is_over:
            return ""
        return " ".join(self._words(Answer.BELIEVED if cared.response.is_unmeant else Answer.OVER, cared))

    def needs(self, cared: Cared) -> tuple[Need, ...]:
        """Return the needs for which numbers are shown next to the reply, or offered; none outside a danger."""
        response = cared.response
        if response.kind is None or response.is_over or response.answer in _WITHOUT_NUMBERS:
            return ()
        kinds = [kind for kind in (response.kind, response.also) if kind is not None]
        lines = [line_for(kind, self.contacts, is_minor=self.is_minor) for kind in kinds]
        if CrisisKind.OVERDOSE in kinds and not cared.crisis.is_about_other:
            lines.append(line_for(CrisisKind.SUICIDE, self.contacts, is_minor=self.is_minor))
        if self.is_minor and self.contacts.of(Need.CHILDREN):
            lines.append(Need.CHILDREN)
        return tuple(dict.fromkeys((Need.EMERGENCY, *lines)))

    def instead(self, cared: Cared) -> str:
        """Return the words to say if no draft of the language model is acceptable; "" outside a danger."""
        response = cared.response
        answer = response.answer or (Answer.AGAIN if response.is_open else None)
        return "" if answer is None else " ".join(self._words(answer, cared))

    def _words(self, answer: Answer, cared: Cared) -> tuple[str, ...]:
        kind, times = cared.response.kind, cared.response.times
        if kind is None:
            return ()
        texts = self.texts[cared.language]
        return texts.say(answer, kind, times, self.contacts, is_minor=self.is_minor)


def says_nothing(likely: Danger) -> bool:
    """Return whether words tell of a danger only in their talk: "Most nights.", "The one from the kitchen?"."""
    return likely.alone.any < _OWN <= likely.any


def _is_admitted(crisis: Crisis, likely: Danger | None, last_said: LastSaid) -> bool:
    """Return whether words that say little by themselves are a danger as an answer to a question about one."""
    if likely is None or crisis.kind is None or crisis.is_sure or likely.any < NOTICED:
        return False
    return (says_nothing(likely) or likely.grave >= CERTAIN) and last_said.asks_about_danger


def cares(reply: str) -> bool:
    """Return whether a reply to a person in danger asks something or names a number to call."""
    return _NAMES_HELP.search(reply) is not None


def must_care(cared: Cared) -> bool:
    """Return whether a reply must ask something or name help, regardless of who writes it.

    Of somebody else's danger a strong model is only told, for its best replies name a person and no number ("Tell the
    school nurse, today."), and of words that hint at no danger any more, though they do not end it.
    """
    if cared.response.answer is Answer.AGAIN:
        return cared.crisis.kind is not None
    return cared.response.answer in {Answer.RISK, Answer.ACUTE}


def is_emergency(cared: Cared) -> bool:
    """Return whether a reply may also say what to do at once: fire, an accident, a wound, not a wish to die."""
    response = cared.response
    is_wound = response.kind is CrisisKind.SELF_HARM and response.answer is Answer.ACUTE
    return response.kind is CrisisKind.DANGER or is_wound


def told_care(cared: Cared) -> Sentence:
    """Return sentences for the person about the answer of care and the signs behind it; "" if nothing was weighed."""
    response, crisis = cared.response, cared.crisis
    signs = with_semicolons(crisis.moved_by)
    if crisis.kind is None:
        weighed = Told("I considered a risk and found none: {signs}.", {"signs": signs})
        return together(_done(response), weighed if signs else "")
    names = {"kind": _KINDS[crisis.kind], "signs": signs}
    if crisis.is_sure:
        taken = Told(
            "Risk to someone else ({kind}): {signs}."
            if crisis.is_about_other
            else "Risk to you ({kind}): {signs}.",
            names,
        )
    else:
        taken = Told(
            "Possible risk to someone else ({kind}): {signs}."
            if crisis.is_about_other
            else "Possible risk to you ({kind}): {signs}.",
            names,
        )
    return together(_done(response), taken)


def _done(response: Response) -> Sentence:
    if response.is_unmeant:
        return _ANSWERED[Answer.BELIEVED]
    if response.answer is not None:
        return _ANSWERED.get(response.answer, Told("I answered as if you might be in danger."))
    if response.is_over:
        return Told("You spoke of something else, so I left it.")
    return Told("No jokes for now, after what you told me.") if response.is_suspended else ""


def _asks(words: str, wants: Wanted) -> bool:
    """Return whether words ask for something, in any of their sentences."""
    return wants.want in {Want.HELP, Want.PLAY} or any(map(is_asking, sentences_in(words)))


def _tells(words: str) -> bool:
    """Return whether there are enough words to show their subject."""
    unspaced = sum("\u3040" <= letter <= "\u9fff" for letter in words)
    return len(words.split()) + unspaced // _LETTERS_A_WORD >= _TELLING_WORDS


def asks_whether_meant(
    model: LanguageModel, dialogue: Sequence[Utterance], cancel: CancelToken
) -> bool | None:
    """Return whether the last words of a dialogue are meant as a danger of the person's, and now.

    None if the model gives no answer in time, or names somebody else: then the networks' verdict stands. Raises
    ``PartBroken``.
    """
    late = CancelToken()
    timer = Timer(_ASKING_SECONDS, late.cancel)
    timer.start()
    try:
        written = model.complete(
            Prompt(_TASK, (Message(Speaker.PERSON, _in_lines(dialogue)),)), _SCHEMA, _ASKING_LIMITS, late
        )
    finally:
        timer.cancel()
    if cancel.is_cancelled:
        return None
    with suppress(ValueError, TypeError, KeyError):  # a server may return anything
        answer = json.loads(written)
        match answer["danger"], answer.get("who"), answer.get("now"):
            case ("figure of speech" | "story" | "none", _, _) | ("really", _, False):
                return False
            case ("really", who, _) if who != "another":
                return True
    return None


def _in_lines(dialogue: Sequence[Utterance]) -> str:
    """Return the end of a dialogue, a line for each utterance."""
    last = dialogue[-_EARLIER_LINES - 1 :]
    return "\n".join(
        f"{'Person' if one.speaker is Speaker.PERSON else 'Companion'}: {' '.join(one.text.split())}"
        for one in last
    )


def open_care(language: str, contacts: Contacts, *, is_minor: bool) -> Care:
    """Load the parts of care; raises ``PartMissing`` or ``PartBroken``."""
    texts = {each: read_care_texts(each) for each in dict.fromkeys((language, *LANGUAGES))}
    return Care(texts, language, _judge().judge, read_way_out_words(), contacts, is_minor)


@functools.cache
def _judge() -> CrisisJudge:
    """Return the judge, loaded once: its patterns take about a second, and never change while the program runs."""
    return read_judge()
