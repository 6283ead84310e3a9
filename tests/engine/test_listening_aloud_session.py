"""Listening aloud through a whole session, on virtual time: a story with pauses, and what the loudspeaker plays."""

import asyncio
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.state import TurnRules
from companion.engine.live_settings import LiveSettings
from companion.reply.brief_maker import PlanningParts
from companion.showing.manner import Manner
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Audio, Phase, Samples, Speaker
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.made_vowel import vowel
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.turn_end import ScriptedTurnEnd
from tests.fakes.voice import FakeVoice
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop

RATE_HZ = 16_000
CLAUSE, PAUSE = 2.0, 1.0
CLAUSES = 5
STORY = "Yesterday I went to see my brother and we walked down to the sea."
DANGER = "I want to kill myself."


@dataclass(frozen=True)
class Heard:
    """Outcome of a story."""

    played: Samples
    """Sound that the loudspeaker played while it was told, from its beginning on."""
    shown: tuple[msg.Event, ...]
    """Messages that were shown while it was told."""
    events: tuple[ev.Event, ...]
    """Events that happened while it was told."""
    kept: tuple[tuple[Speaker, str], ...]
    """Contents of the store in the end."""

    @property
    def sounds(self) -> list[tuple[float, float]]:
        """When something was played, and until when, in seconds from the story's beginning."""
        loud = np.convolve(np.abs(self.played) > 0.003, np.ones(800), "same") > 0
        edges = np.flatnonzero(np.diff(np.concatenate(([0], loud.view(np.int8), [0])))) / RATE_HZ
        return [(begin + 0.025, end - 0.025) for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def clause(*, ends_at_hz: float) -> Audio:
    """A clause whose voice rises, and ends at another pitch."""
    rising = vowel(lambda at: 160.0 + 20.0 * at, CLAUSE - 0.2, RATE_HZ)
    return Audio(0.4 * np.concatenate((rising, vowel(ends_at_hz, 0.2, RATE_HZ))), RATE_HZ)


def tells(
    paths: Paths,
    *,
    listens_aloud: bool = True,
    ends_at_hz: float = 120.0,
    words: float = 0.6,
    text: str = STORY,
    pause: float = PAUSE,
    **parts: Any,  # noqa: ANN401 - whatever an Equipment takes
) -> Heard:
    """Tell a companion a story in clauses with pauses, and let it answer."""
    settings = LiveSettings()
    if listens_aloud:
        settings.put("turn.listens_aloud", True)

    async def told() -> Heard:
        loop = running_loop()
        microphone = FragileMicrophone(monotonic=loop.time)
        loudspeaker = FragileLoudspeaker(monotonic=loop.time)
        cast = Cast(
            paths,
            transcriber=ScriptedTranscriber([text]),
            model=FakeLanguageModel("That sounds like a good day."),
            voice=FakeVoice(hums=True),
            turn_end=ScriptedTurnEnd(0.1),
            microphone=microphone,
            loudspeaker=loudspeaker,
        )
        equipment = cast.equipment(
            settings=settings,
            rules=TurnRules(endpointing=EndpointingRules()),
            open_completeness=lambda: lambda said: words,
            manner=lambda: Manner(reactions=2.0),
            **parts,
        )
        async with Company(equipment, threads=threads_of(loop)) as company:
            await company.sees_phase(Phase.LISTENING)
            company.shown.clear()
            company.log.entries.clear()
            began = loop.time()
            for _ in range(CLAUSES):
                company.makes(clause(ends_at_hz=ends_at_hz))
                await asyncio.sleep(CLAUSE + pause)
            shown = tuple(company.shown)
            events = tuple(event for _, event, _ in company.log.entries)
            first = round((began - loudspeaker.opened_at) * RATE_HZ)
            played = loudspeaker.recorded.samples[first:].copy()
            await company.is_answered()
        with open_store(paths, NAME) as store:
            kept = tuple((said.speaker, said.text) for said in store.utterances.latest(20))
        return Heard(played, shown, events, kept)

    return run(told)


def test_a_story_is_listened_to_with_soft_sounds_in_some_of_its_pauses(paths: Paths) -> None:
    heard = tells(paths)

    assert 1 <= len(heard.sounds) < CLAUSES
    for begin, end in heard.sounds:
        assert CLAUSE < begin % (CLAUSE + PAUSE) < end % (CLAUSE + PAUSE)
        assert end - begin < 0.6
    assert np.abs(heard.played).max() < 0.2


def test_a_sound_of_listening_is_no_turn_no_speech_and_not_remembered(paths: Paths) -> None:
    heard = tells(paths)

    assert heard.sounds
    assert not [event for event in heard.shown if isinstance(event, msg.CompanionSaid)]
    assert {event.phase for event in heard.shown if isinstance(event, msg.PhaseChanged)} <= {
        Phase.PERSON_SPEAKING,
        Phase.DECIDING,
    }
    kinds = [type(event) for event in heard.events]
    assert kinds.count(ev.SpeechStarted) == kinds.count(ev.SpeechStopped) == CLAUSES
    assert not {ev.ClauseStarted, ev.WordsSounded, ev.ReplySounded} & set(kinds)
    assert heard.kept == (
        (Speaker.PERSON, STORY),
        (Speaker.COMPANION, "That sounds like a good day."),
    )


@pytest.mark.parametrize("otherwise", [{"listens_aloud": False}, {"ends_at_hz": 240.0}, {"words": 0.1}])
def test_it_listens_silently_if_unasked_after_a_rise_and_in_mid_clause(
    paths: Paths, otherwise: dict[str, Any]
) -> None:
    assert tells(paths, **otherwise).sounds == []


def test_a_person_in_danger_hears_no_murmur(paths: Paths) -> None:
    assert tells(paths, planning=PlanningParts()).sounds
    assert tells(paths, text=DANGER, planning=PlanningParts()).sounds == []


def test_a_person_who_goes_on_is_not_talked_over(paths: Paths) -> None:
    heard = tells(paths, pause=0.7)

    assert heard.sounds
    for _, end in heard.sounds:
        spoken_into = end % (CLAUSE + 0.7)
        assert spoken_into >= CLAUSE or spoken_into < 0.15


def test_a_person_who_only_breathes_is_not_murmured_at(paths: Paths) -> None:
    assert tells(paths, pause=0.5).sounds == []
