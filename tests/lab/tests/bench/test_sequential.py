from pathlib import Path

import pytest

from companion.storage.paths import Paths
from companion.thinking.language_model import Prompt
from companion.values import Speaker, Utterance
from tests.fakes.equipment import Cast
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.sound import tone
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.voice import FakeVoice
from tests.lab.bench.sequential import PLAIN_PAUSE, Comparison, PlainTurn, StreamedTurn, compare

PLAIN = PlainTurn(pause=0.4, recognise=0.1, think_cold=1.5, think_warm=0.7, speak=0.2, play=0.05)
REPLY = "One two three. Four five six."


def turn(text: str, *, whole: float = 0.6, overhead: float = 0.05) -> StreamedTurn:
    question = Utterance("0" * 32, 1, Speaker.PERSON, "Tell me about bread.", 0.0)
    return StreamedTurn(tone(1.0), (question,), reply=1, text=text, whole=whole, overhead=overhead)


def test_the_ratio_is_streaming_by_plain_turn_by_turn() -> None:
    comparison = Comparison(((0.9, PLAIN), (0.45, PLAIN)), left_out=1)

    assert comparison.ratio_cold is not None
    assert comparison.ratio_warm is not None
    assert comparison.ratio_cold.most == pytest.approx(0.9 / PLAIN.cold)
    assert comparison.ratio_cold.least == pytest.approx(0.45 / PLAIN.cold)
    assert comparison.ratio_warm.most == pytest.approx(0.9 / PLAIN.warm)


class Parts:
    """The fakes of a comparison; nothing but reading and writing a word takes time."""

    PER_WORD = 0.01

    def __init__(self) -> None:
        self.now = 0.0
        self.model = FakeLanguageModel(REPLY, seconds_per_token=self.PER_WORD, pass_time=self._pass)
        self.transcriber = ScriptedTranscriber(["ignored"])
        self.voice = FakeVoice()
        self.cast = Cast(Paths(Path(), Path(), Path(), Path()), self.transcriber, self.model, self.voice)

    def _pass(self, seconds: float) -> None:
        self.now += seconds


def test_each_turn_waits_for_a_fixed_pause_and_hears_and_says_everything_at_once() -> None:
    parts = Parts()

    ((streamed, plain),) = compare(parts.cast.equipment(), [turn(REPLY, whole=0.6, overhead=0.07)]).turns

    assert streamed == 0.6
    assert plain.pause == PLAIN_PAUSE
    assert plain.play == 0.07
    assert len(parts.transcriber.utterances) == 1
    assert [clause.text for clause in parts.voice.spoken] == [REPLY]


def test_the_cold_prompt_is_read_whole_and_the_warm_one_but_for_the_last_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = Parts()
    monkeypatch.setattr("tests.lab.bench.sequential.time.perf_counter", lambda: parts.now)

    ((_, plain),) = compare(parts.cast.equipment(), [turn(REPLY)]).turns

    words_of_the_prompt = parts.model.prompts[-1]
    assert isinstance(words_of_the_prompt, Prompt)
    read_before = parts.model.count_tokens(words_of_the_prompt.persona)
    assert plain.think_cold - plain.think_warm == pytest.approx(read_before * Parts.PER_WORD)
    assert plain.think_warm > parts.model.count_tokens(REPLY) * Parts.PER_WORD
