from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.facts import BIRTHDAY, asked_to_keep, birthday, facts
from companion.remembering.statements import statements
from companion.values import Memory, MemoryKind
from tests.tables import each_row


def told(text: str, *names: str) -> dict[str, str]:
    """Return the facts of an utterance by subject."""
    return {draft.subject: draft.text for clause in statements(text) for draft in facts(clause, names)}


@each_row(
    ("text", "subject", "fact"),
    [
        ("I work as a nurse.", "work", "You work as a nurse."),
        ("Well, I'm a plumber now.", "work", "You're a plumber now."),
        ("I've been working at the docks for years.", "work", "You've been working at the docks for years."),
        ("Since I'm lactose intolerant I'm trying oat milk.", "diet", "You're lactose intolerant."),
        ("I got laid off!", "work", "You got laid off."),
        ("We moved to Leeds.", "home", "You moved to Leeds."),
        ("I'm thirty-four.", "age", "You're thirty-four."),
        ("My birthday is on May 5th.", "birthday", "Your birthday is on May 5th."),
        ("I have two kids.", "children", "You have two kids."),
        ("I sing in a choir on Sundays.", "hobby: sing in", "You sing in a choir on Sundays."),
        ("I never learned to swim.", "skill: swim", "You never learned to swim."),
        ("I'm on blood pressure tablets.", "medicine: tablets", "You're on blood pressure tablets."),
        ("I've been teaching since 2011.", "since long: teaching", "You've been teaching since 2011."),
        ("My knee has been bad ever since.", "health: knee", "Your knee has been bad ever since."),
        ("My husband snores like a bear.", "husband: snores", "Your husband snores like a bear."),
        ("My dad had a stroke.", "father: stroke", "Your dad had a stroke."),
        ("I'm not a vegetarian anymore.", "diet", "You're not a vegetarian anymore."),
        ("I'm allergic to peanuts.", "allergy: peanuts", "You're allergic to peanuts."),
        ("I play the cello.", "plays: cello", "You play the cello."),
        ("My sister lives in Rome.", "sister: home", "Your sister lives in Rome."),
        ("My mum is a nurse.", "mother: work", "Your mum is a nurse."),
        ("My father died in March.", "father: loss", "Your father died in March."),
        ("Last week my grandmother died.", "grandmother: loss", "Last week your grandmother died."),
        ("These days I work at the library.", "work", "These days you work at the library."),
        ("I lost my grandma last week.", "loss: grandma", "You lost your grandma last week."),
        ("My husband left me.", "husband: loss", "Your husband left you."),
        ("We lost the baby.", "loss: baby", "You lost the baby."),
    ],
)
def test_a_plain_statement_tells_a_fact(text: str, subject: str, fact: str) -> None:
    assert told(text) == {subject: fact}


@each_row(
    "text",
    [
        "I'm tired.",
        "I'm a mess.",
        "I'm not a nurse.",
        "I'm 5 minutes late.",
        "I live for this.",
        "I work hard.",
        "I am expecting that they call.",
        "My job is at stake, my job is not rewarding.",
        "I've been studying really hard.",
        "I have a headache.",
        "I can't sing the song.",
        "I've been waiting for two years of my life.",
        "My husband gets home at six.",
        "I keep forgetting things.",
        "I have a question.",
        "My sister is annoying.",
        "My sister passed her exam.",
        "I lost my keys.",
        "You work as a nurse.",
        "Ich bin Lehrer.",
        "我住在北京。",
    ],
)
def test_what_tells_no_fact_gives_none(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "text", ["I'm Muslim.", "I'm gay.", "I'm a Catholic.", "I'm Black.", "I'm Jewish.", "I vote Labour."]
)
def test_what_group_somebody_belongs_to_is_never_made_a_fact(text: str) -> None:
    assert told(text) == {}


@each_row(
    ("text", "fact"),
    [
        ("Please remember that I'm allergic to nuts.", "You're allergic to nuts."),
        ("Remember: my locker code is 4711.", "Your locker code is 4711."),
        ("Don't forget that my favourite colour is green.", "Your favourite colour is green."),
        (
            "Merk dir bitte, dass ich gegen Nüsse allergisch bin.",
            "Du hast gesagt: “Merk dir bitte, dass ich gegen Nüsse allergisch bin.”",
        ),
        ("Souviens-toi que j'habite à Lyon.", "Tu as dit : “Souviens-toi que j'habite à Lyon.”"),
        ("Recuerda que soy alérgica al polen.", "Dijiste: “Recuerda que soy alérgica al polen.”"),
        ("覚えておいて、ナッツアレルギーなんだ。", "あなたの言葉：“覚えておいて、ナッツアレルギーなんだ。”"),
        ("记住我对坚果过敏。", "你说过：“记住我对坚果过敏。”"),
    ],
)
def test_what_the_person_asks_to_remember_is_kept(text: str, fact: str) -> None:
    assert [draft.text for draft in asked_to_keep(text)] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "Remember when we talked about York?",
        "Do you remember my name?",
        "I can't remember where I put it.",
        "Remember I lost my wallet?",
        "Vergiss nicht zu essen.",
        "记得吃饭。",
    ],
)
def test_what_only_speaks_of_remembering_is_not(text: str) -> None:
    assert asked_to_keep(text) == ()


def test_what_a_known_person_does_is_a_fact_of_theirs() -> None:
    assert told("Anna lives in Leeds.", "Anna") == {"Anna: home": "Anna lives in Leeds."}
    assert told("Anna lives in Leeds.") == {}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Your birthday is on May 5th.", (5, 5)),
        ("Your birthday is the 29th of February.", (2, 29)),
        ("You were born on 3 March 1990.", (3, 3)),
        ("Your birthday is in May.", None),
        ("Your birthday is a secret.", None),
    ],
)
def test_the_birthday_is_read_off_the_fact_that_tells_it(text: str, date: tuple[int, int] | None) -> None:
    fact = Memory(MemoryKind.FACT, text, 1.7e9, subject=BIRTHDAY)

    assert birthday([replace(fact, subject="work"), fact]) == date
    assert birthday([]) is None


@given(st.text() | st.text(max_size=4).map(lambda text: f"I have a {text}" * 300))
def test_any_clause_can_be_read(text: str) -> None:
    assert all(draft.text for draft in facts(text, ["Anna"]))
