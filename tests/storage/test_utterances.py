import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.utterances import WORDS_LOOKED_FOR, Utterances, session_elsewhere
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.storage.forget_said import forget_said
from tests.tables import each_row

SESSION = "0123456789abcdef" * 2
KEY = bytes(range(32))


def said(number: int, text: str, *, session: str = SESSION, by: Speaker = Speaker.PERSON) -> Utterance:
    return Utterance(session, number, by, text, said_at=1_700_000_000.0 + number)


@pytest.fixture
def utterances(database: Database) -> Utterances:
    return Utterances(database)


def texts(utterances: Utterances, **query: object) -> list[str]:
    return [kept.utterance.text for kept in utterances.page(**query)]  # type: ignore[arg-type]


def test_what_was_kept_is_read_back_newest_first(utterances: Utterances) -> None:
    first = replace(said(1, "Good morning."), is_typed=True)
    second = replace(said(2, "Good mor", by=Speaker.COMPANION), is_cut_off=True)

    utterances.keep(first)
    utterances.keep(second)

    assert [kept.utterance for kept in utterances.page()] == [second, first]
    assert utterances.latest(10) == (first, second)


def test_a_chat_from_elsewhere_is_in_the_history_and_no_talk_to_go_on_with(utterances: Utterances) -> None:
    here, elsewhere = said(1, "Good morning."), said(1, "Hello.", session=session_elsewhere("a chat"))
    utterances.keep(here)
    utterances.keep(elsewhere)

    assert texts(utterances) == ["Hello.", "Good morning."]
    assert utterances.latest(10) == (here,)
    assert list(utterances.of_session(elsewhere.session)) == [elsewhere]


def test_a_chat_from_elsewhere_is_the_same_session_each_time_and_another_is_not() -> None:
    assert session_elsewhere("a chat") == session_elsewhere("a chat")
    assert session_elsewhere("a chat") != session_elsewhere("another")


def test_utterances_are_found_by_what_names_them(utterances: Utterances) -> None:
    first, second = said(1, "Good morning."), said(2, "Good morning!", by=Speaker.COMPANION)
    utterances.keep(first)
    utterances.keep(second)
    others = [Evidence(SESSION, 3), Evidence("no 'session' \0 of ours", 1)]

    found = utterances.said([Evidence(SESSION, 2), Evidence(SESSION, 1), *others])

    assert found == {Evidence(SESSION, 1): first, Evidence(SESSION, 2): second}
    assert utterances.said([]) == {}


def test_a_growing_reply_stays_one_utterance(utterances: Utterances) -> None:
    half = replace(said(1, "I would", by=Speaker.COMPANION), is_cut_off=True)
    whole = said(1, "I would love to.", by=Speaker.COMPANION)

    first_id = utterances.keep(half)
    second_id = utterances.keep(whole)

    assert first_id == second_id
    assert [kept.utterance for kept in utterances.page()] == [whole]
    assert texts(utterances, search="love") == ["I would love to."]


def test_a_page_begins_where_the_last_one_ended(utterances: Utterances) -> None:
    for number in range(1, 6):
        utterances.keep(said(number, f"turn {number}"))

    newest = utterances.page(limit=2)
    older = utterances.page(before_id=newest[-1].id, limit=2)

    assert [kept.utterance.number for kept in newest + older] == [5, 4, 3, 2]


def test_search_finds_all_words_in_any_case_and_without_accents(utterances: Utterances) -> None:
    utterances.keep(said(1, "We met at the Café in Lyon."))
    utterances.keep(said(2, "The café was closed."))

    assert texts(utterances, search="cafe LYON") == ["We met at the Café in Lyon."]
    assert texts(utterances, search="clos") == ["The café was closed."]
    assert texts(utterances, search="clos café") == []
    assert len(texts(utterances, search="  ")) == 2


def test_of_a_search_for_more_words_than_anybody_types_the_first_count(utterances: Utterances) -> None:
    many = " ".join(f"word{number}" for number in range(WORDS_LOOKED_FOR))
    utterances.keep(said(1, many))

    assert texts(utterances, search=many + " nothing") == [many]
    assert texts(utterances, search="nothing " + many) == []


def test_a_search_for_signs_alone_finds_them(utterances: Utterances) -> None:
    utterances.keep(said(1, "Really?!"))
    utterances.keep(said(2, "Really."))

    assert texts(utterances, search="?!") == ["Really?!"]


@each_row(
    ("text", "search"),
    [
        ("我昨天在北京见了小王。", "北京"),
        ("我昨天在北京见了小王。", "小王 北京"),
        ("昨日、東京へ行った。", "東京\u3000行った"),
        ("เมื่อวานฉันเศร้า", "เศร้า"),
    ],
)
def test_where_words_are_not_parted_they_are_found_within_a_sentence(
    utterances: Utterances, text: str, search: str
) -> None:
    utterances.keep(said(1, text))
    utterances.keep(said(2, "小王没有来。"))

    assert texts(utterances, search=search) == [text]


@each_row("search", ['"', "'", "a AND", "NEAR(", "*", "text:", "-", "^x", "{a}", "\0", "\ud800", "a\0b"])
def test_a_search_in_the_query_languages_signs_finds_nothing(utterances: Utterances, search: str) -> None:
    utterances.keep(said(1, "hello"))

    assert texts(utterances, search=search) == []


@given(search=st.text(st.characters(), max_size=40), text=st.text(max_size=40))
def test_any_search_is_safe_and_any_text_kept(utterances: Utterances, search: str, text: str) -> None:
    utterances.keep(said(1, text))

    utterances.page(search=search)

    assert utterances.latest(1)[0].text == text


def test_broken_input_is_kept_as_far_as_it_can_be(utterances: Utterances) -> None:
    utterances.keep(said(1, "caf\udcc3 ol\udce9"))

    assert utterances.latest(1)[0].text == "caf? ol?"


def test_corrected_words_replace_the_old_ones_also_for_search(utterances: Utterances) -> None:
    row_id = utterances.keep(said(1, "I live in Leads"))

    assert utterances.keep(said(1, "I live in Leeds")) == row_id

    assert texts(utterances) == ["I live in Leeds"]
    assert texts(utterances, search="Leads") == []
    assert texts(utterances, search="Leeds") == ["I live in Leeds"]


def test_a_deleted_turn_is_gone_and_its_id_with_it(database: Database, utterances: Utterances) -> None:
    row_id = utterances.keep(said(1, "forget this"))

    forget_said(database, SESSION, 1)

    assert texts(utterances) == []
    assert texts(utterances, search="forget") == []
    assert utterances.keep(said(2, "something else")) > row_id


def test_the_key_of_the_typed_text_that_was_stored_last_is_known(utterances: Utterances) -> None:
    assert utterances.kept_key() == ""

    utterances.keep(said(1, "typed"), key="k1")
    utterances.keep(said(2, "spoken"))

    assert utterances.kept_key() == "k1"


def test_threads_may_keep_at_the_same_time(utterances: Utterances) -> None:
    def keep_some(session: str) -> None:
        for number in range(1, 51):
            utterances.keep(said(number, "hello", session=session))

    with ThreadPoolExecutor(max_workers=3) as threads:
        list(threads.map(keep_some, ("a" * 32, "b" * 32, "c" * 32), timeout=60))

    assert len(utterances.page(limit=1000)) == 150


KEEPER = """
import sys
from pathlib import Path
from companion.storage.database import open_database
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

utterances = Utterances(open_database(Path(sys.argv[1]), bytes(range(32))))
number = 0
while True:
    number += 1
    for text in (f"turn {number}", f"turn {number} as far as it was heard"):
        utterances.keep(Utterance(sys.argv[2], number, Speaker.COMPANION, text, 1.7e9))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_what_was_acknowledged_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    file = tmp_path / "companion.db"
    moments = random.Random(20)

    for attempt in range(5):
        session = f"{attempt:032x}"
        with subprocess.Popen(
            [sys.executable, "-c", KEEPER, str(file), session], stdout=subprocess.PIPE, text=True
        ) as keeper:
            assert keeper.stdout is not None
            for _ in range(moments.randrange(1, 60)):
                keeper.stdout.readline()
            keeper.send_signal(signal.SIGKILL)
            acknowledged = [
                line for line in keeper.stdout.read().splitlines(keepends=True) if line.endswith("\n")
            ]
        last = int(acknowledged[-1]) if acknowledged else 1

        with open_database(file, KEY) as database:
            found = dict(database.rows("SELECT number, text FROM utterances WHERE session = ?", (session,)))
            assert database.rows("PRAGMA integrity_check") == [("ok",)]

        assert [found.get(n) for n in range(1, last + 1)] == [
            f"turn {n} as far as it was heard" for n in range(1, last + 1)
        ]


def test_what_was_said_right_before_is_found_within_the_session(utterances: Utterances) -> None:
    for number in (1, 4, 7):
        utterances.keep(said(number, f"{number}"))
    utterances.keep(said(2, "elsewhere", session="f" * 32))

    def before(number: int) -> str | None:
        found = utterances.before(Evidence(SESSION, number))
        return None if found is None else found.text

    assert [before(8), before(7), before(5), before(4), before(1)] == ["7", "4", "4", "1", None]


def test_what_is_set_aside_stays_in_the_history_and_no_talk_begins_with_it(utterances: Utterances) -> None:
    first, second = said(1, "I live in York."), said(2, "I see.", by=Speaker.COMPANION)
    utterances.keep(first, is_set_aside=True)
    utterances.keep(second)
    utterances.keep(replace(first, text="I live in Yorkshire."))

    assert utterances.latest(10) == (second,)
    shown = utterances.latest(10, with_set_aside=True)
    assert [one.text for one in shown] == ["I live in Yorkshire.", "I see."]
    assert [kept.is_set_aside for kept in utterances.page()] == [False, True]


def test_nothing_is_remembered_of_what_is_set_aside(database: Database, utterances: Utterances) -> None:
    utterances.keep(said(1, "I live in York."), is_set_aside=True)
    fact = Memory(MemoryKind.FACT, "You live in York.", 1.7e9, evidence=(Evidence(SESSION, 1),))

    assert Memories(database).add([NewMemory(fact)]) == (0,)
