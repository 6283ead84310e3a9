from companion.values.newest import Newest


def test_an_entry_that_is_set_anew_is_the_newest() -> None:
    held: Newest[str, int] = Newest(2)

    for number, key in enumerate("abac"):
        held[key] = number

    assert held == {"a": 2, "c": 3}
