"""What every own-written talk keeps to, from which the language model learns to talk."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from models.training.talk_layout import Layout, Talk, packs, read_talks

TALKS = Path(__file__).parents[2] / "models" / "training" / "talks"
FORMULAS = re.compile(
    r"i'm sorry to hear|how can i help|how can i assist|have you considered|as an ai|language model|feel free to|"
    r"i'm here for you|okay to feel",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def talks() -> list[Talk]:
    return read_talks([TALKS])


def replies_of(talks: list[Talk]) -> list[str]:
    return [exchange.reply for talk in talks for exchange in talk.exchanges]


def test_there_are_enough_talks_in_all_languages(talks: list[Talk]) -> None:
    by_language = Counter(talk.language for talk in talks)

    assert len(talks) >= 3000
    assert min(by_language[language] for language in ("de", "fr", "es", "ja", "zh")) >= 90


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


def test_a_reply_is_learned_behind_what_the_program_would_have_read() -> None:
    talk = read_talks([TALKS])[0]
    layout = Layout(lambda text: [*text.encode()], lambda token: 1000 + len(token))
    (pack,) = packs([talk], layout, 10_000)
    first = min(place for place, _, _ in pack.learned)
    read, place = [], first
    while place >= 0:
        read.append(pack.tokens[place])
        place = pack.before[place]

    text = bytes(token for token in reversed(read) if token < 1000).decode()
    note = talk.exchanges[0].note
    assert talk.exchanges[0].person in text
    assert f"[Note: {note}]" in text if note else "[Note:" not in text
    assert text.endswith("assistant\n")
    assert pack.positions[first] == len(read) - 1
