"""Licences that are accepted, and downloads, as the window knows them."""

from companion.channel.messages import DownloadMoved
from companion.window.downloads import Downloads
from tests.fakes.voices import CLONING

NAME = CLONING.name


def row(*moves: DownloadMoved) -> dict[str, object]:
    downloads = Downloads()
    for moved in moves:
        downloads = downloads.moved(moved)
    return downloads.row(CLONING, is_wanted=True)


def moved(done: int, total: int, sentence: str = "", *, is_running: bool = False) -> DownloadMoved:
    return DownloadMoved(NAME, done, total, is_running=is_running, sentence=sentence)


def test_a_licence_that_must_be_accepted_stands_before_the_download() -> None:
    before = Downloads()
    after = before.with_licence(NAME, is_accepted=True)

    assert not before.row(CLONING, is_wanted=True)["canGet"]
    assert after.row(CLONING, is_wanted=True)["canGet"]
    assert not after.with_licence(NAME, is_accepted=False).row(CLONING, is_wanted=True)["canGet"]


def test_what_is_here_is_neither_offered_nor_is_its_licence_asked_for() -> None:
    shown = Downloads().row(CLONING, is_wanted=False)

    assert (shown["isOffered"], shown["mustAccept"], shown["canGet"]) == (False, False, False)


def test_what_was_not_asked_for_does_not_come() -> None:
    shown = row()

    assert (shown["isComing"], shown["ended"], shown["hasFailed"]) == (False, "", False)


def test_what_comes_is_told_by_its_part_and_its_sizes() -> None:
    shown = row(moved(1_200_000_000, 4_800_000_000, "Soon.", is_running=True))

    assert (shown["isComing"], shown["progress"], shown["progressWords"]) == (True, 0.25, "1.2 GB of 4.8 GB")
    assert (shown["ended"], shown["hasFailed"], shown["isOffered"]) == ("", False, False)


def test_what_ended_before_its_end_has_failed_says_why_and_can_go_on() -> None:
    broken, whole = row(moved(5, 10, "It broke off.")), row(moved(10, 10, "It is here."))

    assert (broken["ended"], broken["hasFailed"]) == ("It broke off.", True)
    assert str(broken["getWords"]).startswith("Go on: ")
    assert (whole["ended"], whole["hasFailed"]) == ("It is here.", False)


def test_a_download_whose_size_is_not_known_has_no_part() -> None:
    assert row(moved(0, 0, is_running=True))["progress"] == 0.0
