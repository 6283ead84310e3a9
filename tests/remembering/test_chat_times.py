from datetime import UTC, datetime, timedelta, timezone

from companion.remembering.chat_times import sent_at
from tests.tables import each_row

EAST = timezone(timedelta(hours=2))


def at(*parts: int, zone: timezone = EAST) -> float:
    year, month, day, hour, minute, second, microsecond = (*parts, 0, 0)[:7]
    return datetime(year, month, day, hour, minute, second, microsecond, zone).timestamp()


@each_row(
    ("written", "instant"),
    [
        ("June 19, 2023 4:13pm", at(2023, 6, 19, 16, 13)),
        ("June 9, 2023 12:05am", at(2023, 6, 9, 0, 5)),
        ("Jun 19, 2023 12:05 PM", at(2023, 6, 19, 12, 5)),
        ("2023-6-19 @14h 56m 50s 682ms", at(2023, 6, 19, 14, 56, 50, 682_000)),
        ("2024-07-12@01h31m37s", at(2024, 7, 12, 1, 31, 37)),
        ("2024-07-12@01h31m37s5ms", at(2024, 7, 12, 1, 31, 37, 5_000)),
        ("2024-07-12 @01h 31m", at(2024, 7, 12, 1, 31)),
        ("2024-05-03T18:06:00.250Z", at(2024, 5, 3, 18, 6, 0, 250_000, zone=UTC)),
        ("2024-05-03T18:06:00+02:00", at(2024, 5, 3, 18, 6)),
        ("2024-05-03T18:06:00", at(2024, 5, 3, 18, 6)),
        (1714759620250, 1714759620.25),
        ("1714759620250", 1714759620.25),
        (1714759620.25, 1714759620.25),
        (0, 0.0),
    ],
)
def test_every_form_in_which_chat_programs_wrote_times_is_read(written: str | float, instant: float) -> None:
    assert sent_at(written, EAST) == instant


@each_row(
    "written",
    [
        None,
        "",
        "yesterday",
        "June 31, 2023 4:13pm",
        "Foo 19, 2023 4:13pm",
        "2023-13-01 @14h 56m 50s",
        "19.6.2023",
    ],
)
def test_what_is_no_time_is_none(written: str | None) -> None:
    assert sent_at(written, EAST) is None
