from dataclasses import replace

import numpy as np

from companion.remembering.diversity import choose
from companion.values import Evidence, Memory, MemoryKind
from tests.remembering.moments import moment

EAST, NORTH = np.eye(2, 384, dtype=np.float32)


def kept(*memories: Memory) -> list[Memory]:
    return list(memories)


def test_the_best_come_first_with_what_they_are_worth() -> None:
    memories = kept(moment(1, "a"), moment(2, "b"), moment(3, "c"))

    chosen = choose(np.array([0.2, 0.9, 0.5]), np.zeros((3, 384), np.float32), memories, most=2)

    assert chosen == ((1, 0.9), (2, 0.5))


def test_what_says_the_same_again_comes_after_something_else() -> None:
    memories = kept(moment(1, "a"), moment(2, "a again"), moment(3, "b"))

    chosen = choose(np.array([0.9, 0.8, 0.75]), np.stack([EAST, EAST, NORTH]), memories, most=3)

    assert [place for place, _ in chosen] == [0, 2, 1]


def test_worth_never_rises_along_the_way() -> None:
    random = np.random.default_rng(1)
    vectors = random.standard_normal((30, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)

    chosen = choose(random.random(30), vectors, [moment(at, "…") for at in range(30)], most=10)

    worth = [value for _, value in chosen]
    assert worth == sorted(worth, reverse=True)
    assert len({place for place, _ in chosen}) == 10


def test_of_a_moment_and_what_was_written_from_it_only_the_better_comes() -> None:
    said = moment(1, "I live in Leeds now.")
    fact = replace(said, kind=MemoryKind.FACT, text="You live in Leeds.", id=2)
    other = replace(fact, text="You moved.", id=3)

    chosen = choose(
        np.array([0.5, 0.9, 0.4]), np.zeros((3, 384), np.float32), kept(said, fact, other), most=3
    )

    assert [place for place, _ in chosen] == [1, 2]


def test_two_moments_of_one_episode_may_both_come() -> None:
    one, other = moment(1, "a"), moment(2, "b")
    episode = replace(one, kind=MemoryKind.EPISODE, evidence=(Evidence("t", 1), Evidence("t", 2)), id=3)

    chosen = choose(
        np.array([0.5, 0.4, 0.3]), np.zeros((3, 384), np.float32), kept(one, other, episode), most=3
    )

    assert len(chosen) == 3


def test_what_was_left_out_before_is_never_chosen() -> None:
    assert choose(np.array([-np.inf]), np.zeros((1, 384), np.float32), kept(moment(1, "a")), most=5) == ()
