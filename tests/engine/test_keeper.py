import threading

import pytest

from companion.engine.keeper import Keeper
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from companion.storage.utterances import NoSuchUtterance, Utterances
from companion.values import Speaker, Utterance

SESSION = "a" * 32


def said(number: int, text: str) -> Utterance:
    return Utterance(SESSION, number, Speaker.PERSON, text, 100.0 + number)


async def test_what_is_kept_is_on_disk_once_keeping_is_over(store: Store) -> None:
    keeper = Keeper(store)

    await keeper.keep(said(1, "Hello."))

    assert [kept.utterance for kept in store.utterances.page()] == [said(1, "Hello.")]


async def test_what_is_forgotten_is_not_found(store: Store) -> None:
    keeper = Keeper(store)
    await keeper.keep(said(1, "Hello."))
    (kept,) = store.utterances.page()

    await keeper.forget(SESSION, 1)

    with pytest.raises(NoSuchUtterance):
        await keeper.do(lambda store: store.utterances.find(kept.id))


async def test_the_store_is_used_by_a_thread_of_its_own(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    keep = Utterances.keep

    def noting(self: Utterances, utterance: Utterance, *, is_set_aside: bool = False, key: str = "") -> int:
        names.append(threading.current_thread().name)
        return keep(self, utterance, is_set_aside=is_set_aside, key=key)

    monkeypatch.setattr(Utterances, "keep", noting)

    await Keeper(store).keep(said(1, "Hello."))

    assert names == ["store_0"]


async def test_closing_finishes_what_was_begun_and_lets_another_copy_in(paths: Paths) -> None:
    keeper = Keeper(open_store(paths, "companion"))
    await keeper.keep(said(1, "Hello."))

    keeper.close()

    with open_store(paths, "companion") as again:
        assert [kept.utterance.text for kept in again.utterances.page()] == ["Hello."]
