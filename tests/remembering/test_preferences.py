from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.facts import preferences
from companion.remembering.statements import statements
from tests.tables import each_row


def told(text: str) -> dict[str, str]:
    """Return the tastes of an utterance by subject."""
    return {draft.subject: draft.text for clause in statements(text) for draft in preferences(clause)}


@each_row(
    ("text", "subject", "taste"),
    [
        ("I love hiking.", "hiking", "You love hiking."),
        ("I can't stand loud music!", "loud music", "You can't stand loud music."),
        ("I'm a big fan of old westerns.", "old westerns", "You're a big fan of old westerns."),
        ("I've always loved horses.", "horses", "You've always loved horses."),
        ("My favourite colour is green.", "favourite colour", "Your favourite colour is green."),
        ("My least favorite day is Monday.", "least favourite day", "Your least favorite day is Monday."),
        ("Lasagne is my favourite dish.", "favourite dish", "Lasagne is your favourite dish."),
        ("I prefer tea over coffee.", "tea", "You prefer tea over coffee."),
        ("My favourite film is “Up”.", "favourite film", "Your favourite film is “Up”."),
        ("I love to cook.", "cook", "You love to cook."),
        ("I love going to the beach.", "going to the beach", "You love going to the beach."),
        ("I like drinking coffee.", "coffee", "You like drinking coffee."),
        ("I take my tea with lemon.", "taking tea", "You take your tea with lemon."),
        ("I don't like coffee anymore.", "coffee", "You don't like coffee anymore."),
    ],
)
def test_a_taste_is_told(text: str, subject: str, taste: str) -> None:
    assert told(text) == {subject: taste}


def test_a_list_holds_several_tastes() -> None:
    assert told("I love cats, pottery and jazz.") == {
        "cats": "You love cats.",
        "pottery": "You love pottery.",
        "jazz": "You love jazz.",
    }


def test_liking_and_no_longer_liking_have_the_same_subject() -> None:
    assert (
        told("I love coffee.").keys()
        == told("I hate coffee.").keys()
        == told("I don't like coffee any more.").keys()
    )


@each_row(
    "text",
    [
        "I love you.",
        "I love it!",
        "I like what you said.",
        "I hate when that happens.",
        "I loved that film.",
        "I'd love some tea.",
        "I can stand the noise.",
        "Do you like jazz?",
        "She loves jazz.",
        "I like to think so.",
        "I love the dress.",
        "I like holding them.",
        "I love making this cake.",
    ],
)
def test_what_is_no_lasting_taste_gives_none(text: str) -> None:
    assert told(text) == {}


@given(st.text() | st.text(max_size=4).map(lambda text: f"I love {text}, " * 300))
def test_any_clause_can_be_read(text: str) -> None:
    assert all(draft.text and draft.subject for draft in preferences(text))
