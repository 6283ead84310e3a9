"""``companion voice``, with the voices that come with the program."""

import functools
from pathlib import Path

import numpy as np
import pytest

from companion.cli import voice
from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.sound.loudspeaker import play_to_the_end
from companion.sound.wav import read_sound
from companion.storage.paths import Paths
from companion.values import FEELINGS
from tests.fakes.sound import FragileLoudspeaker, HandClock
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

ESPEAK = ("--voice", "espeak")


def test_every_voice_is_listed_with_its_licence_and_the_feelings_are_named(
    home: Paths, capsys: Captured
) -> None:
    assert main(["voice", "list"]) == 0

    shown = capsys.readouterr().out
    assert (
        "espeak: eSpeak NG 1.52, here\n    en, de, es, fr, hi, it, pt, zh, 20 MB, GPL-3.0-or-later\n" in shown
    )
    assert all(name in shown for name in FEELINGS)
    assert "The best that is here speaks" in shown


def test_the_chosen_voice_is_marked(home: Paths, capsys: Captured) -> None:
    main(["settings", "set", "models.voice", "espeak"])
    main(["voice", "list"])

    shown = capsys.readouterr().out
    assert "eSpeak NG 1.52, here, chosen" in shown
    assert "The best that is here speaks" not in shown


@pytest.mark.parametrize("text", ["Hello there.", "😀"])
def test_what_is_said_is_written_to_a_file(home: Paths, text: str, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "said.wav"

    assert main(["voice", "say", text, "--feeling", "happy", "--wav", str(file), *ESPEAK]) == 0

    assert 0.4 < read_sound(file).seconds < 3.0
    assert f"{file} is written" in capsys.readouterr().out


def test_a_feeling_changes_the_sound_and_no_expressiveness_does_not(home: Paths, tmp_path: Path) -> None:
    def seconds(*how: str) -> float:
        file = tmp_path / "said.wav"
        main(["voice", "say", "The kettle is on.", "--force", "--wav", str(file), *ESPEAK, *how])
        return read_sound(file).seconds

    calm, sad = seconds(), seconds("--affect", "-0.8", "-0.8", "-0.4")
    reading = seconds("--affect", "-0.8", "-0.8", "-0.4", "--expressiveness", "0")

    assert sad > 1.05 * calm
    assert reading == pytest.approx(calm, rel=0.02)


def test_all_feelings_are_tried_one_after_the_other(home: Paths, tmp_path: Path, capsys: Captured) -> None:
    one, all_of_them = tmp_path / "one.wav", tmp_path / "all.wav"
    main(["voice", "say", "Good night.", "--wav", str(one), *ESPEAK])

    assert main(["voice", "try", "Good night.", "--wav", str(all_of_them), *ESPEAK]) == 0

    assert read_sound(all_of_them).seconds > 6 * read_sound(one).seconds
    assert f"In this order: {', '.join(FEELINGS)}." in capsys.readouterr().out


def test_without_a_file_it_is_played(home: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)
    monkeypatch.setattr(voice, "loudspeaker_of", lambda program: loudspeaker)
    at_once = functools.partial(play_to_the_end, monotonic=clock, wait=clock.advance)
    monkeypatch.setattr(voice, "play_to_the_end", at_once)

    assert main(["voice", "say", "Hello there.", *ESPEAK]) == 0

    assert np.abs(loudspeaker.recorded.samples).max() > 0.05


@each_row(
    ("wrong", "sentence"),
    [
        (("Hello", "--feeling", "glad"), "No feeling is called glad. There are calm"),
        (("Hello", "--affect", "0", "2", "0"), "each lie between -1 and 1"),
        (("Hello", "--affect", "0", "nan", "0"), "each lie between -1 and 1"),
        (("Hello", "--expressiveness", "1.5"), "from 0 to 1"),
        (("Hello", "--expressiveness", "nan"), "from 0 to 1"),
        (("Hello", "--voice", "nobody"), "No model is called nobody"),
        (("Hello", "--voice", "smollm2-135m"), "is no voice"),
        ((" … ",), "There is nothing to say in it"),
        (("",), "There is nothing to say in it"),
    ],
)
def test_what_cannot_be_said_is_told_in_one_sentence_and_nothing_is_written(
    wrong: tuple[str, ...], sentence: str, home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "said.wav"
    manner = () if "--voice" in wrong else ESPEAK

    assert main(["voice", "say", *wrong, "--wav", str(file), *manner]) == EXIT_TROUBLE

    out, err = capsys.readouterr()
    assert (out, file.exists()) == ("", False)
    assert sentence in err


def test_a_file_that_cannot_be_written_is_told(home: Paths, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "nowhere" / "said.wav"

    assert main(["voice", "say", "Hello.", "--wav", str(file), *ESPEAK]) == EXIT_TROUBLE

    assert capsys.readouterr().err
