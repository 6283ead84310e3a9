"""Talks and the places in them; what a story's sounds lie over."""

from pathlib import Path

import numpy as np

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Audio
from tests.lab.bench.scenes.scene import Entry, Family, Line, Performance, Scene
from tests.lab.bench.simulation.room import RATE_HZ
from tests.lab.evaluation.listening_aloud import Listened, in_sound, in_words, listened, talks
from tests.lab.evaluation.part import Run

DIALOGUE = [
    ("A", "So, I went home early,", "sd"),
    ("B", "Uh-huh.", "b"),
    ("A", "and then the rain came.", "sd"),
    ("B", "Really?", "bh"),
    ("B", "Here it was dry.", "sd"),
    ("A", "Lucky you.", "ba"),
]


def test_a_talk_goes_on_over_backchannels_and_ends_with_other_words() -> None:
    first, second, third = [talk for talk in talks(DIALOGUE) if talk.units]

    assert first.units == ["So, I went home early,", "and then the rain came."]
    assert first.answered == {5}
    assert second.units == ["Here it was dry."]
    assert second.answered == set()
    assert third.units == ["Lucky you."]


def test_places_are_clause_ends_after_which_the_speaker_goes_on() -> None:
    talk = next(talk for talk in talks(DIALOGUE) if talk.units)

    assert [place for place, _ in talk.clause_ends()] == [5]
    assert talk.unit_ends == {5, 10}


def test_places_are_counted_against_those_of_listeners(tmp_path: Path) -> None:
    folder = tmp_path / "swda"
    folder.mkdir()
    rows = "\n".join("|".join(row) for row in DIALOGUE)
    (folder / "val_set.txt").write_text(f"# 1.txt\n{rows}\n# 2.txt\n{rows}\n", encoding="utf-8")

    by_name = {one.name: one for one in in_words(Run(tmp_path))}

    assert by_name["Switchboard: at a backchannel, exactly"].value == 1.0
    assert by_name["Switchboard: at a backchannel, exactly"].of == 2
    assert by_name["Switchboard: places of backchannels that the words allow"].value == 1.0


def test_without_data_nothing_is_measured(tmp_path: Path) -> None:
    assert not list(in_words(Run(tmp_path)))
    assert not list(in_sound(Run(tmp_path)))


def test_sounds_outside_of_replies_and_what_they_lie_over_are_found() -> None:
    tape = np.zeros(6 * RATE_HZ, np.float32)
    tape[RATE_HZ : round(1.5 * RATE_HZ)] = 0.05
    tape[3 * RATE_HZ : 5 * RATE_HZ] = 0.2
    line = Line(Audio(np.zeros(2 * RATE_HZ, np.float32), RATE_HZ), (0.0, 2.0))
    shown = do.PersonHeard(1, "So I went. Mm-hmm, and then", "", is_final=True)
    told = Performance(
        Scene("story", Family.PAUSES, "story", (line,)),
        Audio(tape, RATE_HZ),
        begins=(0.5,),
        entries=(
            Entry(2.0, ev.TimePassed(), (shown, do.Release(1))),
            Entry(5.0, ev.ReplySounded(1), ()),
        ),
        phases=(),
        seconds=6.0,
    )

    found = listened(told)

    ((begin, end),) = found.sounds
    assert abs(begin - 1.0) < 0.06
    assert abs(end - 1.5) < 0.06
    assert found.heard_as_words == 1


def test_only_the_part_over_speech_counts() -> None:
    found = Listened(9.0, ((1.0, 1.5), (3.0, 3.4)), ((0.0, 0.9), (1.4, 2.0)), 0)

    assert np.allclose(found.over_speech, (0.1, 0.0))
