"""How the person would have had replies said: kept, replaced, and gone with what they are from.

The files lie open here, without a key, so that one can look into them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.storage.database import open_database
from companion.storage.doomed import Forgotten
from companion.storage.forgetting import About, Since, These
from companion.storage.sample_lines import NoSuchSampleLine, SampleLines
from companion.values import Evidence, SampleLine, Speaker, Utterance
from tests.storage import test_forgetting as forgetting

SESSION = "a" * 32
NOW = 1.7e9
DAY = 86_400.0
ASKED = Utterance(SESSION, 1, Speaker.PERSON, "My bike was stolen.", NOW - 20)
REPLY = Utterance(SESSION, 2, Speaker.COMPANION, "I'm sorry to hear that.", NOW - 10)
LINE = SampleLine(ASKED.text, "Quirinia's too, last week? What a quagmire.")
SECRETS = ("Quirinia", "quagmire", "My bike was stolen.")
"""What a line says; the person's words are also in their utterance."""


class Life(forgetting.Life):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder, None)
        self.lines = SampleLines(self.database)
        for said in (ASKED, REPLY):
            self.utterances.keep(said)

    def wishes(self, line: SampleLine = LINE, *, reply: int = 2, made_at: float = NOW) -> int:
        of = {"reply": Evidence(SESSION, reply), "answered": Evidence(SESSION, reply - 1)}
        return self.lines.add(line, **of, made_at=made_at)

    def wished(self) -> list[SampleLine]:
        return [kept.line for kept in self.lines.all()]

    def traces(self) -> set[str]:
        """Return what of the line is in any file of the companion's folder."""
        content = self.bytes()
        return {word for word in SECRETS if word.encode() in content}


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    life = Life(tmp_path)
    yield life
    life.database.close()


# ---- keeping -----------------------------------------------------------------------------------------------


def test_a_line_comes_back_with_what_it_is_from(life: Life) -> None:
    line_id = life.wishes()

    (kept,) = life.lines.all()
    assert kept == life.lines.find(line_id)
    assert (kept.line, kept.reply, kept.answered) == (LINE, Evidence(SESSION, 2), Evidence(SESSION, 1))
    assert kept.made_at == NOW


def test_letters_that_no_file_can_hold_are_kept_as_question_marks(life: Life) -> None:
    life.wishes(SampleLine("Hi \ud800", "Hello \ud800"))

    assert life.wished() == [SampleLine("Hi ?", "Hello ?")]


def test_another_line_for_the_same_reply_takes_the_place_of_the_first_and_its_words_leave(life: Life) -> None:
    first = life.wishes()
    again = replace(LINE, companion="Was it locked?")

    second = life.wishes(again, made_at=NOW + 5)

    assert (first, life.wished()) == (second, [again])
    assert life.traces() == {"My bike was stolen."}


def test_lines_come_oldest_first(life: Life) -> None:
    for number in (3, 5):
        life.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, f"{number}", NOW))
        life.utterances.keep(Utterance(SESSION, number + 1, Speaker.COMPANION, "Yes.", NOW))
        life.wishes(SampleLine(f"{number}", "No."), reply=number + 1, made_at=NOW - number)

    assert [line.person for line in life.wished()] == ["5", "3"]


def test_a_line_for_a_reply_that_is_gone_is_not_kept(life: Life) -> None:
    life.forgetting.forget_here(These((Evidence(SESSION, 2),)))

    assert life.wishes() == 0
    assert life.wished() == []


def test_a_line_that_is_not_there_is_told(life: Life) -> None:
    with pytest.raises(NoSuchSampleLine):
        life.lines.find(17)


def test_lines_outlive_a_restart_and_are_in_a_backup(life: Life, tmp_path: Path) -> None:
    life.wishes()
    made = life.backups.make(NOW, keep=3)

    for file in (life.folder.database, made.file):
        with open_database(file, None) as database:
            assert [kept.line for kept in SampleLines(database).all()] == [LINE]


# ---- forgetting --------------------------------------------------------------------------------------------


def undo(life: Life, line: int) -> None:
    life.forgetting.forget_here(These(sample_lines=(line,)))


WAYS: dict[str, Callable[[Life, int], object]] = {
    "undo": undo,
    "the reply": lambda life, _: life.forgetting.forget_here(These((Evidence(SESSION, 2),))),
    "what it answered": lambda life, _: life.forgetting.forget_here(These((Evidence(SESSION, 1),))),
    "correct what it answered": lambda life, _: life.utterances.keep(
        replace(ASKED, text="My book was stolen.")
    ),
    "a name in it": lambda life, _: life.forgetting.forget(About("quirinia")),
    "the last hour": lambda life, _: life.forgetting.forget(Since(NOW - 5, NOW + 5)),
    "say it otherwise": lambda life, _: life.wishes(
        SampleLine("My bike!", "Was it locked?"), made_at=NOW + 5
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_a_forgotten_line_is_in_any_file_once_backups_have_followed(life: Life, way: str) -> None:
    line = life.wishes()
    life.backups.make(NOW, keep=3)
    assert life.traces() == {*SECRETS}

    WAYS[way](life, line)
    life.forgetting.catch_up()

    assert LINE not in life.wished()
    left = life.traces() - {"My bike was stolen."}
    assert left == set()
    assert is_gone_or_said(life)


def is_gone_or_said(life: Life) -> bool:
    """Whether the person's words are in the files only where their utterance is."""
    said = [kept.utterance.text for kept in life.utterances.page(limit=10)]
    return ("My bike was stolen." in life.traces()) == (ASKED.text in said)


def test_how_much_goes_is_told_before_and_after(life: Life) -> None:
    life.wishes()
    life.backups.make(NOW, keep=3)

    would = life.forgetting.would_forget(About("quagmire"))

    assert life.forgetting.forget(About("quagmire")) == would == Forgotten(sample_lines=1, backups=1)


def test_an_utterance_that_goes_is_told_with_its_line_and_the_answer_to_it(life: Life) -> None:
    life.wishes()

    assert life.forgetting.forget(About("stolen")) == Forgotten(utterances=2, sample_lines=1)


def test_a_line_of_another_time_line_keeps_the_number_it_shares(life: Life) -> None:
    life.wishes(made_at=NOW - DAY)
    life.backups.make(NOW, keep=3)
    with life.database.changing() as connection:  # as after another backup was put back
        connection.execute("UPDATE sample_lines SET made_at = ?", (NOW + DAY,))
        connection.execute("DELETE FROM outdated_sample_lines")

    assert life.forgetting.forget(These(sample_lines=(1,))) == Forgotten(sample_lines=1)


def test_no_note_of_what_is_outdated_stays(life: Life) -> None:
    undo(life, life.wishes())
    assert len(life.database.rows("SELECT * FROM outdated_sample_lines")) == 1

    life.forgetting.catch_up()

    assert life.database.rows("SELECT * FROM outdated_sample_lines") == []
