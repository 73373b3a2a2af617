"""What is worth saying of an instruction: pictures that it forgets, and tips that may help it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.prompt import is_chinese, mentions
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

CONTEXT = "instruction"

QUOTES, STAYS, ONE_CHANGE = "quotes", "stays", "one-change"
"""The tips by name, as they are dismissed."""

_ABSENT = QT_TRANSLATE_NOOP(
    "instruction", "The instruction names picture {number}, which is not there."
)
_UNNAMED = QT_TRANSLATE_NOOP(
    "instruction", "The instruction does not say what picture {number} is for."
)
_UNNAMED_SEVERAL = QT_TRANSLATE_NOOP(
    "instruction", "The instruction does not say what pictures {numbers} are for."
)
_NO_NUMBERS = QT_TRANSLATE_NOOP(
    "instruction",
    "Each edit has one picture here, so the instruction can only name picture 1.",
)
_QUOTES = QT_TRANSLATE_NOOP(
    "instruction", "Put words that should be written into the picture in quotes."
)
_STAYS = QT_TRANSLATE_NOOP("instruction", "Say what stays: the model then leaves it alone.")
_ONE_CHANGE = QT_TRANSLATE_NOOP(
    "instruction", "One change at a time comes out best; make the next one from the result."
)

_LONG_ENOUGH = 12  # characters; before, the person has hardly begun
_LONG_ENOUGH_HAN = 5
# Compiled when they are first used, and kept by `re`.
_QUOTED = r"[\"“”„«»「」『』《》]|(?<!\w)['‘][^'’]+['’](?!\w)"
_WRITES = (
    r"(?:write|writing|print|engrave|paint)\s+(?:the\s+(?:words?|text|name|title)\s+)?"
    r"|(?:the\s+)?(?:words?|text|caption|headline|slogan|lettering)\s+"
    r"|(?:that\s+)?(?:says|reads|saying|reading)\s+"
)
# What is to be written ends where the sentence says where it goes.
_TO_WRITE = (
    rf"(?i)\b(?:{_WRITES})(?P<words>(?!(?:on|in|at|to|from|of|is|with|over|below|above|and)\b)[^\W_]"
    r"[^.,;:!?\n]*?)(?=\s+(?:on|in|at|to|over|under|below|above|across|into|onto|with|and)\b"
    r"|[.,;:!?\n]|$)"
)
_TO_WRITE_HAN = (
    r"(?:写上|写着|写成|印上|印着|刻上|题上|文字改成|文字改为|文字换成|字样为|标题为)(?:文字)?[：:]?\s*"
    r"(?P<words>[^，。；！？,.;!?\s]{1,20})"
)
_KEEPS = (
    r"(?i)\b(?:keep|keeps|keeping|leave|leaves|leaving|preserve\w*|retain\w*|unchanged|untouched|intact"
    r"|nothing else|only|without changing|don'?t change|do not change"
    r"|as (?:it|they|he|she) (?:is|are)|same)\b"
    r"|保持|保留|不变|不要改|别改|其他不|其余不|只把|只将|仅"
)
_CHANGES = (
    r"(?:add|apply|brighten|change|clean|colou?r|crop|cut|darken|delete|dress|erase|fix|give|insert"
    r"|make|move|paint|place|put|recolou?r|remove|repaint|replace|restore|rotate|sharpen|smooth|swap"
    r"|take|turn|write)"
)
_TWO_CHANGES = (
    rf"(?i)\b{_CHANGES}\b[^.!?\n]*?(?:\b(?:and|then|also|plus)\b|[;.])"
    rf"\s*(?:then\s+|also\s+)?{_CHANGES}\b"
)
_TWO_CHANGES_HAN = (
    r"(?:把|将|换|改|加|添|删|去掉|移除|变)[^。！？\n]*?(?:并且|并|然后|同时|再|另外|[，；。])\s*(?:再|也)?"
    r"(?:把|将|换|改|加|添|删|去掉|移除|变)"
)
_REST, _REST_HAN = "Keep everything else as it is.", "其他部分保持不变。"


@dataclass(frozen=True, slots=True)
class Tip:
    """A hint that may be dismissed by its `name`.

    With `addition`, that is the sentence to be added to the end; with `quoted`, the characters from
    its first to before its second number are to be put in quotes.
    """

    name: str
    words: Sentence
    addition: str = ""
    quoted: tuple[int, int] | None = None


def reference_remarks(text: str, pictures: int, *, batch: bool = False) -> tuple[Sentence, ...]:
    """What `text` gets wrong about its `pictures`; in a `batch` each edit has one of them.

    Nothing is said while there is neither a picture nor an instruction.
    """
    named = {number for mention in mentions(text) for number in mention.numbers}
    if not pictures or not text.strip():
        return ()
    if batch:
        return (_said(_NO_NUMBERS),) if max(named, default=1) > 1 else ()
    absent = sorted(number for number in named if number > pictures)
    found = [_said(_ABSENT, number=number) for number in absent]
    unnamed = [number for number in range(1, pictures + 1) if number not in named]
    # Of several pictures the first is the one that is edited, whether it is named or not.
    forgotten = [number for number in unnamed if number > 1 or named]
    if pictures > 1 and forgotten:
        found.append(_unnamed(forgotten))
    return tuple(found)


def tips(text: str, dismissed: Collection[str] = ()) -> tuple[Tip, ...]:
    """What may help `text`, the most useful first, but for those that were `dismissed`."""
    return tuple(tip for tip in _tips(text) if tip.name not in dismissed)


def with_addition(text: str, tip: Tip) -> str:
    """`text` as `tip` would have it."""
    if tip.quoted is not None:
        start, end = tip.quoted
        left, right = "“”" if is_chinese(text) else '""'
        return text[:start] + left + text[start:end] + right + text[end:]
    body = text.rstrip()
    if is_chinese(text):
        return body + ("" if body.endswith(tuple("。！？；")) else "，") + tip.addition
    return body + (" " if body.endswith(tuple(".!?")) else ". ") + tip.addition


def _tips(text: str) -> Iterator[Tip]:
    chinese = is_chinese(text)
    if len(text.strip()) < (_LONG_ENOUGH_HAN if chinese else _LONG_ENOUGH):
        return
    if not re.search(_QUOTED, text):
        found = re.search(_TO_WRITE, text) or re.search(_TO_WRITE_HAN, text)
        if found is not None:
            yield Tip(QUOTES, _said(_QUOTES), quoted=found.span("words"))
    if re.search(_TWO_CHANGES, text) or re.search(_TWO_CHANGES_HAN, text):
        yield Tip(ONE_CHANGE, _said(_ONE_CHANGE))
    if not re.search(_KEEPS, text):
        yield Tip(STAYS, _said(_STAYS), _REST_HAN if chinese else _REST)


def _unnamed(numbers: list[int]) -> Sentence:
    if len(numbers) == 1:
        return _said(_UNNAMED, number=numbers[0])
    return _said(_UNNAMED_SEVERAL, numbers=", ".join(map(str, numbers)))


def _said(source: str, **values: str | int) -> Sentence:
    return Sentence(CONTEXT, source, values)
