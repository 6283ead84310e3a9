"""What the guide of the first start says: titles and texts of its steps, in the companion's words, and its button's.

Plain functions, translatable, without Qt.
"""

from companion.window.companions.guide import STEPS, Guide, Step
from companion.window.wording import Translate, filled, untranslated


def next_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return what the button says that goes on."""
    if guide.step is STEPS[-1]:
        return translate("Window", "Start talking")
    if guide.step in (Step.WELCOME, Step.BOUNDARIES) or guide.step in guide.done:
        return translate("Window", "Next")
    return translate("Window", "Skip this")


def note_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return what there is to say of what was chosen at this step; "" for nothing."""
    if guide.step is not Step.PERSONA or not guide.name:
        return ""
    form = (
        translate("Window", "I am %1 as soon as we begin.")
        if guide.waiting
        else translate("Window", "I am %1.")
    )
    return filled(form, guide.name)


def place_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return where one is, such as "Step 2 of 9"."""
    return filled(translate("Window", "Step %1 of %2"), str(guide.index + 1), str(len(STEPS)))


def title(step: Step, translate: Translate = untranslated) -> str:
    """Return a step's title, in the companion's words."""
    return {
        Step.WELCOME: translate("Window", "Hello, good to see you"),
        Step.MICROPHONE: translate("Window", "Can I hear you?"),
        Step.LOUDSPEAKER: translate("Window", "Can you hear me?"),
        Step.ECHO: translate("Window", "Can you cut in on me?"),
        Step.TONE: translate("Window", "How do you usually sound?"),
        Step.PERSONA: translate("Window", "Who shall I be?"),
        Step.BOUNDARIES: translate("Window", "What may I do?"),
        Step.FACE: translate("Window", "How shall I look?"),
        Step.MODELS: translate("Window", "What shall I think with?"),
    }[step]


def text(step: Step, translate: Translate = untranslated) -> str:
    """Return what a step is about, in a sentence or two."""
    return {
        Step.WELCOME: translate(
            "Window",
            "I am a program you can talk with, and all of it happens on this computer. Begin at once, or let me ask"
            " a few things first: eight small steps, each of which you can skip.",
        ),
        Step.MICROPHONE: translate(
            "Window",
            "Say a sentence, such as “Good morning, how are you?”. What you say on this page is not kept.",
        ),
        Step.LOUDSPEAKER: translate(
            "Window", "I say a sentence. Make it as loud as you like it, then tell me whether you heard it."
        ),
        Step.ECHO: translate(
            "Window",
            "I say a few words and listen how they come back, so that I can tell my voice from yours. Please stay"
            " quiet meanwhile; nothing of it is kept.",
        ),
        Step.TONE: translate(
            "Window",
            "Read aloud for half a minute, and I notice sooner when you sound happy, tired or sad. What you read is"
            " not kept.",
        ),
        Step.PERSONA: translate(
            "Window",
            "Five questions, and I propose somebody who suits you; or choose one yourself. All can be changed later.",
        ),
        Step.BOUNDARIES: translate(
            "Window",
            "These matter most. There are more in the settings, and the program keeps to all of them.",
        ),
        Step.FACE: translate("Window", "Choose a look; every part of it can be changed in the settings."),
        Step.MODELS: translate(
            "Window",
            "A language model finds my words, and a voice says them. They come only if you say so, and once; after"
            " that I need no network.",
        ),
    }[step]
