"""All rules over one state of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from firered_desktop.ui.tokens import Tokens
from tests.ui.audit.buttons import unexplained
from tests.ui.audit.colours import foreign_colours
from tests.ui.audit.photographs import marked
from tests.ui.audit.places import cut_off, overlaps, too_large
from tests.ui.audit.words import cut_words
from tests.ui.hearing import faults

Size = tuple[int, int]
"""A screen's width and height in device-independent pixels."""

RULES: Mapping[str, Callable[[QWidget, Tokens, Size], list[str]]] = {
    "cut words": lambda root, *_: cut_words(root),
    "overlap": lambda root, *_: overlaps(root),
    "cut off": lambda root, *_: cut_off(root),
    "too large": lambda root, _, size: too_large(root, *size),
    "unexplained": lambda root, *_: unexplained(root),
    "unheard": lambda root, *_: faults(root),
    "foreign colour": lambda root, tokens, _: foreign_colours(root, tokens),
}


def audit(root: QWidget, tokens: Tokens, size: Size) -> list[tuple[str, str]]:
    """What is wrong with `root` as it stands: each with the rule that says so."""
    with marked():
        return [(name, fault) for name, rule in RULES.items() for fault in rule(root, tokens, size)]
