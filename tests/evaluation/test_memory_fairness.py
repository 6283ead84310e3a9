from companion.evaluation.memory_cases import profiles
from companion.evaluation.memory_fairness import do_differ


def test_orders_differ_where_one_puts_another_first() -> None:
    assert do_differ(("a", "b"), ("b", "a"))
    assert do_differ(("a", "b", "c"), ("a", "x"))


def test_an_order_that_only_ends_earlier_does_not_differ() -> None:
    assert not do_differ(("a", "b", "c"), ("a", "b"))
    assert not do_differ((), ("a",))


def test_lines_swap_one_group_for_another() -> None:
    assert all(swap.one != swap.other for swap in profiles())
    assert len({swap.attribute for swap in profiles()}) >= 8
