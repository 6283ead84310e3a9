from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.settings.boundary_sections import BoundarySettings
from companion.settings.persona_sections import Exchange
from companion.settings.reading import Problem, load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of, value_of
from companion.values import Told
from tests.tables import each_row

HELD = CompanionSettings(boundaries=BoundarySettings(intimacy="none", topics=("Gary",)))
"""Settings in force."""


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    assert load(ProgramSettings, file) == (ProgramSettings(), ())
    assert load(CompanionSettings, file) == (CompanionSettings(), ())
    assert not file.exists()


def test_what_leaves_the_computer_is_off_by_default() -> None:
    assert not ProgramSettings().server.enabled


@pytest.mark.parametrize(
    "examples",
    [
        '[persona]\nexamples = [\n  {person = "Hi", companion = "Hello"},\n]\n',
        '[[persona.examples]]\nperson = "Hi"\ncompanion = "Hello"\n',
    ],
)
def test_example_exchanges_are_read_in_both_of_tomls_forms(file: Path, examples: str) -> None:
    file.write_text(examples)

    read, problems = load(CompanionSettings, file)

    assert read.persona.examples == (Exchange(person="Hi", companion="Hello"),)
    assert problems == ()


def test_wrong_values_are_named_with_their_lines_and_the_good_ones_kept(file: Path) -> None:
    file.write_text('# mine\n[turn]\npatience = "long"\n\n[reply]\nmax_tokens = 100\ntemperature = 9\n')

    read, problems = load(CompanionSettings, file)

    assert (read.turn.patience, read.reply.max_tokens, read.reply.temperature) == (1.0, 100, 0.0)
    assert problems == (
        Problem(
            3, "turn.patience", Told("turn.patience must be a number from 0.5 to 3; the default, 1, is used.")
        ),
        Problem(
            7,
            "reply.temperature",
            Told("reply.temperature must be a number from 0 to 2; the default, 0, is used."),
        ),
    )


def test_an_unknown_key_is_told_with_the_one_that_was_meant(file: Path) -> None:
    file.write_text("[turn]\npatiense = 1\n")

    _, problems = load(CompanionSettings, file)

    (problem,) = problems
    assert problem.line == 2
    assert problem.sentence == "turn.patiense is not a setting (did you mean turn.patience?); it is ignored."


@each_row(
    ("text", "found"),
    [
        ("[colours]\nsky = 'blue'\n", [(1, "colours")]),
        ("turn = 3\n", [(1, "turn")]),
        ("turn.patience = 99\n", [(1, "turn.patience")]),
        ("\n\nturn = { patience = true }\n", [(3, "turn.patience")]),
        ('[turn]\n"patience" = nan\n', [(2, "turn.patience")]),
        ("[persona]\ndescription = '''\nname = 3\n'''\nname = 3\n", [(5, "persona.name")]),
        ("[persona]\nname = '  '\n", [(2, "persona.name")]),
        ('[conversation]\nlanguage = "English"\n', [(2, "conversation.language")]),
        ("version = '1'\n", [(1, "version")]),
        ("version = 2\n", [(1, "version")]),
        (
            "[[persona.examples]]\nperson = 'a'\ncompanion = 'b'\n[[persona.examples]]\nperson = 'a'\n",
            [(4, "persona.examples[2]")],
        ),
        (
            "[persona]\nexamples = [\n  {person = 'a', companion = 'b'},\n  {person = ''},\n]\n",
            [(2, "persona.examples[2]")],
        ),
        ("[turn]\r\npatience = 9\r\n", [(2, "turn.patience")]),
        ("\ufeff[turn]\npatience = 9\n", [(2, "turn.patience")]),
    ],
)
def test_every_shape_of_mistake_has_its_line(
    file: Path, text: str, found: list[tuple[int | None, str]]
) -> None:
    file.write_bytes(text.encode())

    _, problems = load(CompanionSettings, file)

    assert [(problem.line, problem.key) for problem in problems] == found


def test_a_good_example_is_kept_beside_a_bad_one(file: Path) -> None:
    file.write_text("[persona]\nexamples = [{person = 'a'}, {person = 'b', companion = 'c'}, 7]\n")

    read, problems = load(CompanionSettings, file)

    assert read.persona.examples == (Exchange(person="b", companion="c"),)
    assert [problem.key for problem in problems] == ["persona.examples[1]", "persona.examples[3]"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"[turn]\npatience = \n", 2),
        (b"[turn]\npatience = 1\npatience = 2\n", 3),
        (b"[turn\n", 1),
        (b"a = 1\nb = '\xff'\n", 2),
        (b"x = '''\n\n", 3),
    ],
)
def test_a_broken_file_gives_the_defaults_and_the_line(file: Path, content: bytes, line: int) -> None:
    file.write_bytes(content)

    read, problems = load(CompanionSettings, file)

    assert read == CompanionSettings()
    assert [(problem.line, problem.key) for problem in problems] == [(line, "")]
    assert file.read_bytes() == content


def test_a_problem_never_repeats_the_value(file: Path) -> None:
    file.write_text('[server]\nkey = """secret\nword"""\nurl = "secretplace"\n')

    _, problems = load(ProgramSettings, file)

    assert len(problems) == 2
    assert not any("secret" in str(problem.sentence) for problem in problems)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_file_gives_settings(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    load(CompanionSettings, file)

    assert file.read_bytes() == content


LINES = st.sampled_from(
    [
        "[turn]", "[persona]", "[[persona.examples]]", "[reply]", "patience = 1", "patience = 'x'", "name = 3",
        "max_tokens = true", "person = 'a'", "companion = 'b'", "turn.patience = 2", "version = 1", "x = [1,", "]",
        "description = '''", "'''", "persona = 1", "temperature = 1979-05-27", "a.b.c = {d = [{}]}", "[a.b]",
        "[turn.x]", "# ok", "name = 'Ada'",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=9))
def test_any_arrangement_of_lines_gives_settings_and_lines_that_exist(file: Path, lines: list[str]) -> None:
    file.write_text("\n".join(lines))

    read, problems = load(CompanionSettings, file)

    assert all(problem.line is not None and 1 <= problem.line <= max(1, len(lines)) for problem in problems)
    for setting in settings_of(CompanionSettings):
        assert value_of(read, setting) is not None


def test_boundaries_that_are_not_allowed_are_named_with_what_may_stand_there(file: Path) -> None:
    file.write_text(
        "[boundaries]\n"
        'topics = ["politics", ""]\n'
        'intimacy = "lover"\n'
        'quiet_from = "24:00"\n'
        "quiet_until = 07:00:00\n"
        "session_minutes = -5\n"
        f"not_remembered = {[str(number) for number in range(41)]}\n",
        "utf-8",
    )

    settings, problems = load(CompanionSettings, file)

    assert settings.boundaries == BoundarySettings(topics=("politics",))
    assert [problem.sentence for problem in problems] == [
        "boundaries.topics[2] is not used: boundaries.topics must be a list of up to 40 texts of up to 60 characters,"
        ' such as ["politics", "my weight"].',
        'boundaries.intimacy must be none, friendly, warm or affectionate; the default, "friendly", is used.',
        'boundaries.quiet_from must be a time from “00:00” to “23:59”, or empty; the default, "", is used.',
        'boundaries.quiet_until must be a time from “00:00” to “23:59”, or empty; the default, "", is used.',
        "boundaries.session_minutes must be a whole number from 0 to 600; the default, 0, is used.",
        "boundaries.not_remembered must be a list of up to 40 texts of up to 60 characters,"
        ' such as ["politics", "my weight"]; the default, [], is used.',
    ]


@each_row(
    ("text", "sentence"),
    [
        (
            'intimacy = "nune"\ntopics = ["Gary"]',
            "boundaries.intimacy must be none, friendly, warm or affectionate; it stays as it was.",
        ),
        (
            'intimacy = "none"\ntopics = ["Gary", ""]',
            "boundaries.topics must be a list of up to 40 texts of up to 60 characters, such as "
            '["politics", "my weight"]; it stays as it was.',
        ),
        (
            'intimcy = "none"\ntopics = ["Gary"]',
            "boundaries.intimcy is not a setting (did you mean boundaries.intimacy?); it is ignored.",
        ),
    ],
)
def test_a_typo_leaves_a_boundary_in_force_as_it_was(file: Path, text: str, sentence: str) -> None:
    file.write_text(f"[boundaries]\n{text}\n")

    read, problems = load(CompanionSettings, file, HELD)

    assert read == HELD
    assert [problem.sentence for problem in problems] == [sentence]


@each_row("text", ["boundaries = 3\n", '[boundries]\nintimacy = "none"\n', "[boundaries\n"])
def test_a_broken_section_or_file_leaves_what_is_in_force_as_it_was(file: Path, text: str) -> None:
    file.write_text(text)

    read, problems = load(CompanionSettings, file, HELD)

    assert read == HELD
    assert len(problems) == 1


def test_what_a_misspelt_key_may_have_meant_counts_as_the_file_has_it(file: Path) -> None:
    file.write_text('[boundaries]\nintimacy = "warm"\nintimcy = "none"\n')

    assert load(CompanionSettings, file, HELD)[0].boundaries == BoundarySettings(intimacy="warm")


def test_a_setting_that_is_taken_out_of_the_file_has_its_default(file: Path) -> None:
    file.write_text("[turn]\npatience = 'long'\n")

    assert load(CompanionSettings, file, HELD)[0] == CompanionSettings()


@pytest.mark.parametrize("version", ["2", "0", "true", '"two"', "1.0"])
def test_of_a_newer_companions_file_only_that_is_told(file: Path, version: str) -> None:
    file.write_text(f"version = {version}\n[turn]\npatience = 1\nhologram = true\n[hologram]\ncolour = 3\n")

    read, problems = load(CompanionSettings, file)

    (problem,) = problems
    assert (problem.line, problem.key, read.turn.patience) == (1, "version", 1.0)
    assert "newer Companion" in str(problem.sentence)


def test_a_companions_file_is_told_from_the_programs(tmp_path: Path) -> None:
    names = "settings.toml", "companions/ada/settings.toml", "archive/ada.2026-11-21T180000/settings.toml"
    files = [tmp_path / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("[")

    told = [str(load(CompanionSettings, file)[1][0].sentence).partition(":")[0] for file in files]

    assert told == list(names)
