from companion.window.start_trouble import display_sentence, is_there, library_sentence


def test_all_missing_libraries_are_named_at_once_with_the_packages_that_have_them() -> None:
    sentence = library_sentence(
        "libEGL.so.1: cannot open shared object file: No such file or directory",
        is_there=lambda library: not library.startswith(("libGL", "libxcb-cursor")),
    )

    assert "libEGL.so.1, libGL.so.1, libxcb-cursor.so.0" in str(sentence)
    assert str(sentence).endswith("sudo apt install libegl1 libgl1 libxcb-cursor0")


def test_what_qt_loads_on_this_machine_is_there_and_what_no_machine_has_is_not() -> None:
    assert is_there("libc.so.6")
    assert not is_there("libodd-thing.so.9")


def test_an_unknown_library_is_named() -> None:
    sentence = library_sentence(
        "libodd-thing.so.9: cannot open shared object file: No such file or directory",
        is_there=lambda _library: True,
    )

    assert "libodd-thing.so.9" in str(sentence)


def test_another_failure_is_not_mistaken_for_a_missing_library() -> None:
    assert library_sentence("No module named 'PySide6'") is None


def test_without_a_display_the_terminal_is_offered() -> None:
    assert "companion talk" in str(display_sentence("linux", has_display=False))
    assert "DISPLAY" in str(display_sentence("linux", has_display=False))
    assert "DISPLAY" not in str(display_sentence("win32", has_display=False))
