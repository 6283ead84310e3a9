"""A spoken talk through a sound server: what is said is heard, answered aloud, and broken off by who speaks again."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from companion.bench.live import ALONE
from companion.bench.virtual_sound import VirtualSound
from companion.channel import messages as msg
from companion.demo.script import load_script
from companion.engine.equip import equip, load_choices
from companion.sound.wav import read_sound
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import ReplyLimits
from companion.values import Phase
from tests.fakes.equipment import NAME, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel

pytestmark = [
    pytest.mark.smoke,
    pytest.mark.device,
    pytest.mark.model,
    pytest.mark.xdist_group("sound server"),
]

LONG_REPLY = f"{ALONE} {ALONE}"


def heard(company: Company) -> list[str]:
    """What was heard of the person, utterance by utterance."""
    return [event.stable for event in company.of(msg.PersonHeard) if event.is_final and event.stable]


@in_a_loop
async def test_who_speaks_into_an_answer_is_heard_and_breaks_it_off(
    virtual_sound: VirtualSound, tmp_path: Path
) -> None:
    said, said_into_it = (read_sound(turn.file) for turn in load_script()[1:3])
    paths = find_paths({HOME_VARIABLE: str(tmp_path)})
    paths.make()
    equipment = replace(
        equip(paths, NAME, load_choices(paths, NAME)),
        open_language_model=lambda: FakeLanguageModel(LONG_REPLY),
        limits=ReplyLimits(max_tokens=1000),
    )
    async with Company(equipment) as company:
        await company.until(lambda: company.phase is Phase.LISTENING)
        with virtual_sound.record() as recording:
            virtual_sound.say(said)
            await company.until(lambda: any(event.heard for event in company.of(msg.CompanionSaid)))
            virtual_sound.say(said_into_it)
            broken_off = await company.is_answered()
            await company.until(lambda: len(heard(company)) > 1)

    assert "friend" in heard(company)[0].lower()
    assert LONG_REPLY.startswith(broken_off)
    assert 0 < len(broken_off) < len(LONG_REPLY)
    assert np.abs(recording.tape.companion.samples).max() > 0.05
