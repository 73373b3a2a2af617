"""The look in numbers: every colour, size and font weight that the window uses.

Surfaces are greys without hue, so that they do not tint the eye beside a photograph. Sizes are
device-independent pixels on a grid of four.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in device-independent pixels; the same in every theme.

    Those from `control` to `title_text` follow the size of the text that a person chose.
    """

    gap_4: int = 4
    gap_8: int = 8
    gap_12: int = 12
    gap_16: int = 16
    gap_24: int = 24
    padding: int = 12
    control: int = 30
    segment: int = 26
    set: int = 56
    small: int = 22
    step_button: int = 20
    primary: int = 38
    icon: int = 20
    small_icon: int = 16
    small_text: int = 11
    body_text: int = 13
    title_text: int = 15
    large_icon: int = 48
    corner: int = 6
    small_corner: int = 4
    line_width: int = 1
    focus_width: int = 2
    title_weight: int = 600
    thin_bar: int = 4
    scroll_bar: int = 12
    divider: int = 2
    handle: int = 28
    loupe: int = 200
    check_cell: int = 8
    veil_opacity: int = 190

    def with_text_size(self, percent: int) -> Metrics:
        """The same for words of `percent` of their usual size, and controls that hold them.

        Gaps, lines and corners stay: they are the grid.
        """
        grown = {name: round(getattr(self, name) * percent / 100) for name in _GROWING}
        return replace(self, **grown)


_GROWING: tuple[str, ...] = (
    "control",
    "segment",
    "small",
    "step_button",
    "primary",
    "icon",
    "small_icon",
)
_GROWING += ("small_text", "body_text", "title_text")

METRICS = Metrics()


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours, each ``#RRGGBB``.

    `canvas`, `panel`, `raised` and `field` are surfaces, `hover` and `pressed` what a control's
    surface becomes. `quiet` and the tints below it are legible (4.5:1) on every surface that
    `TEXT_ON` pairs them with. `focus` and `edge` stand out 3:1 from canvas, panel and raised.
    `veil` lies half transparent over photographs, `on_veil` is written on it. `mark` lies below the
    words that a search found, as if a pen had marked them. The colours of the labels that a person
    gives to pictures are the same in every theme, as are their names.
    """

    name: str
    canvas: str
    panel: str
    raised: str
    field: str
    line: str
    edge: str
    hover: str
    pressed: str
    scroll: str
    text: str
    quiet: str
    disabled: str
    link: str
    focus: str
    success: str
    warning: str
    error: str
    mark: str
    accent: str = "#C9401B"
    accent_hover: str = "#B63715"
    accent_pressed: str = "#9E2E10"
    on_accent: str = "#FFFFFF"
    veil: str = "#141414"
    on_veil: str = "#FFFFFF"
    label_red: str = "#E8746A"
    label_yellow: str = "#E3B93C"
    label_green: str = "#74B872"
    label_blue: str = "#74A2E4"
    label_purple: str = "#B68BDD"
    on_label: str = "#141414"
    metrics: Metrics = METRICS

    def with_contrast(self) -> Tokens:
        """The same for people who asked their system for more contrast."""
        metrics = replace(self.metrics, focus_width=self.metrics.focus_width + 1)
        return replace(self, line=self.edge, scroll=self.edge, quiet=self.text, metrics=metrics)


DARK = Tokens(
    name="dark",
    canvas="#1E1E1E",
    panel="#262626",
    raised="#303030",
    field="#1E1E1E",
    line="#3C3C3C",
    edge="#7C7C7C",
    hover="#3A3A3A",
    pressed="#444444",
    scroll="#505050",
    text="#E8E8E8",
    quiet="#A8A8A8",
    disabled="#6E6E6E",
    link="#FF9B78",
    focus="#F07A52",
    success="#7CCB8C",
    warning="#EDBE55",
    error="#FF9C90",
    mark="#6B5310",
)

LIGHT = Tokens(
    name="light",
    canvas="#D6D6D6",
    panel="#F3F3F3",
    raised="#FFFFFF",
    field="#FFFFFF",
    line="#CFCFCF",
    edge="#767676",
    hover="#EAEAEA",
    pressed="#DEDEDE",
    scroll="#B4B4B4",
    text="#1B1B1B",
    quiet="#595959",
    disabled="#9A9A9A",
    link="#9A300F",
    focus="#C9401B",
    success="#1C5E2E",
    warning="#6B4700",
    error="#A01810",
    mark="#FFDF6B",
)

# Every surface near the middle grey that photographers judge colours before: a canvas that reflects
# about a fifth of the light. Only words that are almost black are legible on it.
NEUTRAL = Tokens(
    name="neutral",
    canvas="#808080",
    panel="#969696",
    raised="#A4A4A4",
    field="#AEAEAE",
    line="#7C7C7C",
    edge="#363636",
    hover="#B2B2B2",
    pressed="#BCBCBC",
    scroll="#6C6C6C",
    text="#0C0C0C",
    quiet="#161616",
    disabled="#5E5E5E",
    link="#330500",
    focus="#641A06",
    success="#001C00",
    warning="#1E1300",
    error="#380000",
    mark="#D9BC5C",
)

_SURFACES = ("canvas", "panel", "raised", "field", "hover", "pressed", "mark")
TEXT_ON = MappingProxyType(
    {
        "text": _SURFACES,
        "quiet": ("canvas", "panel", "raised", "field"),
        "link": ("canvas", "panel", "raised", "field"),
        "success": ("canvas", "panel", "raised", "field"),
        "warning": ("canvas", "panel", "raised", "field"),
        "error": ("canvas", "panel", "raised", "field"),
        "on_accent": ("accent", "accent_hover", "accent_pressed"),
        "on_veil": ("veil",),
        "on_label": ("label_red", "label_yellow", "label_green", "label_blue", "label_purple"),
    }
)
"""Which words are written on which surfaces; the contrast test reads it."""
