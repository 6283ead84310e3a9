from companion.channel.messages import DownloadMoved, OfferedModel, SetOffered
from companion.window.settings.offer_model import Offer, OfferState, title_words

MIND = OfferedModel(
    "mind", "A mind", "language model", 4_000, "Apache-2.0", "https://example.org/a", must_accept=False
)
VOICE = OfferedModel("voice", "A voice", "voice", 1_000, "Terms", "https://example.org/t", must_accept=True)
SMALL = OfferedModel(
    "small", "A small mind", "language model", 1_000, "Apache-2.0", "https://example.org/a", must_accept=False
)
OFFERED = Offer().after_offer(SetOffered("fits", (MIND, VOICE)))


def moved(name: str, done: int, total: int, *, is_running: bool, sentence: str = "") -> DownloadMoved:
    return DownloadMoved(name, done, total, is_running, sentence)


def test_a_download_that_stops_before_its_end_can_be_asked_for_again() -> None:
    offer = OFFERED.with_licence("voice", is_accepted=True).started()

    offer = offer.after_move(moved("mind", 10, 4_000, is_running=False, sentence="The disk is full."))

    assert offer.state is OfferState.ENDED
    assert not offer.is_complete
    assert offer.can_get


def test_a_new_offer_keeps_what_was_accepted() -> None:
    offer = OFFERED.with_licence("voice", is_accepted=True).after_offer(SetOffered("fits better", (VOICE,)))

    assert offer.can_get
    assert offer.why == "fits better"


def test_models_are_better_ones_where_a_language_model_is_among_them() -> None:
    only_a_voice = Offer().after_offer(SetOffered("missing", (VOICE,)))

    assert [title_words(offer) for offer in (OFFERED, only_a_voice)] == ["Better models", "More models"]


def test_an_offer_of_nothing_is_none() -> None:
    offer = OFFERED.after_offer(SetOffered("", ()))

    assert offer.state is OfferState.NONE


def test_what_the_program_begins_with_can_take_the_place_of_what_is_offered() -> None:
    offer = Offer().after_offer(SetOffered("fits", (MIND,), first=(SMALL,), is_awaited=True))

    smaller = offer.with_first().started()

    assert offer.is_awaited
    assert smaller.names == ("small",)
    assert smaller.first == ()
    assert not smaller.is_awaited


def test_what_is_coming_already_waits_for_no_choice() -> None:
    again = SetOffered("fits", (MIND,), first=(SMALL,), is_awaited=True)

    assert not OFFERED.with_licence("voice", is_accepted=True).started().after_offer(again).is_awaited
