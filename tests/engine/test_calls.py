from dataclasses import replace

import pytest

from companion.conversation import events as ev
from companion.conversation.state import SpokenTurn, State
from companion.engine.engine import Reporter
from companion.engine.handlers.calls import NameListener
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import ReplyLimits
from companion.thinking.persona import Persona
from companion.values import Call, Transcript
from tests.conversation.scene import EPOCH, SESSION
from tests.fakes.running_talk import FakeTalk

OVERHEARD = SpokenTurn(1, 0.0, is_called=True)
ASLEEP = State(SESSION, EPOCH, overheard=OVERHEARD)
WOKEN = State(SESSION, EPOCH, turn=OVERHEARD)
AWAKE = State(SESSION, EPOCH, turn=SpokenTurn(1, 0.0))


MIRA = Persona("Mira", "You are Mira.")


def listener(state: State, persona: Persona = MIRA, call_name: str = "") -> NameListener:
    talk = FakeTalk(state, TalkSetup(persona, ReplyLimits(), "en"))
    talk.settings.put("turn.call_name", call_name)
    return NameListener(talk, Reporter(lambda event: None))


def heard(text: str, state: State, *, call_name: str = "", pronounced: str = "") -> ev.PauseRecognised:
    persona = replace(MIRA, pronounced=pronounced)
    noted = listener(state, persona, call_name).noted(ev.PauseRecognised(1, 1, text, 0.5))
    assert isinstance(noted, ev.PauseRecognised)
    return noted


async def test_a_call_is_noted_and_its_words_are_those_behind_the_name() -> None:
    noted = heard("Mira, what time is it?", ASLEEP)

    assert (noted.call, noted.text) == (Call.YES, "What time is it?")


async def test_other_words_stay_as_they_are() -> None:
    noted = heard("I told her.", ASLEEP)

    assert (noted.call, noted.text) == (Call.NO, "I told her.")


async def test_once_awake_the_name_stays_out_of_that_utterance_and_in_later_ones() -> None:
    assert heard("Mira, what time is it?", WOKEN).text == "What time is it?"
    assert heard("Mira, what time is it?", AWAKE).text == "Mira, what time is it?"


async def test_the_person_may_call_it_otherwise() -> None:
    assert heard("Computer, are you there?", ASLEEP, call_name="Computer").call is Call.YES
    assert heard("Mira, are you there?", ASLEEP, call_name="Computer").call is Call.NO


@pytest.mark.parametrize("pronounced", ["ˈmaɪɹə", "ˈma͡ɪɹə"])
async def test_a_name_that_is_pronounced_otherwise_is_heard_so(pronounced: str) -> None:
    assert heard("Myra, are you there?", ASLEEP, pronounced=pronounced).call is Call.YES


@pytest.mark.parametrize(("stopped_at", "call"), [(None, Call.MAYBE), (0.6, Call.YES)])
async def test_a_name_that_is_read_rightly_only_after_the_pause_calls(
    stopped_at: float | None, call: Call
) -> None:
    state = replace(ASLEEP, overheard=replace(OVERHEARD, stopped_at=stopped_at))
    noted = listener(state).noted(ev.WordsRecognised(1, Transcript(changing="Mira."), "Mira."))

    assert isinstance(noted, ev.WordsRecognised)
    assert noted.call is call


async def test_words_still_being_recognised_are_shown_without_the_name() -> None:
    noted = listener(WOKEN).noted(
        ev.WordsRecognised(1, Transcript("Mira, what", "time is"), "Mira, what time is")
    )

    assert noted == ev.WordsRecognised(1, Transcript("What", "time is"), "What time is", call=Call.YES)
