"""The words for what a reply was to do, and what else was likely or barred; never the letters that stand for it.

Plain functions, translatable, without Qt.
"""

from collections.abc import Mapping
from functools import reduce
from typing import Final

from companion.channel.messages import Did
from companion.values import Bar, Strategy
from companion.window.wording import Translate, filled, untranslated

_LIKELY: Final = 0.15
"""What the model would have done with a greater probability is told beside what was chosen (guess)."""


def did_words(did: Did, translate: Translate = untranslated) -> str:
    """Return what a reply did and, in a second line, what barred something else or what else was likely."""
    sentence = {
        Strategy.QUESTION: translate("Window", "It wanted to know more."),
        Strategy.REFLECTION: translate("Window", "It responded to how you feel."),
        Strategy.RESTATEMENT: translate("Window", "It picked up on what you said."),
        Strategy.AFFIRMATION: translate("Window", "It was on your side."),
        Strategy.SUGGESTION: translate("Window", "It suggested something."),
        Strategy.INFORMATION: translate("Window", "It gave you an answer."),
        Strategy.JOY: translate("Window", "It shared your joy."),
        Strategy.PLAY: translate("Window", "It was playful."),
        Strategy.STAYING: translate("Window", "It stayed with you and left you room."),
        Strategy.FAREWELL: translate("Window", "It said hello or goodbye."),
    }[did.strategy]
    return "\n".join(filter(None, (sentence, _besides(did, translate))))


def _besides(did: Did, translate: Translate) -> str:
    names = _names(translate)
    if did.kept_from is not None and did.bar is not None:
        return filled(_barred(did.kept_from, did.bar, translate), names[did.kept_from])
    others = [names[each] for each, share in did.proposed if each is not did.strategy and share > _LIKELY]
    if not others:
        return ""
    both = translate("Window", "%1; %2")
    listed = reduce(lambda before, other: filled(both, before, other), others)
    return filled(translate("Window", "Also likely: %1."), listed)


def _barred(kept_from: Strategy, bar: Bar, translate: Translate) -> str:
    if kept_from is Strategy.QUESTION and bar is Bar.WORN:
        return translate("Window", "It did not ask again: it had asked twice in a row.")
    return {
        Bar.NO_ADVICE: translate("Window", "It did not suggest anything, because you wanted no advice."),
        Bar.NO_QUESTIONS: translate("Window", "It did not ask anything, because you wanted no questions."),
        Bar.GRAVE: translate("Window", "It left out anything cheerful, because this was serious."),
        Bar.WORN: translate("Window", "A third time in a row would have been too much: %1."),
    }[bar]


def _names(translate: Translate) -> Mapping[Strategy, str]:
    return {
        Strategy.QUESTION: translate("Window", "asking you more"),
        Strategy.REFLECTION: translate("Window", "responding to how you feel"),
        Strategy.RESTATEMENT: translate("Window", "picking up on what you said"),
        Strategy.AFFIRMATION: translate("Window", "being on your side"),
        Strategy.SUGGESTION: translate("Window", "suggesting something"),
        Strategy.INFORMATION: translate("Window", "giving you an answer"),
        Strategy.JOY: translate("Window", "sharing your joy"),
        Strategy.PLAY: translate("Window", "being playful"),
        Strategy.STAYING: translate("Window", "staying with you and leaving you room"),
        Strategy.FAREWELL: translate("Window", "saying hello or goodbye"),
    }
