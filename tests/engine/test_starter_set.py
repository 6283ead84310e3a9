"""A session with the real models of the starter set, in writing and by voice, on devices made of numbers."""

import logging
import time

import pytest

from companion.channel import messages as msg
from companion.demo.script import load_script
from companion.engine.equip import equip, load_choices, with_sound, without_sound
from companion.sound.wav import read_sound
from companion.storage.paths import Paths
from companion.values import Phase
from tests.fakes.equipment import NAME, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.network import no_network, open_connections
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone

pytestmark = pytest.mark.model

READY_WITHIN = 60.0


@in_a_loop
async def test_a_whole_talk_uses_no_network(paths: Paths) -> None:
    before = open_connections()
    with no_network() as tried:
        equipment = without_sound(equip(paths, NAME, load_choices(paths, NAME)))
        async with Company(equipment) as company:
            for number, text in enumerate(
                ("Hello, who are you?", "My name is Ben.", "Tell me about bread."), 1
            ):
                company.types(text)
                assert await company.is_answered(number)
            during = open_connections()

    assert tried == []
    assert during == before


@in_a_loop
async def test_a_question_of_a_person_is_heard_and_answered_aloud_and_enters_no_log(
    paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = load_script()[0]
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

    assert heard[0].lower().rstrip("?.! ") == said.text.lower().rstrip("?.! ")
    assert abs(sound).max() > 0.05
    logged = "\n".join(logging.Formatter("%(message)s").format(record) for record in caplog.records).lower()
    assert said.text.lower().rstrip("?") not in logged
    assert not [part for part in reply.lower().split(". ") if len(part) > 8 and part in logged]
    assert tried == []
    assert during == before
