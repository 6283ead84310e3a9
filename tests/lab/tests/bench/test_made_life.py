from collections import Counter

from tests.lab.bench.made_life import MadeLife


def test_the_same_seed_tells_the_same() -> None:
    one, other = ([told.memory for told in MadeLife(3).told(50)] for _ in range(2))

    assert one == other
    assert one != [told.memory for told in MadeLife(4).told(50)]


def test_words_come_as_often_as_people_use_them() -> None:
    life = MadeLife(1)

    words = Counter(word for _ in range(5000) for word in life.sentence().split())

    share = words["the"] / words.total()
    assert 0.02 < share < 0.08  # about one in twenty in English
    assert sum(count == 1 for count in words.values()) > len(words) / 4
