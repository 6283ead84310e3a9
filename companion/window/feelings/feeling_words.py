"""The words for feelings: the reading of an utterance, the companion's mood, and the causes of a change.

Plain functions, translatable, without Qt; the terminal and the demonstration use the same words. The only decision made
here is how strong, likely or uncertain a figure must be to be mentioned.
"""

from collections.abc import Mapping
from typing import Final

from companion.values import Affect, Cause, Emotion, Mood, MoodStep, MoodTerm, Reading
from companion.values.feeling_names import EMOTIONS, feeling_at, is_strong
from companion.window.wording import Translate, filled, listed_words, number_words, untranslated

_CLEAR: Final = 0.4
"""Minimum probability from which an emotion is named, if nothing felt is not likelier: of 1,500 comments of GoEmotions'
development part half are named, .73 of these rightly; the likeliest of any probability would be right in .64."""
_WORTH_A_WORD: Final = 0.3
"""Minimum probability at which a second emotion is mentioned beside it (guess)."""
_LITTLE: Final = 0.34
_MUCH: Final = 0.67
"""Limits of intensity: "a little" is below the first, "very" above the second (thirds)."""
_PLAIN: Final = 0.3
"""Least distance of a valence from 0 that is worth a line (guess)."""
_NOTHING: Final = 0.005
"""Size of a shift that would be written as 0.00."""
_HARDLY: Final = 0.03
_CLEARLY: Final = 0.2
"""Limits of a shift: below the first it is not mentioned, below the second it is called "a bit" (guesses)."""
OF_TIME: Final = frozenset({"decay", "rest"})
"""Names of mood terms that come from time alone."""
_LONGEST_CAUSE: Final = 48
"""Maximum characters of a cause in the line."""


def reading_line(reading: Reading, translate: Translate = untranslated) -> str:
    """Return the reading of an utterance in one line: the feeling, and a cause that is sure."""
    if reading.is_told and reading.is_unsure:
        return translate("Window", "You said this was wrong")
    if reading.is_told:
        told = translate("Window", "You said: %1")
        return told.replace("%1", affect_words(reading.affect.affect, translate))
    if reading.is_unsure:
        line = translate("Window", "I'm not sure how you felt")
    else:
        form = translate("Window", "You sounded %1") if reading.tone else translate("Window", "You seemed %1")
        line = form.replace("%1", understood_words(reading, translate))
    if reading.do_disagree:
        line += " — " + translate("Window", "your words and your voice don't match")
    if causes := sure_causes(reading):
        line += " · " + translate("Window", "because of “%1”").replace("%1", short_cause(causes[0].what))
    return line


def sure_causes(reading: Reading) -> tuple[Cause, ...]:
    """Return the causes to show: those that the user named in the same utterance."""
    if reading.is_unsure:
        return ()
    return tuple(cause for cause in reading.causes if cause.is_sure and cause.number == reading.number)


def is_clear(reading: Reading) -> bool:
    """Return whether a reading is worth a line that nobody asked for: its valence is surely not about 0.

    Of the 1,500 comments above .83 of the valences that are at least their deviation from 0 point the right way. An
    emotion is not enough: words about a cat's fear, or a request for a joke, have one that nobody felt.
    """
    if reading.is_told or reading.do_disagree:
        return True
    valence = abs(reading.affect.affect.valence)
    return not reading.is_unsure and valence >= max(_PLAIN, reading.affect.deviation.valence)


def understood_words(reading: Reading, translate: Translate = untranslated) -> str:
    """Return the likeliest emotions in words, or the point of feeling if none is clearly likely."""
    emotions = _clear_emotions(reading)
    if not emotions:
        return affect_words(reading.affect.affect, translate)
    return listed_words((emotion_words(emotion, translate) for emotion in emotions), translate)


def _clear_emotions(reading: Reading) -> tuple[Emotion, ...]:
    """Return one or two emotions, the likeliest first; () if none is clear."""
    likeliest = reading.emotions[:1]
    if not likeliest or likeliest[0].name == "neutral" or likeliest[0].probability < _CLEAR:
        return ()
    beside = (one for one in reading.emotions[1:2] if one.name != "neutral")
    return (*likeliest, *(one for one in beside if one.probability >= _WORTH_A_WORD))


def source_words(reading: Reading, translate: Translate = untranslated) -> str:
    """Return the source of the reading in words; "" if it was neither words nor tone."""
    if reading.do_disagree:
        return translate("Window", "your words and your voice don't match")
    match (reading.words is not None, reading.tone is not None):
        case (True, True):
            return translate("Window", "from words and tone")
        case (True, False):
            return translate("Window", "from words")
        case (False, True):
            return translate("Window", "from tone")
        case _:
            return ""


def emotion_words(emotion: Emotion, translate: Translate = untranslated) -> str:
    """Return an emotion as an adjective with its strength: "a little sad", "angry", "very happy"."""
    word = translate("Window", str(EMOTIONS.get(emotion.name, emotion.name)))
    if emotion.name == "neutral":  # nothing can be a little neutral
        return word
    if emotion.intensity < _LITTLE:
        return translate("Window", "a little %1").replace("%1", word)
    return translate("Window", "very %1").replace("%1", word) if emotion.intensity > _MUCH else word


def affect_words(affect: Affect, translate: Translate = untranslated) -> str:
    """Return a point of feeling in a word or two, by its valence and arousal alone."""
    word = translate("Window", feeling_at(affect).form)
    return translate("Window", "very %1").replace("%1", word) if is_strong(affect) else word


def mood_line(mood: Mood, companion: str, translate: Translate = untranslated) -> str:
    """Return the companion's feeling, and its mood if that differs."""
    emotion_word, mood_word = affect_words(mood.emotion, translate), affect_words(mood.mood, translate)
    if emotion_word == mood_word:
        return filled(translate("Window", "%1 feels %2"), companion, emotion_word)
    form = translate("Window", "%1 feels %2 now, and %3 overall")
    return filled(form, companion, emotion_word, mood_word)


def causes_of(step: MoodStep, translate: Translate = untranslated) -> tuple[tuple[str, str], ...]:
    """Return the causes of a change of mood with the size of each, the strongest first, without those of no effect."""
    terms = sorted(step.terms, key=lambda term: -term.shift.size)
    told = ((term_words(term.name, translate), shift_words(term, translate)) for term in terms)
    return tuple((what, amount) for what, amount in told if amount)


def plain_causes_of(step: MoodStep, translate: Translate = untranslated) -> tuple[tuple[str, str], ...]:
    """Return the same causes in plain words, without the effects of time alone."""
    terms = sorted(step.terms, key=lambda term: -term.shift.size)
    told = (
        (term_words(term.name, translate), plain_shift_words(term, translate))
        for term in terms
        if term.name not in OF_TIME
    )
    return tuple((what, how) for what, how in told if how)


def term_words(name: str, translate: Translate = untranslated) -> str:
    """Return the words for the name of a ``MoodTerm``; a name without words stays as it is."""
    return _terms(translate).get(name, name)


def shift_words(term: MoodTerm, translate: Translate = untranslated) -> str:
    """Return the largest shift of a term, such as "pleasanter by 0.12"; "" for no change."""
    shift = term.shift
    value, more, less = max(
        (
            (
                shift.valence,
                translate("Window", "more pleasant by %1"),
                translate("Window", "less pleasant by %1"),
            ),
            (shift.arousal, translate("Window", "livelier by %1"), translate("Window", "calmer by %1")),
            (
                shift.dominance,
                translate("Window", "more confident by %1"),
                translate("Window", "less confident by %1"),
            ),
        ),
        key=lambda each: abs(each[0]),
    )
    if abs(value) < _NOTHING:
        return ""
    return (more if value > 0 else less).replace("%1", number_words(abs(value), 2, translate))


def plain_shift_words(term: MoodTerm, translate: Translate = untranslated) -> str:
    """Return the direction of a term's largest shift, such as "a bit happier"; "" for a very small one."""
    shift = term.shift
    values = (shift.valence, shift.arousal, shift.dominance)
    most = max(range(len(values)), key=lambda place: abs(values[place]))
    size = abs(values[most])
    return "" if size < _HARDLY else _ways(translate)[most, values[most] > 0, size >= _CLEARLY]


def _ways(translate: Translate) -> Mapping[tuple[int, bool, bool], str]:
    """Return the words by coordinate (valence, arousal, dominance), growth and clearness of a shift."""
    return {
        (0, True, True): translate("Window", "happier"),
        (0, True, False): translate("Window", "a bit happier"),
        (0, False, True): translate("Window", "less happy"),
        (0, False, False): translate("Window", "a bit less happy"),
        (1, True, True): translate("Window", "livelier"),
        (1, True, False): translate("Window", "a bit livelier"),
        (1, False, True): translate("Window", "calmer"),
        (1, False, False): translate("Window", "a bit calmer"),
        (2, True, True): translate("Window", "more confident"),
        (2, True, False): translate("Window", "a bit more confident"),
        (2, False, True): translate("Window", "less confident"),
        (2, False, False): translate("Window", "a bit less confident"),
    }


def figure_words(value: float, deviation: float, translate: Translate = untranslated) -> str:
    """Return a coordinate and its uncertainty, such as "−0.32 ± 0.20"."""
    return f"{signed_words(value, translate)} ± {number_words(deviation, 2, translate)}"


def signed_words(value: float, translate: Translate = untranslated) -> str:
    """Return a coordinate with its sign, such as "+0.10"."""
    sign = "−" if value <= -_NOTHING else "+" if value >= _NOTHING else ""
    return f"{sign}{number_words(abs(value), 2, translate)}"


def short_cause(text: str) -> str:
    """Return the name of a cause in one line, cut if it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_CAUSE else plain[: _LONGEST_CAUSE - 1].rstrip() + "…"


def _terms(translate: Translate) -> Mapping[str, str]:
    return {
        "thanked": translate("Window", "You said thank you"),
        "praised": translate("Window", "You praised me"),
        "greeted": translate("Window", "You greeted me"),
        "returned": translate("Window", "You came back"),
        "left": translate("Window", "You said goodbye"),
        "blamed": translate("Window", "You blamed me"),
        "insulted": translate("Window", "You insulted me"),
        "apologised": translate("Window", "You said sorry"),
        "asked to stop": translate("Window", "You asked me to stop"),
        "good news": translate("Window", "You had good news"),
        "bad news": translate("Window", "You had bad news"),
        "contagion": translate("Window", "Your feeling rubbed off"),
        "decay": translate("Window", "The feeling faded"),
        "rest": translate("Window", "The mood settled"),
        "undone": translate("Window", "You undid a change"),
        "reset": translate("Window", "You started over"),
    }
