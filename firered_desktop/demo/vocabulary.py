"""The words, English and Chinese, by which each operation is asked for."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from firered_desktop.demo.filters.catalogue import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLOURS = r"(?: (?:and \w+ )?(?:colou?rs?|tones?|lights?|lighting|temperature|look|glow))?"

# Regular expressions over lower-case text. Where two overlap, the longer match counts, so that a
# "warm sunset" is a sunset and "less contrast" is not more of it.
_PHRASES: Mapping[Operation, tuple[str, ...]] = {
    Operation.BLACK_AND_WHITE: (
        r"black[ -]?(?:and|&|n)[ -]?white",
        r"\bb ?[&/] ?w\b",
        r"monochrom\w*",
        r"gr[ea]y ?scale",
        r"黑白|单色|灰度",
    ),
    Operation.SEPIA: (r"sepia", r"brown tones?", r"棕褐色?|褐色调|深褐"),
    Operation.VINTAGE: (
        r"vintage|retro\b|nostalgi\w*|polaroid|old[- ]fashioned",
        r"(?:old |analog(?:ue)? )?film(?: (?:look|photo\w*|style))?",
        r"\b(?:19)?[5-8]0s\b",
        r"复古|怀旧|胶片|老照片(?:的)?(?:风格|效果|质感)|年代感",
    ),
    Operation.WARMER: (
        r"\bwarm(?:er|th)?\b(?: up)?" + _COLOURS,
        r"too (?:cold|cool|blue)|less (?:cold|cool|blue)",
        r"偏冷|太冷|暖(?:一些|一点|色调?|色系|调|光|和)?|温暖",
    ),
    Operation.COOLER: (
        r"\bcool(?:er)?\b(?: down)?" + _COLOURS,
        r"\bcold(?:er)?\b" + _COLOURS + r"|bluer",
        r"too (?:warm|yellow|orange)|less (?:warm|yellow|orange)",
        r"偏黄|太黄|太暖|冷(?:一些|一点|色调?|色系|调|光)|清冷",
    ),
    Operation.BRIGHTER: (
        r"bright(?:er|en\w*)",
        r"light(?:er|en)\b",
        r"more light|too dark|under-?exposed",
        r"(?:increase|raise) (?:the )?(?:brightness|exposure)",
        r"(?:提|调|变|更|增)亮|亮一(?:些|点)|明亮|太暗|(?:提高|增加)(?:亮度|曝光)",
    ),
    Operation.DARKER: (
        r"dark(?:er|en\w*)|\bdim(?:mer)?\b|too bright|over-?exposed",
        r"(?:reduce|lower|decrease) (?:the )?(?:brightness|exposure)",
        r"(?:调|变|更)暗|暗一(?:些|点)|太亮|过曝|降低(?:亮度|曝光)",
    ),
    Operation.MORE_CONTRAST: (
        r"(?:more|higher|stronger|increase|boost|add|raise|enhance|high)(?: the| some)? contrast",
        r"contrasty|punch(?:y|ier)|dramatic",
        r"(?:提高|增强|增加|加强|加大)(?:画面)?对比度?|高对比度?|对比度?(?:更|再)?强",
    ),
    Operation.LESS_CONTRAST: (
        r"(?:less|lower|reduce|decrease|softer|low)(?: the)? contrast",
        r"(?:降低|减少|减弱)(?:画面)?对比度?|低对比度?",
    ),
    Operation.LIFT_SHADOWS: (
        r"(?:lift|open(?: up)?|raise|brighten|lighten)(?: the)? shadows?",
        r"(?:提亮|打开|提升)(?:暗部|阴影)",
    ),
    Operation.VIVID: (
        r"vivid|vibran\w+|(?:more )?saturat(?:e|ed|ion)\b|colou?rful",
        r"(?:richer|fuller|stronger|more) colou?rs?",
        r"鲜艳|鲜明|饱和|艳丽|色彩丰富",
    ),
    Operation.MUTED: (
        r"muted|desaturat\w*|pastel|(?:pale|quiet)(?:er)? colou?rs?",
        r"(?:less|lower|reduce)(?: the)? (?:saturat\w+|colou?rful)",
        r"(?:降低|减少)饱和度?|低饱和度?|淡雅|素雅",
    ),
    Operation.REMOVE_COLOUR_CAST: (
        r"(?:remove|correct|fix|neutrali[sz]e|get rid of)[\w ]{0,24}(?:cast|tint)\b",
        r"colou?r cast|white[- ]balance|(?:neutral|natural|true) colou?rs?",
        r"(?:去除|去掉|消除|移除|纠正|修正)[^，。；]{0,8}(?:偏色|色偏)",
        r"偏色|白平衡|色偏|(?:校正|还原)(?:颜色|色彩)",
    ),
    Operation.RESTORE: (
        r"restor\w+|repair\w*|old (?:photo|print)\w*|faded",
        r"remove (?:the )?scratches",
        r"修复|翻新|褪色",
    ),
    Operation.SUNSET_SKY: (
        (
            r"(?:(?:warm|golden|red|orange|pink|glowing|dramatic|beautiful|evening|colou?rful|vivid"
            r"|bright)(?: and|,)? ){0,3}(?:sun ?set|sun ?rise|dusk|evening sky|dawn)"
            r"(?: (?:sky|light|glow|colou?rs?|clouds?))*"
        ),
        (
            r"(?:温暖的?|金色的?|橙色的?|红色的?|绚丽的?|暖色的?){0,3}"
            r"(?:日落|夕阳|晚霞|落日|黄昏|日出|朝霞|火烧云)"
        ),
    ),
    Operation.BLUE_SKY: (
        r"(?:(?:clear|bright|deep|sunny|fresh)(?: and|,)? )*blue sk(?:y|ies)",
        r"(?:clear|sunny|fair) sk(?:y|ies)|sunny (?:day|weather)",
        r"蓝天(?:白云)?|蓝色的?天空|晴(?:朗|天|空)(?:的天空)?",
    ),
    Operation.GOLDEN_HOUR: (
        r"golden (?:hour|light|glow)|sun-?kissed",
        r"(?:warm )?(?:evening|afternoon|morning) (?:sun)?light",
        r"黄金时刻|金色的?(?:阳光|光线)",
    ),
    Operation.NIGHT: (
        r"\bnight(?:[- ]?time)?(?: scene| sky)?|moonli(?:t|ght)",
        r"夜景|夜晚|月光|黑夜",
    ),
    Operation.MIST: (r"\bmist\w*|\bfog\w*|\bhaz[ey]\b", r"(?:薄|晨|大|浓)雾|雾气|朦胧"),
    Operation.SOFTEN_BACKGROUND: (
        (
            r"(?:soft(?:en\w*|er)?|blur\w*|defocus\w*|out[- ]of[- ]focus)(?: of)?(?: the| its| a)?"
            r" backgrounds?"
        ),
        r"backgrounds? (?:is |be |to be )?(?:soft\w*|blur\w*|out of focus)",
        r"bokeh|shallow depth of field|portrait mode",
        r"(?:柔化|虚化|模糊)(?:一下)?(?:照片的?)?背景",
        r"背景(?:变得|更|更加)?(?:虚化|模糊|柔化|柔和)|景深",
    ),
    Operation.BLUR: (r"\bblur(?:r?ed|ry)?\b|soft focus|out of focus|dreamy", r"模糊|柔焦"),
    Operation.SHARPEN: (
        r"sharp(?:en\w*|er)|de-?blur\w*|crisp(?:er)?|clearer|more details?",
        r"(?:remove|reduce|fix) (?:the )?(?:motion )?blur",
        r"锐化|清晰(?:一些|一点)?|去(?:除)?模糊|提高清晰度|增强细节",
    ),
    Operation.SKETCH: (
        r"sketch\w*|(?:pencil|line|charcoal) (?:drawing|art)|\bpencil|graphite|charcoal",
        r"素描|铅笔画?|线稿|手绘",
    ),
    Operation.WATERCOLOUR: (
        r"water ?colou?rs?(?: painting)?|(?:oil )?painting|painterly",
        r"水彩画?|油画|绘画风格?",
    ),
    Operation.VIGNETTE: (
        r"vignett\w*|dark(?:en\w*|er)?(?: the)? (?:corners|edges)",
        r"暗角|(?:压暗|变暗)(?:四角|边缘)",
    ),
    Operation.MIRROR: (
        r"mirror(?:ed)?\b(?: (?:it|the (?:picture|photo|image)))?",
        r"flip\w*(?: (?:it|the (?:picture|photo|image)))?(?: horizontally)?",
        r"镜像|(?:水平|左右)翻转",
    ),
    Operation.FRAME: (
        r"\b(?:picture |photo |wooden |white |black )?frame\b(?! rate)|passe-?partout|\bborders?\b",
        r"相框|画框|边框|加框",
    ),
    Operation.COLOURS_OF_REFERENCE: (
        (
            r"(?:colou?rs?|style|palette|mood|look|light(?:ing)?|tones?) (?:of|from|in|like) "
            r"(?:the )?(?:(?:picture|image|photo) ?(?:2|two|3|three)|(?:second|reference|other) "
            r"(?:picture|image|photo))"
        ),
        r"like (?:picture|image|photo) ?(?:2|two|3|three)",
        r"(?:第二张|图片? ?[23二三])的?(?:照片|图片)?的?(?:风格|色调|色彩|颜色|配色|光线|氛围)",
    ),
    Operation.STACK: (
        r"one above the other|on top of (?:each other|one another)|\bstack(?:ed)?\b|vertically",
        r"上下(?:排列|拼接|并排)?|竖(?:着|向)(?:排列|拼接)",
    ),
}

VOCABULARY: Mapping[Operation, re.Pattern[str]] = MappingProxyType(
    {operation: re.compile("|".join(phrases)) for operation, phrases in _PHRASES.items()}
)
