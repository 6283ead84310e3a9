from companion.sound.rescans import LONGEST_PAUSE, Rescans


def looks_until(end: float, rescans: Rescans, begin: float = 0.0) -> tuple[list[float], Rescans]:
    """Return when is looked, asked each second, and the looks then."""
    looks = []
    for now in range(round(begin), round(end)):
        if rescans.is_due(now, "signs"):
            looks.append(float(now))
            rescans = rescans.after_one(now, "signs")
    return looks, rescans


def test_each_pause_is_twice_the_one_before_up_to_a_minute() -> None:
    looks, _ = looks_until(300.0, Rescans())

    assert looks == [0.0, 2.0, 6.0, 14.0, 30.0, 62.0, 122.0, 182.0, 242.0]


def test_a_change_is_looked_into_at_once_and_begins_anew() -> None:
    _, rescans = looks_until(300.0, Rescans())

    assert rescans.is_due(300.0, "other signs")
    assert rescans.after_one(300.0, "other signs").due_at < 300.0 + LONGEST_PAUSE / 2
