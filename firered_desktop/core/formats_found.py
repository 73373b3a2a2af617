"""Which picture formats this machine reads, and what would bring those that it does not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MissingFormat:
    """A format, as people write it, that is read once the `extra` is installed."""

    name: str
    extra: str


@dataclass(frozen=True, slots=True)
class FormatsFound:
    """The names of what is `readable`, as people write them, and what is `missing`."""

    readable: tuple[str, ...] = ()
    missing: tuple[MissingFormat, ...] = ()
