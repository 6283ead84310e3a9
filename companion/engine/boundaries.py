"""Makes a companion's boundaries of its settings; what contradicts itself in them is told in sentences."""

from datetime import time
from typing import Final

from companion.guarding.agreed import agreed, quiet_hours
from companion.settings.sections import CompanionSettings
from companion.values import Age, Boundaries, Intimacy, Proactivity, Rule, Voices

_UNRECORDED: Final = (
    "boundaries.not_remembered or boundaries.voices keeps something out, so no events are recorded, whatever"
    " conversation.record_events says."
)


def boundaries_of(companion: CompanionSettings) -> tuple[Boundaries, tuple[str, ...]]:
    """Return the boundaries that hold, and a sentence for each setting that holds otherwise than it was set."""
    settings = companion.boundaries
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
    unrecorded = (
        "" if is_recorded(companion, held) or not companion.conversation.record_events else _UNRECORDED
    )
    return held, tuple(sentence for sentence in (unclear, *overruled, unrecorded) if sentence)


def is_recorded(companion: CompanionSettings, held: Boundaries) -> bool:
    """Tell whether a session's events are recorded: not where some of what is said may not be kept."""
    keeps_all = not held.not_remembered and held.voices is Voices.EVERYONE
    return companion.conversation.record_events and keeps_all


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None
