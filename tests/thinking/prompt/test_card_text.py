import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.prompt.card_text import label, prose, shortened, speech, turns
from tests.tables import each_row
from tests.thinking.prompt.test_memory_notes import INJECTIONS

ADA = "Ada"


def plain(text: str) -> str:
    return prose(text, ADA, most_characters=4000).text


def said(text: str) -> str:
    return speech(text, ADA, most_characters=240)


@each_row(
    ("text", "words"),
    [
        ("{{char}} likes {{user}}.", "Ada likes the user."),
        ("{{ CHAR }} likes {{User}}.", "Ada likes the user."),
        ("<BOT> likes <USER>, <char> does.", "Ada likes the user, Ada does."),
        ("Kind. {{// made by {{char}}, see {{user}} }}Calm.", "Kind. Calm."),
        ("A{{comment: x}}B{{hidden_key:y}}C", "ABC"),
        ("{{random:red,blue}} and {{pick::one::two}} and {{roll:d6}}.", "red and one and ."),
        (r"{{random:red\, dark,blue}}", "red, dark"),
        ("a{{newline}}b", "a\nb"),
        ("{{unknown::x}}{{", "(("),
        ("{{char", "((char"),
    ],
)
def test_macros_are_filled_in(text: str, words: str) -> None:
    assert plain(text) == words


def test_the_person_is_spoken_to_as_a_friend() -> None:
    assert said("Hello, {{user}}!") == "Hello, my friend!"


def test_a_label_names_the_character() -> None:
    assert label("{{char}}'s house", ADA) == "Ada's house"


@each_row(
    ("text", "words"),
    [
        ("<b>Kind</b>, <i class='x'>calm</i>.", "Kind, calm."),
        ("One.<br>Two.<p>Three.</p>", "One.\nTwo.Three."),
        ("<script>alert(1)</script>Kind<!-- x -->.", "Kind."),
        ("&lt;b&gt;Kind&lt;/b&gt; &amp; calm", "Kind & calm"),
        ("**Kind** and __calm__", "Kind and calm"),
        ("# Who\n> Kind", "Who\nKind"),
        ("![me](https://a.b/c.png)Kind. See [this](javascript:alert(1)).", "Kind. See this."),
        ("Kind https://a.b/c?d=e www.f.g data:text/html,x", "Kind"),
        ("1 < 2 <3", "1 ‹ 2 ‹3"),
        ("one\n\n\n\ntwo", "one\ntwo"),
        ("  \t ", ""),
    ],
)
def test_markup_and_links_are_taken_out(text: str, words: str) -> None:
    assert plain(text) == words


@each_row("text", INJECTIONS)
def test_a_text_holds_no_control_tokens(text: str) -> None:
    for words in (plain(text), said(text)):
        assert not set("<>[]{}|`#\\") & set(words)
        assert not any(
            f"{role}:" in words.lower().replace(" ", "") for role in ("system", "assistant", "user")
        )


@given(st.text(max_size=300))
def test_no_text_at_all_holds_control_tokens(text: str) -> None:
    for words in (plain(text), said(text), label(text, ADA)):
        assert not set("<>[]{}|`#\\\0\x1b") & set(words)
    assert "\n" not in said(text)


@each_row(
    ("text", "words"),
    [
        ("*She smiles.* Hello! *waves*", "Hello!"),
        ("*only an action*", ""),
        ("**Really?**", "Really?"),
        ('"Hello there."', "Hello there."),
        ("“Hello there.”", "Hello there."),
        ('"Hello," she says, "you."', '"Hello," she says, "you."'),
        ("one\ntwo", "one two"),
        ("2 * 3 = 6", "2 3 = 6"),
    ],
)
def test_only_what_is_said_is_left_of_a_reply(text: str, words: str) -> None:
    assert said(text) == words


def test_example_dialogues_are_read_turn_by_turn() -> None:
    text = (
        "before\n<START>\n{{user}}: Hi\n{{char}}: Hello\nand welcome\n{{char}}: Sit down\n"
        "<start>\n<USER>: One\n<BOT>: Two: three\nAda: Four\n**{{user}}**: Six"
    )

    assert turns(text, ADA) == (
        ((False, " Hi"), (True, " Hello\nand welcome\n Sit down")),
        ((False, " One"), (True, " Two: three\n Four"), (False, " Six")),
    )


def test_without_speakers_there_are_no_examples() -> None:
    assert turns("Just a text.\n<START>\n<START>", ADA) == ()


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("One two.", 8, "One two."),
        ("One two. Three four.", 15, "One two."),
        ("One. Two three four five", 20, "One. Two three…"),
        ("abcdefghij", 5, "abcd…"),
        ("", 0, ""),
    ],
)
def test_a_long_text_ends_with_a_sentence_or_a_word(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short


@given(st.text(max_size=100), st.integers(1, 50))
def test_a_shortened_text_is_short_enough(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most


def test_a_cut_is_told() -> None:
    assert prose("word " * 50, ADA, most_characters=20).is_cut
    assert prose("{{//" + "x" * 3000 + "}}short" + " " * 30_000, ADA, most_characters=20).is_cut
    assert not prose("short", ADA, most_characters=20).is_cut
