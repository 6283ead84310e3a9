"""Makes a companion's boundaries of its settings; what contradicts itself in them is told in sentences."""

from datetime import time

from companion.guarding.agreed import agreed, quiet_hours
from companion.settings.boundary_sections import BoundarySettings
from companion.values import Age, Boundaries, Intimacy, Proactivity, Rule, Voices


def boundaries_of(settings: BoundarySettings) -> tuple[Boundaries, tuple[str, ...]]:
    """Return the boundaries that hold, and a sentence for each setting that holds otherwise than it was set."""
    quiet, unclear = quiet_hours(_time(settings.quiet_from), _time(settings.quiet_until))
    domains = {Rule.HEALTH: settings.health, Rule.MONEY: settings.money, Rule.LAW: settings.law}
    held, overruled = agreed(
        Boundaries(
            topics=settings.topics,
            intimacy=Intimacy[settings.intimacy.upper()],
            allows_endearments=settings.endearments,
            allows_flattery=settings.flattery,
            allows_humour=settings.humour,
            allows_strong_language=settings.strong_language,
            referred=frozenset(rule for rule, advice in domains.items() if advice == "refer"),
            has_brief_farewell=settings.farewell == "brief",
            quiet=quiet,
            session_minutes=settings.session_minutes,
            reminds=settings.reminder,
            age=Age(settings.age),
            not_remembered=settings.not_remembered,
            voices=Voices(settings.voices),
            proactivity=Proactivity(settings.proactivity),
        )
    )
    return held, (unclear, *overruled) if unclear else overruled


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None
