import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.catalog.catalog import Model, ModelFile, Purpose, Source, Tier
from companion.catalog.download import download
from companion.catalog.hub import DownloadFailed, Hub
from companion.channel.messages import ShownConnection
from companion.engine.network_log import KEPT, NetworkLog
from companion.thinking.engines.openai_server import OpenAiServerModel
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import CancelToken, Connection, ConnectionPurpose, PartBroken, Speaker
from tests.fakes.chat_server import FINISHED, Answer, serving, word
from tests.fakes.hub import COMMIT, FakeHub
from tests.fakes.hub import serving as serving_hub

NOON = 1_800_000_000.0
SERVER = ConnectionPurpose.SERVER
SECRET = "My secret is 1234."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "connections.jsonl"


def opened(file: Path, now: float = NOON) -> NetworkLog:
    log = NetworkLog(file, unix_now=lambda: now)
    log.open()
    return log


def test_no_connection_is_known_since_the_first_start(file: Path) -> None:
    opened(file, NOON)

    later = opened(file, NOON + 1000).read()

    assert (later.since, later.noted) == (NOON, ())


def test_a_connection_is_known_at_the_next_start(file: Path) -> None:
    made = Connection(ConnectionPurpose.MODEL, "hub.example.org", 4_000_000, 0)
    opened(file).note(made)

    (noted,) = opened(file, NOON + 1000).read().noted

    assert noted == ShownConnection(NOON, made.purpose, made.host, made.received_bytes, made.sent_bytes)


def test_a_connection_before_the_first_opening_is_not_lost(file: Path) -> None:
    NetworkLog(file, unix_now=lambda: NOON).note(Connection(SERVER, "one", 1, 2))

    known = opened(file, NOON + 1000).read()

    assert known.since == NOON
    assert [noted.host for noted in known.noted] == ["one"]


def test_two_copies_of_the_program_note_into_one_file(file: Path) -> None:
    first, second = opened(file), opened(file)
    first.note(Connection(SERVER, "one", 1, 2))
    second.note(Connection(SERVER, "two", 3, 4))

    assert [noted.host for noted in first.read().noted] == ["one", "two"]


@given(st.binary(max_size=60))
@example(b'{"at": 1.0, "purpose": "server", "host": "\xff", "received_bytes": 1, "sent_bytes": 2}')
def test_a_broken_line_costs_nothing_but_itself(
    tmp_path_factory: pytest.TempPathFactory, line: bytes
) -> None:
    file = tmp_path_factory.mktemp("network") / "connections.jsonl"
    log = opened(file)
    log.note(Connection(SERVER, "one", 1, 2))
    with file.open("ab") as stream:
        stream.write(line.replace(b"\n", b" ") + b"\n")
    log.note(Connection(SERVER, "two", 3, 4))

    hosts = [noted.host for noted in opened(file).read().noted]

    assert hosts[0] == "one"
    assert hosts[-1] == "two"


def test_where_it_cannot_be_written_the_connections_of_this_start_are_known(file: Path) -> None:
    file.mkdir()
    log = opened(file)
    log.note(Connection(SERVER, "one", 1, 2))

    assert log.read().since == NOON
    assert [noted.host for noted in log.read().noted] == ["one"]


def test_the_oldest_go_and_what_is_said_of_the_rest_stays_true(file: Path) -> None:
    for number in range(2 * KEPT + 1):
        NetworkLog(file, unix_now=lambda at=number: NOON + at).note(Connection(SERVER, str(number), 0, 0))  # type: ignore[misc]

    known = opened(file).read()

    assert len(known.noted) == KEPT
    assert known.since == known.noted[0].at > NOON


# ---- who notes


def test_an_answer_of_a_server_is_noted_without_what_was_said(file: Path) -> None:
    log = opened(file)
    with serving(Answer([word("It is fine."), FINISHED])) as server:
        _say(OpenAiServerModel(server.url, "wise-7b", note=log.note))

    (noted,) = log.read().noted
    assert noted.purpose is SERVER
    assert noted.host == "127.0.0.1"
    assert noted.received_bytes > 0
    assert noted.sent_bytes > len(SECRET)
    assert b"1234" not in file.read_bytes()


def test_a_server_that_is_not_there_is_noted_as_tried(file: Path) -> None:
    log = opened(file)
    with serving(Answer([FINISHED])) as server:
        url = server.url
    with pytest.raises(PartBroken):
        _say(OpenAiServerModel(url, "wise-7b", note=log.note))

    (noted,) = log.read().noted
    assert (noted.received_bytes, noted.sent_bytes) == (0, 0)


def test_a_download_is_noted_with_its_bytes(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import close_session

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    close_session()
    log = opened(file)
    with serving_hub(FakeHub({"model.bin": b"w" * 5000})) as hub:
        _get(Hub(hub.endpoint, note=log.note), tmp_path)
    close_session()

    kinds = {noted.purpose for noted in log.read().noted}
    assert kinds == {ConnectionPurpose.MODEL}
    assert sum(noted.received_bytes for noted in log.read().noted) == 5000


def test_a_hub_that_cannot_be_reached_is_noted_as_tried(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import close_session

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    close_session()
    log = opened(file)
    with serving_hub(FakeHub({})) as hub:
        endpoint = hub.endpoint
    with pytest.raises(DownloadFailed):
        _get(Hub(endpoint, note=log.note), tmp_path)
    close_session()

    assert [noted.host for noted in log.read().noted] == ["127.0.0.1"]


def _say(model: OpenAiServerModel) -> None:
    prompt = Prompt("Be kind.", (Message(Speaker.PERSON, SECRET),))
    try:
        "".join(model.reply(prompt, ReplyLimits(), CancelToken()))
    finally:
        model.close()


def _get(hub: Hub, models: Path) -> None:
    model = Model(
        name="made",
        title="Made",
        purpose=Purpose.RECOGNISER,
        tier=Tier.SMALL,
        publisher="us",
        source=Source.HUB,
        languages=("en",),
        licence="MIT",
        licence_url="https://example.org",
        repository="made/model",
        revision=COMMIT,
        size_bytes=1,
        files=(ModelFile("model.bin", 5000, hashlib.sha256(b"w" * 5000).hexdigest()),),
    )
    download(
        model,
        models,
        is_accepted=False,
        on_progress=lambda _: None,
        cancel=CancelToken(),
        hub=hub,
        wait=lambda _: None,
    )
