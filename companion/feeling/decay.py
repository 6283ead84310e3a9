"""What is left of something after real time has passed; exact for any step, so cutting the time changes nothing."""


def left(elapsed: float, half_life: float) -> float:
    """Tell the share that is left after ``elapsed`` seconds, in [0, 1]: 2^(-elapsed / half_life).

    A clock that was set back counts as no time.
    """
    return float(2.0 ** (-max(0.0, elapsed) / half_life))
