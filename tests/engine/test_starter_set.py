"""A session with the real models of the starter set, in writing and by voice, on devices made of numbers."""

import logging
import re
import time

import pytest

from companion.channel import messages as msg
from companion.demo.performance import load_script
from companion.engine.choices import load_choices
from companion.engine.equip import equip, with_sound, without_sound
from companion.sound.wav import read_sound
from companion.storage.paths import Paths
from companion.values import Phase
from tests.fakes.equipment import NAME, Company
from tests.fakes.network import no_network, open_connections
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("small_model")]

READY_WITHIN = 60.0


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z']+", text.lower()))


async def test_a_whole_talk_uses_no_network(paths: Paths) -> None:
    before = open_connections()
    with no_network() as tried:
        equipment = without_sound(equip(paths, NAME, load_choices(paths, NAME)))
        async with Company(equipment) as company:
            for text in ("Hello, who are you?", "My name is Ben.", "Tell me about bread."):
                assert await company.tell(text)
            during = open_connections()

    assert tried == []
    assert during == before


async def test_what_is_said_is_heard_and_answered_aloud_and_enters_no_log(
    paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = load_script()[1]  # read right wherever it is cut; the first is misread in one of a hundred ways
    microphone = FragileMicrophone(monotonic=time.monotonic)
    loudspeaker = FragileLoudspeaker(monotonic=time.monotonic)
    before = open_connections()
    with no_network() as tried:
        equipment = with_sound(equip(paths, NAME, load_choices(paths, NAME)), microphone, loudspeaker)
        async with Company(equipment) as company:
            await company.until(lambda: company.phase is Phase.LISTENING, within=READY_WITHIN)
            microphone.say(read_sound(said.file))
            reply = await company.is_answered()
            heard = [event.stable for event in company.of(msg.PersonHeard) if event.is_final]
            sound = loudspeaker.recorded.samples
            during = open_connections()

    assert len(words_of(heard[0]) & words_of(said.text)) >= 7  # what is read while it is spoken may differ
    assert abs(sound).max() > 0.05
    logged = "\n".join(logging.Formatter("%(message)s").format(record) for record in caplog.records).lower()
    assert said.text.lower().rstrip(".") not in logged
    assert not [part for part in reply.lower().split(". ") if len(part) > 8 and part in logged]
    assert tried == []
    assert during == before


async def test_what_is_typed_is_understood_and_a_seventh_language_is_told_as_unsure(paths: Paths) -> None:
    texts = (
        "I failed the exam and I feel terrible.",
        "We are getting married, I am so happy!",
        "Jutro znowu muszę iść do dentysty.",
        "\N{GRINNING FACE}",
    )
    async with Company(without_sound(equip(paths, NAME, load_choices(paths, NAME)))) as company:
        for number, text in enumerate(texts, start=1):
            await company.tell(text)
            await company.until(lambda count=number: len(company.of(msg.Felt)) >= count)  # type: ignore[misc]
        bad, good, polish, emoji = (event.reading for event in company.of(msg.Felt))

    assert bad.affect.affect.valence < -0.2
    assert good.affect.affect.valence > 0.0
    assert (bad.is_unsure, good.is_unsure) == (False, False)
    assert polish.is_unsure
    assert emoji.affect.deviation.valence > 0.0


async def test_what_is_said_is_understood_by_words_and_tone_without_keeping_any_sound(paths: Paths) -> None:
    said = load_script()[0]
    microphone = FragileMicrophone(monotonic=time.monotonic)
    loudspeaker = FragileLoudspeaker(monotonic=time.monotonic)
    equipment = with_sound(equip(paths, NAME, load_choices(paths, NAME)), microphone, loudspeaker)
    async with Company(equipment) as company:
        await company.until(lambda: company.phase is Phase.LISTENING, within=READY_WITHIN)
        microphone.say(read_sound(said.file))
        await company.is_answered()
        await company.until(lambda: any(event.is_final for event in company.of(msg.Felt)))
        reading = company.of(msg.Felt)[-1].reading
        moved = company.of(msg.MoodMoved)[-1].step

    assert reading.words is not None
    assert reading.tone is not None
    assert reading.tone.deviation.valence > 0.4  # nothing is known of this voice yet
    assert (moved.session, moved.number) == (reading.session, reading.number)
    assert sum(file.stat().st_size for file in paths.companions.rglob("*.db*")) < 400_000
