"""The fonts that Chinese is written in, in a window of any language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

# Left to itself, Qt takes the first font that has a character: on a system in another language
# often a Japanese one, whose forms of many characters differ.
_LINUX = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
_SIMPLIFIED: Mapping[str, tuple[str, ...]] = {
    "darwin": ("PingFang SC",),
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei"),
}


def with_chinese(font: QFont, platform: str = sys.platform) -> QFont:
    """`font` with fonts for Simplified Chinese behind it, for what it lacks itself."""
    own = font.families()
    if platform not in _SIMPLIFIED:
        # The system may name a kind such as "Sans Serif", which in a list of several is no font.
        own = [QFontInfo(font).family()]
    extended = QFont(font)
    extended.setFamilies([*own, *_SIMPLIFIED.get(platform, _LINUX)])
    return extended
