"""The menus as a table: what stands in them, its key, and the wish that it announces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenuBar, QWidget

    from firered_desktop.core.keymap import KeyTable

_MARK = re.compile(r"\(&.\)|&")  # Chinese puts the letter behind the words, in parentheses

LINE = None  # stands between groups of a menu


@dataclass(frozen=True, slots=True)
class Item:
    """One entry; `wish` names what it announces."""

    wish: str
    words: str
    keys: tuple[str, ...] = ()


Entry = Item | None

MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("menus", "&File"),
        (
            Item("add", QT_TRANSLATE_NOOP("menus", "&Add pictures…"), ("Ctrl+O",)),
            LINE,
            Item("save", QT_TRANSLATE_NOOP("menus", "&Save as…"), ("Ctrl+S",)),
            Item("back", QT_TRANSLATE_NOOP("menus", "Save &back"), ("Ctrl+Shift+S",)),
            Item("replace", QT_TRANSLATE_NOOP("menus", "&Replace the file…")),
            Item("folder", QT_TRANSLATE_NOOP("menus", "Show in &folder")),
            LINE,
            Item(
                "export",
                QT_TRANSLATE_NOOP("menus", "&Export the selection…"),
                ("Ctrl+Shift+E",),
            ),
            Item("import", QT_TRANSLATE_NOOP("menus", "&Import results…")),
            Item("import_folder", QT_TRANSLATE_NOOP("menus", "I&mport a folder of results…")),
            LINE,
            Item("ledger", QT_TRANSLATE_NOOP("menus", "&Ledger…")),
            LINE,
            Item("quit", QT_TRANSLATE_NOOP("menus", "&Quit"), ("Ctrl+Q",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Edit"),
        (
            Item("run", QT_TRANSLATE_NOOP("menus", "&Run edit"), ("Ctrl+Return", "Ctrl+Enter")),
            Item("stop", QT_TRANSLATE_NOOP("menus", "S&top this edit"), ("Ctrl+.",)),
            Item("happened", QT_TRANSLATE_NOOP("menus", "What &happened…")),
            Item("outgoing", QT_TRANSLATE_NOOP("menus", "&What leaves this computer…")),
            Item("reuse", QT_TRANSLATE_NOOP("menus", "&Use these settings"), ("Ctrl+U",)),
            Item("details", QT_TRANSLATE_NOOP("menus", "Settings o&f this edit…"), ("Ctrl+I",)),
            Item("lineage", QT_TRANSLATE_NOOP("menus", "Where it came fro&m…"), ("Ctrl+L",)),
            Item("fine", QT_TRANSLATE_NOOP("menus", "A&gain as Fine")),
            Item("reset", QT_TRANSLATE_NOOP("menus", "Reset this sett&ing"), ("Ctrl+Shift+R",)),
            Item("new", QT_TRANSLATE_NOOP("menus", "&Start anew"), ("Ctrl+N",)),
            LINE,
            Item("undo", QT_TRANSLATE_NOOP("menus", "U&ndo pictures"), ("Ctrl+Z",)),
            Item("redo", QT_TRANSLATE_NOOP("menus", "Re&do pictures"), ("Ctrl+Shift+Z",)),
            Item("each", QT_TRANSLATE_NOOP("menus", "&One edit for each picture")),
            Item("past", QT_TRANSLATE_NOOP("menus", "P&ast instructions…")),
            Item("recipes", QT_TRANSLATE_NOOP("menus", "Reci&pes"), ("Ctrl+R",)),
            Item("recipe", QT_TRANSLATE_NOOP("menus", "Sa&ve as recipe…")),
            LINE,
            Item("copy", QT_TRANSLATE_NOOP("menus", "&Copy result"), ("Ctrl+Shift+C",)),
            LINE,
            Item("key", QT_TRANSLATE_NOOP("menus", "&Key…")),
            Item("settings", QT_TRANSLATE_NOOP("menus", "S&ettings…"), ("Ctrl+,",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Picture"),
        (
            Item(
                "folder_in",
                QT_TRANSLATE_NOOP("menus", "Pictures from a &folder…"),
                ("Ctrl+Shift+O",),
            ),
            Item("paste", QT_TRANSLATE_NOOP("menus", "&Paste pictures"), ("Ctrl+Shift+V",)),
            Item("web", QT_TRANSLATE_NOOP("menus", "Picture from a &web address…")),
            Item("pick", QT_TRANSLATE_NOOP("menus", "Picture from the &history…")),
            Item("use", QT_TRANSLATE_NOOP("menus", "&Use result as picture")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Compare"),
        (
            Item("split", QT_TRANSLATE_NOOP("menus", "&Divider from top to bottom"), ("Shift+Y",)),
            Item("level", QT_TRANSLATE_NOOP("menus", "Divider from &left to right"), ("Alt+Y",)),
            Item("side", QT_TRANSLATE_NOOP("menus", "Side b&y side"), ("Y",)),
            Item("before", QT_TRANSLATE_NOOP("menus", "&Before")),
            Item("after", QT_TRANSLATE_NOOP("menus", "&After")),
            Item("difference", QT_TRANSLATE_NOOP("menus", "D&ifference"), ("D",)),
            Item("fade", QT_TRANSLATE_NOOP("menus", "&Fade"), ("Shift+F",)),
            Item("blink", QT_TRANSLATE_NOOP("menus", "Blin&k"), ("Shift+K",)),
            Item("mode", QT_TRANSLATE_NOOP("menus", "&Next way to compare"), ("M",)),
            LINE,
            Item("more", QT_TRANSLATE_NOOP("menus", "Show it st&ronger"), (".",)),
            Item("less", QT_TRANSLATE_NOOP("menus", "Show it &weaker"), (",",)),
            Item("swap", QT_TRANSLATE_NOOP("menus", "&Swap before and after"), ("Shift+C",)),
            Item("link", QT_TRANSLATE_NOOP("menus", "Link the sides a&gain"), ("Shift+Z",)),
            LINE,
            Item(
                "previous",
                QT_TRANSLATE_NOOP("menus", "&Previous result"),
                ("[", "Ctrl+PgUp"),
            ),
            Item("next", QT_TRANSLATE_NOOP("menus", "Ne&xt result"), ("]", "Ctrl+PgDown")),
            Item("reference", QT_TRANSLATE_NOOP("menus", "Se&t as the before"), ("Ctrl+B",)),
            Item(
                "photograph",
                QT_TRANSLATE_NOOP("menus", "Compare with the ph&otograph"),
                ("Ctrl+Shift+B",),
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Rating"),
        (
            Item("rate_0", QT_TRANSLATE_NOOP("menus", "&No stars"), ("0",)),
            Item("rate_1", QT_TRANSLATE_NOOP("menus", "&1 star"), ("1",)),
            Item("rate_2", QT_TRANSLATE_NOOP("menus", "&2 stars"), ("2",)),
            Item("rate_3", QT_TRANSLATE_NOOP("menus", "&3 stars"), ("3",)),
            Item("rate_4", QT_TRANSLATE_NOOP("menus", "&4 stars"), ("4",)),
            Item("rate_5", QT_TRANSLATE_NOOP("menus", "&5 stars"), ("5",)),
            LINE,
            Item("flag_pick", QT_TRANSLATE_NOOP("menus", "&Pick"), ("P",)),
            Item("flag_reject", QT_TRANSLATE_NOOP("menus", "Re&ject"), ("X",)),
            Item("flag_none", QT_TRANSLATE_NOOP("menus", "&Unflag"), ("U",)),
            LINE,
            Item("label_red", QT_TRANSLATE_NOOP("menus", "&Red label"), ("6",)),
            Item("label_yellow", QT_TRANSLATE_NOOP("menus", "&Yellow label"), ("7",)),
            Item("label_green", QT_TRANSLATE_NOOP("menus", "&Green label"), ("8",)),
            Item("label_blue", QT_TRANSLATE_NOOP("menus", "&Blue label"), ("9",)),
            Item("label_purple", QT_TRANSLATE_NOOP("menus", "Purp&le label")),
            Item("label_none", QT_TRANSLATE_NOOP("menus", "N&o label")),
            LINE,
            Item("trash", QT_TRANSLATE_NOOP("menus", "Move to the tras&h"), ("Del",)),
            Item("restore", QT_TRANSLATE_NOOP("menus", "Re&store from the trash")),
            Item(
                "trash_rejected",
                QT_TRANSLATE_NOOP("menus", "Move rejecte&d to the trash"),
                ("Ctrl+Backspace",),
            ),
            Item("empty_trash", QT_TRANSLATE_NOOP("menus", "E&mpty the trash…")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&View"),
        (
            Item("compose", QT_TRANSLATE_NOOP("menus", "&Compose"), ("E",)),
            Item("history", QT_TRANSLATE_NOOP("menus", "&History"), ("G",)),
            Item("search", QT_TRANSLATE_NOOP("menus", "&Search the history"), ("Ctrl+F",)),
            Item("activity", QT_TRANSLATE_NOOP("menus", "Ac&tivity"), ("Ctrl+Shift+A",)),
            LINE,
            Item("fit", QT_TRANSLATE_NOOP("menus", "&Fit"), ("Ctrl+0",)),
            Item("actual", QT_TRANSLATE_NOOP("menus", "&Actual pixels"), ("Ctrl+1",)),
            Item("zoom", QT_TRANSLATE_NOOP("menus", "&Zoom in and out"), ("Z",)),
            Item("larger", QT_TRANSLATE_NOOP("menus", "Zoom &in"), ("+", "=")),
            Item("smaller", QT_TRANSLATE_NOOP("menus", "Zoom &out"), ("-",)),
            Item("full", QT_TRANSLATE_NOOP("menus", "F&ull view"), ("F",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Help"),
        (
            Item("keys", QT_TRANSLATE_NOOP("menus", "&Keys"), ("?", "F1")),
            Item("diagnostics", QT_TRANSLATE_NOOP("menus", "Copy &diagnostics…")),
            Item("about", QT_TRANSLATE_NOOP("menus", "&About FireRed Desktop")),
        ),
    ),
)


def standard_keys() -> KeyTable:
    """The keys of every command as they stand in the table, as Qt writes them for files."""
    return {
        item.wish: tuple(QKeySequence(key).toString() for key in item.keys)
        for _, entries in MENUS
        for item in entries
        if item is not None
    }


def fill_menus(
    bar: QMenuBar, owner: QWidget, wishes: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Fill `bar` from the table; each entry calls the one of `wishes` that it names."""
    actions = {}
    for title, entries in MENUS:
        menu = bar.addMenu(_translated(title))
        for item in entries:
            if item is LINE:
                menu.addSeparator()
                continue
            action = QAction(_translated(item.words), owner)
            action.setShortcuts([QKeySequence(key) for key in item.keys])
            action.setAutoRepeat(False)  # a key that is held down is one wish
            action.triggered.connect(wishes[item.wish])
            menu.addAction(action)
            owner.addAction(action)  # its keys work also while the bar is hidden
            actions[item.wish] = action
    return actions


def spoken_words(item: Item) -> str:
    """The words of an entry without the mark of its letter and without dots."""
    return _MARK.sub("", _translated(item.words)).rstrip("….")


def menu_words(title: str) -> str:
    """The words of a menu without the mark of its letter."""
    return _MARK.sub("", _translated(title))


def _translated(source: str) -> str:
    return QCoreApplication.translate("menus", source)
