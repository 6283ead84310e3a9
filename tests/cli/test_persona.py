from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.lessons import KeptFeedback
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.persona_guide import FOLDER, shipped_cards
from companion.thinking.persona import HONEST
from companion.values import Feedback, Speaker, Utterance
from tests.fakes.terminal import Terminal
from tests.thinking.cards.made_cards import canonical

Captured = pytest.CaptureFixture[str]


def settings(home: Paths) -> CompanionSettings:
    found, problems = load(CompanionSettings, home.companion("companion").settings_file)
    assert problems == ()
    return found


def types(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Sit somebody at a terminal who types these lines, then leaves."""
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_the_personas_that_ship_are_listed_with_whom_they_suit(home: Paths, capsys: Captured) -> None:
    assert main(["persona", "list"]) == 0

    out = capsys.readouterr().out
    assert "maren    You want someone who lets you talk, says little and never rushes you." in out
    assert len(out.splitlines()) == 9


@pytest.mark.parametrize("who", sorted(shipped_cards()))
def test_whoever_is_chosen_comes_with_traits_and_voice_and_goes_out_as_it_came(
    home: Paths, tmp_path: Path, who: str
) -> None:
    assert main(["persona", "choose", who]) == 0

    ours = shipped_cards()[who].fields["extensions"]["companion"]
    chosen = settings(home)
    assert chosen.persona.relation == ours["relation"]
    assert chosen.persona.values == tuple(ours["values"])
    assert chosen.persona.feeling_vs_reason == ours["feeling_vs_reason"]
    assert ours["traits"].items() <= chosen.traits.model_dump().items()
    assert chosen.personality.model_dump() == ours["big_five"]
    assert (chosen.voice.rate, chosen.voice.pitch) == (ours["voice"]["rate"], ours["voice"]["pitch"])
    out = tmp_path / "out.json"
    assert main(["card", "export", "companion", str(out)]) == 0
    assert canonical(read_card_file(out)) == canonical(read_card_file(FOLDER / f"{who}.json"))


def test_a_persona_that_was_set_is_replaced_only_when_that_is_said(home: Paths, capsys: Captured) -> None:
    main(["persona", "set", "playfulness", "5"])

    assert main(["persona", "choose", "maren"]) == EXIT_TROUBLE
    assert "--replace" in capsys.readouterr().err
    assert main(["persona", "choose", "maren", "--replace"]) == 0
    assert settings(home).traits.playfulness == 2


def test_a_persona_is_shown_in_all_its_traits_and_ends_honestly(home: Paths, capsys: Captured) -> None:
    main(["persona", "choose", "Bex"])
    capsys.readouterr()

    assert main(["persona", "show"]) == 0

    out = capsys.readouterr().out
    for words in (
        "Bex [bɛks]",
        "very direct",
        "humour            ····● 5",
        "60% of the talk",
        HONEST,
    ):
        assert words in out
    assert main(["persona", "show", "maren"]) == 0
    assert capsys.readouterr().out.startswith("Maren [ˈmɑːɹən]")


def test_any_part_of_a_persona_can_be_set(home: Paths) -> None:
    for field, *values in (
        ("relation", "my", "oldest", "friend"),
        ("values", "patience", "plain speaking"),
        ("sample-lines", "Well, well.", "Go on."),
        ("feeling_vs_reason", "1"),
        ("leads", "0.8"),
        ("openness", "-0.5"),
        ("rate", "0.9"),
        ("pronounced", "ˈeɪdə"),
    ):
        assert main(["persona", "set", field, *values]) == 0

    found = settings(home)
    assert found.persona.relation == "my oldest friend"
    assert found.persona.values == ("patience", "plain speaking")
    assert found.persona.sample_lines == ("Well, well.", "Go on.")
    assert (found.persona.feeling_vs_reason, found.persona.leads) == (1, 0.8)
    assert (found.personality.openness, found.voice.rate) == (-0.5, 0.9)
    assert found.persona.pronounced == "ˈeɪdə"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "huomur", "2"), "did you mean humour?"),
        (("set", "humour", "9"), "a whole number from 1 to 5"),
    ],
)
def test_what_cannot_be_is_said(home: Paths, arguments: tuple[str, ...], told: str, capsys: Captured) -> None:
    assert main(["persona", *arguments]) == EXIT_TROUBLE

    assert told in capsys.readouterr().err


def test_the_guide_proposes_without_a_terminal(home: Paths, capsys: Captured) -> None:
    assert main(["persona", "guide", "--answers", "1,1,1,1,1"]) == 0

    assert capsys.readouterr().out.startswith("I suggest Maren, who listens quietly")
    assert settings(home) == CompanionSettings()


def test_the_guide_chooses_where_that_is_wanted(home: Paths) -> None:
    assert main(["persona", "guide", "--answers", "2,2,2,3,2", "--choose"]) == 0

    assert settings(home).persona.name == "Rusk"


def test_the_guide_asks_in_a_terminal_until_it_understands(
    home: Paths, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    types(monkeypatch, "3", "what?", "3", "4", "4", "4", "yes")

    assert main(["persona", "guide"]) == 0

    out = capsys.readouterr().out
    assert "After a hard day, what do you like best?" in out
    assert "a number from 1 to 4" in out
    assert settings(home).persona.name == "Lark"


def test_a_proposal_can_be_declined_and_the_guide_left(home: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "1", "1", "1", "1", "1", "")
    assert main(["persona", "guide"]) == 0

    types(monkeypatch, "1", "1")
    assert main(["persona", "guide"]) == EXIT_TROUBLE
    assert settings(home) == CompanionSettings()


SESSION = "a" * 32
TOO_LONG = "That was \x1b[31mtoo long."


@pytest.fixture
def learned(home: Paths) -> Paths:
    home.make()
    with open_store(home, "companion") as store:
        for number, words in ((1, TOO_LONG), (3, "Thank you.")):
            store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, words, 1.7e9 + number))
        store.lessons.keep_feedback(KeptFeedback(SESSION, 1, Feedback.TOO_LONG, 3))
        store.lessons.keep_feedback(KeptFeedback(SESSION, 3, Feedback.THANKS, 3))
    return home


def test_what_was_learned_is_listed_with_reasons_newest_first_and_steers_no_terminal(
    learned: Paths, capsys: Captured
) -> None:
    assert main(["persona", "learned", "list"]) == 0

    newest, oldest = capsys.readouterr().out.splitlines()
    assert newest.endswith("You thanked me, so I'm a little warmer.  “Thank you.”")
    assert oldest.startswith("     1  2023-11-14")
    assert "\x1b" not in oldest


def test_a_learned_step_is_undone_or_all_of_them(learned: Paths, capsys: Captured) -> None:
    assert main(["persona", "learned", "undo", "1"]) == 0
    with open_store(learned, "companion") as store:
        assert [each.kind for each in store.lessons.feedback()] == ["thanks"]

    assert main(["persona", "learned", "undo"]) == 0
    with open_store(learned, "companion") as store:
        assert store.lessons.feedback() == ()


def test_what_was_learned_of_a_slider_that_was_moved_since_is_not_listed(
    learned: Paths, capsys: Captured
) -> None:
    assert main(["persona", "set", "talkativeness", "5"]) == 0
    capsys.readouterr()

    assert main(["persona", "learned", "list"]) == 0

    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_step_that_has_no_number_undoes_nothing(learned: Paths, capsys: Captured) -> None:
    assert main(["persona", "learned", "undo", "x"]) == EXIT_TROUBLE

    assert "`companion persona learned list` shows them" in capsys.readouterr().err
    with open_store(learned, "companion") as store:
        assert len(store.lessons.feedback()) == 2
