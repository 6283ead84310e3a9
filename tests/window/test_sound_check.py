from companion.channel.messages import SoundChecked
from companion.window.settings.sound_check_model import SoundCheck

FOUND = SoundChecked(
    is_good=True, sentence="All is well.", echo_db=-12.4, room_db=-69.6, delay=0.1404, subtracted_db=20.2,
    suppressed_db=37.9,
)  # fmt: skip


def test_each_figure_is_put_into_words_with_its_unit() -> None:
    assert SoundCheck().with_event(FOUND).figures() == (
        ("My voice at the microphone", "−12 dB"),
        ("Echo delay", "140 ms"),
        ("Removed before listening", "38 dB"),
        ("Removed before recognition", "20 dB"),
        ("Quiet room", "−70 dBFS"),
    )
