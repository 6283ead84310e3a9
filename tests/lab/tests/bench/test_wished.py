import numpy as np

from tests.fakes.transcriber import ScriptedTranscriber
from tests.lab.bench.wished import WishedTranscriber

SOUND = np.full(16_000, 0.1, dtype=np.float32)


def test_what_was_said_is_replaced_by_the_wished_words_one_after_the_other() -> None:
    real = ScriptedTranscriber(["one", "two", "three"])
    transcriber = WishedTranscriber(real, iter(["First?", "Second?"]))

    heard = []
    for _ in range(3):
        transcription = transcriber.begin()
        transcription.feed(SOUND)
        heard.append(transcription.finish())

    assert heard == ["First?", "Second?", "three"]
