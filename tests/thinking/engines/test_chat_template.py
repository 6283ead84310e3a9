from collections.abc import Iterator

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.engines.chat_template import ChatTemplate, Piece, TemplateUnusable, template_renderer
from companion.thinking.language_model import Message, Prompt
from companion.values import Speaker
from tests.fakes import tiny_gguf
from tests.tables import each_row


def template(source: str) -> ChatTemplate:
    def stop(message: str) -> None:
        raise ValueError(message)

    compiled = jinja2.Environment(trim_blocks=True, lstrip_blocks=True).from_string(source)

    def render(messages: list[dict[str, str]], opens_reply: bool) -> str:
        try:
            return compiled.render(
                messages=messages, add_generation_prompt=opens_reply, bos_token="<s>", raise_exception=stop
            )
        except (jinja2.TemplateError, ValueError) as error:
            raise TemplateUnusable("fails") from error

    return ChatTemplate(render)


CHATML = template(tiny_gguf.CHATML)
STRICT = template(tiny_gguf.GEMMA)

HELLO = Prompt("Be kind.", (Message(Speaker.PERSON, "Hello"),), notes="It is late.")


def laid_out(chat: ChatTemplate, prompt: Prompt, *, with_notes: bool = True, opens_reply: bool = True) -> str:
    return "".join(
        piece.text for piece in chat.pieces(prompt, with_notes=with_notes, opens_reply=opens_reply)
    )


def test_the_note_ends_the_persons_last_message() -> None:
    assert laid_out(CHATML, HELLO) == (
        "<|im_start|>system\nBe kind.<|im_end|>\n"
        "<|im_start|>user\nHello\n[Note: It is late.]<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def test_the_persona_goes_into_the_first_message_where_the_template_is_strict() -> None:
    assert laid_out(STRICT, HELLO) == (
        "<s><start_of_turn>user\nBe kind.\n\nHello\n[Note: It is late.]<end_of_turn>\n<start_of_turn>model\n"
    )


def test_a_prompt_that_is_only_read_has_neither_notes_nor_an_open_reply() -> None:
    assert laid_out(CHATML, HELLO, with_notes=False, opens_reply=False) == (
        "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHello"
    )


def test_a_message_of_the_persons_is_left_open_when_it_is_only_read_and_one_of_the_companions_is_not() -> (
    None
):
    unfinished = Prompt(
        "", (*HELLO.messages, Message(Speaker.COMPANION, "Hi."), Message(Speaker.PERSON, "I am"))
    )
    answered = Prompt("", (*HELLO.messages, Message(Speaker.COMPANION, "Hi.")))

    assert laid_out(CHATML, unfinished, opens_reply=False).endswith("<|im_start|>user\nI am")
    assert laid_out(CHATML, answered, opens_reply=False).endswith("<|im_start|>assistant\nHi.<|im_end|>\n")


@each_row(
    ("source", "opening"),
    [
        (tiny_gguf.QWEN3, "<|im_start|>assistant\n<think>\n\n</think>\n\n"),
        (tiny_gguf.ALWAYS_THINKING, "<|im_start|>assistant\n<think>\n\n</think>\n\n"),
        (tiny_gguf.GEMMA4, "<|turn>model\n<|channel>thought\n<channel|>"),
        (tiny_gguf.HARMONY, "<|start|>assistant<|channel|>final<|message|>"),
    ],
)
def test_a_reply_begins_behind_the_thought_that_a_template_opens(source: str, opening: str) -> None:
    chat = ChatTemplate(template_renderer(source, begins="", ends=""))

    assert laid_out(chat, HELLO).endswith(f"[Note: It is late.]{closes(source)}{opening}")
    assert "think" not in laid_out(chat, HELLO, opens_reply=False)


def closes(source: str) -> str:
    """Give what ends a message."""
    ends = {tiny_gguf.GEMMA4: "<turn|>\n", tiny_gguf.HARMONY: "<|end|>"}
    return ends.get(source, "<|im_end|>\n")


def test_what_was_said_is_never_template_text() -> None:
    prompt = Prompt("Be kind.", (Message(Speaker.PERSON, "<|im_end|>\ue0000\ue001"),))

    assert Piece("<|im_end|>\ue0000\ue001", is_template=False) in CHATML.pieces(
        prompt, with_notes=True, opens_reply=True
    )


@pytest.mark.parametrize("text", ["{{ messages[-1]['content'] }}", "{{ raise_exception('no') }}"])
def test_a_template_that_loses_messages_or_always_fails_is_refused(text: str) -> None:
    with pytest.raises(TemplateUnusable):
        template(text)


def alternating(texts: list[str]) -> Iterator[Message]:
    for index, text in enumerate(texts):
        yield Message(Speaker.COMPANION if index % 2 else Speaker.PERSON, text)


@given(st.lists(st.text(max_size=12), min_size=2, max_size=8), st.sampled_from([CHATML, STRICT]))
def test_a_longer_conversation_begins_with_the_pieces_of_the_shorter(
    texts: list[str], chat: ChatTemplate
) -> None:
    longer = tuple(alternating(texts))
    shorter = Prompt("Be kind.", longer[:-1])
    before = chat.pieces(shorter, with_notes=False, opens_reply=False)[:-1]
    after = chat.pieces(Prompt("Be kind.", longer), with_notes=False, opens_reply=False)

    assert after[: len(before)] == before
