import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.reply_text.stage_directions import (
    LEFT_OUT,
    LONGEST_DIRECTION,
    MARKS,
    at_marks,
    mark_of,
    vocal_sound,
    without_directions,
)
from companion.values import VocalSound
from tests.tables import each_row


def without(text: str) -> str:
    """Return a text with a bar where a direction was."""
    return re.sub(f"[{LEFT_OUT}{MARKS}]", "|", without_directions(text))


@each_row(
    "text", ["*nods slowly*", "**hugs you**", "_crying_", "(giggles)", "[pause]", "*She winks.*", "**nods**"]
)
def test_a_direction_is_left_out_with_its_marks(text: str) -> None:
    assert without(f"{text} Yes.") == "| Yes."


@each_row(
    ("text", "left"),
    [
        ("*lächelt sanft* Schön, dass du da bist.", "| Schön, dass du da bist."),
        ("Bonne nuit. *baisse la voix* À demain.", "Bonne nuit. | À demain."),
        ("¡Claro! *se ríe*", "¡Claro! |"),
        ("*微笑みながら*そうですね。", "|そうですね。"),
        ("没关系。（轻轻点头）慢慢来。", "没关系。|慢慢来。"),
        ("そうですか。（少し間を置いて", "そうですか。|"),
        ("*nickt* *lacht* Ja.", "| | Ja."),
    ],
)
def test_in_any_language_one_alone_between_sentences_is_left_out(text: str, left: str) -> None:
    assert without(text) == left


@each_row(
    "text",
    [
        "Das ist *sehr* schön.",
        "*Sehr* schön!",
        "*Ja!* Genau so.",
        "Lies *die Zeit*. *Momo* auch.",
        "**attention** à la marche",
        "明日（土曜日）に行こう。",
        "2 * 3 * 4 macht 24.",
        "（Paris）へ。",
        'Sag "ja" *laut*.',
    ],
)
def test_emphasis_and_asides_of_any_language_stay(text: str) -> None:
    assert without(text) == text


@each_row("text", ["*nod", "**nods", "(laughs", "[a long sigh"])
def test_one_that_was_begun_at_the_end_counts(text: str) -> None:
    assert without(f"Yes. {text}") == "Yes. |"


@each_row(
    "text",
    [
        "*a quiet happy little sigh*",
        "*smiles a warm, gentle smile*",
        "(bright, breathy laugh)",
        "*with a playful wink*",
        "*gentle, understanding nod*",
        "(sound of waves)",
        "*the soft sound of a door closing*",
        "(in a soft tone)",
        "*in a teasing voice*",
        "[in a low whisper]",
        "[excited tone]",
        "[happy]",
        "[gently]",
        "(sad)",
        "[quietly amused]",
        "(playfully)",
        "[whispers]",
    ],
)
def test_one_with_more_adjectives_a_noise_a_tone_or_a_feeling_is_left_out(text: str) -> None:
    assert without(f"{text} Yes.") == "| Yes."


@each_row(
    "text",
    [
        "The (happy) couple.",
        "*Happy* birthday.",
        "(probably) so",
        "(in a good mood)",
        "the *sound of* it",
        "in (a tone I knew)",
        "*A good laugh* helps.",
        "(money)",
    ],
)
def test_an_aside_or_emphasis_with_such_words_stays(text: str) -> None:
    assert without(text) == text


@each_row(
    "text",
    [
        "*",
        "*never* so",
        "*no* way",
        "(about two hours)",
        "[a]",
        "*nods\nso",
        "(takes ten minutes)",
        "a*nods*",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert without(text) == text


def test_a_verb_behind_its_subject_is_emphasised() -> None:
    assert without("she *smiles* at") == "she *smiles* at"
    assert without("you *smiles* at") == "you | at"


def test_what_is_too_long_is_none() -> None:
    long = "*smiles" + " so" * LONGEST_DIRECTION

    assert without(long) == long


@given(st.text(alphabet="*_([)] asmile.\n", max_size=40))
def test_no_more_is_taken_than_there_is(text: str) -> None:
    remaining = iter(text)

    assert all(character in remaining for character in without(text) if character != "|")


@each_row(
    ("direction", "sound"),
    [
        ("*laughs*", VocalSound.LAUGH),
        ("(chuckles softly)", VocalSound.LAUGH),
        ("*soft laughter*", VocalSound.LAUGH),
        ("*She giggles.*", VocalSound.LAUGH),
        ("*sighs deeply*", VocalSound.SIGH),
        ("[a long sigh]", VocalSound.SIGH),
        ("_humming_", VocalSound.HUM),
        ("*hesitates*", VocalSound.HESITATION),
        ("*nods*", None),
        ("*smiles warmly*", None),
        ("*looks at you and laughs*", None),
    ],
)
def test_what_a_voice_does_can_be_uttered(direction: str, sound: VocalSound | None) -> None:
    assert vocal_sound(direction) is sound


LAUGH, SIGH = mark_of(VocalSound.LAUGH), mark_of(VocalSound.SIGH)


def test_a_text_is_cut_where_a_sound_comes() -> None:
    parts = list(at_marks(f"Oh dear. {LAUGH}I can see it. {SIGH}Poor cat."))

    assert parts == [
        ("Oh dear. ", None),
        ("I can see it. ", VocalSound.LAUGH),
        ("Poor cat.", VocalSound.SIGH),
    ]


def test_of_two_sounds_in_one_place_the_last_is_meant() -> None:
    assert list(at_marks(f"{LAUGH}{SIGH}Well.")) == [("Well.", VocalSound.SIGH)]


def test_every_sound_has_a_mark_that_no_text_holds() -> None:
    assert len(set(MARKS)) == len(VocalSound)
    assert {unicodedata.category(mark) for mark in MARKS} == {"Cn"}


@given(st.lists(st.sampled_from([*MARKS, "Oh", " ", "dear. ", "I see"])))
def test_no_word_is_lost_and_no_mark_is_left(parts: list[str]) -> None:
    said = "".join(part for part, _ in at_marks("".join(parts)))

    assert said == "".join(part for part in parts if part not in MARKS)
