import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.speaking.clauses import (
    FIRST_MOST_WORDS,
    LATER_MOST_CHARACTERS,
    LATER_MOST_UNSPACED,
    can_be_said,
    cut,
    is_enclosed,
)
from tests.tables import each_row


def clauses_of(text: str) -> tuple[str, ...]:
    return cut(text, is_first=True, is_finished=True).clauses


def clauses_when_streamed(pieces: list[str]) -> list[str]:
    clauses: list[str] = []
    pending = ""
    for piece in pieces:
        found, pending = cut(pending + piece, is_first=not clauses, is_finished=False)
        clauses += found
    return clauses + list(cut(pending, is_first=not clauses, is_finished=True).clauses)


TRICKY = """
Hello I you and but because, the . , ... … ! ?! : ; – — - * 3.5 1,000 10:30 p.m. Dr. e.g. U.S. No. 5 J.
"Yes," ( (as ) well). etc. [a](https://x.y/z?q=1,2) 😀 👩‍👩‍👧 :( 1. 2. naïve word—word don’t “Oh. ” It café
你好。 今日は 「はい。」 A我 3人、 しゃ
"""
PIECES = st.sampled_from(TRICKY.split())
REPLIES = st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "\n", "  ", "\n\n"])), max_size=40).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


def test_the_first_clause_leaves_when_the_word_after_the_comma_begins() -> None:
    assert cut("Of course, ", True, False) == ((), "Of course, ")

    assert cut("Of course, I", True, False) == (("Of course,",), "I")


def test_a_single_word_before_a_comma_does_not_leave_alone() -> None:
    assert clauses_of("Well, I think so.") == ("Well, I think so.",)


def test_the_first_clause_leaves_before_a_conjunction() -> None:
    assert clauses_of("I would come along but it rains.")[0] == "I would come along"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I have been thinking about your trip this summer", "I have been thinking"),
        ("You could tell me about yourself.", "You could tell me"),
        ("It's normal to feel nervous before a big test.", "It's normal to feel nervous"),
    ],
)
def test_a_first_clause_without_any_sign_is_broken_before_a_preposition(text: str, first: str) -> None:
    assert clauses_of(text)[0] == first


@pytest.mark.parametrize(
    "sentence", ["The capital of Italy is Rome.", "It was a matter of course.", "He went to the small store."]
)
def test_a_short_sentence_without_a_natural_place_is_said_whole(sentence: str) -> None:
    assert clauses_of(sentence + " What else?")[0] == sentence


def test_a_first_clause_is_never_broken_after_an_article_when_that_can_be_avoided() -> None:
    assert clauses_of("My dear little brown dog chased every the the cats")[0].split()[-1] == "chased"


def test_later_clauses_leave_at_sentence_ends_and_long_ones_at_commas() -> None:
    text = "Oh yes. Rome, Paris and Oslo are fine cities, and I like them. Bye."

    assert clauses_of(text) == (
        "Oh yes.",
        "Rome, Paris and Oslo are fine cities,",
        "and I like them.",
        "Bye.",
    )


@each_row(
    "sentence",
    [
        "It costs 1,000.50 dollars.",
        "Come at 10:30 p.m. on Monday.",
        "Pi is 3.14 roughly.",
        "Ask Dr. Smith, please.",
        "Ask J. R. Tolkien.",
        "Fruit, e.g. apples.",
        "The U.S. Army came.",
        "It was No. 5 then.",
        "On May 5, 2024, then.",
        "See https://example.com/a,b.c?d=1 now.",
        "I said (yes, no, well. Maybe) so.",
        '"Yes, I know. Really," she said.',
        "“Yes, I know. Really,” she said.",
        "Wait…what happened?",
        "He said word—word.",
        "The temperature fell 3 - 5 degrees.",
        "Apples etc. are good.",
        # the dots of German ordinals and dates, and of what is shortened in German, French and Spanish
        "Dein Termin ist am 24. Dezember um neun.",
        "Das war im 19. Jahrhundert.",
        "Es ist der 2. Weltkrieg, den sie meint.",
        "Wir fahren am 3. und 4. Mai.",
        "Komm am 24.12. um neun.",
        "Das kostet 5 Mio. Euro.",
        "Es dauert 20 Min. mit dem Rad.",
        "Frag bitte Hr. Maier bzw. Frau Weber.",
        "Pregunta a la Sra. García.",
        "C’est le 3 janv. 2024.",
    ],
)
def test_what_belongs_together_is_not_cut(sentence: str) -> None:
    assert cut(sentence + " Then", is_first=False, is_finished=False).clauses == (sentence,)


@each_row(
    ("text", "expected"),
    [
        ("I live in the U.S. It is big.", ("I live in the U.S.", "It is big.")),
        ("Well... I think. Well... maybe.", ("Well...", "I think.", "Well... maybe.")),
        ("Great! 😀 Let's go.", ("Great! 😀", "Let's go.")),
        ("The answer is 3. Good.", ("The answer is 3.", "Good.")),
        ("I turned 30. May is nice.", ("I turned 30.", "May is nice.")),
        ("Es sind 20 Min. I think.", ("Es sind 20 Min.", "I think.")),
        ("No. I won't.", ("No.", "I won't.")),
        ("Buy:\n- two eggs\n- milk\n", ("Buy:\n", "- two eggs\n", "- milk\n")),
        ("Dear J.,\n\nthank you.", ("Dear J.,\n\n", "thank you.")),
        ("C’est Ada\u00a0! Viens. Oui.", ("C’est Ada\u00a0! Viens.", "Oui.")),
        ("1. Rest. 2. Eat.", ("1. Rest.", "2. Eat.")),
        ("She said “Go.” Then left.", ("She said “Go.”", "Then left.")),
        ("I think – no.", ("I think –", "no.")),
        ("**Good idea!** Yes.", ("**Good idea!**", "Yes.")),
        ("Hm. *He looks, wipes. Slowly.* Go.", ("Hm.", "*He looks, wipes. Slowly.*", "Go.")),
        # languages without spaces are cut at their signs
        ("你好！我很高兴见到你。", ("你好！", "我很高兴见到你。")),
        ("当然可以，我们一起想想办法吧。", ("当然可以，", "我们一起想想办法吧。")),
        ("好，我来。", ("好，我来。",)),
        ("*擦着吧台，看着你*你要点啥？来。", ("*擦着吧台，看着你*你要点啥？", "来。")),
        ("欢迎。 *擦着吧台，看着你*你要点啥？来。", ("欢迎。 *擦着吧台，看着你*你要点啥？", "来。")),
        ("5 * 3 is 15. Anything else?", ("5 * 3 is 15.", "Anything else?")),
        ("“3*4 is 12. Right?” Yes.", ("“3*4 is 12. Right?”", "Yes.")),
        ("他说：“好的。我来。”然后走了。", ("他说：“好的。我来。”", "然后走了。")),
        ("はい。今日はいい天気ですね。", ("はい。", "今日はいい天気ですね。")),
        ("「はい。」と言った。そうです。", ("「はい。」", "と言った。", "そうです。")),
        ("圆周率是3.14，对吗？Yes. 好的。", ("圆周率是3.14，", "对吗？", "Yes.", "好的。")),
        ("とても長い文章を書いているので待って。", ("とても長い文章を", "書いているので待って。")),
    ],
)
def test_sentences_and_list_items_are_told_apart(text: str, expected: tuple[str, ...]) -> None:
    assert clauses_of(text) == expected


def test_a_bracket_that_never_closes_holds_up_the_reply_only_for_a_while() -> None:
    text = "Well (you know, " + "this is what I say, and say. " * 20

    assert cut(text, is_first=True, is_finished=False).clauses


@pytest.mark.parametrize("text", ["", "...", " \n ", "!!", "—"])
def test_a_reply_without_words_gives_no_clause_and_keeps_its_text(text: str) -> None:
    clauses, rest = cut(text, is_first=True, is_finished=True)

    assert clauses == ()
    assert rest.split() == text.split()


def test_a_reply_of_emoji_alone_is_said_and_one_that_goes_on_is_not_cut_behind_them() -> None:
    assert cut("😀 ❤️", is_first=True, is_finished=True) == (("😀 ❤️",), "")
    assert cut("Yes. 😀", is_first=True, is_finished=False).clauses == ()
    assert cut("😀", is_first=False, is_finished=True) == ((), "😀")


@pytest.mark.parametrize(
    ("text", "most"), [("word " * 400, LATER_MOST_CHARACTERS), ("我" * 1000, LATER_MOST_UNSPACED)]
)
def test_an_endless_sentence_is_cut(text: str, most: int) -> None:
    assert all(len(clause) <= most for clause in clauses_of(text))


@each_row("part", ["ha", "1,000,", "ha-", "สวัสดี", "a/b", "a.", "(a"])
def test_an_endless_word_is_cut_while_it_comes(part: str) -> None:
    endless = (part * 5000)[:10_000]

    soon = cut(endless[: LATER_MOST_CHARACTERS + len(part)], is_first=True, is_finished=False)
    clauses = clauses_when_streamed([endless[at : at + 7] for at in range(0, len(endless), 7)])

    assert soon.clauses[0] == clauses[0]
    assert all(len(clause) <= LATER_MOST_CHARACTERS for clause in clauses)
    assert "".join(clauses) == endless


def test_a_long_web_address_stays_whole_since_only_its_host_is_said() -> None:
    address = "https://example.org/" + "found?" * 50

    assert clauses_of(address) == (address,)


@given(REPLIES | st.text())
@example("Great! ( Oh ) \n - one")
def test_no_text_is_lost_or_reordered(reply: str) -> None:
    clauses, rest = cut(reply, is_first=True, is_finished=True)

    assert "".join("".join([*clauses, rest]).split()) == "".join(reply.split())


@given(st.text(st.characters(max_codepoint=0x2E7F)))
def test_clauses_joined_by_spaces_are_the_reply(reply: str) -> None:
    clauses, rest = cut(reply, is_first=True, is_finished=True)

    assert " ".join([*clauses, rest]).split() == reply.split()


@given(REPLIES, st.data())
def test_the_clauses_do_not_depend_on_how_the_stream_is_chopped(reply: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(reply)), max_size=12)))
    pieces = [reply[a:b] for a, b in zip([0, *ends], [*ends, len(reply)], strict=True)]

    assert clauses_when_streamed(pieces) == list(clauses_of(reply))


@given(REPLIES)
def test_the_clauses_are_the_same_character_by_character(reply: str) -> None:
    assert clauses_when_streamed(list(reply)) == list(clauses_of(reply))


@given(REPLIES)
def test_every_clause_holds_something_to_say(reply: str) -> None:
    assert all(can_be_said(clause) for clause in clauses_of(reply))


@given(st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True), min_size=FIRST_MOST_WORDS + 1, max_size=30))
def test_the_first_clause_is_never_longer_than_its_most_words(words: list[str]) -> None:
    assert len(clauses_of(" ".join(words))[0].split()) <= FIRST_MOST_WORDS


@each_row(
    ("text", "is_within"),
    [
        ("“So we go.", True),
        ("“So we go.”", False),
        ('"So we go.', True),
        ('"So we go."', False),
        ("(He left.", True),
    ],
)
def test_an_open_quotation_is_noticed(text: str, is_within: bool) -> None:
    assert is_enclosed(text) is is_within
