"""The QML is clean in the eyes of Qt's own linter, our Python types included."""

import ast
import json
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "companion" / "window"


def tool(name: str) -> str:
    path = shutil.which(name, path=sysconfig.get_path("scripts"))
    if path is None:
        pytest.skip(f"{name} is not installed beside this Python")
    return path


def run(*command: str | Path) -> str:
    ended = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return ended.stdout + ended.stderr if ended.returncode or ended.stderr else ended.stdout


@pytest.fixture(scope="module")
def python_types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import path with a description of the types that Python gives to QML."""
    folder = tmp_path_factory.mktemp("qmltypes")
    module = folder / "companion" / "window"
    module.mkdir(parents=True)
    sources = [_for_the_dump(path, folder) for path in sorted(ROOM.rglob("*.py"))]
    run(tool("pyside6-metaobjectdump"), "-q", "-o", folder / "types.json", *sources)
    _tell_objects(folder / "types.json")
    import PySide6

    qt = Path(str(PySide6.__file__)).parent / "Qt" / "metatypes"
    foreign = ",".join(str(path) for path in sorted(qt.glob("qt6*_metatypes.json")))
    run(
        tool("pyside6-qmltyperegistrar"),
        "--generate-qmltypes",
        module / "window.qmltypes",
        "-o",
        folder / "unused.cpp",
        folder / "types.json",
        "--import-name",
        "companion.window",
        "--major-version",
        "1",
        f"--foreign-types={foreign}",
    )
    (module / "qmldir").write_text(
        "module companion.window\ndepends QtQml.Models\ndepends QtQuick\ntypeinfo window.qmltypes\n"
    )
    return folder


class _AsQtHasThem(ast.NodeTransformer):
    """Writes the room's own forms as those of Qt's that they stand for: the dump reads no others."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name("QmlElement") if node.id == "in_qml" else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        if ast.unparse(node.func) not in ("_property", "_property.worded"):
            return node
        kind, _, notify = node.args
        return ast.Call(ast.Name("Property"), [kind, ast.Name("get")], [ast.keyword("notify", notify)])


def _for_the_dump(source: Path, folder: Path) -> Path:
    written = folder / source.name
    tree = _AsQtHasThem().visit(ast.parse(source.read_text(encoding="utf-8")))
    written.write_text(ast.unparse(tree), encoding="utf-8")
    return written


def _tell_objects(types: Path) -> None:
    """Mark every class as an object: the dump knows as such only those that derive from Qt's own directly."""
    dumped = json.loads(types.read_text(encoding="utf-8"))
    for each in (each for source in dumped for each in source["classes"]):
        each["object"] = True
    types.write_text(json.dumps(dumped), encoding="utf-8")


@pytest.mark.window
def test_qmllint_has_nothing_to_say(python_types: Path) -> None:
    files = sorted((ROOM / "qml").rglob("*.qml"))

    said = run(tool("pyside6-qmllint"), "-I", ROOM / "qml", "-I", python_types, *files)

    assert said.splitlines() == []


@pytest.mark.window
def test_qmlformat_would_change_nothing(tmp_path: Path) -> None:
    copied = shutil.copytree(ROOM / "qml", tmp_path / "qml")
    files = sorted(copied.rglob("*.qml"))

    run(tool("pyside6-qmlformat"), "-i", *files)

    changed = [
        file for file in files if file.read_bytes() != (ROOM / file.relative_to(tmp_path)).read_bytes()
    ]
    assert changed == []
