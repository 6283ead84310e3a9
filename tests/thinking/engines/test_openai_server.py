import threading
from collections.abc import Callable
from typing import Any

import pytest

from companion.thinking.engines.openai_server import OpenAiServerModel
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import BadInput, CancelToken, PartBroken, PartMissing, Speaker
from tests.fakes.chat_server import (
    CUT_OFF,
    FINISHED,
    Answer,
    ChatServer,
    Chunk,
    Silence,
    event,
    serving,
    word,
)
from tests.fakes.happenings import PATIENCE
from tests.tables import each_row

PROMPT = Prompt("Be kind.", (Message(Speaker.PERSON, "My secret is 1234."),), notes="It is late.")
SECRET = "1234"
THINKING_OFF = {
    "chat_template_kwargs": {"enable_thinking": False, "thinking": False},
    "reasoning_effort": "none",
    "think": False,
}


def said(model: OpenAiServerModel) -> str:
    try:
        return "".join(model.reply(PROMPT, ReplyLimits(max_tokens=7, temperature=0.5, seed=3), CancelToken()))
    finally:
        model.close()


def failure(answer: Answer, *, patience: float = PATIENCE) -> str:
    """Give the sentence of the error that an answer leads to."""
    with serving(answer) as server, pytest.raises(PartBroken) as raised:
        said(OpenAiServerModel(server.url, "wise-7b", api_key="k-0815", patience=patience))
    assert server.url.split("/")[2] in raised.value.sentence
    assert SECRET not in str(raised.value) + raised.value.sentence
    assert "k-0815" not in str(raised.value) + raised.value.sentence
    return raised.value.sentence


def test_the_words_of_the_stream_are_said_in_order() -> None:
    with serving(Answer([b": ping\n\n", word("It is "), word("fine"), word("."), FINISHED])) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "It is fine."


def test_characters_cut_between_packets_are_joined() -> None:
    stream = word("Grüß dich 🙂") + FINISHED
    with serving(Answer([stream[n : n + 1] for n in range(len(stream))])) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "Grüß dich 🙂"


def test_the_request_holds_messages_limits_and_key() -> None:
    with serving(Answer([FINISHED])) as server:
        said(OpenAiServerModel(server.url + "/", "wise-7b", api_key="k-0815"))

        assert server.requests == [
            {
                **THINKING_OFF,
                "model": "wise-7b",
                "messages": [
                    {"role": "system", "content": "Be kind."},
                    {"role": "user", "content": "My secret is 1234.\n[Note: It is late.]"},
                ],
                "max_tokens": 7,
                "temperature": 0.5,
                "seed": 3,
                "stream": True,
            }
        ]
        assert server.headers[0]["Authorization"] == "Bearer k-0815"


def test_without_a_key_none_is_sent() -> None:
    with serving(Answer([FINISHED])) as server:
        said(OpenAiServerModel(server.url, "wise-7b"))

        assert "Authorization" not in server.headers[0]


def test_reading_asks_for_one_token_and_leaves_the_notes_out() -> None:
    with serving(Answer([word("x"), FINISHED])) as server:
        model = tried_out(server)
        model.read(PROMPT, CancelToken())
        model.close()

        assert server.requests[-1]["max_tokens"] == 1
        assert "late" not in str(server.requests[-1]["messages"])


def test_a_cancellation_closes_the_stream() -> None:
    never = threading.Event()
    cancel = CancelToken()
    with serving(Answer([word("It "), never, word("is")])) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        pieces = model.reply(PROMPT, ReplyLimits(), cancel)
        assert next(pieces) == "It "
        cancel.cancel()

        assert list(pieces) == []
        assert server.disconnected.wait(PATIENCE)
        model.close()


def test_a_cancellation_before_the_first_word_closes_the_stream() -> None:
    came, never, cancel = threading.Event(), threading.Event(), CancelToken()

    def answer(_body: object) -> Answer:
        came.set()
        return Answer([never])

    def interrupt() -> None:
        came.wait(PATIENCE)
        cancel.cancel()

    with serving(answer) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        threading.Thread(target=interrupt).start()

        assert list(model.reply(PROMPT, ReplyLimits(), cancel)) == []
        assert server.disconnected.wait(PATIENCE)
        model.close()


def test_a_reply_that_nobody_wants_any_more_closes_the_stream() -> None:
    with serving(Answer([word("It "), threading.Event()])) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        pieces = model.reply(PROMPT, ReplyLimits(), CancelToken())
        next(pieces)
        pieces.close()  # type: ignore[attr-defined]  # it is a generator

        assert server.disconnected.wait(PATIENCE)
        model.close()


def test_a_server_that_never_ends_is_left_at_the_limit() -> None:
    with serving(Answer([word("and ")] * 1000)) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "and " * 7


def test_an_empty_reply_is_an_empty_reply() -> None:
    with serving(Answer([FINISHED])) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == ""


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (lambda: Answer(status=401), "refuses the key"),
        (lambda: Answer(status=403), "refuses the key"),
        (lambda: Answer(status=404), "knows no model “wise-7b”"),
        (lambda: Answer([b'{"error": {"message": "maximum context length"}}'], status=400), "too long"),
        (lambda: Answer([b'{"error": {"message": "no such field"}}'], status=400), "error 400"),
        (lambda: Answer(status=429), "busy or still loading"),
        (lambda: Answer(status=503), "busy or still loading"),
        (lambda: Answer(status=500), "error 500"),
        (lambda: Answer(status=301), "error 301"),
        (
            lambda: Answer([b"<html>Hello</html>"], content_type="text/html"),
            "does not speak the chat protocol",
        ),
        (lambda: Answer([b"data: Hello\n\n"]), "sent something that is no chat"),
        (lambda: Answer([b'data: {"choices": 7}\n\n']), "sent something that is no chat"),
        (lambda: Answer([event({"error": {"message": "My secret is 1234."}})]), "failed while answering"),
        (lambda: Answer([word("It is")]), "broke off its answer"),
        (lambda: Answer([]), "broke off its answer"),
        (lambda: Answer([b"\xff\xfe\x00"]), "broke off its answer"),
    ],
)
def test_every_bad_answer_is_one_sentence(answer: Callable[[], Answer], told: str) -> None:
    assert told in failure(answer())


def test_a_stream_that_stalls_is_one_sentence() -> None:
    assert "has stopped sending" in failure(Answer([word("It is"), Silence()]), patience=1.0)


def test_a_server_that_is_not_there_is_named() -> None:
    with serving(Answer([])) as server:
        url = server.url

    with pytest.raises(PartBroken) as raised:
        said(OpenAiServerModel(url, "wise-7b"))

    assert "does not answer. Start it" in raised.value.sentence


def test_after_a_failure_the_next_reply_starts_afresh() -> None:
    answers = [Answer(status=500), Answer([word("Fine."), FINISHED])]
    with serving(lambda _body: answers.pop(0)) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        with pytest.raises(PartBroken):
            list(model.reply(PROMPT, ReplyLimits(), CancelToken()))

        assert said(model) == "Fine."


@pytest.mark.parametrize(
    "url", ["", "8080", "ftp://host/v1", "http://", "http://[half/v1", "localhost:8080/v1"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadInput):
        OpenAiServerModel(url, "wise-7b")


def test_an_address_that_only_the_network_finds_to_be_none_is_refused_as_well() -> None:
    with pytest.raises(BadInput) as raised:
        said(OpenAiServerModel("http://xn--a.com/v1", "wise-7b"))

    assert "address of the language model server is not one" in raised.value.sentence


@pytest.mark.parametrize("key", ["sk-1234…abc", "••••", "sk-1234\tabc"])
def test_a_key_that_is_none_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(BadInput) as raised:
        OpenAiServerModel("http://127.0.0.1:8080/v1", "wise-7b", api_key=key)

    assert "Copy the whole key" in raised.value.sentence
    assert key not in str(raised.value) + raised.value.sentence


def delta(**fields: object) -> bytes:
    return event({"choices": [{"index": 0, "delta": fields, "finish_reason": None}]})


@each_row(
    ("chunks", "heard"),
    [
        ([delta(reasoning_content="Hm.", content=None), word("Yes."), FINISHED], "Yes."),
        ([delta(reasoning="Hm."), word("Yes."), FINISHED], "Yes."),
        (
            [delta(content=[{"type": "thinking", "thinking": [{"text": "Hm."}]}]), word("Yes."), FINISHED],
            "Yes.",
        ),
        ([delta(content=[{"type": "text", "text": "Yes"}, {"type": "text", "text": "."}]), FINISHED], "Yes."),
        ([delta(content=["Yes", None, {"type": None, "text": "."}]), FINISHED], "Yes."),
        ([event({"choices": None, "usage": {}}), word("Yes."), FINISHED], "Yes."),
        ([event({"choices": [None]}), word("Yes."), FINISHED], "Yes."),
        ([event({"choices": [{"delta": None}]}), word("Yes."), FINISHED], "Yes."),
        ([event({"choices": []}), delta(role="", content=None), word("Yes."), FINISHED], "Yes."),
        ([word("Yes.") + word(" No.") + FINISHED], "Yes. No."),
        ([word("Yes.").replace(b"data: ", b"data:"), FINISHED], "Yes."),
        ([(word("Yes.") + FINISHED).replace(b"\n", b"\r\n")], "Yes."),
        ([word("Yes."), FINISHED.rstrip(b"\n")], "Yes."),
    ],
)
def test_no_words_are_lost_whatever_stands_around_them(chunks: list[Chunk], heard: str) -> None:
    with serving(Answer(chunks)) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == heard


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_another_end_of_a_line_within_an_answer_does_not_end_it(end: str) -> None:
    line = f'data: {{"choices": [{{"delta": {{"content": "Yes.{end}No."}}}}]}}\n\n'.encode()
    with serving(Answer([line, FINISHED])) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "Yes.\nNo."


@each_row(
    ("refused", "status", "kept"),
    [
        ("chat_template_kwargs", 400, ["reasoning_effort", "think"]),
        ("reasoning_effort", 422, ["chat_template_kwargs", "think"]),
    ],
)
def test_a_field_that_a_server_refuses_is_left_out_from_then_on(
    refused: str, status: int, kept: list[str]
) -> None:
    def answer(body: dict[str, Any]) -> Answer:
        why = f'{{"error": "Unrecognized request argument: {refused}"}}'.encode()
        return Answer([why], status=status) if refused in body else Answer([word("Yes."), FINISHED])

    with serving(answer) as server:
        model = OpenAiServerModel(server.url, "wise-7b")

        assert answers(model, 2) == ["Yes.", "Yes."]
        asked = [[field for field in THINKING_OFF if field in body] for body in server.requests]
        assert asked == [list(THINKING_OFF), kept, kept]


def test_a_server_that_refuses_without_a_reason_is_asked_for_words_alone() -> None:
    def answer(body: dict[str, Any]) -> Answer:
        is_plain = not THINKING_OFF.keys() & body.keys()
        return Answer([word("Yes."), FINISHED]) if is_plain else Answer(status=400)

    with serving(answer) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "Yes."


def answers(model: OpenAiServerModel, count: int) -> list[str]:
    try:
        return ["".join(model.reply(PROMPT, ReplyLimits(), CancelToken())) for _ in range(count)]
    finally:
        model.close()


def tried_out(server: ChatServer) -> OpenAiServerModel:
    """Open a model as the program does, with nothing said yet."""
    model = OpenAiServerModel(server.url, "wise-7b")
    model.read(Prompt("Be kind.", ()), CancelToken())
    return model


@pytest.mark.parametrize(("end", "was_cut_off"), [(CUT_OFF, True), (FINISHED, False)])
def test_the_end_of_a_stream_tells_whether_it_was_cut_off(end: bytes, was_cut_off: bool) -> None:
    with serving(Answer([word("Yes. And"), end])) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        answers(model, 1)

        assert model.was_cut_off is was_cut_off


UNMARKED = (word("Okay, they greet "), word("me.</thi"), word("nk>\n\nHello."), FINISHED)


def thinks_unmarked(body: dict[str, Any]) -> Answer:
    if "one word" in str(body["messages"]):
        return Answer([word("Okay, they want one word."), CUT_OFF])
    return Answer(list(UNMARKED))


def test_a_thought_without_a_beginning_is_not_heard() -> None:
    with serving(thinks_unmarked) as server:
        assert answers(tried_out(server), 2) == ["\n\nHello.", "\n\nHello."]


def test_a_thought_without_a_beginning_that_is_broken_off_is_not_heard() -> None:
    broken = Answer([word("Okay, they greet me."), CUT_OFF])
    with serving(broken) as server:
        assert answers(tried_out(server), 1) == [""]


def test_a_server_that_could_not_be_tried_out_at_first_is_tried_out_by_the_next_reading() -> None:
    with serving(thinks_unmarked) as server:
        model = OpenAiServerModel(server.url, "wise-7b")
        model.read(PROMPT, CancelToken())

        assert answers(model, 1) == ["\n\nHello."]


def test_who_thought_without_a_beginning_once_is_expected_to_do_so_again() -> None:
    with serving(Answer(list(UNMARKED))) as server:
        first, second = answers(OpenAiServerModel(server.url, "wise-7b"), 2)

        assert first == "Okay, they greet me.</think>\n\nHello."
        assert second == "\n\nHello."


def test_a_reply_that_was_held_in_vain_is_heard() -> None:
    def answer(body: dict[str, Any]) -> Answer:
        is_trial = "one word" in str(body["messages"])
        return Answer([word("Yes, of course, I"), CUT_OFF if is_trial else FINISHED])

    with serving(answer) as server:
        assert answers(tried_out(server), 1) == ["Yes, of course, I"]


def test_a_server_that_just_answers_is_heard_word_by_word() -> None:
    def answer(body: dict[str, Any]) -> Answer:
        is_trial = "one word" in str(body["messages"])
        return Answer([word("Yes."), FINISHED] if is_trial else [word("It "), threading.Event()])

    with serving(answer) as server:
        model = tried_out(server)
        pieces = model.reply(PROMPT, ReplyLimits(), CancelToken())

        assert next(pieces) == "It "
        model.close()


@each_row(
    "thought", [[word("<think>Okay, they")], [delta(reasoning_content="Okay, they")], [delta(content="")]]
)
def test_a_server_that_thinks_all_the_same_gets_room_for_it(thought: list[Chunk]) -> None:
    with serving(Answer([*thought, CUT_OFF])) as server:
        answers(tried_out(server), 1)

        assert server.requests[-1]["max_tokens"] > 1000


def test_a_completion_is_what_follows_the_thought() -> None:
    with serving(Answer([word('Hm. {"a"} </think>{"name": 1}'), FINISHED])) as server:
        model = OpenAiServerModel(server.url, "wise-7b")

        assert model.complete(PROMPT, {}, ReplyLimits(), CancelToken()) == '{"name": 1}'
        model.close()


def read_twice(server: ChatServer, between: Callable[[OpenAiServerModel], object], **how: bool) -> int:
    """Give how many requests to read there were."""
    model = OpenAiServerModel(server.url, "wise-7b", **how)  # type: ignore[arg-type]  # switches alone
    model.read(PROMPT, CancelToken())
    between(model)
    model.read(PROMPT, CancelToken())
    model.close()
    return sum(body["max_tokens"] == 1 for body in server.requests)


def test_what_was_read_last_is_not_sent_again() -> None:
    with serving(Answer([word("x"), FINISHED])) as server:
        assert read_twice(server, lambda _: None) == 1


def test_after_another_use_of_the_server_it_is() -> None:
    with serving(Answer([word("x"), FINISHED])) as server:
        assert read_twice(server, lambda model: model.complete(PROMPT, {}, ReplyLimits(), CancelToken())) == 2


def test_where_reading_ahead_is_off_nothing_that_was_said_is_sent_before_a_reply() -> None:
    with serving(Answer([word("x"), FINISHED])) as server:
        assert read_twice(server, lambda _: None, reads_ahead=False) == 0
        assert SECRET not in str(server.requests)


def test_where_nothing_was_said_yet_the_server_is_sent_a_message_to_answer() -> None:
    with serving(Answer([word("Yes"), FINISHED])) as server:
        tried_out(server).close()

        assert [message["role"] for message in server.requests[0]["messages"]] == ["system", "user"]


def test_nothing_is_sent_from_the_moment_that_the_server_is_switched_off() -> None:
    with serving(Answer([word("It is fine."), FINISHED])) as server:
        model = OpenAiServerModel(server.url, "wise-7b", is_allowed=lambda: False)

        with pytest.raises(PartMissing) as raised:
            said(model)

        assert server.requests == []
    assert "server is off" in raised.value.sentence
