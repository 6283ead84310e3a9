"""Lets a reply through to the voice, clause by clause, once each clause was judged.

Words are held until the voice would cut a clause anyway, judged with their sentence so far, or with the whole of it
where that has come, and let through; so nothing sounds later than without a gate, but for the time of the verdict.
Where a clause would break a rule, the rest of the language model's reply is dropped, and written words follow where
the person's words surely asked for it. A clause that is not clear is then held until what follows was judged with it;
where it may break a rule it is left out with what follows. What code says by itself was judged when it was written:
only what it quotes is judged here. What the person told of themselves and asks for is said back to them, and is no
advice. For the generator's thread; ``open`` may run in another one.
"""

import functools
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from companion.encoder.encoder import Encoder
from companion.encoder.language import identified
from companion.encoder.views import open_view_reader
from companion.guarding.answers import Answers
from companion.guarding.doubt import Likely, nothing_likely
from companion.guarding.heard import ADVICE, asks_of_themselves
from companion.guarding.lexicon import LANGUAGES, Lexicon, RuleSign, read_lexicon
from companion.guarding.second_look import NO_SECOND_LOOK, SecondLook
from companion.guarding.spoken import Passing, SpokenJudge, Verdict
from companion.guarding.subject import spoken_of
from companion.remembering.content_words import is_supported
from companion.reply.risk import RiskReader
from companion.speaking.clauses import cut, has_words
from companion.thinking.answering import Spoken
from companion.thinking.asked_text import asks_for_own_words
from companion.thinking.reply_end import CLAUSE_ENDS
from companion.thinking.spoken_language import spoken_language
from companion.values import Affect, Boundaries, Breach, CompanionError, Newest, Speaker, Utterance

logger = logging.getLogger(__name__)

_REPLIES: Final = 16
"""The breaches of so many replies are held; older ones have sounded (guess)."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "\n")
_CLOSING: Final = "\"'”’)]» "


@dataclass(frozen=True, slots=True)
class Limit:
    """What the boundaries make of the person's last words."""

    holding: Boundaries
    """What holds from there on."""
    breach: Breach | None = None
    """What they ask for, or may ask for, that a rule forbids, or claim that is false."""


LimitOf = Callable[[tuple[Utterance, ...]], Limit]


@dataclass(frozen=True, slots=True)
class DraftHeads:
    """What reads drafts off the encoder's vectors."""

    likely: Likely = nothing_likely
    second_look: SecondLook = NO_SECOND_LOOK


def open_heads(encoder: Encoder, risks: RiskReader) -> DraftHeads:
    """Load what reads drafts beside ``risks``; raises ``PartMissing`` or ``PartBroken``."""
    return DraftHeads(risks.spoken, SecondLook(open_view_reader(encoder).read))


@functools.cache
def read_rules(language: str) -> Mapping[str, Lexicon[RuleSign]]:
    """Return what may not be said, in the language of a talk and in English, which models fall back to.

    Raises:
        PartMissing: There is no file of a language in which one may talk.
        PartBroken: A file is damaged.
    """
    wanted = dict.fromkeys(each for each in (language, "en") if each in LANGUAGES)
    return {each: read_lexicon("rules", each, RuleSign) for each in wanted}


@dataclass(slots=True)
class _Reply:
    """How far a reply has come."""

    answers: str
    """The person's words."""
    limit: Limit
    judge: SpokenJudge
    of_late: tuple[str, ...]
    """What the companion said before."""
    told: tuple[str, ...] = ()
    """What the person told of themselves, where they ask for that."""
    is_for_them: bool = False
    """It is words for the person to say or to write."""
    before: str = ""
    """Its sentences that are over, as far as they were judged …"""
    sentence: str = ""
    """… and the one that is not."""
    waiting: list[Spoken] = field(default_factory=list)
    """What was judged and is held back …"""
    said: str = ""
    """… and what was let through."""

    def was_judged(self, words: Sequence[Spoken]) -> None:
        """Take note of words that may be said."""
        self.waiting += words
        self.sentence += "".join(spoken.text for spoken in words)
        if self.sentence.rstrip(_CLOSING).endswith(_ENDS):
            self.before, self.sentence = self.before + self.sentence, ""

    def leave_out(self, words: Sequence[Spoken]) -> None:
        """Leave out a clause and all of the model's that waits; a sentence that was begun trails off."""
        self.waiting = list(takewhile(lambda each: not each.by_model, words))
        begun = self.said + "".join(each.text for each in self.waiting)
        if _is_amid(begun):
            self.waiting.append(Spoken("…", words[-1].affect, ends_clause=True))
        self.before, self.sentence = begun, ""

    def release(self) -> tuple[Spoken, ...]:
        """Let through what was held back."""
        released, self.waiting = tuple(self.waiting), []
        self.said += "".join(spoken.text for spoken in released)
        return released


class Gate:
    """Judges the replies of one session before anybody hears them."""

    def __init__(
        self,
        language: str,
        rules: Mapping[str, Lexicon[RuleSign]],
        answers: Answers,
        limited: LimitOf,
        *,
        open_heads: Callable[[], DraftHeads] | None = None,
        expressed: Callable[[str, Affect], Affect] = lambda words, planned: planned,
        remembered: Callable[[int], Sequence[str]] = lambda reply: (),
        on_ready: Callable[[str], None] = lambda trouble: None,
    ) -> None:
        """Join what judges.

        Args:
            language: Of the talk.
            rules: What may not be said, by language.
            answers: What is said instead.
            limited: Tells what holds in a dialogue that a reply answers.
            open_heads: Loads what reads sentences; called by ``open``. None where signs in words decide alone.
            expressed: Tells what a clause of the language model's shows, given what was planned for it.
            remembered: Tells what the note of a reply, by its id, tells of what came to mind.
            on_ready: Told "" once all is loaded, else the sentence that says why signs in words decide alone.
        """
        self._language = language
        self._rules = rules
        self._answers = answers
        self._limited = limited
        self._heads = DraftHeads()
        self._open_heads = open_heads
        self._expressed = expressed
        self._remembered = remembered
        self._on_ready = on_ready
        self._breaches: Newest[int, Breach] = Newest(_REPLIES)
        self._caught_in = ""
        """The last session in which the language model broke a rule."""

    def open(self) -> None:
        """Load what reads sentences; until that is done signs in words decide alone. Blocks.

        The signs are compiled as well, so that the first reply does not wait for that.
        """
        if self._open_heads is None:
            return
        try:
            self._heads = self._open_heads()
            for signs in self._rules.values():
                signs.find("")
        except CompanionError as error:
            logger.warning("replies are judged by signs alone: %s", error)
            self._on_ready(error.sentence)
            return
        self._on_ready("")

    def breach(self, reply: int) -> Breach | None:
        """Return what a reply would have broken, by its id; None where all was said."""
        return self._breaches.get(reply)

    def let_through(
        self, reply: int, dialogue: tuple[Utterance, ...], spoken: Iterator[Spoken]
    ) -> Iterator[Spoken]:
        """Yield a reply as far as it may be said, each clause marked as one, then what is said at a boundary.

        Args:
            reply: its id.
            dialogue: what it answers, the person's words last.
            spoken: the reply, as it comes.
        """
        limit, heads = self._limited(dialogue), self._heads
        language = spoken_language(dialogue, self._language, identified)
        rules = self._rules if language == self._language else read_rules(language)
        course = _Reply(
            dialogue[-1].text,
            limit,
            SpokenJudge(limit.holding, language, rules, heads.likely, heads.second_look),
            tuple(one.text for one in dialogue if one.speaker is Speaker.COMPANION),
            self._told(reply, dialogue),
            asks_for_own_words(dialogue),
        )
        mistrusts = self._mistrusts(dialogue)
        is_drawn_again = self._breaches.get(reply) is not None
        is_tempted = mistrusts or limit.breach is not None
        is_answered = limit.breach is not None and limit.breach.is_sure
        is_left_out = False
        hanging: Breach | None = None  # what a mere yes that waits for more would break
        for words, ahead in _in_clauses(spoken):
            if is_left_out and _by_model(words):
                continue
            is_left_out = False
            verdict = self._verdict(course, words, ahead, is_tempted=is_tempted)
            if verdict.passing is Passing.BEFORE_MORE and not mistrusts:
                course.was_judged(self._as_expressed(words))
                hanging = verdict.breach
                continue
            if verdict.breach is None or (verdict.is_said and not mistrusts):
                course.was_judged(self._as_expressed(words))
                hanging = None
                if verdict.passing is Passing.SAID:
                    yield from course.release()
                continue
            self._note(reply, verdict.breach)
            is_withheld = verdict.passing is Passing.WITHHELD
            if is_withheld and limit.breach is not None and _by_model(words):
                self._caught_in = dialogue[-1].session
            if is_withheld and (is_answered or is_drawn_again or not _by_model(words)):
                course.waiting.clear()
                if is_answered or not _by_model(words):
                    yield self._written(reply, verdict.breach, course, words[-1])
                return
            is_left_out = True
            hanging = None
            course.leave_out(words)
            yield from course.release()
        if hanging is not None:
            self._note(reply, hanging)
            return
        yield from course.release()

    def _verdict(self, course: _Reply, words: Sequence[Spoken], ahead: str, *, is_tempted: bool) -> Verdict:
        text = "".join(each.text for each in words)
        if not has_words(text):
            return Verdict(Passing.SAID if not course.waiting else Passing.HELD)
        if not any(each.by_model and has_words(each.text) for each in words):
            quoted = None if self._answers.holds(text) else course.judge.judge_written(text)
            return Verdict(Passing.SAID if quoted is None else Passing.WITHHELD, quoted)
        sentence = course.sentence + text + ahead
        try:
            verdict = _weighed(course, sentence, is_tempted=is_tempted)
        except CompanionError as error:
            logger.warning("a reply is judged by signs alone: %s", error)
            course.judge = course.judge.by_signs()
            verdict = _weighed(course, sentence, is_tempted=is_tempted)
        is_advice = verdict.breach is not None and verdict.breach.rule in ADVICE
        return Verdict(Passing.SAID) if is_advice and is_supported(sentence, course.told) else verdict

    def _told(self, reply: int, dialogue: tuple[Utterance, ...]) -> tuple[str, ...]:
        """Return what the person told, where their last words ask for it; nothing elsewhere."""
        if not asks_of_themselves(dialogue[-1].text):
            return ()
        said = (one.text for one in dialogue[:-1] if one.speaker is Speaker.PERSON)
        return (*(text for text in said if not text.rstrip().endswith("?")), *self._remembered(reply))

    def _as_expressed(self, words: Sequence[Spoken]) -> Sequence[Spoken]:
        """Return a clause with the feeling that its words have where the language model wrote it."""
        if not all(each.by_model for each in words):
            return words
        shown = self._expressed("".join(each.text for each in words), words[0].affect)
        return [replace(each, affect=shown) for each in words]

    def _mistrusts(self, dialogue: tuple[Utterance, ...]) -> bool:
        """Tell whether it broke a rule in this talk that it was tempted to; it counts as tempted from then on."""
        return self._caught_in == dialogue[-1].session

    def _note(self, reply: int, breach: Breach) -> None:
        logger.info("words withheld rule=%s sure=%s", breach.rule, breach.is_sure)
        self._breaches[reply] = breach

    def _written(self, reply: int, breach: Breach, course: _Reply, last: Spoken) -> Spoken:
        """Return the written words that follow a verdict."""
        answer = self._answers.choose(
            breach,
            (),
            lately=(*course.of_late, course.said),
            seed=reply,
            named={"topic": spoken_of(last.text, course.limit.holding.topics) or "that"},
        )
        return Spoken(_after(course) + " ".join(answer), last.affect, ends_clause=True)


def _weighed(course: _Reply, sentence: str, *, is_tempted: bool) -> Verdict:
    return course.judge.weigh(
        sentence,
        course.before,
        course.answers,
        course.limit.breach,
        is_tempted=is_tempted,
        is_for_them=course.is_for_them,
    )


def _by_model(words: Sequence[Spoken]) -> bool:
    return any(each.by_model for each in words)


def _after(course: _Reply) -> str:
    """Return what stands between what was said and the words that follow: a dash where its sentence has no end."""
    blank = _blank(course.said)
    return f"{blank}– " if _is_amid(course.said) else blank


def _blank(said: str) -> str:
    """Return the blank that words need behind others."""
    return " " if said and not said[-1].isspace() else ""


def _is_amid(said: str) -> bool:
    """Tell whether words end amid a sentence."""
    return has_words(said) and not said.rstrip(_CLOSING).endswith(_ENDS)


@dataclass(slots=True)
class _Clauses:
    """What has come of a clause."""

    held: list[Spoken] = field(default_factory=list)
    is_first: bool = True

    @property
    def pending(self) -> str:
        """What is held back."""
        return "".join(spoken.text for spoken in self.held)

    def split_off(self, length: int) -> tuple[Spoken, ...]:
        """Take a clause of so many characters, above 0, off the front of what is held."""
        taken = []
        while length > 0:
            first = self.held.pop(0)
            if len(first.text) > length:
                self.held.insert(0, replace(first, text=first.text[length:], sound=None, gestures=()))
                first = replace(first, text=first.text[:length], pause_after=0.0)
            taken.append(first)
            length -= len(first.text)
        self.is_first = False
        return (*taken[:-1], replace(taken[-1], ends_clause=True))


def _in_clauses(spoken: Iterator[Spoken]) -> Iterator[tuple[tuple[Spoken, ...], str]]:
    """Yield what is spoken in the clauses that the voice cuts (``speaking.clauses``), as soon as each is certain.

    Beside each stands the rest of its sentence where that has come whole, else "".
    """
    coming = _Clauses()
    for piece in spoken:
        is_other = coming.held and (piece.affect != coming.held[-1].affect or piece.sound is not None)
        if is_other and has_words(coming.pending):
            yield coming.split_off(len(coming.pending)), ""
        coming.held.append(piece)
        pending = coming.pending
        end = len(pending) if piece.pause_after > 0.0 else _certain(pending, is_first=coming.is_first)
        if end > 0:
            yield coming.split_off(end), _rest_of_sentence(pending, end)
    if coming.held:
        yield coming.split_off(len(coming.pending)), ""


def _rest_of_sentence(pending: str, end: int) -> str:
    """Return what follows a clause up to the end of its sentence; "" where that has not come."""
    if pending[:end].rstrip(_CLOSING).endswith(_ENDS):
        return ""
    stop = min((at + 1 for sign in _ENDS if (at := pending.find(sign, end)) >= 0), default=end)
    return pending[end:stop]


def _certain(pending: str, *, is_first: bool) -> int:
    """Return how long the clauses are that a text certainly begins with; 0 while there is none."""
    clauses, rest = cut(pending, is_first, is_finished=False)
    if clauses:
        return len(pending) - len(rest)
    return len(pending) if is_first and _ends_before_any_word(pending) else 0


def _ends_before_any_word(pending: str) -> bool:
    """Tell whether a first clause ends here whatever word follows, which would be one more token of the model's.

    A mark that comes by itself behind the one that is there, which is rare, goes with what follows.
    """
    if not pending.endswith(CLAUSE_ENDS):
        return False
    whole = (" ".join(pending.split()),)
    return all(cut(f"{pending} {word}", True, is_finished=False).clauses == whole for word in ("a", "A", "1"))
