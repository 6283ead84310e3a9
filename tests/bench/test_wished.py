import numpy as np

from companion.bench.wished import WishedTranscriber
from tests.fakes.transcriber import ScriptedTranscriber

SOUND = np.full(16_000, 0.1, dtype=np.float32)


def test_what_was_said_is_replaced_by_the_wished_words_one_after_the_other() -> None:
    real = ScriptedTranscriber(["one", "two", "three"])
    transcriber = WishedTranscriber(real, iter(["First?", "Second?"]))

    heard = []
    for _ in range(3):
        transcription = transcriber.begin()
        transcription.hear(SOUND)
        heard.append(transcription.finish())

    assert heard == ["First?", "Second?", "three"]


def test_words_while_one_speaks_are_the_real_ones() -> None:
    transcriber = WishedTranscriber(ScriptedTranscriber(["one two three"]), iter(["First?"]))

    transcript = transcriber.begin().hear(SOUND)

    assert transcript is not None
    assert "one two three".startswith(transcript.text)


def test_where_nothing_was_heard_no_wish_is_used_up() -> None:
    transcriber = WishedTranscriber(ScriptedTranscriber(["one", "two"]), iter(["First?"]))

    assert transcriber.begin().finish() == ""

    transcription = transcriber.begin()
    transcription.hear(SOUND)
    assert transcription.finish() == "First?"


def test_it_is_the_real_one_that_is_abandoned_and_freed() -> None:
    real = ScriptedTranscriber(["one"])
    transcriber = WishedTranscriber(real, iter([]))

    transcriber.begin().abandon()
    transcriber.close()

    assert real.utterances[0].is_over
    assert real.is_closed
    assert transcriber.name == real.name
