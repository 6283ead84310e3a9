from collections import Counter
from dataclasses import replace
from pathlib import Path

from companion.feeling.emotions import LABELS
from companion.values import Affect, AffectEstimate, Deviation, TextMeasures
from tests.fakes.text_reader import FakeTextReader
from tests.lab.evaluation import cases

TRAINING = Path(__file__).parents[4] / "models" / "training" / "sentences"


def measures(valence: float = 0.0, intensity: float = 0.0, emotion: str = "neutral") -> TextMeasures:
    (plain,) = FakeTextReader().measure(("a table",))
    return replace(
        plain,
        felt=AffectEstimate(Affect(valence, 0.0, 0.0), Deviation(0.2, 0.2, 0.2)),
        intensity=intensity,
        emotions=tuple(0.9 if label == emotion else 0.1 for label in LABELS),
    )


def test_there_are_as_many_as_were_promised() -> None:
    assert len(cases.contrasts()) == 40
    assert len(cases.intensities()) == 60
    assert len(cases.unspoken()) == 40
    assert Counter(one.language for one in cases.foreign()) == dict.fromkeys(
        ("de", "fr", "es", "ja", "zh"), 50
    )
    assert Counter(one.disagree for one in cases.words_and_voices()) == {True: 40, False: 60}
    assert Counter(swap.attribute for swap in cases.swaps()) == dict.fromkeys(
        ("age", "sex", "name", "nationality", "faith", "disability"), 36
    )


def test_no_sentence_was_trained_on() -> None:
    tables = [path.read_text(encoding="utf-8").casefold() for path in sorted(TRAINING.glob("*.tsv"))]
    of_feelings = [table for table in tables if "valence" in table.partition("\n")[0]]
    taught = " ".join(" ".join(table.split()) for table in of_feelings)

    assert len(of_feelings) > 1

    seen = [text for text in cases.english() if text.casefold().rstrip(".!?") in taught]

    assert seen == []


def test_the_two_sentences_of_a_swap_differ_in_one_word_alone() -> None:
    for swap in cases.swaps():
        one, other = swap.one.split(), swap.other.split()
        if len(one) == len(other):
            differing = [words for words in zip(one, other, strict=True) if words[0] != words[1]]
            articles = [words for words in differing if {word.casefold() for word in words} == {"a", "an"}]
            assert len(differing) - len(articles) == 1, (swap.one, swap.other)


def test_intensity_must_rise_at_both_steps() -> None:
    rise = cases.Rise("joy", 1, ("a", "b", "c"))

    assert rise.is_right([measures(intensity=x) for x in (0.1, 0.2, 0.3)])
    assert not rise.is_right([measures(intensity=x) for x in (0.1, 0.3, 0.3)])


def test_an_unspoken_feeling_needs_both_its_sign_and_a_fitting_emotion() -> None:
    one = cases.Unspoken(-1, ("sadness", "fear"), "text")

    assert one.is_right(measures(-0.3, emotion="grief"))
    assert not one.is_right(measures(0.3, emotion="grief"))
    assert one.is_sign_right(measures(-0.3, emotion="joy"))
