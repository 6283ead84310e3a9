from hypothesis import given
from hypothesis import strategies as st

from installers.pip_output import PipNarrator, reason_in


def test_a_download_is_told_with_its_size_and_how_far_it_is() -> None:
    narrator = PipNarrator()

    begun = narrator.words_for("  Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl (16.9 MB)\n")
    on_its_way = narrator.words_for("Progress 8000000 of 16900000\n")

    assert begun == "fetching numpy-2.4.6 (16.9 MB)"
    assert on_its_way == "fetching numpy-2.4.6, 8 of 17 MB"


def test_a_source_file_is_told_by_its_name() -> None:
    words = PipNarrator().words_for("  Downloading llama_cpp_python-0.3.36.tar.gz (76.6 MB)")

    assert words == "fetching llama_cpp_python-0.3.36 (76.6 MB)"


def test_a_build_is_told_by_its_parts() -> None:
    assert PipNarrator().words_for("  [12/140] /usr/bin/g++ -O3 x.cpp") == "compiling, part 12 of 140"


def test_the_programs_own_downloads_are_told_in_percent() -> None:
    assert PipNarrator().words_for(" 42% of 1.1 GB\n") == "fetching, 42% of 1.1 GB"


def test_the_last_phase_says_how_many_packages() -> None:
    assert (
        PipNarrator().words_for("Installing collected packages: av, numpy, soxr")
        == "putting 3 packages in place"
    )


@given(st.text())
def test_no_line_is_too_odd(line: str) -> None:
    words = PipNarrator().words_for(line)

    assert words is None or words


def test_the_reason_of_a_failure_is_pips_last_error() -> None:
    output = "Collecting x\nERROR: first\n  ERROR: No space left on device\nnote\n"

    assert reason_in(output) == "No space left on device"


def test_no_error_gives_no_reason() -> None:
    assert reason_in("all is well") == ""
