from companion.window.start_trouble import display_sentence, library_sentence


def test_a_missing_library_is_named_with_the_package_that_has_it() -> None:
    sentence = library_sentence("libEGL.so.1: cannot open shared object file: No such file or directory")

    assert sentence is not None
    assert sentence.endswith("sudo apt install libegl1")


def test_an_unknown_library_is_named() -> None:
    sentence = library_sentence(
        "libodd-thing.so.9: cannot open shared object file: No such file or directory"
    )

    assert sentence is not None
    assert "libodd-thing.so.9" in sentence


def test_another_failure_is_not_mistaken_for_a_missing_library() -> None:
    assert library_sentence("No module named 'PySide6'") is None


def test_without_a_display_the_terminal_is_offered() -> None:
    assert "companion talk" in display_sentence("linux", has_display=False)
    assert "DISPLAY" in display_sentence("linux", has_display=False)
    assert "DISPLAY" not in display_sentence("win32", has_display=False)
