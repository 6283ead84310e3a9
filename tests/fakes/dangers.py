"""What words may be like, as a network finds it."""

from companion.values import CrisisKind, Danger, Grade


def like(
    kind: CrisisKind,
    probability: float,
    grade: Grade = Grade.RISK,
    other: float = 0.0,
    *,
    within: float = 0.0,
    by_itself: Danger | None = None,
    is_meant: bool | None = None,
) -> Danger:
    """Return words that are like those of a danger, so far, and surely of that grade."""
    return Danger(
        kinds={one: probability if one is kind else 0.0 for one in CrisisKind},
        none=1 - probability,
        grades={one: float(one is grade) for one in Grade if one is not Grade.NONE},
        other=other,
        within=within,
        by_itself=by_itself,
        is_meant=is_meant,
    )
