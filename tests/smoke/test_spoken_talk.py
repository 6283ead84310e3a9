"""A spoken talk through a sound server: what is said is heard, answered aloud, and broken off by who speaks again."""

import asyncio
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.demo.performance import load_script
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.sound.wav import read_sound
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import ReplyLimits
from companion.values import Phase
from tests.fakes.equipment import NAME, Company
from tests.fakes.language_model import FakeLanguageModel
from tests.support.virtual_sound import VirtualSound

pytestmark = [pytest.mark.smoke, pytest.mark.device, pytest.mark.model]

LONG_REPLY = (
    "A fight with a good friend is hard. Words that were said in a hurry stay in the ear for a long time. The kitchen "
    "is quiet then, and the tea gets cold. Most people wait for a day or two before they call. A walk along the river "
    "helps, or a loaf of bread that takes all morning. The dough needs flour, water, salt and time. It rests in a "
    "bowl until it has doubled. The oven gets hot, and the house smells of it. Bread is a good thing to bring along."
)


def heard(company: Company) -> list[str]:
    """What was heard of the person, utterance by utterance."""
    return [event.stable for event in company.of(msg.PersonHeard) if event.is_final and event.stable]


async def test_who_speaks_into_an_answer_is_heard_and_breaks_it_off(
    virtual_sound: VirtualSound, tmp_path: Path
) -> None:
    said, said_into_it = (read_sound(turn.file) for turn in load_script()[1:3])
    paths = find_paths({HOME_VARIABLE: str(tmp_path)})
    paths.make()
    whole = for_measuring(equip(paths, NAME, load_choices(paths, NAME)))
    equipment = replace(
        whole,
        open_language_model=lambda: FakeLanguageModel(LONG_REPLY),
        setup=replace(whole.setup, limits=ReplyLimits(max_tokens=1000)),
    )
    async with Company(equipment) as company:
        with virtual_sound.record() as recording:
            broken_off = LONG_REPLY
            while (
                broken_off == LONG_REPLY
            ):  # a sound server without its time may lose a device for the whole answer
                await company.until(lambda: company.phase is Phase.LISTENING)
                answered = len(company.replies)
                virtual_sound.say(said)
                await company.until(lambda: company.phase is Phase.SPEAKING)
                while len(company.replies) == answered:  # or swallow a sentence
                    await asyncio.to_thread(virtual_sound.say(said_into_it).wait)
                broken_off = company.replies[answered]
            await company.until(lambda: len(heard(company)) > 1)

    # which words are heard, a sound server that gets no time decides
    assert all(any(map(str.isalpha, said)) for said in heard(company))
    assert LONG_REPLY.startswith(broken_off)
    assert broken_off
    assert np.abs(recording.tape.companion.samples).max() > 0.05
