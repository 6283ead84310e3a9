from collections import Counter

import numpy as np

from companion.bench.made_life import MadeLife


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


def test_vectors_have_unit_length_and_lie_in_clusters() -> None:
    vectors = MadeLife(1).vectors(2000)

    cosines = vectors @ vectors[0]
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors.dtype == np.float32
    assert np.sort(cosines)[-2] > 0.4
    assert abs(np.median(cosines)) < 0.1


def test_time_goes_on_from_batch_to_batch() -> None:
    life = MadeLife(1)

    times = [told.memory.happened_at for first in (0, 10) for told in life.told(10, first=first)]

    assert times == sorted(set(times))
