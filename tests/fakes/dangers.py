"""What words may be like, as the encoder and the language model find it."""

from companion.values import CrisisKind, Danger, Grade


def like(
    kind: CrisisKind,
    probability: float,
    grade: Grade = Grade.RISK,
    other: float = 0.0,
    *,
    by_model: float | None = None,
    is_rough: bool = False,
) -> Danger:
    """Return words that are like those of a danger, so far."""
    rest = [one for one in Grade if one not in {Grade.NONE, grade}]
    return Danger(
        kinds={one: probability if one is kind else 0.0 for one in CrisisKind},
        none=1 - probability,
        grades={grade: 0.96} | dict.fromkeys(rest, 0.02),
        other=other,
        by_model=by_model,
        is_rough=is_rough,
    )
