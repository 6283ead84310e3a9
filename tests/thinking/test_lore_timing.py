import pytest

from companion.thinking.lore_timing import ALWAYS, Course, Instant, Timing, follow


def there(timing: Timing, *matched: bool) -> list[bool]:
    """Return whether an entry is there for each reply, given for each whether what was said brings it up."""
    course, found = Course(), []
    for replies, is_matched in enumerate(matched):
        course = follow(course, timing, Instant(2 * replies + 1, replies), is_matched=is_matched)
        found.append(course.is_forced or (is_matched and not course.is_barred))
    return found


YES, NO = True, False


def test_without_timing_what_was_said_decides() -> None:
    assert there(ALWAYS, YES, NO, YES) == [YES, NO, YES]


def test_it_waits_until_the_companion_has_said_enough() -> None:
    assert there(Timing(after=2), YES, YES, YES, NO) == [NO, NO, YES, NO]


def test_it_comes_up_at_every_so_manyth_reply_alone() -> None:
    assert there(Timing(every=2), YES, YES, YES, YES, NO) == [YES, NO, YES, NO, NO]


def test_it_waits_until_both_sides_have_said_enough() -> None:
    assert there(Timing(delay=3), YES, YES, NO) == [NO, YES, NO]


def test_it_stays_for_some_messages_and_then_rests() -> None:
    assert there(Timing(sticky=4), YES, NO, NO, NO) == [YES, YES, NO, NO]
    assert there(Timing(sticky=4, cooldown=4), YES, NO, YES, YES, YES) == [YES, YES, NO, NO, YES]
    assert there(Timing(cooldown=3), YES, YES, YES) == [YES, NO, YES]


def test_once_it_came_up_it_stays_or_never_comes_again() -> None:
    assert there(Timing(stays=True), NO, YES, NO, NO) == [NO, YES, YES, YES]
    assert there(Timing(is_once=True), NO, YES, YES, NO) == [NO, YES, NO, NO]


def test_every_nothing_is_no_timing() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Timing(every=0)
