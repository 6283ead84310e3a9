from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from companion.encoder.felt import (
    DEVIATIONS,
    EMOTIONS,
    FELT,
    INTENSITY,
    NAMED,
    OUTPUTS,
    PIECES,
    measures_of,
    of_words,
)
from companion.encoder.meaning import open_encoder
from companion.encoder.network import Numbers
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.encoder.text_heads import (
    LIFE,
    OCCURRENCES,
    SURE_OF_LIFE,
    SURE_OF_OCCURRENCE,
    open_asked_feeling_reader,
    open_kind_head,
)
from companion.feeling.emotions import read
from companion.values import TextMeasures
from tests.fakes.text_reader import FakeEncoder
from tests.tables import each_row

THRESHOLDS = np.full(EMOTIONS, 0.6, np.float32)


def outputs(felt: float = 0.0, emotions: dict[int, float] | None = None) -> Numbers:
    found = np.zeros(OUTPUTS, np.float32)
    found[FELT] = felt
    found[DEVIATIONS] = -2.0
    found[NAMED] = -4.0
    for label, odds in (emotions or {}).items():
        found[NAMED.start + label] = odds
    return found


def test_feeling_and_its_certainty_are_measured() -> None:
    measured = measures_of(outputs(0.5), THRESHOLDS, 0.9)

    assert measured.felt.affect.valence == 0.5
    assert measured.felt.deviation.valence == pytest.approx(np.exp(-2.0))
    assert measured.familiarity == pytest.approx(0.9)


def test_no_measure_leaves_its_range() -> None:
    beyond = outputs(3.0)
    beyond[INTENSITY], beyond[DEVIATIONS] = -1.0, 4.0

    measured = measures_of(beyond, THRESHOLDS, 1.0)

    assert (measured.felt.affect.valence, measured.intensity) == (1.0, 0.0)
    assert measured.felt.deviation.valence == 1.0


def test_emotions_over_their_threshold_are_named_the_likeliest_first() -> None:
    measured = measures_of(outputs(emotions={3: 0.0, 7: 2.0, 9: 1.0}), THRESHOLDS, 1.0)

    assert measured.named == (7, 9)
    assert measured.emotions[3] == pytest.approx(0.5)


def test_what_readers_share_is_held_until_it_is_to_be_forgotten() -> None:
    asked = list[str]()

    def felt(text: str) -> TextMeasures:
        asked.append(text)
        return measures_of(outputs(), THRESHOLDS, 1.0)

    shared = EncoderReader(
        FakeEncoder(),
        felt,
        lambda text: {},
        open_kind_head(LIFE, SURE_OF_LIFE),
        open_kind_head(OCCURRENCES, SURE_OF_OCCURRENCE),
        open_asked_feeling_reader(open_encoder().trunk_hash),
    )
    shared.measure(["one", "two", "one"])
    shared.forget()
    shared.measure(["one"])

    assert asked == ["one", "two", "one"]


@pytest.fixture(scope="module")
def reader() -> EncoderReader:
    return open_text_reader()


@pytest.mark.model
@each_row(
    ("glad", "grieved"),
    [
        ("I'm so happy today!", "My mother died last night."),
        ("Ich freue mich so!", "Gestern Nacht ist meine Mutter gestorben."),
        ("Je suis tellement heureuse !", "Ma mère est morte cette nuit."),
        ("¡Estoy tan contenta!", "Anoche murió mi madre."),
        ("今日はすごくうれしい！", "昨夜、母が亡くなりました。"),
        ("我今天太高兴了！", "我妈妈昨晚去世了。"),
    ],
)
def test_feelings_are_read_in_six_languages(reader: EncoderReader, glad: str, grieved: str) -> None:
    up, down = reader.measure([glad, grieved])

    assert up.felt.affect.valence > 0.2 > -0.2 > down.felt.affect.valence
    assert not read(up).is_unsure


@pytest.mark.model
@each_row(
    "text",
    ["", "  ", "🙂", "4711", "def f(x):\n    return x[0] + {'a': 1}[x]", "Мне очень грустно.", "슬퍼요"],
)
def test_what_it_does_not_know_is_read_as_unsure(reader: EncoderReader, text: str) -> None:
    (measured,) = reader.measure([text])

    assert read(measured).is_unsure


@pytest.mark.model
def test_a_very_long_text_is_read_in_parts(reader: EncoderReader) -> None:
    (measured,) = reader.measure(["We walked along the river and I was so glad. " * 400])

    assert measured.felt.affect.valence > 0


@pytest.mark.model
def test_several_threads_that_share_one_reader_get_what_each_would_get_alone() -> None:
    shared = open_text_reader()
    texts = [f"I have {count} reasons to be glad, and {count + 1} to be afraid." for count in range(24)]
    alone = [shared.measure([text]) for text in texts]
    shared.forget()

    with ThreadPoolExecutor(max_workers=4) as threads:
        together = list(threads.map(lambda text: shared.measure([text]), texts * 4))

    assert together == alone * 4


def test_pieces_add_up_and_many_count_less_each() -> None:
    weights = np.zeros((PIECES, 3), np.float32)
    weights[7] = (0.1, 0.2, -0.3)

    assert of_words(weights, (7,)) == pytest.approx((0.1, 0.2, -0.3))
    assert of_words(weights, (5, 6, 7, 8)) == pytest.approx((0.05, 0.1, -0.15))
    assert of_words(weights, ()) == pytest.approx((0, 0, 0))
