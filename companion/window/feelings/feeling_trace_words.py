"""The words for both sides' feelings over time: each point with its cause, and the whole for who cannot see it.

Plain functions, translatable, without Qt.
"""

from collections.abc import Callable

from companion.channel.messages import FeelingPoint
from companion.window.feelings.feeling_trace import FeelingTrace
from companion.window.feelings.feeling_words import affect_words, short_cause, signed_words, term_words
from companion.window.wording import Translate, filled, number_words, untranslated


def point_words(
    trace: FeelingTrace, companion: str, spell: Callable[[float], str], translate: Translate = untranslated
) -> dict[str, str]:
    """Return what there is to say of the point that is looked at: who, when, felt, figures, cause; "" for nothing."""
    point = trace.point
    if point is None:
        return {"who": "", "when": "", "felt": "", "figures": "", "cause": ""}
    is_person = trace.side == "person"
    figures = filled(
        translate("Window", "pleasant %1, excited %2"),
        signed_words(point.affect.valence, translate),
        signed_words(point.affect.arousal, translate),
    )
    return {
        "who": translate("Window", "You") if is_person else companion,
        "when": spell(point.at),
        "felt": _felt_words(point, translate),
        "figures": "" if _is_wrong(point) else figures,
        "cause": _cause_words(point, translate, is_person=is_person),
    }


def trace_words(trace: FeelingTrace, companion: str, translate: Translate = untranslated) -> str:
    """Return the trace in words, for who cannot see it."""
    sides = (
        (translate("Window", "You"), trace.shown.person),
        (companion, trace.shown.companion),
    )
    told = [
        filled(
            translate("Window", "%1: from %2 to %3"),
            name,
            affect_words(points[0].affect, translate),
            affect_words(points[-1].affect, translate),
        )
        for name, points in sides
        if points
    ]
    return "; ".join(told)


def span_words(translate: Translate = untranslated) -> dict[str, str]:
    """Return the stretches that can be chosen, in words."""
    return {
        "hour": translate("Window", "an hour"),
        "day": translate("Window", "a day"),
        "week": translate("Window", "a week"),
        "month": translate("Window", "a month"),
        "year": translate("Window", "a year"),
        "all": translate("Window", "all"),
    }


def _felt_words(point: FeelingPoint, translate: Translate) -> str:
    felt = affect_words(point.affect, translate)
    if point.count > 1:
        return filled(
            translate("Window", "%1, on average of %2"), felt, number_words(point.count, translate=translate)
        )
    if _is_wrong(point):
        return translate("Window", "You said that this was wrong")
    if point.is_told:
        return filled(translate("Window", "%1, as you said yourself"), felt)
    if point.is_unsure:
        return filled(translate("Window", "perhaps %1, but that is unsure"), felt)
    return felt


def _is_wrong(point: FeelingPoint) -> bool:
    """Tell whether the person called the reading wrong, and has not said how it was meant."""
    return point.is_told and point.is_unsure


def _cause_words(point: FeelingPoint, translate: Translate, *, is_person: bool) -> str:
    if not point.cause:
        return translate("Window", "No cause is known.") if not point.is_told else ""
    what = (
        filled(translate("Window", "“%1”"), short_cause(point.cause))
        if is_person
        else term_words(point.cause, translate)
    )
    if point.count > 1:
        return filled(translate("Window", "The strongest was because of: %1"), what)
    return filled(translate("Window", "Because of: %1"), what)
