"""Whatever a language model writes, only what is fit to be spoken is heard, and something always is."""

import pytest

from companion.engine.equipment import Equipment
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.thinking.language_model import ReplyLimits
from tests.fakes.equipment import Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.language_model import FakeLanguageModel

SAD = "I failed the exam and I feel awful about it."
ASKED_PLAINLY = "I can't find good words for that. Could you put it another way?"
NOTHING_FIT = {
    "thinking": "<think>They are sad, so I should be kind.",
    "thinking by another name": "<reasoning>Be kind.</reasoning>",
    "stage direction": "*smiles softly and takes your hand*",
    "aside": "(sighs)",
    "speaker label": "User: I am so sad.",
    "role of a template": "<|im_start|>user\nI am so sad.",
    "marks": "… – ***",
    "nothing": "",
}
IN_ANOTHER_LANGUAGE = {
    "German": "Ich bin für dich da, und das ist nicht leicht für dich.",
    "German first": "Ich bin hier, um dir zu helfen. That hurts.",
    "Chinese": "你好，我在这里，请告诉我更多。",
}
PARTLY_FIT = {
    "thinking": "<think>They are sad.</think>\n\nThat hurts.",
    "stage direction": "*nods* That hurts.",
    "aside": "That (sighs) hurts.",
    "speaker label": "Robin: That hurts.\nUser: Yes, it does.",
    "template": "<|im_start|>assistant\nThat hurts.<|im_end|>",
    "markup": "**That** hurts.",
}


def in_writing(paths: Paths, *replies: str, max_tokens: int = 160) -> Equipment:
    cast = Cast(paths, model=FakeLanguageModel(*replies))
    return cast.in_writing(
        limits=ReplyLimits(max_tokens=max_tokens), feeling=feeling_parts(), planning=PlanningParts()
    )


@pytest.mark.parametrize("raw", PARTLY_FIT.values(), ids=PARTLY_FIT)
async def test_what_is_fit_of_a_reply_is_heard(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, raw)) as company:
        assert await company.tell(SAD) == "That hurts."


UNFIT = NOTHING_FIT | IN_ANOTHER_LANGUAGE


@pytest.mark.parametrize("raw", UNFIT.values(), ids=UNFIT)
async def test_a_reply_of_which_nothing_is_fit_is_drawn_again(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, raw, "That hurts.")) as company:
        assert await company.tell(SAD) == "That hurts."


@pytest.mark.parametrize("raw", NOTHING_FIT.values(), ids=NOTHING_FIT)
async def test_a_reply_of_which_no_draft_is_fit_asks_plainly(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, raw)) as company:
        assert await company.tell(SAD) == ASKED_PLAINLY


ENDLESS = {
    "sentences": (
        " ".join(f"That is number {n}." for n in range(500)),
        "That is number 0. That is number 1. That is number 2.",
    ),
    "one sentence over and over": ("That hurts. " * 500, " ".join(["That hurts."] * 5)),
    "a phrase over and over": (
        "and then it hurts " * 500,
        "and then it hurts and then it hurts and then it hurts",
    ),
    "a word over and over": ("no " * 500, "no no no no no no"),
}


@pytest.mark.parametrize(("raw", "heard"), ENDLESS.values(), ids=ENDLESS)
async def test_a_reply_that_never_ends_is_ended(paths: Paths, raw: str, heard: str) -> None:
    async with Company(in_writing(paths, raw, max_tokens=20)) as company:
        assert await company.tell(SAD) == heard


async def test_without_any_plan_it_is_asked_plainly_too(paths: Paths) -> None:
    async with Company(Cast(paths, model=FakeLanguageModel("<think>Hm.")).in_writing()) as company:
        assert await company.tell(SAD) == ASKED_PLAINLY


async def test_a_talk_in_another_language_is_held_in_it(paths: Paths) -> None:
    model = FakeLanguageModel("It is what it is, and that is fine.", "Das war sicher nicht leicht für dich.")
    async with Company(Cast(paths, model=model).in_writing(language="de")) as company:
        assert await company.tell("Ich bin durchgefallen.") == "Das war sicher nicht leicht für dich."


async def test_a_talk_without_blanks_between_words_is_heard_to_its_end(paths: Paths) -> None:
    words = "それは大変だったね。今日は何をしていたの？"
    cast = Cast(paths, model=FakeLanguageModel(words))
    async with Company(cast.in_writing(language="ja")) as company:
        assert await company.tell("試験に落ちた。") == words
