import random

import pytest

from companion.remembering.fingerprints import Fingerprints, fingerprint
from companion.values import MemoryKind, Speaker

NOON = 1_777_651_200.0


@pytest.mark.parametrize("count", [0, 1, 1000, 120_000])
def test_every_memory_that_was_added_is_found_and_no_other(count: int) -> None:
    chance = random.Random(count)
    prints = list(dict.fromkeys(chance.getrandbits(63) for _ in range(count + 500)))
    known, others = prints[:count], prints[count:]
    fingerprints = Fingerprints()

    fingerprints.add((print_, place) for place, print_ in enumerate(known, start=1))

    assert len(fingerprints) == count
    assert [fingerprints.find(print_) for print_ in known] == list(range(1, count + 1))
    assert others
    assert not any(fingerprints.find(print_) for print_ in others)


def test_the_same_memory_has_the_same_fingerprint_to_a_microsecond() -> None:
    known = fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON, "I am a nurse.")

    assert known == fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON + 2e-7, "I am a nurse.")
    assert 0 <= known < 2**63


def test_what_differs_in_anything_has_another_fingerprint() -> None:
    prints = {
        fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON, "I am a nurse."),
        fingerprint(MemoryKind.FACT, Speaker.PERSON, NOON, "I am a nurse."),
        fingerprint(MemoryKind.MOMENT, Speaker.COMPANION, NOON, "I am a nurse."),
        fingerprint(MemoryKind.MOMENT, None, NOON, "I am a nurse."),
        fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON + 1e-5, "I am a nurse."),
        fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON, "I am a nurse"),
        fingerprint(MemoryKind.MOMENT, Speaker.PERSON, NOON, "I am a \ud800"),
    }

    assert len(prints) == 7
