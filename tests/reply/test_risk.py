"""Words are read by what knows their language: the network, or the regressions of another one."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from companion.encoder.guard import Likelihoods
from companion.reply.risk import RiskReader, Risks
from companion.values import CrisisKind, Danger, Grade, IdentifiedLanguage, Rule

OTHERS = ("de", "fr", "es", "ja", "zh")


class Reader:
    """Tells its name as what is likely, and danger as sure."""

    def __init__(self, share: float) -> None:
        self.share = share

    def asked(self, words: str) -> Mapping[Rule, float]:
        return {Rule.HUMAN: 1.0}

    def read(self, words: str) -> Danger:
        return self.danger(words)

    def danger(self, words: str) -> Danger:
        grades = dict.fromkeys((Grade.HINT, Grade.RISK, Grade.ACUTE), 1 / 3)
        return Danger(dict.fromkeys(CrisisKind, 0.0), self.share, grades, 0.0)

    def spoken(self, sentence: str) -> Likelihoods:
        return {(Rule.HUMAN, None): self.share}


def a_reader(*languages: str) -> RiskReader:
    pieces = {language: Reader(at + 1.0) for at, language in enumerate(languages)}
    english = Reader(0.0)
    return RiskReader(english, english, pieces)  # type: ignore[arg-type]


def test_english_is_read_by_the_networks() -> None:
    heard = a_reader("de").heard("I can't go on with this")

    assert heard.danger == Reader(0.0).danger("")
    assert heard.asks == {Rule.HUMAN: 1.0}
    assert a_reader("de").spoken("I can't go on with this") == {(Rule.HUMAN, None): 0.0}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich kann das nicht mehr", "de"),
        ("je ne veux plus de tout ça", "fr"),
        ("ya no quiero nada de esto", "es"),
        ("もう全部いやだ", "ja"),
        ("我不想活了", "zh"),
        ("我不想活了の", "zh"),
    ],
)
def test_anything_else_is_read_in_its_language(text: str, language: str) -> None:
    risks = a_reader(*OTHERS)
    share = OTHERS.index(language) + 1.0

    assert risks.heard(text) == Risks(Reader(share).danger(""))
    assert risks.spoken(text) == {(Rule.HUMAN, None): share}


@pytest.mark.parametrize("name", ["Florian.", "Casimir.", "Fulda?"])
def test_of_a_name_alone_nothing_is_told(name: str) -> None:
    assert a_reader(*OTHERS).heard(name) == Risks()
    assert a_reader(*OTHERS).spoken(name) == {}


def test_of_a_language_that_nothing_knows_nothing_is_told() -> None:
    assert a_reader("ja").heard("ich kann das nicht mehr") == Risks()
    assert a_reader("ja").spoken("ich kann das nicht mehr") == {}


class LengthReader(Reader):
    """Takes the share of its words that are longer than three letters for the likelihood of a danger."""

    def read(self, words: str) -> Danger:
        said = words.split()
        return replace(self.danger(words), none=1 - sum(len(one) > 3 for one in said) / len(said))


def test_what_is_a_little_like_danger_is_read_with_the_two_turns_before() -> None:
    reader = LengthReader(0.0)
    risks = RiskReader(reader, reader, {}, lambda _: IdentifiedLanguage({"en": 1.0}))  # type: ignore[arg-type]
    before = ("one or two", "letters written", "letters written")

    def within(words: str) -> float:
        return 1 - risks.within(reader.read(words), words, before).none

    assert within("i did that") == pytest.approx(5 / 7)
    assert within("i did") == 0
