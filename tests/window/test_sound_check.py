import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import SoundCheckBegan, SoundChecked
from companion.window.settings.sound_check import CheckState, SoundCheck

FOUND = SoundChecked(
    is_good=True, sentence="All is well.", echo_db=-12.4, room_db=-69.6, delay=0.1404, subtracted_db=20.2,
    suppressed_db=37.9, hum_hz=50,
)  # fmt: skip


def test_it_runs_from_the_wish_to_the_finding() -> None:
    asked = SoundCheck().asked()
    began = asked.after(SoundCheckBegan(9.0))
    ended = began.after(FOUND)

    assert [each.state for each in (SoundCheck(), asked, began, ended)] == [
        CheckState.NONE,
        CheckState.RUNNING,
        CheckState.RUNNING,
        CheckState.DONE,
    ]
    assert ended.found == FOUND


def test_each_figure_is_put_into_words_with_its_unit() -> None:
    assert SoundCheck().after(FOUND).figures() == (
        ("Its voice at the microphone", "−12 dB"),
        ("It comes back after", "140 ms"),
        ("Removed before it listens for you", "38 dB"),
        ("Removed before it recognises words", "20 dB"),
        ("Quiet room", "−70 dBFS"),
        ("Hum of the mains", "50 Hz"),
    )


def test_what_was_not_measured_is_not_shown() -> None:
    check = SoundCheck().after(SoundChecked(is_good=False, sentence="I found no loudspeaker."))

    assert check.figures() == ()
    assert SoundCheck().figures() == ()


@pytest.mark.parametrize(("echo_db", "shown"), [(5.6, "+6 dB"), (0.2, "+0 dB"), (-0.2, "+0 dB")])
def test_an_echo_louder_than_the_voice_has_a_plus(echo_db: float, shown: str) -> None:
    found = SoundChecked(is_good=False, sentence="Loud.", echo_db=echo_db)

    assert SoundCheck().after(found).figures()[0][1] == shown


@given(seconds=st.floats(0.0, 100.0), steps=st.lists(st.floats(0.0, 10.0), max_size=30))
def test_progress_grows_and_never_leaves_its_range(seconds: float, steps: list[float]) -> None:
    check = SoundCheck().asked().after(SoundCheckBegan(seconds))
    before = check.progress

    for step in steps:
        check = check.after_seconds(step)
        assert before <= check.progress <= 1.0
        before = check.progress
