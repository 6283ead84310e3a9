import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.storage import memory_rows
from companion.storage.backups import Backups
from companion.storage.database import open_database
from companion.storage.doomed import Forgotten
from companion.storage.feelings import CheckedIn, Feelings, Felt
from companion.storage.forgetting import About, Forgetting, Since, These
from companion.storage.memories import Memories, NewMemory, NoSuchMemory
from companion.storage.paths import CompanionFolder
from companion.storage.sqlite import DatabaseLocked
from companion.storage.utterances import Utterances, session_elsewhere
from companion.values import (
    BadInput,
    CompanionError,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    Utterance,
)
from tests.storage.test_memories import some_vector
from tests.support.kept_feelings import kept_check_ins

TRUNK = "t" * 64
NOW = 1.7e9
HOUR, DAY = 3600.0, 86_400.0


class Life:
    """A companion with an open database, its backups and what goes on in it."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self.folder = CompanionFolder("Ada", folder)
        self.key = key
        self.database = open_database(self.folder.database, key)
        self.utterances = Utterances(self.database)
        self.memories = Memories(self.database)
        self.feelings = Feelings(self.database)
        self.backups = Backups(self.folder.database, self.folder.backups, key)
        self.forgetting = Forgetting(self.database, self.backups, self.folder)

    def says(self, session: str, number: int, text: str, at: float = NOW - DAY) -> Evidence:
        self.utterances.keep(Utterance(session * 32, number, Speaker.PERSON, text, at))
        return Evidence(session * 32, number)

    def remembers(
        self, kind: MemoryKind, text: str, *evidence: Evidence, at: float = NOW - DAY, **more: object
    ) -> int:
        memory = Memory(kind, text, at, evidence=evidence, **more)  # type: ignore[arg-type]  # fields by their names
        seed = sum(text.encode())
        (memory_id,) = self.memories.add([NewMemory(memory, some_vector(seed), TRUNK)])
        return memory_id

    def said(self) -> list[str]:
        return [kept.utterance.text for kept in reversed(self.utterances.page(limit=1000))]

    def remembered(self) -> list[str]:
        return [memory.text for memory in self.memories.page(limit=1000)]

    def bytes(self) -> bytes:
        """All that lies in the companion's folder, file after file."""
        return b"".join(file.read_bytes() for file in sorted(self.folder.folder.rglob("*")) if file.is_file())


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    """A life without encryption, for looking into its files."""
    life = Life(tmp_path, None)
    yield life
    life.database.close()


# ---- about somebody ---------------------------------------------------------------------------------------


def test_all_that_names_somebody_goes_and_all_else_stays(life: Life) -> None:
    named = life.says("a", 1, "Quirinia came to see me.")
    other = life.says("a", 2, "Then we had tea.")
    life.remembers(MemoryKind.MOMENT, "Quirinia came to see me.", named)
    life.remembers(MemoryKind.MOMENT, "Then we had tea.", other)
    life.remembers(MemoryKind.FACT, "They have a friend.", named, other, names=("Quirinia Voss",))
    life.remembers(MemoryKind.THREAD, "To call back.", other, outcome="Quirinia called first.")
    life.remembers(MemoryKind.PREFERENCE, "They like tea.", other, subject="tea")

    told = life.forgetting.forget(About("quirinia"))

    assert told == Forgotten(utterances=1, memories=2)
    assert life.said() == ["Then we had tea."]
    assert sorted(life.remembered()) == ["Then we had tea.", "They like tea."]


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Mary", ["Mary's cat.", "MARY, come!"]),
        ("mary ann", ["Mary-Ann? No: Mary  Ann."]),
        ("Zoë", ["zoe is here."]),
        ("zoe", ["ZOË was there.", "Zoe\u0308 again."]),
        ("小明", ["我和小明去了公园。"]),
        ("지민", ["지민이가 왔어."]),
        ("मीना", ["मीना आई।"]),
        ("🎻", ["I love my 🎻!"]),
        ('"', ['He said "no".']),
    ],
)
def test_names_are_found_as_whole_words_in_every_script(life: Life, words: str, gone: list[str]) -> None:
    kept = ["Marie's cat.", "Rosemary grows.", "Mary Anna.", "मीनाक्षी आई।", "小红 is here."]
    kept = [text for text in kept if not (words == "Mary" and text == "Mary Anna.")]
    for number, text in enumerate([*gone, *kept], start=1):
        life.says("a", number, text)

    life.forgetting.forget(About(words))

    assert life.said() == kept


def test_the_answer_to_what_names_it_goes_as_well(life: Life) -> None:
    life.says("a", 1, "I see Quirinia tomorrow.")
    life.utterances.keep(Utterance("a" * 32, 2, Speaker.COMPANION, "At three, then.", NOW - DAY))
    life.says("a", 3, "Tea would be good.")
    life.utterances.keep(Utterance("a" * 32, 4, Speaker.COMPANION, "It would.", NOW - DAY))

    life.forgetting.forget(About("Quirinia"))

    assert life.said() == ["Tea would be good.", "It would."]


@pytest.mark.parametrize("words", ["", "  ", "\u0301"])
def test_nothing_named_forgets_nothing_and_is_told(life: Life, words: str) -> None:
    life.says("a", 1, "Hello.")

    with pytest.raises(BadInput):
        life.forgetting.forget(About(words))
    with pytest.raises(BadInput):
        life.forgetting.would_forget(About(words))

    assert life.said() == ["Hello."]


# ---- single ones ------------------------------------------------------------------------------------------


def test_one_memory_goes_with_what_it_is_told_within_and_its_words_stay(life: Life) -> None:
    said = life.says("a", 1, "My exam is on Friday.")
    fact = life.remembers(MemoryKind.FACT, "An exam on Friday.", said)
    day = life.remembers(MemoryKind.SUMMARY, "They spoke of an exam.", said)
    month = life.remembers(MemoryKind.SUMMARY, "A month of exams.", said)
    like = life.remembers(MemoryKind.THREAD, "Ask how it went.", said)
    life.memories.link(
        [
            MemoryLink(fact, day, LinkKind.PART_OF),
            MemoryLink(day, month, LinkKind.PART_OF),
            MemoryLink(fact, like, LinkKind.LIKE),
        ]
    )

    assert life.forgetting.forget(These(memories=(fact,))) == Forgotten(memories=3)

    assert life.remembered() == ["Ask how it went."]
    assert life.said() == ["My exam is on Friday."]
    assert life.memories.links_of([like]) == ()


def test_a_moment_goes_with_the_utterance_whose_words_it_is(life: Life) -> None:
    said = life.says("a", 1, "My exam is on Friday.")
    moment = life.remembers(MemoryKind.MOMENT, "My exam is on Friday.", said)
    life.remembers(MemoryKind.FACT, "An exam on Friday.", said)

    assert life.forgetting.forget(These(memories=(moment,))) == Forgotten(utterances=1, memories=1)

    assert (life.said(), life.remembered()) == ([], [])


def test_an_utterance_goes_with_all_that_rests_on_it(life: Life) -> None:
    first, second = life.says("a", 1, "I met somebody."), life.says("a", 2, "We danced.")
    life.remembers(MemoryKind.EPISODE, "They met somebody and danced.", first, second)
    life.remembers(MemoryKind.MOMENT, "We danced.", second)

    assert life.forgetting.forget(These(utterances=(first,))) == Forgotten(utterances=1, memories=1)

    assert (life.said(), life.remembered()) == (["We danced."], ["We danced."])


def test_what_is_gone_already_is_no_error(life: Life) -> None:
    assert life.forgetting.forget(These((Evidence("a" * 32, 1),), (17,))) == Forgotten()


# ---- the last hour ----------------------------------------------------------------------------------------


def last_hour() -> Since:
    return Since(NOW - HOUR, NOW)


def test_the_last_hour_goes_with_all_that_was_kept_of_it(life: Life) -> None:
    early = life.says("a", 1, "Long ago.", NOW - HOUR - 1)
    late = life.says("a", 2, "Just now.", NOW - HOUR + 1)
    life.remembers(MemoryKind.MOMENT, "Long ago.", early, at=NOW - HOUR - 1)
    life.remembers(MemoryKind.MOMENT, "Just now.", late, at=NOW - HOUR + 1)
    life.remembers(MemoryKind.SUMMARY, "The day.", early, late, at=NOW - DAY, ended_at=NOW)
    life.remembers(MemoryKind.FACT, "Told in the book.", at=NOW - 5, origin=MemoryOrigin.TOLD)
    for at in (NOW - DAY, NOW - 5):
        life.feelings.keep(Felt(check_in=CheckedIn(at, 0.5, 0.5)))
    life.backups.make(NOW, keep=1)

    told = life.forgetting.forget(last_hour())

    assert told == Forgotten(utterances=1, memories=2, check_ins=1, backups=1)
    assert b"Just now." not in life.bytes()
    assert life.said() == ["Long ago."]
    assert life.remembered() == ["Long ago."]
    assert [each.at for each in kept_check_ins(life.database)] == [NOW - DAY]


CLOCKS: dict[str, tuple[list[tuple[str, int, str, float]], str]] = {
    "set back": (
        [
            ("a", 1, "Yesterday.", NOW - DAY),
            ("b", 1, "By the wrong clock.", NOW + 5 * HOUR),
            ("c", 1, "By the right one.", NOW - 5),
        ],
        "Yesterday.",
    ),
    "too early for a while": (
        [
            ("a", 1, "Yesterday.", NOW - DAY),
            ("b", 1, "Before.", NOW - HOUR / 2),
            ("b", 2, "Set back within the talk.", NOW - 5 * HOUR),
            ("c", 1, "Set back between talks.", NOW - 5 * HOUR),
            ("d", 1, "Put right.", NOW - 5),
        ],
        "Yesterday.",
    ),
    "far ahead long ago, which does not take years with it": (
        [
            ("a", 1, "By a clock far ahead.", NOW - 10),
            ("b", 1, "In the session after it.", NOW - 300 * DAY),
            ("c", 1, "A year that is kept.", NOW - 299 * DAY),
            ("d", 1, "Now.", NOW - 5),
        ],
        "A year that is kept.",
    ),
}


@pytest.mark.parametrize("clock", CLOCKS)
def test_what_was_said_by_a_wrong_clock_goes(life: Life, clock: str) -> None:
    said, stays = CLOCKS[clock]
    for each in said:
        life.says(*each)

    life.forgetting.forget(last_hour())

    assert life.said() == [stays]


def test_a_chat_of_long_ago_that_came_in_after_the_last_talk_stays(life: Life) -> None:
    life.says("a", 1, "Just now.", NOW - 5)
    elsewhere = Utterance(session_elsewhere("a chat"), 1, Speaker.PERSON, "Long ago.", NOW - 300 * DAY)
    life.utterances.keep(elsewhere)
    life.says("b", 1, "Set back between talks.", NOW - 5 * HOUR)

    life.forgetting.forget(last_hour())

    assert life.said() == ["Long ago."]


def test_a_session_of_which_nothing_is_left_is_not_known_any_more(life: Life) -> None:
    life.says("a", 1, "Yesterday.", NOW - DAY)
    life.says("b", 1, "Just now.", NOW)

    life.forgetting.forget(last_hour())

    assert life.database.rows("SELECT id FROM sessions") == [("a" * 32,)]
    life.says("b", 2, "The talk goes on.", NOW + 1)


# ---- nothing is left in the files -------------------------------------------------------------------------

SECRETS = ("quirinia", "Quirinia", "zanthoxylum", "vorpal", "frabjous")
"""Words that are forgotten; "frabjous" is stemmed to "frabjou"."""


def long_life(life: Life) -> None:
    """Say and remember a lot, some of it of Quirinia."""
    texts = [f"Number {n} was a day with word{n * 7919 % 1000} and calm weather." for n in range(1, 250)]
    texts[99] = "Quirinia gave me a zanthoxylum."
    texts[199] = "I told Quirinia of the vorpal one, the frabjous day."
    evidence = [life.says("a", number, text) for number, text in enumerate(texts, start=1)]
    moments = life.memories.add(
        [
            NewMemory(
                Memory(MemoryKind.MOMENT, text, NOW - DAY, evidence=(each,)),
                some_vector(sum(text.encode())),
                TRUNK,
            )
            for text, each in zip(texts, evidence, strict=True)
        ]
    )
    summary = life.remembers(
        MemoryKind.SUMMARY, "A frabjous day with Quirinia.", evidence[199], evidence[200]
    )
    profile = life.remembers(MemoryKind.PROFILE, "Vorpal things comfort them.", evidence[199])
    diary = life.remembers(MemoryKind.DIARY, "I wonder about the zanthoxylum.", evidence[99])
    life.remembers(
        MemoryKind.PERSON, "Quirinia is their aunt.", names=("Quirinia",), origin=MemoryOrigin.IMPORT
    )
    life.memories.link(
        [
            MemoryLink(moments[199], summary, LinkKind.PART_OF),
            MemoryLink(moments[99], diary, LinkKind.CAUSED),
            MemoryLink(moments[5], profile, LinkKind.LIKE),
        ]
    )


def traces(content: bytes) -> set[str]:
    """Return which of the forgotten words, vectors and signs are in these bytes."""
    found = {word for word in (*SECRETS, "frabjou") if word.encode() in content}
    for text in ("Quirinia gave me a zanthoxylum.", "Vorpal things comfort them."):
        made = some_vector(sum(text.encode()))
        if memory_rows.halves(made) in content:
            found.add(f"vector of {text}")
        if memory_rows.bits(made)[:24] in content or memory_rows.bits(made)[24:] in content:
            found.add(f"signs of {text}")
    return found


def test_no_trace_is_left_in_any_file(life: Life) -> None:
    long_life(life)
    life.backups.make(NOW - 2 * DAY, keep=3)
    life.backups.make(NOW - DAY, keep=3)
    assert len(traces(life.bytes())) == len(SECRETS) + 1 + 4

    would = life.forgetting.would_forget(About("Quirinia"))
    told = life.forgetting.forget(About("Quirinia"))

    assert told == would == Forgotten(utterances=2, memories=4, backups=2)
    assert traces(life.bytes()) == set()
    assert len(life.said()) == 247
    assert [kept.utterance.number for kept in life.utterances.page(search="calm weather word919")] == [1]


def tell_new_words(life: Life) -> None:
    """Say so many words, each once, that the full-text indexes take several pages."""
    for number in range(1, 400):
        text = f"q{number:03x}alpha q{number:03x}beta q{number:03x}gamma"
        life.remembers(MemoryKind.MOMENT, text, life.says("a", number, text))


def beginnings_of_pages(life: Life) -> set[str]:
    """Return what the pages of the full-text indexes hold of the first word on each."""
    return {
        bytes(term).decode()[1:]
        for index in ("utterance_words", "memory_words")
        for (term,) in life.database.rows(f"SELECT term FROM {index}_idx WHERE length(term) > 4")
    }


def test_no_trace_is_left_in_the_full_text_indexes(life: Life) -> None:
    """Not even the beginning of a word that was the first on its page of an index."""
    tell_new_words(life)
    first_of_pages = beginnings_of_pages(life)
    for beginning in first_of_pages:
        life.forgetting.forget(These(utterances=(Evidence("a" * 32, int(beginning[1:4], 16)),)))

    assert len(first_of_pages) > 2
    assert not beginnings_of_pages(life) & first_of_pages


def test_what_only_a_backup_still_held_is_forgotten_there(life: Life) -> None:
    said = life.says("a", 1, "Quirinia came.")
    life.remembers(MemoryKind.MOMENT, "Quirinia came.", said)
    life.backups.make(NOW - DAY, keep=3)
    life.forgetting.forget_here(These(utterances=(said,)))

    assert life.forgetting.forget(About("Quirinia")) == Forgotten(backups=1)

    assert traces(life.bytes()) == set()


def test_backups_lose_the_earlier_forms_of_a_forgotten_memory_and_no_other(life: Life) -> None:
    said = life.says("a", 1, "We talked.")
    met = life.remembers(MemoryKind.FACT, "You met Quirinia in a hotel.", origin=MemoryOrigin.TOLD)
    loves = life.remembers(MemoryKind.FACT, "You love Quirinia.", origin=MemoryOrigin.TOLD)
    plan = life.remembers(MemoryKind.THREAD, "You meet Quirinia again.", said)
    life.remembers(MemoryKind.FACT, "You work in a hotel.", said)
    life.backups.make(NOW - DAY, keep=3)
    merged, closed = (
        life.memories.merge(ids, NewMemory(Memory(kind, text, NOW - DAY, origin=MemoryOrigin.TOLD)))
        for ids, kind, text in (
            ((met, loves), MemoryKind.FACT, "You loved her."),
            ((plan,), MemoryKind.THREAD, "You saw her."),
        )
    )
    again = life.memories.merge((merged,), NewMemory(life.memories.find(merged)))

    told = life.forgetting.forget(These(memories=(again, closed)))

    assert told.backups == 1
    assert traces(life.bytes()) == set()
    with life.backups.opened(life.backups.all()[0]) as copy:
        assert [one.text for one in Memories(copy).page()] == ["You work in a hotel."]


def test_backups_lose_the_earlier_forms_of_a_corrected_memory(life: Life) -> None:
    met = life.remembers(MemoryKind.FACT, "You met Quirinia.", origin=MemoryOrigin.TOLD)
    saw = life.remembers(MemoryKind.FACT, "You saw Quirinia.", origin=MemoryOrigin.TOLD)
    life.backups.make(NOW - DAY, keep=3)
    merged = life.memories.merge((met, saw), NewMemory(life.memories.find(met)))

    life.memories.correct(replace(life.memories.find(merged), text="You met Anna."), None, "")
    life.forgetting.catch_up()

    assert traces(life.bytes()) == set()


def test_a_backup_that_holds_nothing_of_it_stays_as_it_is(life: Life) -> None:
    life.says("a", 1, "Hello.")
    made = life.backups.make(NOW - DAY, keep=3)
    before = made.file.read_bytes()
    life.says("a", 2, "Quirinia came.")

    assert life.forgetting.forget(About("Quirinia")) == Forgotten(utterances=1)

    assert made.file.read_bytes() == before


def test_backups_that_cannot_be_read_and_damaged_databases_go_whole(life: Life) -> None:
    life.says("a", 1, "Quirinia came.")
    life.backups.make(NOW - DAY, keep=3).file.write_bytes(b"Quirinia, unreadable" * 500)
    life.folder.folder.joinpath("companion.damaged-2023-11-01.db").write_bytes(b"Quirinia")
    life.folder.folder.joinpath("companion.damaged-2023-11-01.db-wal").write_bytes(b"Quirinia")
    life.folder.folder.joinpath("companion.db.part").write_bytes(b"Quirinia")
    life.folder.backups.joinpath("2023-11-01.db.part").write_bytes(b"Quirinia")

    would = life.forgetting.would_forget(About("Quirinia"))

    assert life.forgetting.forget(About("Quirinia")) == would == Forgotten(utterances=1, files=2)
    assert traces(life.bytes()) == set()


def test_a_backup_with_a_damaged_page_goes_whole(life: Life) -> None:
    long_life(life)
    made = life.backups.make(NOW - DAY, keep=3)
    content = bytearray(made.file.read_bytes())
    for page in range(60, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    made.file.write_bytes(content)

    told = life.forgetting.forget(About("Quirinia"))

    assert told == Forgotten(utterances=2, memories=4, files=1)
    assert traces(life.bytes()) == set()


def test_memories_of_another_time_line_keep_the_number_they_share(life: Life) -> None:
    """After a backup was put back, new memories take the numbers of those that the replaced database holds."""
    said = life.says("a", 1, "Hello.", NOW - 3 * DAY)
    life.backups.make(NOW - 2 * DAY, keep=3)
    life.remembers(MemoryKind.FACT, "In the replaced one.", said, at=NOW - 2 * DAY)
    life.database.close()
    life.backups.restore(life.backups.all()[0].name, NOW - DAY)
    life = Life(life.folder.folder, None)
    mine = life.remembers(MemoryKind.FACT, "In the new one.", said, at=NOW - DAY)

    told = life.forgetting.forget(These(memories=(mine,)))

    assert told == Forgotten(memories=1)
    assert b"In the replaced one." in life.bytes()
    life.database.close()


# ---- all or nothing ---------------------------------------------------------------------------------------


def test_a_preview_names_the_memories_and_the_lines_of_the_talk(life: Life) -> None:
    said = life.says("a", 1, "Quirinia came.")
    life.remembers(MemoryKind.MOMENT, "Quirinia came.", said)
    life.remembers(MemoryKind.FACT, "Quirinia is your friend.", said)

    would = life.forgetting.would_forget(About("Quirinia"))

    assert (would.utterances, would.memories) == (1, 1)
    assert (would.said, would.named) == (("Quirinia came.",), ("Quirinia is your friend.",))


def test_a_backup_with_nothing_but_a_moment_of_it_is_rewritten(life: Life) -> None:
    said = life.says("a", 1, "Quirinia came.")
    life.remembers(MemoryKind.MOMENT, "Quirinia came.", said)
    life.backups.make(NOW, keep=1)
    life.forgetting.forget_here(These(set_aside=(said,)))

    assert life.forgetting.forget(These(set_aside=(said,))) == Forgotten(backups=1)


def test_what_fails_in_the_middle_forgets_nothing(life: Life) -> None:
    memory = life.remembers(MemoryKind.MOMENT, "Quirinia came.", life.says("a", 1, "Quirinia came."))
    with life.database.changing() as connection:
        connection.execute(
            "CREATE TRIGGER obstinate BEFORE DELETE ON utterances BEGIN SELECT raise(ABORT, 'no'); END"
        )

    with pytest.raises(Exception, match="no"):
        life.forgetting.forget(About("Quirinia"))

    assert life.said() == ["Quirinia came."]
    assert life.memories.find(memory).text == "Quirinia came."
    with contextlib.suppress(NoSuchMemory), life.database.changing() as connection:
        connection.execute("DROP TRIGGER obstinate")
    assert life.forgetting.forget(About("Quirinia")).utterances == 1


def test_a_database_that_another_program_writes_is_told_and_nothing_forgotten(life: Life) -> None:
    life.says("a", 1, "Quirinia came.")
    life.database.close()
    life.database = open_database(life.folder.database, None, wait=0)
    forgetting = Forgetting(life.database, life.backups, life.folder)

    with open_database(life.folder.database, None) as other:
        with other.changing(), pytest.raises(DatabaseLocked):
            forgetting.forget(About("Quirinia"))

        assert forgetting.forget(About("Quirinia")).utterances == 1


@contextlib.contextmanager
def no_room_beyond(size_bytes: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a full disk."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("backups", [0, 1])
def test_on_a_full_disk_nothing_is_forgotten_by_half(life: Life, backups: int) -> None:
    long_life(life)
    if backups:
        life.backups.make(NOW - DAY, keep=3)
    before = life.said(), sorted(life.remembered())

    with no_room_beyond(50_000), pytest.raises(CompanionError):
        life.forgetting.forget(Since(0.0, NOW))

    assert (life.said(), sorted(life.remembered())) == before
    gone = life.forgetting.forget(Since(0.0, NOW))
    assert (gone.utterances, gone.backups) == (249, backups)
    assert traces(life.bytes()) == set()


def test_the_log_holds_nothing_of_it(life: Life, caplog: pytest.LogCaptureFixture) -> None:
    life.says("a", 1, "Quirinia came.")
    caplog.set_level("DEBUG")

    life.forgetting.forget(About("Quirinia"))

    assert "forgotten: 1 utterances" in caplog.text
    assert traces(caplog.text.encode()) == set()
