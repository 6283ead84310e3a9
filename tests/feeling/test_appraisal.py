import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.appraisal import LONG_AWAY, SHIFTS, Occurrence, appraised
from tests.feeling.feelings import felt
from tests.tables import each_row


def happened(text: str, valence: float | None = None) -> set[str]:
    return {one.what.value for one in appraised(text, None if valence is None else felt(valence))}


@each_row(
    ("text", "what"),
    [
        ("Thank you so much.", "thanked"),
        ("Thanks, that helped.", "thanked"),
        ("I really appreciate it.", "thanked"),
        ("You are so kind.", "praised"),
        ("That was really helpful.", "praised"),
        ("I like talking to you.", "praised"),
        ("Hello there!", "greeted"),
        ("Good morning.", "greeted"),
        ("Bye, see you tomorrow.", "left"),
        ("I have to go now.", "left"),
        ("It's your fault that I missed it.", "blamed"),
        ("You never listen.", "blamed"),
        ("You made it worse.", "blamed"),
        ("Thanks for nothing.", "blamed"),
        ("You're useless.", "insulted"),
        ("Shut up, stupid machine.", "insulted"),
        ("I'm sorry I shouted at you.", "apologised"),
        ("Sorry, that was mean of me.", "apologised"),
        ("Please stop asking.", "asked to stop"),
        ("I don't want to talk about it.", "asked to stop"),
        ("I got the job!", "good news"),
        ("She said yes!", "good news"),
        ("We're having a baby.", "good news"),
        ("My grandmother died last night.", "bad news"),
        ("I've been fired.", "bad news"),
        ("Tomorrow we put the dog down.", "bad news"),
    ],
)
def test_what_a_sentence_means_to_the_companion(text: str, what: str) -> None:
    assert what in happened(text)


@each_row(
    "text",
    [
        "It rained all day.",
        "What time is it?",
        "No thanks.",
        "Thank god it's Friday.",
        "I'm sorry to hear that.",
        "The bus did not stop.",
        "He is stupid.",
        "My boss told me you are useless.",
        'She shouted "I hate you" at me.',
        "He thanked his mother.",
        "I didn't get the job yet.",
        "",
        "🙂",
        "for i in range(10): print(i)",
    ],
)
def test_what_means_nothing_to_the_companion(text: str) -> None:
    assert happened(text) == set()


PHOTO = "I can't stop looking at the photo of us."


@each_row(
    ("text", "valence", "what"),
    [
        (PHOTO, -0.8, {"bad news"}),
        (PHOTO, 0.8, {"good news"}),
        (PHOTO, 0.1, set()),
        ("My old phone finally died, now I get a new one.", 0.7, {"good news"}),
        ("Thanks for nothing, you useless machine.", None, {"insulted"}),
    ],
)
def test_feelings_are_news_and_insults_no_thanks(text: str, valence: float | None, what: set[str]) -> None:
    assert happened(text, valence) == what


def test_who_was_long_away_has_returned() -> None:
    (one,) = appraised("Hi!", None, away=LONG_AWAY)

    assert one.what is Occurrence.RETURNED


SENTENCES = (
    "Thank you, {who} was so happy.",
    "{who} died last night.",
    "You never listen, {who} said so too.",
    "I lost my job because of {who}.",
    "I met {who} today.",
)


def test_kind_deeds_please_and_unkind_ones_hurt() -> None:
    assert all(
        SHIFTS[what].valence > 0 for what in (Occurrence.THANKED, Occurrence.PRAISED, Occurrence.APOLOGISED)
    )
    assert all(
        SHIFTS[what].valence < 0 for what in (Occurrence.BLAMED, Occurrence.INSULTED, Occurrence.BAD_NEWS)
    )


NAMES = ("Emma", "Mohammed", "Wei", "Svetlana", "Jamal", "Greta", "Aaliyah")
PEOPLE = (
    "my neighbour",
    "my old neighbour",
    "my young neighbour",
    "my Muslim neighbour",
    "my Jewish neighbour",
    "my Turkish neighbour",
    "my American neighbour",
    "my female neighbour",
    "my gay neighbour",
)


@each_row("sentence", SENTENCES)
@pytest.mark.parametrize("people", [PEOPLE, NAMES], ids=["age, sex, nation, faith", "names"])
def test_who_somebody_is_moves_no_appraisal(sentence: str, people: tuple[str, ...]) -> None:
    assert len({frozenset(happened(sentence.format(who=who))) for who in people}) == 1


@given(st.text(max_size=200), st.none() | st.floats(-1, 1))
def test_any_text_can_be_appraised(text: str, valence: float | None) -> None:
    for one in appraised(text, None if valence is None else felt(valence)):
        assert 0 < one.weight <= 1


def test_a_very_long_text_is_appraised() -> None:
    assert happened("she said that he said " * 900 + "thank you.") <= {"thanked"}
