"""Whom the companion names, as the window shows and changes it."""

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers.settings import ContactHandler
from companion.storage.database import open_database
from companion.storage.lessons import Lesson, Lessons
from companion.storage.paths import Paths
from companion.storage.utterances import Utterances
from companion.values import PartBroken, Speaker, Utterance
from tests.engine.handlers.handling import Handling


class Unreadable(Lessons):
    """Lessons in a damaged database."""

    def open_needs(self) -> tuple[str, ...]:
        raise PartBroken("The memories are damaged.", log="damaged")


class Handler(Handling):
    """A handler of a companion, and what it tells; another one of it stands for a new start."""

    def __init__(self, paths: Paths, guessed_region: str = "", kept: type[Lessons] = Lessons) -> None:
        super().__init__(paths, lambda shared: ContactHandler(shared, self._open(kept), guessed_region))

    def _open(self, kept: type[Lessons]) -> Lessons:
        self.database = open_database(self.folder.folder / "companion.db", None)
        self.lessons = kept(self.database)
        return self.lessons


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def test_without_a_region_nobody_is_named_and_regions_are_offered(handler: Handler) -> None:
    shown = handler.gets(msg.ShowContacts())

    assert isinstance(shown, msg.ContactsShown)
    assert (shown.region, shown.contacts, shown.trouble) == ("", (), "")
    assert "GB" in shown.regions
    assert len(encode(shown)) < 50_000


def test_a_guessed_region_is_told_as_one_until_they_set_theirs(paths: Paths) -> None:
    handler = Handler(paths, "GB")
    guessed, told = handler.gets(msg.ShowContacts()), handler.gets(msg.SetContact("region", "GB"))

    assert isinstance(guessed, msg.ContactsShown)
    assert isinstance(told, msg.ContactsShown)
    assert (guessed.region, guessed.is_guess) == ("GB", True)
    assert (told.region, told.is_guess) == ("GB", False)
    assert guessed.contacts == told.contacts


def test_numbers_of_an_answer_are_there_again_until_the_person_closes_them(paths: Paths) -> None:
    first = Handler(paths)
    Utterances(first.database).keep(Utterance("a" * 32, 1, Speaker.PERSON, "I can't go on.", 1.7e9))
    first.lessons.keep(Lesson("a" * 32, 1, needs=("emergency", "crisis")))

    again = Handler(paths).gets(msg.ShowContacts())
    closed = Handler(paths).gets(msg.CloseHelp())
    later = Handler(paths).gets(msg.ShowContacts())

    assert isinstance(again, msg.ContactsShown)
    assert isinstance(closed, msg.ContactsShown)
    assert isinstance(later, msg.ContactsShown)
    assert again.needs == ("emergency", "crisis")
    assert closed.needs == later.needs == ()


def test_numbers_are_told_if_it_is_not_known_what_was_open(paths: Paths) -> None:
    handler = Handler(paths, "GB", Unreadable)

    shown = handler.gets(msg.ShowContacts())

    assert isinstance(shown, msg.ContactsShown)
    assert shown.contacts


def test_a_guessed_region_without_numbers_is_none(paths: Paths) -> None:
    shown = Handler(paths, "AQ").gets(msg.ShowContacts())

    assert isinstance(shown, msg.ContactsShown)
    assert (shown.region, shown.is_guess) == ("", False)


def test_the_numbers_of_a_region_are_shown_with_the_page_and_the_day(handler: Handler) -> None:
    shown = handler.gets(msg.SetContact("region", "GB"))

    assert isinstance(shown, msg.ContactsShown)
    assert shown.region == "GB"
    assert all(one.address.startswith("http") and one.seen and not one.is_own for one in shown.contacts)


def test_a_number_of_their_own_takes_the_place_of_one_and_goes_again(handler: Handler) -> None:
    handler.gets(msg.SetContact("region", "GB"))
    own = handler.gets(msg.SetContact("crisis", "0123 456, Joan, 2026-11-01"))
    again = handler.gets(msg.SetContact("crisis", ""))

    assert isinstance(own, msg.ContactsShown)
    assert [one for one in own.contacts if one.need == "crisis"] == [
        msg.ShownContact("crisis", "0123 456", "Joan", "", "2026-11-01", is_own=True)
    ]
    assert isinstance(again, msg.ContactsShown)
    assert [one.name for one in again.contacts if one.need == "crisis"] == ["Samaritans"]


@pytest.mark.parametrize(
    "command",
    [
        msg.SetContact("crisis", "call Joan"),
        msg.SetContact("region", "Great Britain"),
        msg.SetContact("persona", "x"),
    ],
)
def test_what_is_no_contact_is_refused_in_a_sentence(handler: Handler, command: msg.SetContact) -> None:
    told = handler.gets(command)

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == (ContactHandler.notice, True)
    assert told.sentence


def test_of_a_region_of_which_nothing_is_known_it_is_said_what_to_do(handler: Handler) -> None:
    shown = handler.gets(msg.SetContact("region", "AQ"))

    assert isinstance(shown, msg.ContactsShown)
    assert "AQ" in str(shown.trouble)
