import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Evidence, SampleLine, Speaker, Utterance

Captured = pytest.CaptureFixture[str]
SESSION = "a" * 32


@pytest.fixture
def written(home: Paths) -> Paths:
    home.make()
    with open_store(home, "companion") as store:
        for number, (asked, wished) in enumerate(
            [("My bike was stolen.", "Stolen?"), ("I won!", "You\x1b[31m did!")]
        ):
            store.utterances.keep(Utterance(SESSION, 2 * number + 1, Speaker.PERSON, asked, 1.7e9))
            store.utterances.keep(Utterance(SESSION, 2 * number + 2, Speaker.COMPANION, "I see.", 1.7e9))
            store.sample_lines.add(
                SampleLine(asked, wished),
                reply=Evidence(SESSION, 2 * number + 2),
                answered=Evidence(SESSION, 2 * number + 1),
                made_at=1.7e9 + number,
            )
    return home


def test_lines_are_listed_newest_first_and_steer_no_terminal(written: Paths, capsys: Captured) -> None:
    assert main(["lines", "list"]) == 0

    newest, oldest = capsys.readouterr().out.splitlines()
    assert "“I won!”" in newest
    assert "\x1b" not in newest
    assert oldest.startswith("     1  ")
    assert oldest.endswith("“My bike was stolen.” → “Stolen?”")


def test_a_line_is_deleted_and_the_talk_stays(written: Paths, capsys: Captured) -> None:
    assert main(["lines", "delete", "1"]) == 0

    assert capsys.readouterr().out == "Deleted.\n"
    with open_store(written, "companion") as store:
        assert [kept.line.person for kept in store.sample_lines.all()] == ["I won!"]
        assert len(store.utterances.page()) == 4


@pytest.mark.parametrize("ids", [["x"], ["0"], ["9"], ["1", "9"], ["9" * 30]])
def test_a_number_that_is_not_there_deletes_nothing(written: Paths, ids: list[str], capsys: Captured) -> None:
    assert main(["lines", "delete", *ids]) == EXIT_TROUBLE

    assert capsys.readouterr().err.strip()
    with open_store(written, "companion") as store:
        assert len(store.sample_lines.all()) == 2


def test_without_lines_the_list_says_how_they_are_written(home: Paths, capsys: Captured) -> None:
    home.make()
    open_store(home, "companion").close()

    assert main(["lines", "list"]) == 0

    assert "/say" in capsys.readouterr().err


def test_a_companion_that_never_talked_has_none(home: Paths, capsys: Captured) -> None:
    assert main(["lines", "list"]) == EXIT_TROUBLE

    assert "Nothing has been said" in capsys.readouterr().err
