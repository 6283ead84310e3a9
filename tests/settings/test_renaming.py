"""A text about the companion follows its new name, and no other word in it changes."""

import pytest

from companion.settings.persona_sections import renamed

RUSK = [
    ("You are Rusk. Rusk is plain.", "You are Otto. Otto is plain."),
    ("Rusk's jokes, and Rusk’s order.", "Otto's jokes, and Otto’s order."),
    ("“I'm Rusk,” says Rusk-the-plain; since Rusk is software…", None),
    ("I am Rusk. Ask Rusk!", "I am Otto. Ask Otto!"),
    ("A rusk is dry, and Ruskin is no Ruskov.", "A rusk is dry, and Ruskin is no Ruskov."),
    ("Du heißt Rusk. Rusks Humor ist trocken, Rusks trockener Humor.", None),
    ("Tu t’appelles Rusk, et l’humour de Rusk est sec.", None),
    ("Eres Rusk. ¡Rusk habla poco!", None),
    ("あなたはRuskです。Ruskはまっすぐです。", None),
    ("你是Rusk。Rusk很直接。", None),
    ("You are Rusk, a friend of Lark.", "You are Otto, a friend of Lark."),
]


@pytest.mark.parametrize(("text", "expected"), RUSK)
def test_whole_words_follow_in_six_languages(text: str, expected: str | None) -> None:
    assert renamed(text, "Rusk", "Otto") == (expected or text.replace("Rusk", "Otto"))


@pytest.mark.parametrize(
    ("old", "new", "text", "expected"),
    [
        ("Hollis", "Otto", "Hollis' jokes are Hollis's own.", "Otto's jokes are Otto's own."),
        ("Rusk", "Hannes", "Du magst Rusks Humor.", "Du magst Hannes’ Humor."),
        ("Ilo", "Rusk", "Les mots d’Ilo, et qu'Ilo dit.", "Les mots de Rusk, et que Rusk dit."),
        ("Ilo", "Otto", "Les mots d'Ilo.", "Les mots d'Otto."),
        (
            "ミラ",
            "Otto",
            "あなたはミラです。ミラクルが好きなミラ。",
            "あなたはOttoです。ミラクルが好きなOtto。",
        ),
        ("安", "小雨", "你是安。安很温柔，希望平安，不安全。", "你是小雨。小雨很温柔，希望平安，不安全。"),
        ("小雨", "安", "你是小雨，小雨的话很少。", "你是安，安的话很少。"),
        ("C.J. (2)", "Otto", "You are C.J. (2).", "You are Otto."),
    ],
)
def test_possessives_and_scripts_without_blanks_follow(old: str, new: str, text: str, expected: str) -> None:
    assert renamed(text, old, new) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("May", "It may rain in May, on May 5, 5 May or the 5th of May 2025, since May, next May."),
        ("May", "May I ask something? “May I?”"),
        ("Will", "Where there's a will. Will you stay? Will the rain stop?"),
        ("Mark", "Mark my words. Ten marks."),
        ("Rose", "Du magst die Rose, eine Rose und Rosen. Roses are red."),
        ("Mai", "Im Mai, seit Mai, am 5. Mai, Anfang Mai."),
        ("Rose", "Une Rose, la Rose."),
    ],
)
def test_an_ordinary_word_that_is_also_the_name_stays(name: str, text: str) -> None:
    assert renamed(text, name, "Otto") == text


def test_the_name_beside_an_ordinary_word_follows() -> None:
    text = "You are May. May is sunny, and in May May's voice is warm. May I say that May likes it?"

    assert renamed(text, "May", "Otto") == (
        "You are Otto. Otto is sunny, and in May Otto's voice is warm. May I say that Otto likes it?"
    )
