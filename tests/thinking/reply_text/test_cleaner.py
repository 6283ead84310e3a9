import itertools
import random
import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.reply_text.cleaner import ReplyCleaner, ReplyEnd, cleaned
from companion.thinking.reply_text.stage_directions import MARKS, at_marks
from companion.values import VocalSound
from tests.tables import each_row

REPLIES = 10_000
OURS = (
    "Three hours of waiting, and then they send you home. What did you do with the evening?",
    "That one I don't know.",
    "Good. Then the worst of it is behind you.",
    "Oh no, not the dog... How old was she?",
    "I'd take the earlier train: you can always have coffee (and a bun) at the other end.",
)
"""Replies as they should be."""


def clean(text: str) -> str:
    """Return what is left of a text, without the marks of sounds."""
    cleaner = ReplyCleaner(companion_name="Ada")
    return "".join(words for words, _ in at_marks(cleaner.feed(text) + cleaner.finish()))


def end_of(text: str) -> ReplyEnd | None:
    cleaner = ReplyCleaner(companion_name="Ada")
    cleaner.feed(text)
    return cleaner.ended


@each_row(
    ("raw", "spoken"),
    [
        ("Hello there. How are you?", "Hello there. How are you?"),
        ("  \n Hello", "Hello"),
        ("Ada: Hello", "Hello"),
        ("**Assistant:** Hello", "Hello"),
        ("COMPANION : Hello", "Hello"),
        ("Your idea: go home.", "Your idea: go home."),
        ("What a day: rain.", "What a day: rain."),
        ("That is **very** _good_ and ~~fine~~.", "That is very good and fine."),
        ("Two * three is snake_case.", "Two * three is snake_case."),
        ("Use `print` now.", "Use print now."),
        ("# A title\nText.", "A title, Text."),
        ("- bread\n- milk\n* eggs", "bread, milk, eggs"),
        ("1. First.\n2. Second.", "First. Second."),
        ("See [the page](http://example.org/a_b) now.", "See the page now."),
        ("An [aside] stays.", "An [aside] stays."),
        ("Well <|im_end|> then</s>.", "Well then."),
        ("<|im_start|>assistant\nHello", "Hello"),
        ("[INST] Hello [/INST]", "Hello"),
        ("A \x1b\u202ebent\u2066 word.", "A bent word."),
        ("I <3 you, and 2 < 3.", "I <3 you, and 2 < 3."),
        ("<think>He is sad.\nBe kind.</think>\n\nI am sorry.", "I am sorry."),
        ("<think>never ends", ""),
        ("Hello.\nUser: Hi.\nAda: Oh.", "Hello."),
        ("Hello. User: Hi.", "Hello."),
        ("It is you: you won.", "It is you: you won."),
        ("Human: what", ""),
        ("- ", ""),
        ("?!", "?!"),
        ("Here:\n\n──────────\n\nDone.", "Here: Done."),
        ("Well.\n. . . . .\n=====\n***\nYes.", "Well. Yes."),
        ("─────", ""),
        ("..........", ""),
        ("┌─────┐\n│ box │\n└─────┘", "box"),
        (
            "| Bird | Seen |\n|:-----|-----:|\n| heron | 5 |\n| wren | no |\nDone.",
            "Bird, Seen, heron, 5, wren, no, Done.",
        ),
        ("Try this:\n```python\nprint('hi')\n```\nThat prints hi.", "Try this: That prints hi."),
        ('```json\n{"a": 1}\n``` Hello.', "Hello."),
        ("Tom &amp; Ann &lt;3 it&#39;s&nbsp;ok &#27;[1m &#x202e;now", "Tom & Ann <3 it's ok now"),
        ("\x1b[1;31mRed\x1b[0m and \\033[32mgreen\\033[0m and [33mso[0m on", "Red and green and so on"),
        ("Hello<br/>you <span class='x y'>there</span>", "Hello, you there"),
        ("3.5 is 3.5.", "3.5 is 3.5."),
        ("57. Are we there?", "57. Are we there?"),
        ("1. Eggs\n2. Milk", "Eggs, Milk"),
    ],
)
def test_only_what_is_meant_for_ears_is_left(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row(
    ("raw", "spoken"),
    [
        ("*smiles* Hello.", "Hello."),
        ("**smiles softly** Hello.", "Hello."),
        ("_She nods._ Hello.", "Hello."),
        ("*Ada's eyes light up* Hello.", "Ada's eyes light up Hello."),
        ("Hello *waves at you*, how are you?", "Hello, how are you?"),
        ("Well, *sighs*, fine.", "Well, fine."),
        ("*I take your hand* I am here.", "I am here."),
        ("*gently takes your hand* I am here.", "I am here."),
        ("(laughs) Yes.", "Yes."),
        ("Yes (chuckling). No.", "Yes. No."),
        ("Yes. [sighs] No.", "Yes. No."),
        ("[a long pause] No.", "No."),
        ("Yes. *leans closer", "Yes."),
        ("*smiles*", ""),
    ],
)
def test_stage_directions_are_left_out(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row(
    ("raw", "spoken"),
    [
        ("I *really* mean it.", "I really mean it."),
        ("*Never* do that.", "Never do that."),
        ("*This* is it.", "This is it."),
        ("Just *breathe* with me.", "Just breathe with me."),
        ("She *smiles* at last.", "She smiles at last."),
        ("I am *listening* to you.", "I am listening to you."),
        ("*Really!* smiles and all.", "Really! smiles and all."),
        ("It takes two hours (about a film's length).", "It takes two hours (about a film's length)."),
        ("He (the one who sings) came.", "He (the one who sings) came."),
        ("Not (yet) done.", "Not (yet) done."),
        ("See (it takes ten minutes).", "See (it takes ten minutes)."),
        ("A [note] and a (", "A [note] and a ("),
    ],
)
def test_emphasis_and_asides_are_said(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row(
    ("raw", "shown"),
    [
        ("*smiles softly* Hello.", "*smiles softly* Hello."),
        ("Ja. *wischt den Tresen, sieht dich an* Und?", "Ja. *wischt den Tresen, sieht dich an* Und?"),
        (
            "*Une lanterne tremble.* « Toi ! » *Tousse.* Va.",
            "*Une lanterne tremble.* « Toi ! » *Tousse.* Va.",
        ),
        ("*擦着吧台，看着你*你要点啥？", "*擦着吧台，看着你*你要点啥？"),
        ("（微笑）你好。（间）再见。", "（微笑）你好。（间）再见。"),
        ("*lächelt sanft* *lehnt sich vor* Erzähl.", "*lächelt sanft* *lehnt sich vor* Erzähl."),
        ("欢迎光临。*擦着吧台*你要点啥？", "欢迎光临。 *擦着吧台*你要点啥？"),
        ("I *really* mean **it**.", "I really mean it."),
        ("*None* of this is your fault. *Never*, I said.", "None of this is your fault. Never, I said."),
        ("*Nie* Kuchen ohne Sahne.", "Nie Kuchen ohne Sahne."),
    ],
)
def test_in_a_role_stage_directions_stay(raw: str, shown: str) -> None:
    assert "".join(cleaned(re.split(r"(?<= )", raw), ReplyCleaner(keeps_form=True))) == shown


@each_row(
    ("raw", "shown"),
    [
        ("Roses are red\nViolets are blue", "Roses are red\nViolets are blue"),
        ("You need:\n\n- eggs\n- milk", "You need:\n\n- eggs\n- milk"),
        ("| Mo | Di |\n|---|---|\n| Suppe | Brot |", "| Mo | Di |\n| Suppe | Brot |"),
        ("Type:\n```sh\nls -S | head\n```\n`-S` sorts.", "Type:\nls -S | head\n\n-S sorts."),
        ("1. 罗太太；2. 堂倌。", "1. 罗太太；2. 堂倌。"),
        ("# Brot\n1. **Mehl**\n2. 600~700 ml Wasser", "Brot\n1. Mehl\n2. 600~700 ml Wasser"),
        ("Le pido el turno de día. [Nombre]", "Le pido el turno de día. [Nombre]"),
        ("好的~", "好的~"),
    ],
)
def test_lines_lists_and_fields_of_a_strong_model_stay(raw: str, shown: str) -> None:
    assert "".join(cleaned(re.split(r"(?<= )", raw), ReplyCleaner(keeps_form=True))) == shown


def test_a_product_in_figures_stays() -> None:
    assert clean("3*4 is *really* 12.") == "3*4 is really 12."


def test_blanks_to_fill_in_stay() -> None:
    form = "Bill no. ___ of the ____. “Yours, Ann ___”"

    assert clean(form) == form


@each_row(
    ("raw", "spoken"),
    [
        ("Dear [Her name],\nThank you. Love, [Your name]", "Dear, Thank you. Love,"),
        ("Dear [Name of the landlord], it drips.", "Dear, it drips."),
        ("We meet at [place].", "We meet at."),
        ("[Your name](https://example.org) is a link.", "Your name is a link."),
    ],
)
def test_fields_to_fill_in_are_not_said(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row("reply", OURS)
def test_a_reply_as_it_should_be_passes_unchanged(reply: str) -> None:
    assert clean(reply) == reply


@pytest.mark.parametrize(
    "reply", ["それは大変だったね。今日は何をしていたの？", "那真是漫长的一天。你现在感觉怎么样？"]
)
def test_words_without_blanks_come_clause_by_clause(reply: str) -> None:
    cleaner = ReplyCleaner()
    first, _, rest = reply.partition("。")

    assert cleaner.feed(first) == ""
    assert cleaner.feed("。") == f"{first}。"
    assert cleaner.feed(rest) + cleaner.finish() == rest


def test_brackets_that_open_in_a_row_do_not_hold_back_a_reply() -> None:
    cleaner = ReplyCleaner()
    reply = "( " * 2000

    said = cleaner.feed(reply)

    assert len(said) > len(reply) * 3 / 4  # else each further word reads all of it again


def test_a_comma_that_goes_on_from_elsewhere_is_said() -> None:
    assert clean(", and I stay.") == ", and I stay."


@each_row(
    "thought",
    [
        "<thinking>He is sad.</think></thinking>",
        "<analysis>He is sad.</analysis>",
        "<THINK>\nHe is <b>sad</b>.\n</THINK>\n\n",
        "<seed:think>He is sad.</seed:think>",
        "<mm:think>He is sad.</mm:think>",
        "[THINK]He is sad.[/THINK]",
        "◁think▷He is sad.◁/think▷",
        "<|channel>thought\nHe is sad.<channel|>",
        "<|channel>thought\n<channel|>",
        "<|channel|>analysis<|message|>He is sad.<|end|><|start|>assistant<|channel|>final<|message|>",
        "<|channel|>final<|message|>",
        "analysisHe is sad.assistantfinal",
        "<think></think><think>He is sad.</think>",
        "</think>\n\n",
    ],
)
def test_a_thought_is_not_said_whatever_marks_it(thought: str) -> None:
    assert clean(f"{thought}Hello.") == "Hello."


@each_row(
    ("raw", "spoken"),
    [
        ("Hello. <think>He is", "Hello."),
        ("[THINK]He is", ""),
        ("<|channel|>analysis<|message|>He is sad.<|end|>", ""),
        ("analysisHe is sad.", ""),
        ("◁think▷He is sad. ◁/thi", ""),
    ],
)
def test_of_a_thought_that_does_not_end_nothing_is_said(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row(
    ("raw", "spoken"),
    [
        ('<tool_call>\n{"name": "weather", "arguments": {"place": "the weir"}}\n</tool_call>', ""),
        ('One moment. <tool_call>{"name": "x"}</tool_call> Yes.', "One moment. Yes."),
        ('[TOOL_CALLS][{"name": "weather", "arguments": {}}]', ""),
        ('{"name": "weather", "arguments": {"place": "the {weir}"}}', ""),
        ('```json\n{"name": "weather", "parameters": {}}\n``` Hello.', "Hello."),
        ('<think>Hm.</think>{"name": "weather", "arguments": {}}', ""),
        ('{"name": "weather", "argu', ""),
        ('Sure. {"name": "call", "arguments": {"to": "Mum"}}', "Sure."),
        ('<|python_tag|>call(to="Mum")', ""),
        ('<function=call>{"to": "Mum"}</function> Yes.', "Yes."),
    ],
)
def test_a_call_of_a_tool_is_not_said(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


@each_row(
    "raw",
    [
        "Analysis is a long word.",
        "analysis is a long word.",
        "an analyst came.",
        "I think [THIS] is it.",
        "A {name} stays.",
        '{"mood": "good"}',
        "2 < 3 and 4 < th.",
    ],
)
def test_what_only_looks_like_a_thought_or_a_call_is_said(raw: str) -> None:
    assert clean(raw) == raw


def test_words_wait_only_while_they_may_be_a_thought() -> None:
    cleaner = ReplyCleaner()

    assert cleaner.feed("It is fine, ") == "It is fine,"
    assert cleaner.feed("<thi") == ""
    assert cleaner.feed("nk>no</think>and ") == " and"


@each_row("said", ["Yes, that is so", "Yesterday's"])
def test_the_words_before_an_invented_turn_are_said(said: str) -> None:
    assert clean(f"{said}\nUser: Oh.") == said


def test_an_invented_turn_of_the_person_ends_the_reply() -> None:
    assert end_of("Fine.\n\nPerson: And you?") is ReplyEnd.INVENTED_TURN


def test_a_word_said_over_and_over_ends_the_reply() -> None:
    assert clean("No, " * 50) == "No, No, No, No, No, No,"
    assert end_of("No, " * 50) is ReplyEnd.REPETITION


def test_a_loop_with_changes_in_between_ends_the_reply() -> None:
    loop = "".join(f"{n} is nice. What is your favorite color, my dear friend? " for n in range(20))

    assert clean(loop).endswith("2 is nice. What is your favorite color,")
    assert end_of(loop) is ReplyEnd.REPETITION


def test_a_reply_that_is_long_enough_ends_after_a_whole_sentence() -> None:
    cleaner = ReplyCleaner(max_tokens=3)

    assert cleaner.feed("Dr. No came. He left. He came back.") == "Dr. No came."
    assert cleaner.ended is ReplyEnd.LONG_ENOUGH


def test_a_stream_is_closed_where_the_cleaner_ends_the_reply() -> None:
    drawn: list[object] = []

    def stream() -> Iterator[str]:
        try:
            for n in range(1000):
                drawn.append(n)
                yield "no "
        finally:
            drawn.append("closed")

    pieces = list(cleaned(stream(), ReplyCleaner()))

    assert "".join(pieces) == "no no no no no no"
    assert drawn[-1] == "closed"
    assert len(drawn) < 12


PARTS = (
    "<think>", "</think>", "[THINK]", "[/THINK]", "<|channel|>analysis", "<|channel|>final<|message|>", "◁think▷",
    "analysis", "assistantfinal", "<tool_call>", '{"name": ', "```",
    "<|im_end|>", "<thinking", "User:", "Assistant: ", "\n", "Ada", ":", "**", "- ", "1. ",
    "[a](b)", "so", "*smiles", "*", "(laughs)", "(", "[sighs]", "ich bin ", "je suis ", "Ich bin für dich da. ", "你好",
    ", ", ". ", " ", "you", "That must ", "that must have hurt a lot", "?", "…", "no ", "I am here for you. ",
    "\n| a | b |\n|---|---|\n", "| ", "─── ", "┌─┐\n│ ", "```py\nx\n```", "\x1b[31m", "<br/>", "<b ", "=====\n",
    ". . . ", "\u00ad", "\U0001f642", "_", "`", "&", "3.5", "。", "！？", "、", "」",
)  # fmt: skip
"""What makes a reply awkward, and words that may be said; put end to end they make most that can go wrong."""
awkward = st.text(alphabet="aU<>|/_*`#-1. \n:[]()thinks,ü你", max_size=80) | st.lists(
    st.sampled_from(PARTS), max_size=30
).map("".join)


def clean_in_pieces(text: str, cuts: Iterable[int]) -> str:
    cleaner = ReplyCleaner(companion_name="Ada", max_tokens=40)
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    said = [cleaner.feed(text[start:stop]) for start, stop in itertools.pairwise(edges)]
    return "".join(said) + cleaner.finish()


def expect_fit(text: str, cuts: Iterable[int]) -> None:
    """Expect that a reply is cleaned the same wherever it is cut, and that nothing is heard that should not be."""
    whole = clean_in_pieces(text, ())

    assert clean_in_pieces(text, cuts) == whole
    remaining = iter(text)
    assert all(character in remaining for character in whole if character not in " ,")
    assert whole == whole.strip()
    heard = re.findall(
        r"</?think(?:ing)?>|\[/?THINK\]|◁/?think▷|<\|\w+\|>|\*smiles\*|\(laughs\)|\[sighs\]", whole
    )
    assert not any(mark in text for mark in heard)


@given(awkward, st.lists(st.integers(0, 200), max_size=6))
def test_any_reply_is_fit_to_be_spoken(text: str, cuts: list[int]) -> None:
    expect_fit(text, cuts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("*laughs* Oh no.", [("Oh no.", VocalSound.LAUGH)]),
        ("Oh no. *sighs softly* I am sorry.", [("Oh no. ", None), ("I am sorry.", VocalSound.SIGH)]),
        ("Yes *chuckles*, indeed so.", [("Yes, ", None), ("indeed so.", VocalSound.LAUGH)]),
        ("That is good. *laughs*", [("That is good.", None)]),
        ("*nods* Yes.", [("Yes.", None)]),
    ],
)
def test_a_sound_is_marked_before_the_words_that_follow_it(
    text: str, parts: list[tuple[str, VocalSound | None]]
) -> None:
    cleaner = ReplyCleaner()

    assert list(at_marks(cleaner.feed(text) + cleaner.finish())) == parts


def test_a_mark_that_a_model_writes_is_left_out() -> None:
    cleaner = ReplyCleaner()

    assert cleaner.feed(f"Oh {MARKS}no. ") + cleaner.finish() == "Oh no."


@pytest.mark.slow
def test_thousands_of_damaged_replies_are_fit_to_be_spoken() -> None:
    chance = random.Random(6)

    for number in range(REPLIES):
        parts = chance.choices(PARTS, k=chance.randrange(12))
        parts[:0] = [chance.choice(OURS)] if number % 2 else []
        text = damaged("".join(chance.sample(parts, len(parts))), chance)
        cuts = [chance.randrange(len(text) + 1) for _ in range(2)]
        expect_fit(text, cuts)


def damaged(text: str, chance: random.Random) -> str:
    """Return a text in which characters were lost or put in; none that marks something, for two halves may make one."""
    characters = list(text)
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(characters) + 1)
        characters[at : at + chance.randrange(3)] = chance.choices("ab1. \nü你", k=chance.randrange(3))
    return "".join(characters)


@given(st.lists(st.text(alphabet="bcdfgstxz", min_size=2, max_size=8), unique=True, max_size=20))
def test_plain_words_pass_unchanged(words: list[str]) -> None:
    assert clean(" ".join(words)) == " ".join(words)
