"""One network reads words in any language."""

from collections.abc import Mapping

import pytest

from companion.encoder.guard import Likelihoods
from companion.reply.risk import RiskReader, Risks
from companion.values import CrisisKind, Danger, Grade, Rule


class Reader:
    """Takes the share of words that are longer than three letters for the likelihood of a danger."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def asked(self, words: str) -> Mapping[Rule, float]:
        return {Rule.HUMAN: 1.0}

    def danger(self, words: str, answered: str = "") -> Danger:
        """Take what is answered for a part of the words."""
        self.read.append(words)
        said = [*answered.split(), *words.split()]
        grades = dict.fromkeys((Grade.HINT, Grade.RISK, Grade.ACUTE), 1 / 3)
        none = 1 - sum(len(one) > 3 for one in said) / len(said)
        return Danger(dict.fromkeys(CrisisKind, 0.0), none, grades, 0.0)

    def spoken(self, sentence: str, answered: str = "") -> Likelihoods:
        return {(Rule.HUMAN, None): 1.0}


def a_reader(guard: Reader | None = None) -> RiskReader:
    return RiskReader(guard or Reader())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on with this",
        "ich kann das nicht mehr",
        "je ne veux plus de tout ça",
        "ya no quiero nada de esto",
        "もう全部いやだ",
        "我不想活了",
        "我不想活了の",
        "me mta, ayda",
    ],
)
def test_words_are_read_in_any_language_and_in_none_that_is_known(text: str) -> None:
    risks = a_reader()

    assert risks.heard(text) == Risks(Reader().danger(text), {Rule.HUMAN: 1.0})
    assert risks.spoken(text) == {(Rule.HUMAN, None): 1.0}


def test_words_a_little_like_danger_are_read_with_the_two_turns_before() -> None:
    risks = a_reader()
    before = ("one or two", "letters written", "letters written")

    def within(words: str) -> float:
        return risks.within(Reader().danger(words), words, before, "").within

    assert within("i did that") == pytest.approx(5 / 7)
    assert within("i did") == 0


def test_words_are_read_next_to_what_they_answer() -> None:
    risks = a_reader()
    alone = Reader().danger("yes most nights")

    assert risks.within(alone, "yes most nights", (), "thinking about dying").any > alone.any
    assert risks.within(alone, "yes most nights", (), "to a bar").any < alone.any
    assert risks.within(alone, "yes most nights", (), " ").any == alone.any
    assert risks.within(alone, "yes most nights", (), "to a bar").alone == alone


@pytest.mark.parametrize("read", ["warten sterben", "まって死にたい"])
def test_turns_are_joined_as_their_language_writes_them(read: str) -> None:
    guard = Reader()
    risks = a_reader(guard)
    first, last = read.split() if " " in read else (read[:3], read[3:])

    risks.within(guard.danger("sterben"), last, (first,), "")

    assert guard.read[-1] == read
