"""Leaves out what of a movement can be told from what is kept."""

from collections.abc import Sequence


def thinned(times: Sequence[float], values: Sequence[float], tolerance: float) -> list[int]:
    """Return which instants to keep, in order: the first, the last, and those that straight lines between them need.

    Each line is drawn as far as all values beside it lie within ``tolerance`` of it; then the next begins.

    Args:
        times: Strictly rising, at least one.
        values: One for each instant.
        tolerance: By how much a value may lie off the line, above 0.
    """
    kept = [0]
    steepest, flattest = float("inf"), float("-inf")
    for now in range(1, len(times)):
        since, moved = times[now] - times[kept[-1]], values[now] - values[kept[-1]]
        if not flattest <= moved / since <= steepest:
            kept.append(now - 1)
            steepest, flattest = float("inf"), float("-inf")
            since, moved = times[now] - times[now - 1], values[now] - values[now - 1]
        steepest = min(steepest, (moved + tolerance) / since)
        flattest = max(flattest, (moved - tolerance) / since)
    if len(times) > 1:
        kept.append(len(times) - 1)
    return kept
