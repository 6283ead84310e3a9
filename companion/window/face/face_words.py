"""The words for how the face looks, for those who do not see it. Plain functions, translatable, without Qt."""

from functools import reduce

from companion.values import BrowsSeen, Countenance, Doing, GazeSeen, MouthSeen
from companion.window.wording import Translate, filled, untranslated


def face_words(seen: Countenance, translate: Translate = untranslated, *, is_still: bool = False) -> str:
    """Return how a face looks, such as "Smiling softly, looking at you, listening".

    Args:
        seen: How it would look with all that moves it.
        translate: Into the window's language.
        is_still: Where the eyes look is not drawn, and not told; what is calm throughout gives "" then.
    """
    looks_somewhere = seen.gaze is not GazeSeen.HALF_CLOSED
    told = [
        _mouths(translate)[seen.mouth],
        _brows(translate)[seen.brows],
        "" if is_still and looks_somewhere else _gazes(translate)[seen.gaze],
        _doings(translate)[seen.doing],
    ]
    line = reduce(lambda one, other: _both(one, other, translate), [words for words in told if words] or [""])
    return line[:1].upper() + line[1:]


def _both(one: str, other: str, translate: Translate) -> str:
    #: Joins two parts of a list, such as "smiling softly" and "looking at you".
    return filled(translate("Window", "%1, %2"), one, other)


def _mouths(translate: Translate) -> dict[MouthSeen, str]:
    return {
        MouthSeen.CALM: "",
        MouthSeen.SMILING_SOFTLY: translate("Window", "smiling softly"),
        MouthSeen.SMILING: translate("Window", "smiling"),
        MouthSeen.BEAMING: translate("Window", "beaming"),
        MouthSeen.CORNERS_DOWN: translate("Window", "the corners of the mouth down"),
        MouthSeen.PRESSED: translate("Window", "lips pressed together"),
        MouthSeen.ASKEW: translate("Window", "mouth askew"),
        MouthSeen.OPEN: translate("Window", "mouth open"),
    }


def _brows(translate: Translate) -> dict[BrowsSeen, str]:
    return {
        BrowsSeen.CALM: "",
        BrowsSeen.RAISED: translate("Window", "brows raised"),
        BrowsSeen.WORRIED: translate("Window", "brows drawn up in worry"),
        BrowsSeen.FROWNING: translate("Window", "frowning"),
        BrowsSeen.ONE_RAISED: translate("Window", "one brow raised"),
    }


def _gazes(translate: Translate) -> dict[GazeSeen, str]:
    return {
        GazeSeen.AT_PERSON: translate("Window", "looking at you"),
        GazeSeen.ASIDE: translate("Window", "looking aside"),
        GazeSeen.UP: translate("Window", "looking up"),
        GazeSeen.DOWN: translate("Window", "looking down"),
        GazeSeen.HALF_CLOSED: translate("Window", "eyes half closed"),
    }


def _doings(translate: Translate) -> dict[Doing, str]:
    return {
        Doing.NOTHING: "",
        Doing.LISTENING: translate("Window", "listening"),
        Doing.THINKING: translate("Window", "thinking"),
        Doing.SPEAKING: translate("Window", "speaking"),
    }
