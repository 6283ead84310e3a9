from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.own_name import NAME, own_name
from companion.values import MemoryKind
from tests.tables import each_row


def name(text: str) -> str:
    """Return what the person says they are called; "" for nothing."""
    drafts = own_name(text)
    assert all((draft.kind, draft.subject) == (MemoryKind.FACT, NAME) for draft in drafts)
    return "".join(draft.text.removeprefix("Your name is ").removesuffix(".") for draft in drafts)


@each_row(
    ("text", "called"),
    [
        ("I'm Tom, nice to meet you.", "Tom"),
        ("Hi! I’m Anna.", "Anna"),
        ("My name's Anna Meier and I live in York.", "Anna Meier"),
        ("my name is anna", "Anna"),
        ("You can call me Al.", "Al"),
        ("Everyone calls me Bob.", "Bob"),
        ("I'm Brian.", "Brian"),
        ("Ich heiße Jürgen und wohne in Köln.", "Jürgen"),
        ("Hallo, ich bin die Anna.", "Anna"),
        ("Nenn mich einfach Jo.", "Jo"),
        ("Bonjour, je m’appelle Élodie.", "Élodie"),
        ("Moi, c'est Tom.", "Tom"),
        ("Me llamo José Luis.", "José Luis"),
        ("Hola, soy Íñigo, mucho gusto.", "Íñigo"),
        ("私の名前はさくらです。", "さくら"),
        ("はじめまして、トムです。", "トム"),
        ("田中と申します。", "田中"),
        ("我叫小明，很高兴认识你。", "小明"),
        ("你可以叫我阿明。", "阿明"),
        ("你好，我是安娜。", "安娜"),
    ],
)
def test_who_says_their_name_is_called_so(text: str, called: str) -> None:
    assert name(text) == called


@each_row(
    "text",
    [
        "I'm tired.",
        "I'M PASSING THROUGH A HARD TIME",
        "I'm Irish.",
        "I'm Jewish.",
        "I'm Muslim and I'm tired.",
        "I'm Mum to two.",
        "I'm sorry, Tom.",
        "Is my name Anna?",
        "Call me later.",
        "My name is on the list.",
        "Her name is Bob.",
        "My dog's name is Bruno.",
        "Ich bin Lehrer.",
        "Ich heiße das nicht gut.",
        "Je suis fatigué.",
        "Soy profesora.",
        "私は学生です。",
        "疲れたと言います。",
        "我是老师。",
        "请叫我起床。",
        "我叫他回家。",
    ],
)
def test_what_else_somebody_is_names_nobody(text: str) -> None:
    assert name(text) == ""


def test_of_two_names_the_last_holds() -> None:
    assert name("My name is Alexander. Call me Alex.") == "Alex"


@given(st.text() | st.text(max_size=4).map(lambda text: f"Hello, my name is {text} " * 100))
def test_any_text_can_be_read(text: str) -> None:
    assert len(own_name(text)) <= 1
