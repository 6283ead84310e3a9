import re
from pathlib import Path

WORKFLOW = Path(".github/workflows/packages.yml").read_text("utf-8")


def test_every_action_is_pinned_to_a_version() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", one) for one in used)


def test_every_file_that_a_step_names_is_there() -> None:
    named = set(re.findall(r"installers/[\w/-]+\.\w+", WORKFLOW))

    assert {name for name in named if not Path(name).is_file()} == set()


def test_the_engine_is_built_as_the_page_says() -> None:
    (arguments,) = re.findall(r'ENGINE: "(.+)"', WORKFLOW)

    assert arguments in Path("docs/packaging.md").read_text("utf-8")


def test_a_secret_reaches_only_the_steps_that_sign() -> None:
    steps = re.split(r"\n      - |\n  \w+:\n", WORKFLOW)

    with_secrets = [step for step in steps if "${{ secrets." in step and "runs-on:" not in step]

    assert {step.partition("\n")[0] for step in with_secrets} == {
        "name: Sign",
        "name: Certificate",
        "name: Notarise",
    }
