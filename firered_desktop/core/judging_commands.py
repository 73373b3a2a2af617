"""The commands that say something of pictures, by their names, and what each says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firered_desktop.core.judging import (
    MOST_STARS,
    Change,
    Flag,
    Label,
    Rate,
    SetFlag,
    SetLabel,
)

RATINGS: Mapping[str, int] = MappingProxyType({f"rate_{n}": n for n in range(MOST_STARS + 1)})
FLAGS: Mapping[str, Flag] = MappingProxyType({f"flag_{flag.value}": flag for flag in Flag})
LABELS: Mapping[str, Label] = MappingProxyType({f"label_{label.value}": label for label in Label})

CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        **{name: Rate(rating) for name, rating in RATINGS.items()},
        **{name: SetFlag(flag) for name, flag in FLAGS.items()},
        **{name: SetLabel(label) for name, label in LABELS.items()},
    }
)

# The same, said of what is seen before going on to the next picture.
ONWARD: Mapping[str, Change] = MappingProxyType(
    {f"{name}_onward": change for name, change in CHANGES.items()}
)
