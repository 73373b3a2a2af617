"""What the window says is never a bare English literal: it would be English for ever."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(
    path
    for folder in ("ui", "session")
    for path in (ROOT / "firered_desktop" / folder).glob("*.py")
)
NAMES = re.compile("FireRed Desktop")  # the same in every language

SHOWING = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QMessageBox", "QPushButton",
    "QRadioButton", "QToolButton",
    "addAction", "addItem", "addItems", "addMenu", "drawText", "insertItem",
    "setAccessibleDescription",
    "setAccessibleName", "setDetailedText", "setInformativeText", "setItemText", "setLabelText",
    "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]{2,}")


def shown_literals(tree: ast.AST) -> Iterator[ast.expr]:
    """The literals with words that are handed to a widget as they are."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in SHOWING:
            for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                yield from (each for each in pieces(argument) if WORD.search(words_of(each)))


def pieces(argument: ast.expr) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts of which an argument is put together."""
    match argument:
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield argument
        case ast.BinOp(left=left, right=right):
            yield from (*pieces(left), *pieces(right))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*pieces(body), *pieces(orelse))
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="format" | "join")):
            yield from pieces(text)


def words_of(text: ast.Constant | ast.JoinedStr) -> str:
    parts = text.values if isinstance(text, ast.JoinedStr) else [text]
    said = " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
    return NAMES.sub("", said)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_widget_shows_a_bare_literal(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    assert [ast.unparse(each) for each in shown_literals(tree)] == []


@pytest.mark.parametrize(
    "written",
    [
        'label.setText("Hello there")',
        'QLabel("Hello")',
        'field.setSuffix(f"{count} MP")',
        'button.setToolTip("Run " + key)',
        'action.setText("Run" if ready else "")',
        'QPushButton(icon, "{} pictures".format(3))',
    ],
)
def test_a_bare_literal_is_found(written: str) -> None:
    assert list(shown_literals(ast.parse(written)))


@pytest.mark.parametrize(
    "written",
    ['label.setText(self.tr("Hello"))', 'QLabel("FireRed Desktop")', 'label.setText(f"{a} · {b}")'],
)
def test_what_is_translated_or_has_no_words_is_left_alone(written: str) -> None:
    assert list(shown_literals(ast.parse(written))) == []
