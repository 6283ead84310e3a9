import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from companion.settings import writing
from companion.settings.persona_sections import Exchange, PersonaSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, ReplySettings, TurnSettings
from companion.settings.writing import BadValue, SettingsUnwritable, UnknownSetting, reset, save, set_value
from tests.tables import each_row

MINE = """\
# my companion
version = 1

[turn]   # when it answers
patience = 1.5  # I think slowly

[persona]
name = "Ada"
shoe_size = 38  # for later
"""


def test_a_new_file_has_its_version_and_the_value(file: Path) -> None:
    set_value(CompanionSettings, file, "turn.patience", "0.8")

    assert file.read_text() == "version = 1\n\n[turn]\npatience = 0.8\n"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_comments_order_and_unknown_keys_stay(file: Path) -> None:
    file.write_text(MINE)

    set_value(CompanionSettings, file, "turn.patience", "0.5")
    set_value(CompanionSettings, file, "persona.name", "Mira")

    assert file.read_text() == MINE.replace("1.5", "0.5").replace("Ada", "Mira")


def test_a_reset_setting_leaves_the_file(file: Path) -> None:
    file.write_text(MINE)

    reset(CompanionSettings, file, "turn.patience")

    assert load(CompanionSettings, file)[0].turn.patience == 1.0
    assert "patience" not in file.read_text()
    assert 'name = "Ada"' in file.read_text()


def test_a_whole_reset_keeps_comments_and_what_it_does_not_know(file: Path) -> None:
    file.write_text(MINE)

    reset(CompanionSettings, file)

    assert load(CompanionSettings, file)[0] == CompanionSettings()
    assert "shoe_size = 38  # for later" in file.read_text()
    assert "# my companion" in file.read_text()


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("server.enabled", "yes", True),
        ("server.enabled", "true", True),
        ("server.enabled", "OFF", False),
        ("sound.echo_removal", "off", "off"),
        ("sound.microphone", "Mic = 'x' #2", "Mic = 'x' #2"),
        ("server.model", "123", "123"),
        ("server.url", "http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("compute.threads", " 4", 4),
        ("compute.gpu", "none", "none"),
    ],
)
def test_a_text_becomes_the_settings_own_type(file: Path, key: str, text: str, expected: object) -> None:
    set_value(ProgramSettings, file, key, text)

    section, name = key.split(".")
    read, problems = load(ProgramSettings, file)
    assert getattr(getattr(read, section), name) == expected
    assert problems == ()


def test_example_exchanges_can_be_set_and_are_followed_by_other_keys(file: Path) -> None:
    file.write_text('[persona]\nexamples = []\nname = "Ada"\n')

    set_value(
        CompanionSettings, file, "persona.examples", '[{person = "Hi", companion = "Hello, \\"you\\""}]'
    )

    read, problems = load(CompanionSettings, file)
    assert read.persona == PersonaSettings(
        name="Ada", examples=(Exchange(person="Hi", companion='Hello, "you"'),)
    )
    assert problems == ()


def test_texts_can_be_listed(file: Path) -> None:
    set_value(CompanionSettings, file, "persona.values", '["patience", "plain speaking"]')

    read, problems = load(CompanionSettings, file)
    assert read.persona.values == ("patience", "plain speaking")
    assert problems == ()


@each_row(
    ("key", "text"),
    [
        ("turn.patience", "long"),
        ("turn.patience", "0.1"),
        ("turn.patience", "nan"),
        ("turn.patience", ""),
        ("turn.patience", "1\n[x]"),
        ("reply.max_tokens", "1.5"),
        ("persona.name", ""),
        ("persona.name", "a\nb"),
        ("persona.name", "caf\udcc3"),
        ("persona.examples", "[{person = 'a'}]"),
    ],
)
def test_a_value_that_is_not_allowed_is_told_with_what_is(file: Path, key: str, text: str) -> None:
    file.write_text(MINE)

    with pytest.raises(BadValue) as raised:
        set_value(CompanionSettings, file, key, text)

    assert raised.value.sentence.startswith(f"{key} must be ")
    assert file.read_text() == MINE


@pytest.mark.parametrize("key", ["turn.patiense", "turn", "", "version", "a.b.c"])
def test_an_unknown_setting_is_told(file: Path, key: str) -> None:
    with pytest.raises(UnknownSetting):
        set_value(CompanionSettings, file, key, "1")
    with pytest.raises(UnknownSetting):
        reset(CompanionSettings, file, key)

    assert not file.exists()


@pytest.mark.parametrize(
    "content", [b"[turn\n", b"a = 1\na = 2\n", b"\xff\xfe", b"version = 2\n[turn]\npatience = 1\n"]
)
def test_a_broken_or_newer_file_is_never_overwritten(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    with pytest.raises(SettingsUnwritable):
        set_value(CompanionSettings, file, "turn.patience", "1")
    with pytest.raises(SettingsUnwritable):
        reset(CompanionSettings, file)
    with pytest.raises(SettingsUnwritable):
        save(file, CompanionSettings(turn=TurnSettings(patience=1.0)))

    assert file.read_bytes() == content


def test_saving_writes_only_what_differs(file: Path) -> None:
    file.write_text('# mine\n[turn]\npatience = "broken"\n[persona]\nname = "Ada"\n')
    read, _ = load(CompanionSettings, file)

    save(file, read)
    assert file.read_text() == '# mine\n[turn]\npatience = "broken"\n[persona]\nname = "Ada"\n'

    save(file, read.model_copy(update={"reply": ReplySettings(max_tokens=99)}))
    assert file.read_text() == (
        '# mine\n[turn]\npatience = "broken"\n[persona]\nname = "Ada"\n\n[reply]\nmax_tokens = 99\n'
    )


def test_saving_leaves_a_wrong_value_whose_setting_stays_as_it_was(file: Path) -> None:
    file.write_text('[turn]\npatience = "broken"\n')
    held, _ = load(CompanionSettings, file, CompanionSettings(turn=TurnSettings(patience=2.0)))

    save(file, held.model_copy(update={"reply": ReplySettings(max_tokens=99)}), held)

    assert file.read_text() == '[turn]\npatience = "broken"\n\n[reply]\nmax_tokens = 99\n'


def test_saving_defaults_makes_no_file(file: Path) -> None:
    save(file, ProgramSettings())

    assert not file.exists()


def test_a_link_to_the_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    target.write_text(MINE)
    try:
        file.symlink_to(target)
    except OSError:
        pytest.skip("links may not be made here")

    set_value(CompanionSettings, file, "turn.patience", "0.5")

    assert file.is_symlink()
    assert "patience = 0.5" in target.read_text()


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file")

    with pytest.raises(SettingsUnwritable):
        set_value(CompanionSettings, tmp_path / "in the way" / "settings.toml", "turn.patience", "1")

    assert [entry.name for entry in tmp_path.iterdir()] == ["in the way"]


TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"], include_characters="\n\t"), max_size=40
)
WORDS = st.text("aé\"\\'#= ", min_size=1, max_size=20).filter(lambda text: text == text.strip())
COMPANION_SETTINGS = st.builds(
    CompanionSettings,
    persona=st.builds(
        PersonaSettings,
        description=TEXTS,
        values=st.lists(WORDS, max_size=8).map(tuple),
        examples=st.lists(
            st.builds(
                Exchange, person=TEXTS.filter(lambda text: text.strip() != ""), companion=st.just("Yes.")
            ),
            max_size=3,
        ).map(tuple),
    ),
    turn=st.builds(TurnSettings, patience=st.floats(0.5, 3.0)),
    reply=st.builds(ReplySettings, max_tokens=st.integers(16, 2048), temperature=st.floats(0, 2)),
)


@pytest.mark.parametrize(
    "before",
    [
        "",
        MINE,
        "[[persona.examples]]\nperson = 'a'\ncompanion = 'b'\n[turn]\npatience = 2\n",
        "turn.patience = 3\n",
    ],
)
@given(wanted=COMPANION_SETTINGS)
def test_what_was_saved_is_loaded_again(file: Path, before: str, wanted: CompanionSettings) -> None:
    file.write_text(before)

    save(file, wanted)

    read, problems = load(CompanionSettings, file)
    assert read == wanted
    assert [problem.key for problem in problems] == (["persona.shoe_size"] if before == MINE else [])


MEMORY = [f"memory.{name}" for name in ("moments", "episodes", "facts", "people", "threads", "diary")]


def remembered(file: Path) -> list[str]:
    """Return which of these are on, as they are at first."""
    memory = load(CompanionSettings, file)[0].memory
    return [key for key in MEMORY if getattr(memory, key.removeprefix("memory."))]


SETS_MANY = """
import sys
from pathlib import Path
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value

print("ready", flush=True)
sys.stdin.readline()
for key in sys.argv[2:]:
    set_value(CompanionSettings, Path(sys.argv[1]), key, "false")
"""


def test_processes_that_write_at_the_same_time_lose_none_of_their_changes(file: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", SETS_MANY, str(file), *MEMORY[part::3]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for part in range(3)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"

    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()

    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert remembered(file) == []


def test_a_file_that_another_program_keeps_locked_is_left_as_it_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 0.0)
    file.write_text(MINE)

    with FileLock(f"{file}.lock"), pytest.raises(SettingsUnwritable) as raised:
        set_value(CompanionSettings, file, "turn.patience", "0.5")

    assert "being changed by another program" in raised.value.sentence
    assert file.read_text() == MINE


def test_threads_that_write_at_the_same_time_lose_none_of_their_changes(file: Path) -> None:
    with ThreadPoolExecutor(len(MEMORY)) as threads:
        for done in [threads.submit(set_value, CompanionSettings, file, key, "false") for key in MEMORY]:
            done.result()

    assert remembered(file) == []
