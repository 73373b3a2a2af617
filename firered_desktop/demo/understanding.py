"""From an instruction in English or Chinese to the operations that it asks for."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from firered_desktop.demo.filters.catalogue import Operation
from firered_desktop.demo.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLAUSE_ENDS = re.compile(r"[.,;:!?。，；：！？\n]|\bbut\b|\bthen\b|但|然后|而是")
_SHORT_CLAUSE_ENDS = re.compile(r"\band\b|\bwhile\b|并|同时|、")
# Before a wish in its clause, these turn it round ...
_NOT = re.compile(
    r"\b(?:not|no|without|never|avoid|remove|get rid of|instead of|rather than)\b|n[’']t\b"
    r"|不(?!够)|别|无需|避免|勿|去掉|去除|移除"
)
# ... and these only as far as the next "and".
_KEEP = re.compile(r"\b(?:keep\w*|preserv\w*|leave)\b|保持|保留")
# In "replace X with Y" only Y is asked for.
_REPLACED = re.compile(
    r"\b(?:replace|change|turn|swap|convert)\b[^.;。；]*?\b(?:with|into|to|by|for)\b"
    r"|(?:把|将)[^.;。；]*?(?:换成|换为|替换成|替换为|改成|改为|变成|变为)"
)

# "A sunset, with warm light on the land" asks for one thing, not for two.
_INCLUDED: Mapping[Operation, tuple[Operation, ...]] = MappingProxyType(
    {
        Operation.SUNSET_SKY: (Operation.WARMER, Operation.GOLDEN_HOUR),
        Operation.GOLDEN_HOUR: (Operation.WARMER,),
        Operation.NIGHT: (Operation.DARKER, Operation.COOLER),
        Operation.SOFTEN_BACKGROUND: (Operation.BLUR,),
    }
)


def understand(prompt: str, negative_prompt: str = "") -> tuple[Operation, ...]:
    """The operations that `prompt` asks for, in its order, without those that are to be avoided."""
    text = prompt.lower()
    replaced = [found.span() for found in _REPLACED.finditer(text)]
    wishes = [
        operation
        for start, operation in _found(text)
        if not _turned_round(text, start) and not any(a <= start < b for a, b in replaced)
    ]
    avoided = {operation for _, operation in _found(negative_prompt.lower())}
    left_out = avoided.union(*(_INCLUDED.get(wish, ()) for wish in wishes if wish not in avoided))
    return tuple(operation for operation in dict.fromkeys(wishes) if operation not in left_out)


def _found(text: str) -> list[tuple[int, Operation]]:
    """Where each operation is named, in order; of overlapping names the longest counts."""
    matches = [
        (found.start(), found.end(), operation)
        for operation, pattern in VOCABULARY.items()
        for found in pattern.finditer(text)
    ]
    matches.sort(key=lambda match: match[0] - match[1])
    kept: list[tuple[int, int, Operation]] = []
    for start, end, operation in matches:
        if all(end <= a or b <= start for a, b, _ in kept):
            kept.append((start, end, operation))
    return sorted(((start, operation) for start, _, operation in kept), key=lambda one: one[0])


def _turned_round(text: str, start: int) -> bool:
    clause = _CLAUSE_ENDS.split(text[:start])[-1]
    return bool(_NOT.search(clause) or _KEEP.search(_SHORT_CLAUSE_ENDS.split(clause)[-1]))
