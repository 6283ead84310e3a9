import threading
from collections.abc import Callable

import pytest

from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.thinking.openai_server import OpenAiServerModel
from companion.values import BadInput, CancelToken, PartBroken, Speaker
from tests.fakes.chat_server import FINISHED, Answer, Silence, event, serving, word
from tests.fakes.happenings import PATIENCE

PROMPT = Prompt("Be kind.", (Message(Speaker.PERSON, "My secret is 1234."),), notes="It is late.")
SECRET = "1234"


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
        model = OpenAiServerModel(server.url, "wise-7b")
        model.read(PROMPT, CancelToken())
        model.close()

        assert server.requests[0]["max_tokens"] == 1
        assert "late" not in str(server.requests[0])


def test_hidden_reasoning_is_not_said() -> None:
    thought = event({"choices": [{"delta": {"reasoning_content": "Hm.", "content": None}}]})
    with serving(Answer([thought, word("Yes."), FINISHED])) as server:
        assert said(OpenAiServerModel(server.url, "wise-7b")) == "Yes."


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

    assert "does not answer; start it" in raised.value.sentence


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
