"""What the tour writes, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = Mapping[str, str]
"""The same words by language, ``en`` and ``zh_CN``."""


def _words(en: str, zh_cn: str) -> Words:
    return MappingProxyType({"en": en, "zh_CN": zh_cn})


SUNSET = _words(
    "Replace the grey sky with a warm sunset; keep everything else as it is.",
    "把灰色的天空换成温暖的日落，其余部分保持不变。",
)
BLUE_SKY = _words(
    "Give it a clear blue sky and keep the light on the land.",
    "换成晴朗的蓝天，保持地面的光线不变。",
)
MIST = _words(
    "Lay morning mist over the meadow; leave the trees as they are.",
    "让草地上浮起晨雾，树木保持不变。",
)
NIGHT = _words("Turn it into a moonlit night.", "变成月光下的夜景。")
PENCIL = _words("Draw it as a pencil sketch on white paper.", "画成白纸上的铅笔素描。")
WATERCOLOUR = _words("Paint it as a soft watercolour.", "画成柔和的水彩画。")
BLACK_AND_WHITE = _words(
    "Make it black and white with more contrast.", "改成黑白照片，提高对比度。"
)
GOLDEN = _words("Let golden hour light fall into the room.", "让金色的阳光照进房间。")
SOFT = _words("Soften the background so that the vase stands out.", "柔化背景，让花瓶更突出。")
VINTAGE = _words("Give it the look of a vintage film photo.", "做成复古胶片的效果。")
BRIGHT = _words("Brighten the room and lift the shadows.", "让房间明亮一些，提亮阴影。")
VIVID = _words("Make the colours of the fruit more vivid.", "让水果的颜色更鲜艳。")
JOINED = _words(
    "Put the vase of picture 2 on the table of picture 3, in the light of picture 1.",
    "把图2的花瓶放在图3的桌上，用图1的光线。",
)
NOTHING = _words("elephant", "大象")
"""Is found in no instruction above, and in no recipe."""
FOUND = _words("sky", "蓝天")
"""Is found in several of the instructions above."""
ARRANGE = _words("arrange", "摆放")
"""Finds the recipe that wants three pictures."""
LARGE = _words("largest", "最大")
"""Finds settings in several sections."""
