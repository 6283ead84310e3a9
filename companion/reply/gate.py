"""Lets a reply through to the voice, clause by clause, once each clause was judged; or stops the draft.

Words are held until the voice would cut a clause anyway, judged with their sentence so far, or with the whole of it if
that has come, and let through. So nothing sounds later than without a gate, except for the time of the verdict. A draft
that surely breaks a rule is given up there: the words already heard stay, and the generator draws the rest again with a
note of what not to do. A soft rule stops a reply once: of both drafts the better one is said, and a breach in it is
only shown under "Why?". A grave rule stops it each time; then written words follow, if the person asked for that very
rule to be broken. Nothing is cut out of a reply, and a breach has no effect on later replies. Words that code says by
itself were judged when they were written: only their quotes are judged here. For the generator's thread; ``open`` may
run in another one.
"""

import functools
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from companion.guarding.answers import NOTHING_NAMED, Answers, read_answers
from companion.guarding.heard import SURELY
from companion.guarding.lexicon import Lexicon, RuleSign, read_lexicon
from companion.guarding.orders import sentences
from companion.guarding.spoken import Likely, Passing, SpokenJudge, Verdict, is_grave
from companion.guarding.subject import spoken_of
from companion.reply.boundary_response import Limited
from companion.reply.help import helped
from companion.reply.ongoing import OngoingReply, Stopped
from companion.speaking.clauses import cut, has_words, is_enclosed, one_spaced
from companion.thinking.asked_text import asks_for_own_words
from companion.thinking.honesty import asks_what_it_is, says_what_it_is
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.answering import Spoken, bare
from companion.thinking.reply_text.cleaner import CLAUSE_ENDS
from companion.thinking.spoken_language import spoken_language
from companion.values import (
    LANGUAGES,
    Affect,
    Boundaries,
    Breach,
    CompanionError,
    Rule,
    Sentence,
    Speaker,
    Utterance,
)

logger = logging.getLogger(__name__)

_BETTER: Final = 0.1
"""Least difference in probability of a breach for which a second draft is said in place of the first (guess)."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "\n")
_CLOSING: Final = "\"'”’)]» "


LimitOf = Callable[[tuple[Utterance, ...]], Limited]


@functools.cache
def read_rules(language: str) -> Mapping[str, Lexicon[RuleSign]]:
    """Return the signs of forbidden words, in a talk's language and in English, which models fall back to.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    wanted = dict.fromkeys(each for each in (language, "en") if each in LANGUAGES)
    return {each: read_lexicon("rules", each, RuleSign) for each in wanted}


_Clause = tuple[tuple[Spoken, ...], str]
"""The words of a clause, and the rest of its sentence if that has arrived whole, otherwise ""."""


@dataclass(frozen=True, slots=True)
class _SetAside:
    """A first draft from the clause on that breaks a soft rule; said after all unless the second is better."""

    clauses: tuple[_Clause, ...]
    share: float
    """Probability of the breach, in [0, 1]."""


@dataclass(slots=True)
class _Course:
    """Progress of a reply, over all its drafts."""

    reply: OngoingReply
    limit: Limited
    judge: SpokenJudge
    of_late: tuple[str, ...]
    """The companion's earlier utterances."""
    is_for_them: bool
    """The reply is words for the person to say, write or read, or a role that they asked for."""
    asks_what_it_is: bool
    language: str
    answers: Answers
    """Written words in it."""
    before: str = ""
    """Finished sentences of the reply, as far as they were judged."""
    sentence: str = ""
    """Unfinished sentence of the reply."""
    waiting: list[Spoken] = field(default_factory=list)
    """Judged words that are held back."""
    said: str = ""
    """Words that were let through."""
    is_soft_spent: bool = False
    """A soft rule has stopped the reply once."""
    set_aside: _SetAside | None = None
    """The draft that it stopped; None before, and once it is clear which draft is said."""

    @property
    def asked(self) -> str:
        """Return the person's words."""
        return self.reply.dialogue[-1].text

    @property
    def is_by_sentences(self) -> bool:
        """Return whether a draft was stopped: then only whole sentences pass, so that none is left half said."""
        return self.reply.breach is not None

    def is_grave(self, breach: Breach, words: Sequence[Spoken]) -> bool:
        """Return whether the rule that the next words break is kept whatever the reply costs.

        Whoever asks what the companion is asks in earnest until the reply has said so.
        """
        heard = self.said + _text((*self.waiting, *words))
        in_earnest = self.asks_what_it_is and not says_what_it_is(heard)
        return is_grave(breach.rule, self.limit.holding, in_earnest=in_earnest)

    def begin_draft(self) -> None:
        """Continue after the words that were let through."""
        self.waiting, self.reply.stopped = [], None
        end = max((self.said.rfind(sign) + 1 for sign in _ENDS), default=0)
        self.before, self.sentence = self.said[:end], self.said[end:]

    def was_judged(self, words: Sequence[Spoken]) -> None:
        """Add words that may be said."""
        self.waiting += words
        self.sentence += _text(words)
        if self.sentence.rstrip(_CLOSING).endswith(_ENDS):
            self.before, self.sentence = self.before + self.sentence, ""

    def release(self) -> tuple[Spoken, ...]:
        """Let the held words through."""
        released, self.waiting = tuple(self.waiting), []
        self.said += _text(released)
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
        numbers: Callable[[str], Mapping[str, str]] = lambda language: NOTHING_NAMED,
        open_network: Callable[[], Likely] | None = None,
        expressed: Callable[[str, Affect], Affect] = lambda words, planned: planned,
        on_ready: Callable[[Sentence], None] = lambda trouble: None,
    ) -> None:
        """Join the parts that judge.

        Args:
            limited: Returns the limit that holds in the dialogue that a reply answers.
            numbers: Returns the contacts that the person can call at that moment, as written words of a language name
                them, by need.
            open_network: Loads the network that reads sentences; called by ``open``. None if signs in words decide
                alone.
            expressed: Returns the feeling that a clause of the language model's shows, given the planned one.
            on_ready: Called with "" once all is loaded, otherwise with a sentence that says why signs decide alone.
        """
        self._language = language
        self._rules = rules
        self._answers = answers
        self._limited = limited
        self._numbers = numbers
        self._likely: Likely | None = None
        self._open_network = open_network
        self._expressed = expressed
        self._on_ready = on_ready
        self._course: _Course | None = None
        """Progress of the last reply; no words of earlier ones are stored."""

    def open(self) -> None:
        """Load the network that reads sentences; until then, signs in words decide alone. Blocks.

        The signs are compiled as well, so that the first reply does not wait for that.
        """
        if self._open_network is None:
            return
        try:
            self._likely = self._open_network()
            for signs in self._rules.values():
                signs.find("")
        except CompanionError as error:
            logger.warning("replies are judged by signs alone: %s", error)
            self._on_ready(error.told)
            return
        self._on_ready("")

    def adopt(self, language: str) -> None:
        """Judge replies of a talk in another language; blocks while its signs and answers are read.

        Raises as ``read_rules`` and ``read_answers`` do; then the earlier language stays.
        """
        if language != self._language:
            rules, answers = read_rules(language), read_answers(language)
            self._language, self._rules, self._answers = language, rules, answers

    def may_begin(self, words: str, boundaries: Boundaries) -> bool:
        """Tell whether words that begin a talk keep the boundaries, whole sentence by sentence; any thread may ask."""
        judge = SpokenJudge(boundaries, self._language, self._rules, self._likely)
        return all(judge.judge(sentence) is None for sentence in sentences(words))

    def forget(self) -> None:
        """Forget the words of everything said before now; any thread may call."""
        self._course = None

    def let_through(self, reply: OngoingReply, spoken: Iterator[Spoken]) -> Iterator[Spoken]:
        """Yield a draft of a reply, each clause marked as one, up to the place where it breaks a rule.

        That place is noted in the reply (``stopped``, ``breach``).

        Args:
            reply: The reply; its further drafts continue after the words yielded of earlier ones.
        """
        course = self._course
        if course is None or course.reply is not reply:
            course = self._course = self._begin(reply)
        course.begin_draft()
        yield from self._through(course, _in_clauses(spoken))

    def _through(self, course: _Course, clauses: Iterator[_Clause]) -> Iterator[Spoken]:
        for words, ahead in clauses:
            verdict = self._verdict(course, words, ahead)
            if verdict.breach is not None and self._stops(course, verdict.breach, verdict.share, words):
                yield from self._stop(course, verdict.breach, verdict.share, words, clauses)
                return
            course.was_judged(self._as_expressed(words))
            if verdict.passing is not Passing.HELD and not (course.is_by_sentences and course.sentence):
                course.set_aside = None
                yield from course.release()
        if course.waiting and course.sentence.strip():
            verdict = self._judged(course, course.sentence, is_whole=True)
            if verdict.breach is not None and self._stops(
                course, verdict.breach, verdict.share, course.waiting
            ):
                yield from self._stop(course, verdict.breach, verdict.share, (), clauses)
                return
        if course.set_aside is not None and not has_words(_text(course.waiting)):
            yield from self._say_first(course, course.set_aside)
            return
        course.set_aside = None
        yield from course.release()

    def _begin(self, reply: OngoingReply) -> _Course:
        dialogue = reply.dialogue
        limit = self._limited(dialogue)
        language = spoken_language(dialogue, self._language)
        rules, answers = self._rules, self._answers
        if language != self._language:
            rules, answers = read_rules(language), read_answers(language)
        return _Course(
            reply,
            limit,
            SpokenJudge(limit.holding, language, rules, self._likely),
            tuple(one.text for one in dialogue if one.speaker is Speaker.COMPANION),
            asks_for_own_words(dialogue),
            _asks_what_it_is(dialogue[-1].text, limit),
            language,
            answers,
        )

    def _verdict(self, course: _Course, words: Sequence[Spoken], ahead: str) -> Verdict:
        text = _text(words)
        if not has_words(text):
            return Verdict(Passing.HELD if course.waiting else Passing.SAID)
        if not _by_model(words):
            quoted = course.judge.judge_written(text)
            return Verdict(Passing.SAID if quoted is None else Passing.BROKEN, quoted)
        return self._judged(course, course.sentence + text + ahead)

    def _judged(self, course: _Course, sentence: str, *, is_whole: bool | None = None) -> Verdict:
        try:
            return _weighed(course, sentence, is_whole=is_whole)
        except CompanionError as error:
            logger.warning("a reply is judged by signs alone: %s", error)
            course.judge = course.judge.by_signs()
            return _weighed(course, sentence, is_whole=is_whole)

    def _stops(self, course: _Course, breach: Breach, share: float, words: Sequence[Spoken]) -> bool:
        """Return whether a breach stops the draft: a grave one always, a soft one if it may still be done better."""
        course.reply.breach = breach
        if not _by_model(words) or course.is_grave(breach, words):
            return True
        first = course.set_aside
        if not course.is_soft_spent or (first is not None and share > first.share - _BETTER):
            return True
        course.reply.breach = replace(breach, is_said=True)
        return False

    def _stop(
        self,
        course: _Course,
        breach: Breach,
        share: float,
        words: tuple[Spoken, ...],
        rest: Iterator[_Clause],
    ) -> Iterator[Spoken]:
        """Stop a draft at words, behind those that wait; yield the draft before it if that one is to be said."""
        logger.info("draft stopped rule=%s", breach.rule)
        if course.set_aside is not None:
            yield from self._say_first(course, course.set_aside)
            return
        stopped, asked = (*course.waiting, *words), course.limit.breach
        must_keep = course.is_grave(breach, words)
        if _by_model(stopped) and not must_keep:
            course.is_soft_spent, course.set_aside = True, _SetAside(((stopped, ""), *rest), share)
        is_asked = asked is not None and asked.rule is breach.rule
        is_fit = is_asked or self._answers.suits_unasked(breach)
        may_answer = (is_fit or not stopped[-1].by_model) and must_keep
        topic = asked.topic if asked and is_asked else spoken_of(_text(stopped), course.limit.holding.topics)
        instead = self._written(replace(breach, topic=topic or ""), course) if may_answer else ""
        course.reply.stopped = Stopped(breach, instead)

    def _say_first(self, course: _Course, first: _SetAside) -> Iterator[Spoken]:
        course.set_aside = None
        course.begin_draft()
        yield from self._through(course, iter(first.clauses))

    def _as_expressed(self, words: Sequence[Spoken]) -> Sequence[Spoken]:
        """Return a clause with the feeling of its words if the language model wrote it."""
        if not all(each.by_model for each in words):
            return words
        planned = words[0].affect
        shown = helped("feelings", lambda: self._expressed(_text(words), planned), planned)
        return [replace(each, affect=shown) for each in words]

    def _written(self, breach: Breach, course: _Course) -> str:
        """Return the written words for a grave rule."""
        answer = course.answers.choose(
            breach,
            lately=(*course.of_late, course.said),
            seed=course.reply.id,
            named=self._numbers(course.language),
        )
        return " ".join(answer)


def _asks_what_it_is(words: str, limit: Limited) -> bool:
    is_likely = limit.breach is not None and limit.breach.rule is Rule.HUMAN
    return is_likely or asks_what_it_is(words)


def _weighed(course: _Course, sentence: str, *, is_whole: bool | None) -> Verdict:
    return course.judge.weigh(
        sentence,
        course.before,
        course.asked,
        course.limit.breach,
        is_for_them=course.is_for_them,
        is_whole=is_whole,
        asks_what_it_is=course.asks_what_it_is and course.limit.likely >= SURELY,
    )


def _text(words: Sequence[Spoken]) -> str:
    return "".join(each.text for each in words)


def _by_model(words: Sequence[Spoken]) -> bool:
    return any(each.by_model and has_words(each.text) for each in words)


def ends_amid_sentence(words: str) -> bool:
    """Return whether words end within a sentence."""
    return has_words(words) and not words.rstrip(_CLOSING).endswith(_ENDS)


@dataclass(slots=True)
class _Clauses:
    """The words of a clause that have arrived."""

    held: list[Spoken] = field(default_factory=list)
    is_first: bool = True

    @property
    def pending(self) -> str:
        """Return the held text."""
        return _text(self.held)

    def split_off(self, length: int) -> tuple[Spoken, ...]:
        """Take a clause of a number of characters, above 0, from the front of the held words."""
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


def _in_clauses(spoken: Iterator[Spoken]) -> Iterator[_Clause]:
    """Yield the words in the clauses that the voice cuts (``speaking.clauses``), as soon as each is certain.

    With each clause comes the rest of its sentence if that has arrived whole, otherwise "".
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
    """Return the text from a clause to the end of its sentence; "" if that end has not arrived."""
    if pending[:end].rstrip(_CLOSING).endswith(_ENDS):
        return ""
    stop = min((at + 1 for sign in _ENDS if (at := pending.find(sign, end)) >= 0), default=end)
    return pending[end:stop]


def _certain(pending: str, *, is_first: bool) -> int:
    """Return the length of the clauses with which a text certainly begins; 0 while there is none."""
    clauses, rest = cut(pending, is_first, is_finished=False)
    if clauses:
        return len(pending) - len(rest)
    return len(pending) if is_first and _ends_before_any_word(pending) else 0


def _ends_before_any_word(pending: str) -> bool:
    """Tell whether a first clause ends here regardless of the next word, which would be one more token of the model.

    If another mark comes by itself after the first, which is rare, it goes with the next clause.
    """
    if not pending.endswith(CLAUSE_ENDS) or is_enclosed(pending):
        return False
    whole = (one_spaced(pending),)
    return all(cut(f"{pending} {word}", True, is_finished=False).clauses == whole for word in ("a", "A", "1"))


# ---- the drafts of one reply, joined ------------------------------------------------------------------

_STOPS: Final = ".,;:!?…、。，！？"
_SAY_AGAIN: Final = {
    "en": "I can't find good words for that. Could you put it another way?",
    "de": "Dafür finde ich keine guten Worte. Sagst du es mir noch einmal anders?",
    "fr": "Je ne trouve pas les mots pour ça. Tu peux me le dire autrement ?",
    "es": "No encuentro buenas palabras para eso. ¿Me lo dices de otra manera?",
    "ja": "ごめん、うまく言葉が見つからない。別の言い方で話してくれる？",
    "zh": "我没找到合适的话来回答。你能换个说法吗？",
}


class ReplyFilter(Protocol):
    """Filter that judges the drafts of replies before they are heard."""

    def let_through(self, reply: OngoingReply, spoken: Iterator[Spoken]) -> Iterator[Spoken]:
        """Yield the words of a draft that may be said; see ``Gate.let_through``."""


def continuing(draft: Iterable[Spoken], heard: str) -> Iterator[Spoken]:
    """Yield a draft to follow the words that were heard before, without repeating them.

    Args:
        heard: The words heard of the drafts before it; "" for none.
    """
    wanted, held = bare(heard), list[Spoken]()
    draft = iter(draft)
    for each in draft if wanted else ():
        held.append(each)
        text = "".join(piece.text for piece in held)
        begun = bare(text)
        if wanted.startswith(begun):
            continue
        if begun.startswith(wanted):
            yield replace(each, text=_behind(text, heard, len(wanted)))
        else:
            yield replace(held[0], text=_joined(heard, held[0].text.lstrip()))
            yield from held[1:]
        break
    yield from draft


def _behind(text: str, heard: str, letters: int) -> str:
    """Return a text after a number of letters, without the marks that were heard after them as well."""
    end = next(at for at in range(1, len(text) + 1) if len(bare(text[:at])) == letters)
    marks = heard[max(at for at, letter in enumerate(heard) if letter.isalnum()) + 1 :].strip()
    rest = text[end:].removeprefix(marks)
    rest = rest.lstrip(_STOPS) if marks else rest
    return rest.lstrip() if heard[-1:].isspace() else rest


def instead_of(brief: Brief, stopped: Stopped | None, heard: str, language: str) -> str:
    """Return the words that end a reply if no draft was acceptable.

    Args:
        stopped: Why the last draft was given up; None if the language model gave nothing.
        heard: The words of the reply that were heard; "" for none.
    """
    if stopped is not None and stopped.instead:
        words = stopped.instead
    elif has_words(heard) and any(map(heard.__contains__, _ENDS)):
        return "…" if ends_amid_sentence(heard) else ""
    else:
        known = f"{brief.result}." if brief.result and stopped is None else ""
        words = known or brief.otherwise or _SAY_AGAIN.get(language, _SAY_AGAIN["en"])
    return _joined(heard, words) if heard.strip() else words


def _joined(heard: str, words: str) -> str:
    """Return words with the text that joins them to those that were heard: one space, and a dash in mid-sentence."""
    blank = "" if heard[-1:].isspace() else " "
    return f"{blank}– {words}" if ends_amid_sentence(heard) else f"{blank}{words}"
