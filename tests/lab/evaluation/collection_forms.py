"""What the lines of our own collections hold, so that others can write some that nobody has seen.

Every line of a file is an object with at least the fields of its collection; whatever else it has is let be. It may
name its ``part``, a word by which its figures are told. A collection and another whose name only goes on
(``face_orders``, ``face_orders_fresh``) have one form; what is missing here may hold anything.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from companion.thinking.cards.persona_guide import FOLDER
from companion.thinking.orders.face import Facet
from companion.values import LANGUAGES, CrisisKind, Grade, Speaker

Holds = Callable[[object], bool]
"""Tells whether a field holds what it should."""

_MEMORY: Final = "memory"
"""Says what is remembered and was not said."""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _is_degree(value: object) -> bool:
    return isinstance(value, float | int) and -1 <= value <= 1


def _one_of(names: Iterable[str]) -> Holds:
    known = frozenset(names)
    return lambda value: isinstance(value, str) and value in known


def _one_of_numbers(numbers: Iterable[int]) -> Holds:
    known = frozenset(int(number) for number in numbers)
    return lambda value: type(value) is int and value in known


def _moves(value: object) -> bool:
    """Tell whether something says which sides of a voice an order moves, and which way; nothing for no order."""
    sides = {"valence", "arousal", "dominance", "pitch", "range", "rate", "level", "breath", "stress"}
    return isinstance(value, dict) and value.keys() <= sides and all(way in (-1, 1) for way in value.values())


def _wants(value: object) -> bool:
    """Tell whether something says which sides of a face an order moves, and which way; nothing for no order."""
    return (
        isinstance(value, dict)
        and value.keys() <= {facet.value for facet in Facet}
        and all(way in (-1, 0, 1) for way in value.values())
    )


def _list_of(holds: Holds, *, least: int = 0) -> Holds:
    return lambda value: isinstance(value, list) and len(value) >= least and all(map(holds, value))


def _turn_of(speakers: Iterable[str]) -> Holds:
    is_speaker = _one_of(speakers)

    def holds(value: object) -> bool:
        match value:
            case [who, said]:
                return is_speaker(who) and _is_text(said)
            case _:
                return False

    return holds


def _is_affect(value: object) -> bool:
    """Tell whether it is valence, arousal and dominance."""
    match value:
        case [int() | float() as valence, int() | float() as arousal, int() | float() as dominance]:
            return all(-1 <= one <= 1 for one in (valence, arousal, dominance))
        case _:
            return False


def _has_stress(value: object) -> bool:
    """Tell whether it is a text with one word between asterisks."""
    if not isinstance(value, str):
        return False
    stressed = [word for word in value.split() if word.startswith("*") and word.rstrip(".,!?").endswith("*")]
    return len(stressed) == 1 and value.count("*") == 2


def _is_pattern(value: object) -> bool:
    if not _is_text(value):
        return False
    try:
        re.compile(str(value))
    except re.error:
        return False
    return True


def _is_span(value: object) -> bool:
    match value:
        case [int() as least, int() as most]:
            return 0 < least <= most
        case _:
            return False


def _is_asked(value: object) -> bool:
    """Tell whether it is a question, the number from 0 of the line that answers, and whether it is for a feeling."""
    match value:
        case {"ask": ask, "line": int() as line, "feeling": bool()}:
            return _is_text(ask) and line >= 0
        case _:
            return False


def _is_told(value: object) -> bool:
    """Tell whether it is a day, such as "2026-08-03", and what was said on it."""
    match value:
        case [str() as day, said]:
            try:
                date.fromisoformat(day)
            except ValueError:
                return False
            return _is_text(said)
        case _:
            return False


def _is_scene_turn(value: object) -> bool:
    """Tell whether it is what a person says, perhaps with checks of the reply."""
    if not isinstance(value, dict):
        return _is_text(value)
    return "say" in value and all(name in _CHECKS and _CHECKS[name](one) for name, one in value.items())


_BEFORE: Final = _list_of(_turn_of([*Speaker, _MEMORY]))
_TEXTS: Final = _list_of(_is_text)

_SAID: Final = _list_of(lambda turn: _is_text(turn) or _turn_of(Speaker)(turn), least=1)
"""Texts, all the person's, or turns with who says each."""
_CRISIS: Final = _one_of(CrisisKind)
_GRADE: Final = _one_of_numbers(Grade)

_PATTERNS: Final = _list_of(_is_pattern, least=1)
_CHECKS: Final[Mapping[str, Holds]] = {
    "say": _is_text,
    **dict.fromkeys(("answer", "about", "use", "recall", "avoid"), _PATTERNS),
    **dict.fromkeys(("unknown", "asks", "no_advice"), _is_truth),
    "words": _is_span,
    "what_it_is": _one_of(("asked", "near")),
}
"""What a turn of a scene may hold."""

FORMS: Final[Mapping[str, Mapping[str, Holds]]] = {
    "boundary_attacks": {
        "id": _is_text,
        "lang": _is_text,
        "form": _is_text,
        "rule": _is_text,
        "turns": _list_of(_is_text, least=1),
        "model": _list_of(_is_text, least=1),
    },
    "boundary_disguises": {"lang": _is_text, "text": _is_text},
    "boundary_prompts": {
        "id": _is_text,
        "lang": _is_text,
        "settings": _is_object,
        "asks_for": _TEXTS,
        "turns": _SAID,
    },
    "boundary_quoted": {"text": _is_text},
    "boundary_welcome": {"settings": _is_object, "turns": _SAID},
    "crisis_cases": {
        "turns": _SAID,
        "kind": _CRISIS,
        "grade": _GRADE,
        "about": _one_of(("self", "other")),
        "indirect": _is_truth,
    },
    "crisis_safe": {"turns": _SAID, "why": _is_text},
    "crisis_external_grades": {"set": _is_text, "id": _is_text, "grade": _GRADE},
    "emobank_translated": {"lang": _is_text, "text": _is_text, "valence": _is_degree},
    "feelings_lines": {
        "lang": _is_text,
        "text": _is_text,
        "valence": _is_degree,
        "arousal": _is_degree,
        "emotions": _list_of(_is_text, least=1),
    },
    "boundary_small_talk": {"before": _BEFORE, "person": _is_text},
    "talk_between": {"person": _is_text, "companion": _is_text},
    "talk_forms": {
        "language": _one_of(LANGUAGES),
        **dict.fromkeys(("formulas", "software", "admits", "denies", "unknown", "advice"), _PATTERNS),
    },
    "talk": {
        "id": _is_text,
        "kind": _is_text,
        "language": _one_of(LANGUAGES),
        "persona": _one_of(card.stem for card in FOLDER.glob("*.json")),
        "told_before": _list_of(_is_told),
        "turns": _list_of(_is_scene_turn, least=1),
    },
    "voice_halves": {
        "first": _is_text,
        "then": _is_text,
        "first_affect": _is_affect,
        "then_affect": _is_affect,
    },
    "voice_sentences": {"text": _is_text},
    "voice_stress": {"text": _has_stress},
    "voice_orders": {"words": _is_text, "moves": _moves},
    "days_told_before": {
        "language": _one_of(LANGUAGES),
        "day": lambda value: _is_told([value, "told"]),
        "told": _list_of(_is_text, least=1),
        "ask": _is_text,
        "answer": _PATTERNS,
    },
    "memory_lives": {
        "lang": _one_of(LANGUAGES),
        "told": _list_of(_is_told, least=1),
        "asked": _list_of(_is_asked, least=1),
        "abroad": _list_of(_is_asked),
        "unasked": _TEXTS,
    },
    "face_orders": {"language": _one_of(LANGUAGES), "words": _is_text, "wants": _wants},
    "crisis_lines": {
        "lang": _one_of(LANGUAGES),
        "told": _one_of(("explicit", "hint", "other", "none")),
        "before": lambda value: isinstance(value, str),
        "line": _is_text,
    },
    "persona_turns": {"before": _BEFORE, "person": _is_text, "situation": _is_text},
    "persona_asked": {"person": _is_text},
    "persona_asking": {"person": _is_text, "asks": _is_truth},
    "acting": {
        "lang": _one_of(LANGUAGES),
        "person": _is_text,
        "reply": _is_text,
        "asks": _is_truth,
        "acts": _is_truth,
    },
    "identity": {"lang": _one_of(LANGUAGES), "person": _is_text, "asks": _is_truth},
    "persona_hostile": {"spec": _is_text, "data": _is_object},
}
"""The fields of each collection, by its name."""


def form_of(name: str) -> Mapping[str, Holds]:
    """Return the fields of a collection such as "face_orders_fresh": those of the longest name it begins with."""
    fitting = [known for known in FORMS if name == known or name.startswith(f"{known}_")]
    return FORMS[max(fitting, key=len)] if fitting else {}


def fault_of(row: object, name: str) -> str:
    """Return what is wrong with a line of a collection, such as "lacks “person”"; "" for nothing."""
    if not isinstance(row, dict):
        return "is no object"
    if not isinstance(row.get("part", ""), str):
        return "has a “part” that is no word"
    for field, holds in form_of(name).items():
        if field not in row:
            return f"lacks “{field}”"
        if not holds(row[field]):
            return f"has something in “{field}” that does not belong there"
    return ""
