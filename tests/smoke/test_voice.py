"""What the default voice says, the default recogniser hears."""

import numpy as np
import pytest
import soxr

from companion.hearing.moonshine import Moonshine
from companion.hearing.transcriber import RATE_HZ
from companion.speaking.choose import open_voice
from companion.values import CancelToken, Clause
from tests.fakes.installed_engines import downloaded_voice
from tests.support.word_errors import count_edits, normalise

pytestmark = [pytest.mark.smoke, pytest.mark.model]

CLAUSE = "I was thinking about you this morning, and I am glad that you are here."


def test_a_clause_of_the_default_voice_is_heard_as_it_was_said() -> None:
    voice = open_voice(downloaded_voice("piper-en-us-joe"))
    spoken = voice.speak(Clause(0, CLAUSE), CancelToken())
    assert spoken is not None
    sound = soxr.resample(spoken.audio.samples, spoken.audio.rate_hz, RATE_HZ)
    transcription = Moonshine.load().begin()

    for block in np.array_split(np.pad(sound, (RATE_HZ // 2, RATE_HZ // 2)), 50):
        transcription.feed(block)
    heard = transcription.finish()

    assert count_edits(normalise(CLAUSE), normalise(heard)) <= 4, heard
