"""The person's voice is learned of the first that is said, and known again in a later session."""

import asyncio

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.engine.devices.own_voice import (
    ANOTHER_VOICE,
    LEARNED_FROM,
    LEARNING,
    NOT_ANSWERED,
    OwnVoice,
    keep_voice,
    take_up_voice,
)
from companion.engine.keeper import Keeper
from companion.storage.store import Store
from companion.values import Boundaries, Sentence, Voices
from tests.fakes.running_talk import FakeTalk
from tests.hearing.test_voiceprint import voice


class Heard:
    """An own voice, and what came of it."""

    def __init__(self, learned: bytes | None = None) -> None:
        self.kept: list[bytes] = []
        self.told: list[Sentence] = []
        self.talk = FakeTalk(boundaries=Boundaries(voices=Voices.ONLY_ME))
        self.own = OwnVoice(
            self.talk,
            self.kept.append,
            self.told.append,
        )
        self.own.take_up(learned)

    def says(self, count: int, pitch_hz: float, seconds: float = 2.0) -> list[bool | None]:
        return [self.is_stranger(number, pitch_hz, seconds) for number in range(count)]

    def is_stranger(self, number: int, pitch_hz: float, seconds: float = 2.0) -> bool | None:
        judged = self.own.judge(number, voice(pitch_hz, seconds, number))
        return None if judged is None else judged.is_stranger

    def is_let_in(self, number: int, pitch_hz: float) -> bool:
        judged = self.own.judge(number, voice(pitch_hz, 2.0, number))
        return judged is not None and judged.is_introduced

    def reads(self, text: str, now: float = 0.0) -> None:
        shown = do.PersonHeard(1, text, "", is_final=True)
        state = State("0" * 32, 0.0)
        self.own.act(Taken(now, ev.TimePassed(), state, state, (shown,)))


def test_while_it_is_learned_everything_counts_as_the_persons_and_they_are_told() -> None:
    heard = Heard()

    assert heard.told == [LEARNING]
    assert not any(heard.says(LEARNED_FROM, 110))
    assert heard.told == [LEARNING, ""]


def test_then_another_voice_is_a_stranger_and_the_persons_is_not() -> None:
    heard = Heard()
    heard.says(LEARNED_FROM, 110)

    assert heard.is_stranger(98, 230)
    assert heard.told[-1] == ANOTHER_VOICE
    assert not heard.is_stranger(99, 110)
    assert heard.told[-1] == ""


def test_one_utterance_that_is_told_again_with_each_pause_is_learned_from_once() -> None:
    heard = Heard()
    for _ in range(LEARNED_FROM):
        heard.is_stranger(1, 110)

    assert heard.kept == []


def test_off_the_record_no_voice_is_learned_and_later_words_are() -> None:
    heard = Heard()
    heard.talk.now_state = State("s", 0.0, is_off_record=True)
    heard.says(LEARNED_FROM, 230)
    heard.talk.now_state = State("s", 0.0)

    assert heard.kept == []
    assert heard.told == [LEARNING]
    assert not any(heard.says(LEARNED_FROM, 110))
    assert heard.is_stranger(99, 230)


def test_a_sound_without_speech_is_nobodys() -> None:
    heard = Heard()
    heard.says(LEARNED_FROM, 110)

    assert heard.is_stranger(99, 230, seconds=0.2) is None


def test_it_is_known_in_the_next_session_and_forgotten_once_all_voices_are_kept(store: Store) -> None:
    async def sessions() -> None:
        keeper = Keeper(store)
        first = Heard()
        first.says(LEARNED_FROM, 110)
        await keep_voice(keeper, first.kept[0])

        second = Heard()
        await take_up_voice(keeper, second.own)
        assert second.is_stranger(1, 230)

        second.talk.limits = Boundaries()
        await take_up_voice(keeper, second.own)
        assert second.is_stranger(1, 230) is None
        third = Heard()
        await take_up_voice(keeper, third.own)
        assert third.told[-1] == LEARNING

    asyncio.run(sessions())


def test_what_cannot_be_read_is_learned_anew() -> None:
    assert Heard(b'{"mean":[1.0],"stretches":1}').told == [LEARNING]


def answering_one() -> Heard:
    heard = Heard()
    heard.says(LEARNED_FROM, 110)
    heard.talk.settings.put("turn.only_my_voice", True)
    return heard


def test_they_are_told_that_another_voice_is_not_answered() -> None:
    heard = answering_one()

    assert heard.is_stranger(98, 230)
    assert heard.told[-1] == NOT_ANSWERED


def test_someone_who_was_introduced_is_let_in_and_nobody_else() -> None:
    heard = answering_one()
    heard.reads("This is my sister Ruth.")

    assert [heard.is_let_in(50, 230), heard.is_let_in(51, 230), heard.is_let_in(52, 70)] == [
        True,
        True,
        False,
    ]


def test_the_next_talk_begins_without_guests() -> None:
    heard = answering_one()
    heard.reads("This is my sister Ruth.")
    heard.is_let_in(50, 230)
    heard.reads("Good morning.", now=3600.0)

    assert not heard.is_let_in(51, 230)
