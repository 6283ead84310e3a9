from pathlib import Path

from companion.evaluation.reply_talks import as_dialogue, opened_talks
from companion.values import Speaker


def test_two_hundred_turns_wait_for_a_reply(tmp_path: Path) -> None:
    talks = opened_talks(tmp_path, is_quick=False, seed=0)

    assert len(talks) == 200
    assert all(talk.said[-1][0] is Speaker.PERSON and talk.last.strip() for talk in talks)
    assert {"grief", "play"} < {talk.situation for talk in talks}


def test_a_quick_run_takes_the_same_few_for_the_same_seed(tmp_path: Path) -> None:
    few = opened_talks(tmp_path, is_quick=True, seed=3)

    assert len(few) == 24
    assert few == opened_talks(tmp_path, is_quick=True, seed=3)
    assert few != opened_talks(tmp_path, is_quick=True, seed=4)


def test_talks_are_sessions_of_their_own() -> None:
    said = [(Speaker.PERSON, "Hello."), (Speaker.COMPANION, "Good morning."), (Speaker.PERSON, "It rains.")]

    one, other = as_dialogue(said, 1), as_dialogue(said, 2)

    assert [utterance.number for utterance in one] == [1, 2, 3]
    assert {utterance.session for utterance in one} != {utterance.session for utterance in other}
    assert len(one[0].session) == 32
