"""Judges the arguments of a request as the endpoints' schema does.

Complaints have the shape that fal's models send: ``{loc, msg, type, url, ctx}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from firered_desktop.core.parameters import (
    IMAGE_SIZE,
    OUTPUT_FORMAT,
    TABLE,
    Choice,
    Integer,
    Number,
    Parameter,
    Seed,
    Size,
    Switch,
    Text,
)
from firered_desktop.core.sizes import PRESETS, Dimensions

Complaint: TypeAlias = dict[str, Any]
Place: TypeAlias = tuple[str | int, ...]

LONGEST_SIDE = 14142  # pixels, the limit in the image types of fal's toolkit
LARGEST_AREA = 4096 * 4096  # pixels; ours: what this service is ready to draw


def complaint(kind: str, text: str, *loc: str | int, **ctx: object) -> Complaint:
    """One entry of a 422's `detail` about the field at `loc` inside the body."""
    made: Complaint = {
        "loc": ["body", *loc],
        "msg": text,
        "type": kind,
        "url": f"https://docs.fal.ai/errors#{kind}",
    }
    if ctx:
        made["ctx"] = ctx
    return made


def complaints(arguments: Mapping[str, Any]) -> list[Complaint]:
    """Everything that keeps `arguments` from being an edit; empty where nothing does."""
    found = list(_pictures(arguments))
    for row in TABLE:
        if row.name in arguments:
            found += _judge(row, arguments[row.name])
        elif isinstance(row, Text) and row.required:
            found.append(complaint("missing", "Field required", row.name))
    return found


def completed(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Valid `arguments` with the schema's default for every field that is not given."""
    defaults = {row.name: row.default for row in TABLE}
    defaults[IMAGE_SIZE.name] = None
    return {**defaults, **arguments}


def asked_dimensions(size: object) -> Dimensions | None:
    """The pixels that a valid ``image_size`` asks for; None where it asks for the input's."""
    if isinstance(size, str):
        return PRESETS[size]
    if isinstance(size, Mapping):
        return Dimensions(int(size.get("width", 512)), int(size.get("height", 512)))
    return None


def content_type(arguments: Mapping[str, Any]) -> str:
    """The type of file that valid, completed `arguments` ask for."""
    return f"image/{arguments[OUTPUT_FORMAT.name]}"


def _pictures(arguments: Mapping[str, Any]) -> Iterator[Complaint]:
    name = "image_urls"
    if name not in arguments:
        yield complaint("missing", "Field required", name)
        return
    urls = arguments[name]
    if not isinstance(urls, list):
        yield complaint("list_type", "Input should be a valid list", name)
        return
    if not urls:
        text = "List should have at least 1 item after validation, not 0"
        yield complaint("too_short", text, name, min_length=1, actual_length=0)
    for number, url in enumerate(urls):
        if not isinstance(url, str):
            yield complaint("string_type", "Input should be a valid string", name, number)


def _judge(row: Parameter[Any], value: object) -> Iterator[Complaint]:
    match row:
        case Text() if not isinstance(value, str):
            yield complaint("string_type", "Input should be a valid string", row.name)
        case Switch() if not isinstance(value, bool):
            yield complaint("bool_type", "Input should be a valid boolean", row.name)
        case Choice() if not row.accepts(value):
            yield _unknown_word([word for word, _ in row.choices], row.name)
        case Integer():
            yield from _whole_number(value, row.name, row.low, row.high)
        case Number():
            yield from _number(value, row.name, row.low, row.high)
        case Seed() if value is not None:
            yield from _whole_number(value, row.name, None, None)
        case Size():
            yield from _size(value, row.name)


def _number(value: object, name: str, low: float, high: float) -> Iterator[Complaint]:
    if type(value) in (int, float):
        yield from _range(value, name, low, high)
    else:
        yield complaint("float_type", "Input should be a valid number", name)


def _whole_number(
    value: object, name: str, low: float | None, high: float | None
) -> Iterator[Complaint]:
    if type(value) is int or (type(value) is float and value.is_integer()):
        yield from _range(value, name, low, high)
    else:
        yield complaint("int_type", "Input should be a valid integer", name)


def _range(value: Any, name: str, low: float | None, high: float | None) -> Iterator[Complaint]:
    if low is not None and value < low:
        text = f"Input should be greater than or equal to {low:g}"
        yield complaint("greater_than_equal", text, name, ge=low)
    if high is not None and value > high:
        text = f"Input should be less than or equal to {high:g}"
        yield complaint("less_than_equal", text, name, le=high)


def _unknown_word(words: list[str], name: str) -> Complaint:
    quoted = [f"'{word}'" for word in words]
    expected = " or ".join([", ".join(quoted[:-1]), quoted[-1]])
    return complaint("enum", f"Input should be {expected}", name, expected=expected)


def _size(value: object, name: str) -> Iterator[Complaint]:
    if isinstance(value, str):
        if value not in PRESETS:
            yield _unknown_word(list(PRESETS), name)
        return
    if not isinstance(value, Mapping):
        if value is not None:
            text = "Input should be a valid dictionary or instance of ImageSize"
            yield complaint("model_type", text, name)
        return
    wrong = [
        entry for side in ("width", "height") for entry in _side(value.get(side, 512), name, side)
    ]
    yield from wrong
    if not wrong and (asked := asked_dimensions(value)) and asked.pixels > LARGEST_AREA:
        text = f"The image should have at most {LARGEST_AREA} pixels"
        yield complaint("image_too_large", text, name, max_width=4096, max_height=4096)


def _side(value: Any, name: str, side: str) -> Iterator[Complaint]:
    if type(value) is not int:
        yield complaint("int_type", "Input should be a valid integer", name, side)
    elif value <= 0:
        yield complaint("greater_than", "Input should be greater than 0", name, side, gt=0)
    elif value > LONGEST_SIDE:
        text = f"Input should be less than or equal to {LONGEST_SIDE}"
        yield complaint("less_than_equal", text, name, side, le=LONGEST_SIDE)
