"""Hears whether overheard words call the companion, and takes its name from the words of a call.

While the person tries the name out in the settings, what was heard and how near it was is shown, and kept nowhere.
``hearing.called`` compares, ``conversation.called`` decides what a call does.
"""

import functools
import logging
from dataclasses import dataclass
from typing import Final, TypeAlias

from msgspec.structs import replace

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.engine import Reporter
from companion.engine.running_talk import RunningTalk
from companion.hearing.called import CallName, HeardName, call_of, find_name, sounds_of
from companion.speaking.engines.kokoro_letters import ipa_of_texts
from companion.thinking.orders.commands import draws_attention, read_command_words
from companion.values import Call, CompanionError, Transcript

logger = logging.getLogger(__name__)

NOTICE: Final = "name"
"""Key of the notice that names cannot be compared."""
Heard: TypeAlias = ev.WordsRecognised | ev.PauseRecognised | ev.UtteranceRecognised


@dataclass(eq=False, repr=False)
class NameListener:
    """Finds the companion's name in what is heard; ``noted`` is called in the recogniser's thread alone."""

    talk: RunningTalk
    reporter: Reporter

    def __post_init__(self) -> None:
        self._is_tried = False
        self._woken_by: int | None = None
        """Utterance that called the companion last: its later readings leave the name out, too."""

    def try_out(self, is_on: bool) -> None:
        """Show from now on what is heard as the name, or no longer; any thread may call."""
        self._is_tried = is_on

    def spellings(self, utterance: int, text: str) -> tuple[str, ...]:
        """Return the beginnings with the name whose likelihood matters for an utterance with this text so far."""
        is_wanted = self._is_tried or _is_called(self.talk.state, utterance)
        return self._name().spellings(text) if is_wanted else ()

    def noted(self, event: ev.Event) -> ev.Event:
        """Return an event with the call that its words are, and without the name in them."""
        if not isinstance(event, Heard):
            return event
        is_called = _is_called(self.talk.state, event.utterance)
        if not is_called and not self._is_tried:
            return event
        try:
            found = self._found(_text(event))
            if found is not None and not isinstance(event, ev.UtteranceRecognised):
                found = found.or_likely(self._name(), event.name)
        except CompanionError as error:
            logger.warning("name could not be compared: %s", error)
            self.reporter.notice(NOTICE, error.told)
            return event
        if self._is_tried and found is not None:
            words = _text(event)[found.start : found.end]
            self.reporter.tell(msg.NameTried(words, found.nearness))
        return self._without_name(event, found) if is_called else event

    def _name(self) -> CallName:
        setup, called = self.talk.setup, self.talk.settings.now().turn.call_name
        pronounced = "" if called else setup.persona.pronounced
        return _call_name(called or setup.persona.name, pronounced, setup.language)

    def _found(self, text: str) -> HeardName | None:
        name = self._name()
        return find_name(text, name, functools.partial(ipa_of_texts, language=name.language))

    def _without_name(self, event: Heard, found: HeardName | None) -> ev.Event:
        text = _text(event)
        is_read_on = isinstance(event, ev.WordsRecognised) and not event.ends_in_quiet
        is_over = not is_read_on or _has_paused(self.talk.state, event.utterance)
        least = self.talk.settings.now().turn.call_nearness
        call = call_of(text, found, self._name(), least=least, is_over=is_over)
        if found is None or not (call is Call.YES or event.utterance == self._woken_by):
            return event if isinstance(event, ev.UtteranceRecognised) else replace(event, call=call)
        self._woken_by = event.utterance
        match event:
            case ev.WordsRecognised():
                transcript = self._behind_name(event.transcript)
                return replace(event, transcript=transcript, latest=found.rest(text), call=Call.YES)
            case ev.PauseRecognised():
                return replace(event, text=found.rest(text), call=Call.YES)
            case ev.UtteranceRecognised():
                return replace(event, text=found.rest(text))

    def _behind_name(self, transcript: Transcript) -> Transcript:
        found = self._found(transcript.text)
        if found is None:
            return transcript
        if found.end <= len(transcript.stable):
            return Transcript(found.rest(transcript.stable), transcript.changing)
        return Transcript(changing=found.rest(transcript.text))


@functools.lru_cache(maxsize=1)
def _call_name(name: str, pronounced: str, language: str) -> CallName:
    """Return a name with its sounds; ``pronounced`` is its IPA, or "" for that of its letters."""
    words = read_command_words(language)
    ipa = pronounced or ipa_of_texts([name], language)[0]
    return CallName(name, sounds_of(ipa), language, lambda text: draws_attention(text, words))


def _is_called(state: State, utterance: int) -> bool:
    """Return whether an utterance began while the companion was asleep."""
    turns = (state.overheard, state.turn, *state.recognising)
    return any(turn is not None and turn.number == utterance and turn.is_called for turn in turns)


def _has_paused(state: State, utterance: int) -> bool:
    """Return whether an overheard utterance has paused, which noise may hide from its recogniser."""
    turn = state.overheard
    return turn is not None and turn.number == utterance and turn.stopped_at is not None


def _text(event: Heard) -> str:
    return event.latest or event.transcript.text if isinstance(event, ev.WordsRecognised) else event.text
