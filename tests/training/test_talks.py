"""What every own-written talk keeps to, from which the language model learns to talk."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from models.training.talk_layout import LETTERS, Layout, Pack, Talk, choices, packs, read_talks, with_choices

TALKS = Path(__file__).parents[2] / "models" / "training" / "talks"
FORMULAS = re.compile(
    r"i'm sorry to hear|how can i help|how can i assist|have you considered|as an ai|language model|feel free to|"
    r"i'm here for you|okay to feel",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def talks() -> list[Talk]:
    return read_talks([TALKS, TALKS / "manner"])


def replies_of(talks: list[Talk]) -> list[str]:
    return [exchange.reply for talk in talks for exchange in talk.exchanges]


def test_there_are_enough_talks_in_all_languages(talks: list[Talk]) -> None:
    by_language = Counter(talk.language for talk in talks)

    assert len(talks) >= 3000
    assert min(by_language[language] for language in ("de", "fr", "es", "ja", "zh")) >= 250


def test_of_every_reply_it_is_said_what_it_does() -> None:
    letters = Counter(exchange.letter for talk in read_talks([TALKS]) for exchange in talk.exchanges)

    assert set(letters) == set(LETTERS)


def test_a_letter_is_learned_in_front_of_its_reply_and_some_replies_without(tmp_path: Path) -> None:
    words = "".join(f"P: {number}\nC(Q): Why {number}?\n" for number in range(5))
    (tmp_path / "lettered.txt").write_text(f"## Wenna | en\n{words}")
    (pack,) = packs(read_talks([tmp_path]), layout(), 10_000)

    learned = [bytes(reply.tokens[:-1]).decode() for reply in pack.learned]
    assert learned == ["Why 0?", *(f"QWhy {number}?" for number in range(1, 5))]
    assert "QWhy" not in read_before(pack, pack.learned[-1].places[0])


def test_a_reply_is_short_enough_to_be_heard(talks: list[Talk]) -> None:
    lengths = [len(reply.split()) for reply in replies_of(talks)]

    assert max(lengths) <= 60
    assert sum(lengths) / len(lengths) < 20


def test_no_reply_is_a_formula_or_markup(talks: list[Talk]) -> None:
    assert [
        reply for reply in replies_of(talks) if FORMULAS.search(reply) or re.search(r"[*_#]", reply)
    ] == []


def test_no_reply_comes_twice_in_a_talk(talks: list[Talk]) -> None:
    assert [
        talk.persona
        for talk in talks
        for one, other in pairwise([exchange.reply for exchange in talk.exchanges])
        if one == other
    ] == []


def read_before(pack: Pack, place: int) -> str:
    return bytes(token for at in reversed([*pack.way(place)]) if (token := pack.tokens[at]) < 1000).decode()


def layout() -> Layout:
    return Layout(lambda text: [*text.encode()], lambda token: 1000 + len(token))


def test_a_reply_is_learned_behind_what_the_program_would_have_read() -> None:
    talk = read_talks([TALKS])[0]
    (pack,) = packs([talk], layout(), 10_000)
    first = pack.learned[0].places[0]

    text, note = read_before(pack, first), talk.exchanges[0].note
    assert talk.exchanges[0].person in text
    assert f"[Note: {note}]" in text if note else "[Note:" not in text
    assert text.endswith("assistant\n")
    assert pack.positions[first] == len([*pack.way(first)]) - 1


def test_replies_that_were_marked_are_learned_behind_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "marked.txt").write_text(
        "## Wenna | en\nP: Hello.\nC: Hi!\n"
        "P: I won.\nC: You did it!\ny: What did you win?\nn: I won too.\nP: Bye.\nC: Bye!\n"
    )
    (talk,) = read_talks([tmp_path])
    marked = with_choices(talk)
    assert marked is not None
    (pack,) = packs([marked], layout(), 10_000, choices)

    assert [bytes(reply.tokens[:-1]).decode() for reply in pack.learned] == [
        "What did you win?",
        "I won too.",
    ]
    assert [reply.is_sensible for reply in pack.learned] == [True, False]
    (before,) = {read_before(pack, reply.places[0]) for reply in pack.learned}
    assert "Hi!" in before
    assert before.endswith("assistant\n")


def test_what_a_marked_reply_does_is_learned_with_it(tmp_path: Path) -> None:
    (tmp_path / "marked.txt").write_text(
        "## Wenna | en\nP: Hello.\nC(G): Hi!\nP: I won.\nC(J): You did it!\ny(Q): What?\nn(R): I won too.\n"
    )
    (talk,) = read_talks([tmp_path])
    (pack,) = packs([talk], layout(), 10_000, choices)

    assert [bytes(reply.tokens[:-1]).decode() for reply in pack.learned] == [
        "QWhat?",
        "RWhat?",
        "RI won too.",
    ]
    assert [reply.is_sensible for reply in pack.learned] == [True, False, False]
    assert [reply.letters for reply in pack.learned] == [1, 1, 1]


def test_a_talk_with_a_reply_that_nobody_marked_is_refused(tmp_path: Path) -> None:
    (tmp_path / "drawn.txt").write_text("## Wenna | en\nP: Hello.\nC: Hi!\n?: Bye.\n")

    with pytest.raises(ValueError, match=r"drawn\.txt:4"):
        read_talks([tmp_path])
