"""A theme: the palette, the font and the style sheet that the tokens make.

Widgets say what they are with the dynamic property ``kind`` (`set_kind`), never how they look:

    QPushButton   (none) raised · "primary" the one ember button of a view · "flat" no frame, for
                  tools · "link" · "segment" checkable, one of a row inside a QFrame "segments"; its
                  property ``room``: "narrow" for figures ·
                  "set" such a segment with lines of its own below its word ·
                  "chip" small, takes back what it says · "clear" beside chips
    QToolButton   (none) like a flat button · "small" · "overlay" small, on a photograph · "mark"
                  small, and what is drawn in it tells that it is checked
    QLabel        "title" · "label" above a field · "quiet" small notes · "figure" numbers ·
                  "warning" · "error" · "success" (with their icon beside them, never alone)
    QPlainTextEdit  "code" what machines read
    QListView     "cards": no surface of its own · "sections" of a dialog
    QFrame        "line" between panels · "panel" · "raised" · "canvas" · "segments" · "notice"
                  (its property ``tone``: "info", "success", "warning", "error")
    any widget    "slot": a place for a picture; its property ``state``: "empty" (dashed),
                  "filled", "target" (something hovers over it), "failed". Not for a QPushButton,
                  whose height the sheet holds at one control

Everything else is styled by its class; numbers and choices are those of ``ui.fields``. A plain
QWidget that shall show a surface needs ``WA_StyledBackground``. Widgets that paint themselves ask
their palette; its roles mean:

    Window panel · Base field · Button raised · DARK canvas · Mid line · Midlight edge ·
    Light hover · WindowText text · PlaceholderText quiet · Highlight accent ·
    HighlightedText on_accent · Accent focus · Link link · Shadow veil · BrightText on_veil ·
    LinkVisited mark
"""

from __future__ import annotations

import dataclasses
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QWidget

from firered_desktop.ui.style_images import StyleImages
from firered_desktop.ui.tokens import DARK, LIGHT, METRICS, NEUTRAL, Metrics, Tokens
from firered_desktop.ui.typeface import with_chinese

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["CANVAS", "DARK", "EDGE", "FOCUS", "LIGHT", "LINE", "MARK", "METRICS", "ON_VEIL"]
__all__ += ["NEUTRAL", "QUIET", "VEIL", "Metrics", "Theme", "Tokens", "set_kind", "small_font"]
__all__ += ["with_text"]

_Role = QPalette.ColorRole
CANVAS = _Role.Dark
LINE = _Role.Mid
EDGE = _Role.Midlight
QUIET = _Role.PlaceholderText
FOCUS = _Role.Accent
VEIL = _Role.Shadow
ON_VEIL = _Role.BrightText
MARK = _Role.LinkVisited  # no link of this program was visited

_ROLES = {
    _Role.Window: "panel",
    _Role.WindowText: "text",
    _Role.Base: "field",
    _Role.AlternateBase: "panel",
    _Role.Text: "text",
    _Role.Button: "raised",
    _Role.ButtonText: "text",
    _Role.Light: "hover",
    EDGE: "edge",
    LINE: "line",
    CANVAS: "canvas",
    VEIL: "veil",
    ON_VEIL: "on_veil",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    FOCUS: "focus",
    QUIET: "quiet",
    _Role.Link: "link",
    MARK: "mark",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
}
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText, QUIET, _Role.Link)

# The picture's name in the sheet: the icon and the token that colours it.
_IMAGES = {
    "image_up": ("chevron-up", "quiet"),
    "image_up_off": ("chevron-up", "disabled"),
    "image_down": ("chevron-down", "quiet"),
    "image_down_off": ("chevron-down", "disabled"),
    "image_right": ("chevron-right", "quiet"),
    "image_check": ("check", "on_accent"),
    "image_check_off": ("check", "disabled"),
    "image_check_text": ("check", "text"),
    "image_clear": ("cancel", "quiet"),
    "image_dash": ("dash", "on_accent"),
    "image_dot": ("dot", "on_accent"),
}


class Theme:
    """What `tokens` look like; `assets` is the folder that holds ``theme`` and ``icons``."""

    def __init__(self, tokens: Tokens, assets: Path) -> None:
        self.tokens = tokens
        self._sheet = assets / "theme" / "window.qss"
        self._images = StyleImages(assets / "icons")

    @property
    def metrics(self) -> Metrics:
        """Sizes in device-independent pixels."""
        return self.tokens.metrics

    def palette(self) -> QPalette:
        """The colours by role; what cannot be used is written in the disabled tint."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, QColor(getattr(self.tokens, token)))
        for role in _FADED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.tokens.disabled))
        return palette

    def font(self, system: QFont) -> QFont:
        """The system's font at the size of running text, with digits of one width if it can.

        What it lacks of Chinese is written as in mainland China.
        """
        font = with_chinese(system)
        font.setPixelSize(self.metrics.body_text)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def style_sheet(self) -> str:
        """The window's style sheet; its pictures live as long as this theme."""
        words = dataclasses.asdict(self.tokens) | dataclasses.asdict(self.metrics)
        for name, (icon, token) in _IMAGES.items():
            words[name] = self._images.coloured(icon, words[token])
        words |= _inner_sizes(self.metrics)
        return Template(self._sheet.read_text(encoding="utf-8")).substitute(words)


def _inner_sizes(metrics: Metrics) -> dict[str, int]:
    """Sizes inside a frame, as style sheets want them: the thicker focus frame moves nothing."""
    thicker = metrics.focus_width - metrics.line_width
    inside = {
        "control": metrics.control,
        "primary": metrics.primary,
        "segment": metrics.segment,
        "set": metrics.set,
        "small": metrics.small,
    }
    sizes = {f"{name}_inside": side - 2 * metrics.line_width for name, side in inside.items()}
    sizes |= {f"{name}_inside_focus": sizes[f"{name}_inside"] - 2 * thicker for name in inside}
    sizes |= {f"gap_{gap}_focus": gap - thicker for gap in (4, 8, 12)}
    return sizes | {
        # Qt keeps two pixels of its own inside a line edit.
        "line_inset": metrics.gap_8 - 2,
        "line_inset_focus": metrics.gap_8 - 2 - thicker,
        "mark_inside_focus": metrics.small_icon - 2 * thicker,
        "mark_round": metrics.small_icon // 2 + metrics.line_width,
        "knob_inside": metrics.small_icon - 2 * metrics.focus_width,
        "knob_round": metrics.small_icon // 2,
        "knob_overlap": (metrics.small_icon - metrics.thin_bar) // 2,
        "bar_round": metrics.thin_bar // 2,
        "bar_corner": (metrics.scroll_bar - metrics.gap_4 - metrics.thin_bar // 2) // 2,
    }


def with_text(pixels: int, font: QFont) -> int:
    """`pixels` of the usual size of the text in that which `font` has, a widget's own."""
    size = font.pixelSize()
    return pixels if size <= 0 else round(pixels * size / METRICS.body_text)


def small_font(font: QFont) -> QFont:
    """The font of small notes beside words in `font`, for those who paint them themselves."""
    small = QFont(font)
    small.setPixelSize(with_text(METRICS.small_text, font))
    return small


def set_kind(widget: QWidget, kind: str, *, name: str = "kind") -> None:
    """Say what `widget` is; the look follows at once, also when it was shown already."""
    if widget.property(name) == kind:
        return
    widget.setProperty(name, kind)
    undressed = not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    if undressed and not isinstance(widget, QAbstractItemView):
        return  # it is dressed when it is first shown or measured; a view measures rows before
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
