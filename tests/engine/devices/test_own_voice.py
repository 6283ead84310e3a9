"""The person's voice is learned of the first that is said, and known again in a later session."""

import asyncio

from companion.engine.devices.own_voice import (
    ANOTHER_VOICE,
    LEARNED_FROM,
    LEARNING,
    OwnVoice,
    keep_voice,
    take_up_voice,
)
from companion.engine.keeper import Keeper
from companion.storage.store import Store
from companion.values import Sentence
from tests.hearing.test_voiceprint import voice


class Heard:
    """An own voice, and what came of it."""

    def __init__(self, learned: bytes | None = None) -> None:
        self.kept: list[bytes] = []
        self.told: list[Sentence] = []
        self.is_wanted = True
        self.own = OwnVoice(lambda: self.is_wanted, self.kept.append, self.told.append)
        self.own.take_up(learned)

    def says(self, count: int, pitch_hz: float, seconds: float = 2.0) -> list[bool | None]:
        return [self.own.is_stranger(number, voice(pitch_hz, seconds, number)) for number in range(count)]


def test_while_it_is_learned_everything_counts_as_the_persons_and_they_are_told() -> None:
    heard = Heard()

    assert heard.told == [LEARNING]
    assert not any(heard.says(LEARNED_FROM, 110))
    assert heard.told == [LEARNING, ""]


def test_then_another_voice_is_a_stranger_and_the_persons_is_not() -> None:
    heard = Heard()
    heard.says(LEARNED_FROM, 110)

    assert heard.own.is_stranger(98, voice(230, 2, 98))
    assert heard.told[-1] == ANOTHER_VOICE
    assert not heard.own.is_stranger(99, voice(110, 2, 99))
    assert heard.told[-1] == ""


def test_one_utterance_that_is_told_again_with_each_pause_is_learned_from_once() -> None:
    heard = Heard()
    for _ in range(LEARNED_FROM):
        heard.own.is_stranger(1, voice(110, 2, 1))

    assert heard.kept == []


def test_a_sound_without_speech_is_nobodys() -> None:
    heard = Heard()
    heard.says(LEARNED_FROM, 110)

    assert not heard.own.is_stranger(99, voice(230, 0.2, 99))


def test_it_is_known_in_the_next_session_and_forgotten_once_all_voices_are_kept(store: Store) -> None:
    async def sessions() -> None:
        keeper = Keeper(store)
        first = Heard()
        first.says(LEARNED_FROM, 110)
        await keep_voice(keeper, first.kept[0])

        second = Heard()
        await take_up_voice(keeper, second.own)
        assert second.own.is_stranger(1, voice(230, 2, 1))

        second.is_wanted = False
        await take_up_voice(keeper, second.own)
        assert second.own.is_stranger(1, voice(230, 2, 1)) is None
        third = Heard()
        await take_up_voice(keeper, third.own)
        assert third.told[-1] == LEARNING

    asyncio.run(sessions())


def test_what_cannot_be_read_is_learned_anew() -> None:
    assert Heard(b'{"mean":[1.0],"stretches":1}').told == [LEARNING]
