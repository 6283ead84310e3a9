from pathlib import Path

from companion.window.rendering import HAS_FALLEN_BACK, draws_in_one_thread, draws_in_software, without_card


def test_linux_draws_in_software_without_a_graphics_card_but_what_the_person_set_wins(tmp_path: Path) -> None:
    assert draws_in_software({}, "linux", tmp_path)
    assert not draws_in_software({"QSG_RHI_BACKEND": "opengl"}, "linux", tmp_path)
    assert draws_in_software({"QT_QUICK_BACKEND": "software"}, "win32", tmp_path)

    (tmp_path / "renderD128").touch()
    assert not draws_in_software({}, "linux", tmp_path)


def test_after_the_card_has_failed_it_is_not_tried_again(tmp_path: Path) -> None:
    (tmp_path / "renderD128").touch()
    after = without_card({"QSG_RHI_BACKEND": "opengl", "LANG": "de_DE.UTF-8"})

    assert draws_in_software(after, "linux", tmp_path)
    assert (after["LANG"], HAS_FALLEN_BACK in after) == ("de_DE.UTF-8", True)


def test_everything_is_drawn_in_the_windows_thread_unless_the_user_chose_otherwise() -> None:
    usual, chosen = dict[str, str](), {"QSG_RENDER_LOOP": "threaded"}

    draws_in_one_thread(usual)
    draws_in_one_thread(chosen)

    assert usual == {"QSG_RENDER_LOOP": "basic"}
    assert chosen == {"QSG_RENDER_LOOP": "threaded"}
