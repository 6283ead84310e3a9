"""What a face can look like, in words, and what becomes of a choice."""

from pathlib import Path

import msgspec
import pytest

from companion.channel.messages import SetSetting, SettingRefused, SettingsShown, ShownSetting
from companion.values.face_look import READY_LOOKS, FaceLook, parts_of
from companion.window.face.face_look import ShownLook, saved_look
from tests.fakes.personas import WENNA


def shown(look: FaceLook) -> SettingsShown:
    return SettingsShown(
        {f"face.{part}": ShownSetting(value, value) for part, value in parts_of(look).items()}
    )


def test_a_choice_is_seen_before_the_engine_has_written_it() -> None:
    look, wishes = ShownLook().choosing("hair", "long")

    assert look.look.hair == "long"
    assert wishes == (SetSetting("face.hair", "long"),)


def test_news_of_a_choice_before_does_not_undo_the_one_on_its_way() -> None:
    once, _ = ShownLook().choosing("hair", "long")
    twice, _ = once.choosing("hair", "bun")

    still = twice.with_event(shown(FaceLook(hair="long")))
    at_last = still.with_event(shown(FaceLook(hair="bun")))

    assert still.look.hair == "bun"
    assert at_last == ShownLook(FaceLook(hair="bun"))


def test_a_ready_look_is_not_taken_on_piece_by_piece() -> None:
    wanted = READY_LOOKS["zuri"]
    look, wishes = ShownLook().wearing(wanted)

    for number in range(1, len(wishes)):
        told = {wish.key: wish.value or "" for wish in wishes[:number]}
        usual = {f"face.{part}": value for part, value in parts_of(FaceLook()).items()}
        look = look.with_event(
            SettingsShown({key: ShownSetting(of, of) for key, of in {**usual, **told}.items()})
        )
        assert look.look == wanted

    assert look.with_event(shown(wanted)) == ShownLook(wanted)


def test_a_refused_choice_is_as_it_was_once_the_engine_tells_how_things_stand() -> None:
    chosen, _ = ShownLook().choosing("skin", "umber")

    told = chosen.with_event(SettingRefused("face.skin", "The settings cannot be written.")).with_event(
        shown(FaceLook())
    )

    assert told == ShownLook()


def test_another_engine_is_not_waited_for() -> None:
    chosen, _ = ShownLook().choosing("skin", "umber")

    assert chosen.alone().with_event(shown(FaceLook())).look == FaceLook()


def test_the_look_of_another_character_is_seen_at_once() -> None:
    look = ShownLook().with_event(msgspec.structs.replace(WENNA, look=parts_of(READY_LOOKS["mika"])))

    assert look == ShownLook(READY_LOOKS["mika"])


def test_settings_that_say_nothing_of_the_face_leave_it() -> None:
    look = ShownLook(READY_LOOKS["ailsa"])

    assert look.with_event(SettingsShown({})) == look


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ('[face]\nhair = "curls"\nsmile = 1.5\n', FaceLook(hair="curls")),
        ('[face]\nhair = "mohawk"\nskin = "olive"\n', FaceLook(skin="olive")),
        ("[face]\nhair = 3\n", FaceLook()),
        ("face = 3\n", FaceLook()),
        ("[face\n", FaceLook()),
        ("", FaceLook()),
    ],
)
def test_the_first_picture_shows_what_the_file_says_as_far_as_it_can_be_read(
    tmp_path: Path, text: str, look: FaceLook
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)

    assert saved_look(file) == look
