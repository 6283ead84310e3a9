"""The place of an utterance in the history, as a running companion tells it."""

from companion.channel import messages as msg
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Speaker, Utterance
from tests.fakes.equipment import Cast, Company
from tests.fakes.happenings import in_a_loop

SESSION = "b" * 32


async def asked(company: Company, question: msg.HistoryPage) -> msg.HistoryShown:
    answer = await company.session.answer(msg.Query(1, question))
    assert isinstance(answer.content, msg.HistoryShown)
    return answer.content


def filled(paths: Paths) -> Paths:
    with open_store(paths, "companion") as store:
        for number in range(1, 101):
            store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, f"words {number}", 1e9 + number))
    return paths


@in_a_loop
async def test_an_utterance_is_shown_with_those_around_it_and_one_goes_on_from_there(paths: Paths) -> None:
    async with Company(Cast(filled(paths)).in_writing()) as company:
        place = await asked(company, msg.HistoryPage(limit=10, beside=(SESSION, 50)))
        newer = await asked(company, msg.HistoryPage(limit=10, after_id=place.entries[0].id))
        last = await asked(company, msg.HistoryPage(limit=10, after_id=95))

    assert [entry.text for entry in place.entries] == [f"words {number}" for number in range(55, 45, -1)]
    assert (place.has_more, place.has_newer) == (True, True)
    assert next(entry.text for entry in place.entries if entry.id == place.found) == "words 50"
    assert [entry.text for entry in newer.entries] == [f"words {number}" for number in range(65, 55, -1)]
    assert newer.has_newer
    assert not last.has_newer


@in_a_loop
async def test_of_an_utterance_that_is_gone_nothing_is_shown(paths: Paths) -> None:
    async with Company(Cast(filled(paths)).in_writing()) as company:
        place = await asked(company, msg.HistoryPage(limit=10, beside=(SESSION, 500)))

    assert (place.entries, place.found) == ((), None)


@in_a_loop
async def test_a_reply_tells_what_it_answers(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        company.types("I failed the exam.")
        await company.is_answered()
        shown = await asked(company, msg.HistoryPage())

    reply, said = shown.entries[:2]
    assert said.text == "I failed the exam."
    assert said.heard is None
    assert (reply.heard is None) == (reply.plan is None)
