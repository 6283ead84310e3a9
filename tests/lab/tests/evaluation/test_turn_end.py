from pathlib import Path

from tests.lab.bench.turn_ends import Stop
from tests.lab.evaluation.part import Run
from tests.lab.evaluation.turn_end import figures

STOPS = [
    Stop(f"{number}.flac", f"p{number}", place, sound, 0.5, 0.16)
    for number in range(10)
    for place, sound in (("end", 0.9), ("open", 0.1))
]


def test_ends_that_sound_complete_are_told_from_places_that_do_not() -> None:
    by_name = {one.name: one for one in figures(STOPS, Run(Path()))}

    assert by_name["ends told from places inside by sound: area under the ROC curve"].value == 1.0
    assert by_name["ends told from places inside by words: area under the ROC curve"].value == 0.5
    assert by_name["cut in, all"].of == 10
    assert by_name["silence needed at ends, s, median"].value >= 0.16
