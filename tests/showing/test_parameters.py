from companion.showing.parameters import EXPRESSIVE, MOUTH, PARAMETERS
from tests.tables import each_row


@each_row("name", [name for name in PARAMETERS if name.endswith("_left")])
def test_what_one_side_can_do_the_other_can_too(name: str) -> None:
    assert PARAMETERS[name.removesuffix("left") + "right"] == PARAMETERS[name]


def test_speech_shares_the_lips_with_no_feeling_and_leaves_it_corners_brows_and_head() -> None:
    lips = [name for name in MOUTH if name != "speech"]

    assert all(PARAMETERS[name].yields == 1 for name in lips)
    assert {
        PARAMETERS[name].yields for name in EXPRESSIVE if "corner" in name or "brow" in name or "head" in name
    } == {0}
