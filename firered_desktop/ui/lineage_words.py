"""What the chain of edits says of its rows, in the person's language."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.job import UNFINISHED, State
from firered_desktop.core.money import exact_dollars
from firered_desktop.core.web_picture import name_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Value
from firered_desktop.ui.joining import in_a_row, listed
from firered_desktop.ui.words import STATES, edit_word, when_words

if TYPE_CHECKING:
    from decimal import Decimal

    from firered_desktop.core.lineage import Node, Photograph, Tree
    from firered_desktop.session.family_rows import FamilyRow

_DELETED = QT_TRANSLATE_NOOP("lineage", "Deleted")
_NO_WORDS = QT_TRANSLATE_NOOP("lineage", "Without an instruction")
_IN_TRASH = QT_TRANSLATE_NOOP("lineage", "In the trash")
_UNKNOWN = QT_TRANSLATE_NOOP("lineage", "Cost unknown")
_PHOTOGRAPH = QT_TRANSLATE_NOOP("lineage", "The photograph")
_MISSING = QT_TRANSLATE_NOOP("lineage", "Not found at its place")
_ONE_EDIT = QT_TRANSLATE_NOOP("lineage", "1 edit")
_EDITS = QT_TRANSLATE_NOOP("lineage", "{count} edits")
_ONE_UNKNOWN = QT_TRANSLATE_NOOP("lineage", "{amount} and 1 unknown")
_MORE_UNKNOWN = QT_TRANSLATE_NOOP("lineage", "{amount} and {count} unknown")
_BRANCH = QT_TRANSLATE_NOOP("lineage", "This branch: {amount}")
_RESULTS = QT_TRANSLATE_NOOP("lineage", "{count} results")
_LOOKED_AT = QT_TRANSLATE_NOOP("lineage", "You look at this one")
_LEVEL = QT_TRANSLATE_NOOP("lineage", "Step {number}")


def instruction_words(node: Node) -> str:
    """The first line of what was asked for."""
    link = node.link
    if not link.id:
        return _said(_DELETED)
    lines = (line.strip() for line in link.prompt.splitlines())
    return next(filter(None, lines), "") or _said(_NO_WORDS)


def detail_words(node: Node) -> str:
    """Where an edit stands, when it was made and what it cost, as far as it is known."""
    link = node.link
    parts = [] if link.state is State.FINISHED else [edit_word(STATES[link.state])]
    parts.append(when_words(link.created_at))
    if link.cost is not None:
        parts.append(exact_dollars(link.cost))
    elif link.state not in UNFINISHED:
        parts.append(_said(_UNKNOWN))
    if link.trashed and link.id:
        parts.append(_said(_IN_TRASH))
    return " · ".join(parts)


def branch_words(node: Node) -> str:
    """What an edit and all that came of it cost; nothing of one that nothing came of."""
    if not node.children:
        return ""
    return _said(_BRANCH, amount=amount_words(node.branch_cost, node.unknown))


def amount_words(cost: Decimal, unknown: int) -> str:
    """What is known of a cost in USD, and of how many edits nothing is."""
    amount = exact_dollars(cost)
    if not unknown:
        return amount
    return _said(_ONE_UNKNOWN if unknown == 1 else _MORE_UNKNOWN, amount=amount, count=unknown)


def sum_words(tree: Tree) -> str:
    """How many edits a tree has, and what all of them cost."""
    count = len(tree.nodes)
    edits = _said(_ONE_EDIT) if count == 1 else _said(_EDITS, count=count)
    unknown = sum(node.unknown for node in tree.nodes if node.parent is None)
    return f"{edits} · {amount_words(tree.cost, unknown)}"


def photograph_words(photograph: Photograph | None) -> str:
    """The name of the file that a tree began with."""
    if photograph is None or not photograph.path:
        return _said(_PHOTOGRAPH)
    return name_of(photograph.path) if "://" in photograph.path else PurePath(photograph.path).name


def photograph_detail(photograph: Photograph | None) -> str:
    """Where that file is, or that it is not there."""
    if photograph is None or not photograph.path:
        return ""
    if photograph.missing_at is not None:
        return _said(_MISSING)
    return str(PurePath(photograph.path).parent)


def spoken_row(row: FamilyRow) -> str:
    """A row in sentences, for a screen reader and for tooltips."""
    node = row.node
    if node is None:
        words = listed([_said(_PHOTOGRAPH), photograph_words(row.photograph)])
        return in_a_row([f"{words}.", photograph_detail(row.photograph)]).strip()
    parts = [_said(_LEVEL, number=node.depth + 1), instruction_words(node), detail_words(node)]
    if len(row.keys) > 1:
        parts.append(_said(_RESULTS, count=len(row.keys)))
    if row.marked is not None:
        parts.append(_said(_LOOKED_AT))
    parts += filter(None, [branch_words(node)])
    return listed(parts)


def _said(source: str, **values: Value) -> str:
    return QCoreApplication.translate("lineage", source).format(**values)
