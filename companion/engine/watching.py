"""Shows, and says, what the companion says of itself and of the time; tells what is not kept, and why.

An observer of the conversation. That it is software is shown as a talk begins, and said aloud at the first start. What
is to be said of the time is shown, and said in the companion's voice, once its next reply was heard: beside the talk,
no turn of it, and not kept. While somebody is in danger they are not told that their time is up, and nothing is said
aloud. When anything is said is decided in ``guarding.watch``.
"""

import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.engine import Tell
from companion.guarding.disclosure import Disclosure
from companion.guarding.kept import may_keep
from companion.guarding.watch import Event, Occasion, Opened, Remark, Spoke, Watch, step
from companion.values import Boundaries

WHAT_IT_IS: Final = "disclosure"
"""The notice that says that it is software."""
THE_TIME: Final = "time"
NOT_KEPT: Final = "kept"


class Watching:
    """Watches one session; fulfils ``engine.Observer``. To be used in the loop's thread."""

    def __init__(
        self,
        boundaries: Callable[[], Boundaries],
        disclosure: Disclosure | None,
        name: str,
        tell: Tell,
        say: Callable[[str], None] | None,
        *,
        is_in_crisis: Callable[[], bool],
        zone: tzinfo,
    ) -> None:
        """Prepare; ``begin`` begins.

        Args:
            boundaries: tells what the person has set just then.
            disclosure: the words; None where nothing is said of itself or the time.
            name: the companion's.
            tell: takes what is to be shown.
            say: has something said aloud, unless somebody is at it just then; None where there is no voice.
            is_in_crisis: tells whether the person is in danger just then.
            zone: of the person, by which hours are told.
        """
        self._boundaries = boundaries
        self._disclosure = disclosure
        self._name = name
        self._tell = tell
        self._say = say
        self._is_in_crisis = is_in_crisis
        self._zone = zone
        self._watch = Watch(boundaries())
        self._which = 0
        """Goes up with each remark, so that each is in other words."""
        self._due: list[Remark] = []
        """What waits for the end of a reply, …"""
        self._unsaid = ""
        """… and what was shown and waits to be said aloud."""
        self._is_shown_shortly = False
        """What it is was told in few words, which go after the first reply."""
        self._why_not_kept = ""

    def begin(self, state: State, now: float, *, is_first: bool) -> None:
        """Begin a session; ``is_first`` when nothing was ever kept for this companion."""
        self._which = zlib.crc32(state.session.encode())
        self._happens(Opened(self._clock(state, now), is_first), now)

    def say_what_waits(self) -> None:
        """Have said aloud what waits for it, if this is a time for it; it waits on when somebody is at it."""
        if self._unsaid and self._say is not None and not self._is_in_crisis():
            self._say(self._unsaid)

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Follow what is said."""
        for effect in effects:
            if isinstance(effect, do.ShowPerson) and effect.is_final and effect.transcript.stable:
                self._tell_what_is_kept(effect.transcript.stable)
                self._happens(Spoke(self._clock(after, now)), now)
        match event:
            case ev.Remarked() if before.reply is None and after.reply is not None:
                self._unsaid = ""
            case ev.ReplySounded() if (
                before.reply is not None and before.reply.is_kept and after.reply is None
            ):
                self._happens(Spoke(self._clock(after, now)), now)
                self._has_replied()
            case _:
                pass

    def _has_replied(self) -> None:
        if self._is_shown_shortly:
            self._is_shown_shortly = False
            self._tell(msg.Noticed(WHAT_IT_IS, ""))
        may_say = not self._is_in_crisis()
        told = [one for one in self._due if may_say or one.occasion is Occasion.REMINDER]
        self._due = [one for one in self._due if one not in told]
        if told:
            self._show(THE_TIME, " ".join(map(self._words, told)), is_said=may_say)
        self.say_what_waits()

    def _happens(self, event: Event, now: float) -> None:
        if self._disclosure is None:
            return
        watch = replace(self._watch, boundaries=self._boundaries())
        self._watch, remarks = step(watch, event, now)
        for remark in remarks:
            if remark.occasion in {Occasion.FIRST, Occasion.BEGINS}:
                self._is_shown_shortly = remark.occasion is Occasion.BEGINS
                self._show(WHAT_IT_IS, self._words(remark), is_said=remark.occasion is Occasion.FIRST)
            else:
                self._due.append(remark)

    def _words(self, remark: Remark) -> str:
        assert self._disclosure is not None
        self._which += 1
        return self._disclosure.words(remark, self._name, self._which)

    def _show(self, notice: str, words: str, *, is_said: bool) -> None:
        self._tell(msg.Noticed(notice, words))
        if is_said and self._say is not None:
            self._unsaid = f"{self._unsaid} {words}".strip()

    def _tell_what_is_kept(self, words: str) -> None:
        breach = may_keep(words, self._boundaries())
        why = (
            ""
            if breach is None
            else f"Not kept, as you have set it: what you said speaks of “{breach.sign}”."
        )
        if why != self._why_not_kept:
            self._why_not_kept = why
            self._tell(msg.Noticed(NOT_KEPT, why))

    def _clock(self, state: State, now: float) -> time:
        return datetime.fromtimestamp(state.epoch + now, self._zone).time()
