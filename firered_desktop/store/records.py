"""An edit as JSON, and back.

The fields of the frozen values are the format: a field that is added needs a default and nothing
here. Names that are not known are ignored. A new word in one of the enumerations needs a new
schema, since an older program could not tell what to do with such an edit.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from firered_desktop.core.job import Job
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.search_words import storable

T = TypeVar("T")

_PLAIN = frozenset({str, int, float, bool})  # JSON already, as enumerations of words are
_NOT_STORED = frozenset({"progress"})

_Reader = Callable[[Any], Any]


class RecordDamagedError(Exception):
    """A stored record is not an edit; the message names the field, never what stands in it."""


def to_record(job: Job) -> str:
    """`job` as JSON; its progress is not part of it."""
    written = _written(job)
    for name in _NOT_STORED:
        del written[name]
    return json.dumps(written, separators=(",", ":"))


def from_record(record: str) -> Job:
    """The edit that `to_record` wrote; raises RecordDamagedError."""
    return from_json(Job, record)


def job_of(stored: tuple[str, str]) -> Job:
    """The edit of a record and of the project that it belongs to now; raises RecordDamagedError."""
    record, project = stored
    job = from_record(record)
    if storable(job.options.project) == project:
        return job
    return replace(job, options=replace(job.options, project=project))


def to_json(value: Any) -> str:
    """A frozen value as JSON."""
    return json.dumps(_written(value), separators=(",", ":"))


def from_json(kind: type[T], stored: str) -> T:
    """The value of `kind` that `to_json` wrote; raises RecordDamagedError."""
    named: Any = kind
    try:
        value = _reader(named)(json.loads(stored))
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError) as error:
        raise RecordDamagedError(type(error).__name__) from error
    if not isinstance(value, kind):
        raise RecordDamagedError("null")
    return value


def _written(value: Any) -> Any:
    if value is None or type(value) in _PLAIN:
        return value  # most of them are, and an edit has many
    written = value
    if isinstance(value, EditParameters):
        written = value.to_json()
    elif isinstance(value, Decimal):
        written = str(value)  # a JSON number would lose its last digits
    elif isinstance(value, Mapping):
        written = {name: _written(each) for name, each in value.items()}
    elif isinstance(value, tuple):
        written = [_written(each) for each in value]
    elif is_dataclass(value):
        kind: Any = type(value)
        written = {name: _written(getattr(value, name)) for name in _names(kind)}
    return written


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> _Reader:
    """The function that makes a value of the type `kind` from its JSON."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _union_reader(inner)
    if origin is tuple:
        each = _reader(inner[0])
        return lambda stored: tuple(each(one) for one in stored)
    if origin is not None and issubclass(origin, Mapping):
        value = _reader(inner[1])
        return lambda stored: {name: value(one) for name, one in stored.items()}
    if kind is EditParameters:
        return EditParameters.from_json
    if is_dataclass(kind):
        return _record_reader(kind)
    return _plain_reader(kind)


def _union_reader(members: tuple[Any, ...]) -> _Reader:
    """One kind of value or None; several plain kinds are what JSON says they are."""
    wanted = [member for member in members if member is not types.NoneType]
    if len(wanted) > 1:
        return lambda stored: stored
    read = _reader(wanted[0])
    return lambda stored: None if stored is None else read(stored)


def _plain_reader(kind: Any) -> _Reader:
    if issubclass(kind, StrEnum | Decimal):
        read_word: _Reader = kind
        return read_word

    def read(stored: Any) -> Any:
        if kind is float and type(stored) is int:
            return float(stored)
        if type(stored) is not kind:
            raise TypeError(kind.__name__)
        return stored

    return read


def _record_reader(kind: Any) -> _Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}

    def read(stored: Any) -> Any:
        known = {name: read(stored[name]) for name, read in readers.items() if name in stored}
        return kind(**known)

    return read
