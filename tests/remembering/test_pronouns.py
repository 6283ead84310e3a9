from companion.remembering.frames import of_them
from tests.tables import each_row


@each_row(
    ("to_them", "about_them"),
    [
        ("You live in York.", "They live in York."),
        ("You are a nurse, and you like it.", "They are a nurse, and they like it."),
        ("Ana is your sister.", "Ana is their sister."),
        ("The red one is yours.", "The red one is theirs."),
        ("You did it yourself.", "They did it themselves."),
        ("You've moved; you’re tired.", "They've moved; they're tired."),
        ("Ana told you a joke.", "Ana told them a joke."),
        ("A walk comforts you.", "A walk comforts them."),
        ("Ana lives with you and Bruno.", "Ana lives with them and Bruno."),
        ("Ana knows you are ill.", "Ana knows they are ill."),
        ("Ana left after you moved.", "Ana left after they moved."),
        ("Young people surround you", "Young people surround them"),
        ("You're allergic to nuts.", "They're allergic to nuts."),
        ("Your husband left you.", "Their husband left them."),
        ("Music always cheers you up.", "Music always cheers them up."),
        ("Anna understands you.", "Anna understands them."),
        ("The house is yours.", "The house is theirs."),
        ("You said: “I miss you, my friend.”", "They said: “I miss you, my friend.”"),
        ("You asked me: “Remind me to call mum!”", "They asked you: “Remind me to call mum!”"),
        ("You said “you know your way” to your boss.", "They said “you know your way” to their boss."),
        (
            "When you felt low and I asked about it, you mostly felt better.",
            "When they felt low and you asked about it, they mostly felt better.",
        ),
    ],
)
def test_a_sentence_to_the_person_becomes_one_about_them(to_them: str, about_them: str) -> None:
    assert of_them(to_them) == about_them
