"""The last exchange and the unsent text are there again after a restart."""

import pytest

from companion.channel import messages as msg
from companion.storage.paths import Paths
from companion.storage.store import open_store
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel

DRAFT = "I wanted to tell you about Anna"


def company(paths: Paths) -> Company:
    return Company(Cast(paths, model=FakeLanguageModel("I see.")).in_writing())


def left_off(company: Company) -> msg.LeftOff:
    (told,) = company.of(msg.LeftOff)
    assert isinstance(told, msg.LeftOff)
    return told


async def test_the_last_exchange_and_the_draft_survive_a_restart(paths: Paths) -> None:
    async with company(paths) as first:
        assert (left_off(first).said, left_off(first).draft) == ((), "")
        first.types("It rains.")
        await first.is_answered()
        first.session.handle(msg.KeepDraft("I wanted"))
        first.session.handle(msg.KeepDraft(DRAFT))
    async with company(paths) as second:
        assert [said.text for said in left_off(second).said] == ["It rains.", "I see."]
        assert left_off(second).draft == DRAFT
        second.session.handle(msg.KeepDraft(""))
    async with company(paths) as third:
        assert left_off(third).draft == ""


async def test_off_the_record_no_draft_is_kept(paths: Paths) -> None:
    async with company(paths) as first:
        first.session.handle(msg.KeepDraft(DRAFT))
        first.session.handle(msg.SetOffRecord(is_on=True))
        await first.sees(msg.OffRecordChanged(is_on=True))
        first.session.handle(msg.KeepDraft(f"{DRAFT}."))
    async with company(paths) as second:
        assert left_off(second).draft == ""


async def test_what_was_off_the_record_is_told_to_have_left_the_talk(paths: Paths) -> None:
    async with company(paths) as talk:
        talk.types("It rains.")
        await talk.is_answered()
        session = left_off(talk).session
        talk.session.handle(msg.SetOffRecord(is_on=True))
        await talk.sees(msg.OffRecordChanged(is_on=True))
        talk.types("Between us.", key="another")
        await talk.is_answered(2)

        talk.session.handle(msg.SetOffRecord(is_on=False))

        await talk.sees(msg.Unsaid(((session, 3), (session, 4))))


@pytest.mark.parametrize("wish", [msg.ForgetAbout("Anna"), msg.ForgetSince(0.0)])
async def test_a_draft_goes_with_what_is_forgotten(
    paths: Paths, wish: msg.ForgetAbout | msg.ForgetSince
) -> None:
    async with company(paths) as first:
        first.session.handle(msg.KeepDraft(DRAFT))
        first.types("Anna came by.")
        await first.is_answered()
        first.session.handle(wish)
        await first.has_forgotten()

    with open_store(paths, NAME) as store:
        assert store.feelings.learned("draft") is None
