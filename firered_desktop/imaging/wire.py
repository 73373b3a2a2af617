"""What passes between the program and its imaging process: JSON and raw bytes, never pickles.

A file that takes the child over could make a pickle that takes the program over as well.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from firered_desktop.core.errors import (
    CertificateUnusable,
    DecoderMissing,
    DiskFull,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    PictureMissing,
    PictureTooLarge,
    PictureUnreadable,
    SigningMissing,
)
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat, Signer
from firered_desktop.core.picture import Colours, PictureFacts, PreparedFile
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.sizes import Dimensions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from firered_desktop.core.boards import BoardFile
    from firered_desktop.core.export_wish import ExportWish
    from firered_desktop.core.label import ExportLabel

# The errors that imaging may raise; anything else the child says is not believed.
_LEAVES: Mapping[str, type[FireredError]] = {
    leaf.code: leaf
    for leaf in (
        PictureMissing,
        PictureUnreadable,
        PictureTooLarge,
        DecoderMissing,
        ImagingStopped,
        SigningMissing,
        CertificateUnusable,
        DiskFull,
        FolderUnwritable,
    )
}


class Work(StrEnum):
    """What the child can be asked for."""

    PROBE = "probe"
    PREVIEW = "preview"
    PREPARE = "prepare"
    VERIFY = "verify"
    THUMBNAIL = "thumbnail"
    EXPORT = "export"
    RECORD_ORIGIN = "record_origin"
    READ_LABEL = "read_label"
    LAY_BOARD = "lay_board"


@dataclass(frozen=True, slots=True)
class Order:
    """One piece of work; `box` is (width, height) in pixels.

    `wish` is what `pack_preparation`, `pack_wish` or `pack_board` made.
    """

    work: Work
    path: str
    box: tuple[int, int] = (1, 1)
    folder: str = ""
    stem: str = ""
    wish: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The picture's file name, for sentences."""
        return Path(self.path).name

    def pack(self) -> bytes:
        """This order as bytes. JSON keeps file names that are not UTF-8 (as lone surrogates)."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpack(cls, packed: bytes) -> Order:
        """The order that `pack` made."""
        values = json.loads(packed)
        width, height = values["box"]
        return cls(
            Work(values["work"]),
            values["path"],
            (width, height),
            values["folder"],
            values["stem"],
            values["wish"],
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an order: plain JSON values, and bytes (pixels, or an encoded picture)."""

    values: Mapping[str, Any] = field(default_factory=dict)
    payload: bytes = b""

    def pack(self) -> tuple[bytes, bytes]:
        """The two messages that carry this reply."""
        return json.dumps(dict(self.values)).encode(), self.payload

    @classmethod
    def unpack(cls, header: bytes, payload: bytes) -> Reply:
        """The reply that `pack` made."""
        return cls(json.loads(header), payload)

    def raise_error(self) -> None:
        """Raise the error that the child met, if it met one."""
        if error := self.values.get("error"):
            leaf = _LEAVES[error["code"]]
            raise leaf(**error["values"])


def error_reply(error: FireredError) -> Reply:
    """`error` as it crosses the border."""
    return Reply({"error": {"code": error.code, "values": dict(error.values)}})


def bug_reply(kind: str, trace: str) -> Reply:
    """A bug in the child: the exception's name, and its traceback for the log."""
    return Reply({"bug": {"kind": kind, "trace": trace}})


def pack_facts(facts: PictureFacts) -> dict[str, Any]:
    """`facts` as JSON values."""
    return asdict(facts)


def unpack_facts(values: Mapping[str, Any]) -> PictureFacts:
    """The facts that `pack_facts` made."""
    return PictureFacts(
        **{
            **values,
            "dimensions": Dimensions(**values["dimensions"]),
            "colours": Colours(values["colours"]),
        }
    )


def pack_files(files: Sequence[PreparedFile]) -> list[dict[str, Any]]:
    """`files` as JSON values."""
    return [{**asdict(file), "path": str(file.path)} for file in files]


def unpack_files(values: Sequence[Mapping[str, Any]]) -> tuple[PreparedFile, ...]:
    """The files that `pack_files` made."""
    return tuple(
        PreparedFile(
            Path(file["path"]),
            file["content_type"],
            Dimensions(**file["dimensions"]),
            file["size"],
            file["sha256"],
        )
        for file in values
    )


def pack_preparation(how: Preparation) -> dict[str, Any]:
    """`how` as JSON values."""
    return asdict(how)


def unpack_preparation(values: Mapping[str, Any]) -> Preparation:
    """The preparation that `pack_preparation` made."""
    return Preparation(tuple(Fit(**fit) for fit in values["fits"]), values["ground"])


def pack_wish(wish: ExportWish) -> dict[str, Any]:
    """`wish` as JSON values."""
    origin = None if wish.origin is None else str(wish.origin.absolute())
    return {**asdict(wish), "origin": origin}


def unpack_wish(values: Mapping[str, Any]) -> ExportWish:
    """The wish that `pack_wish` made."""
    # Few tasks have one, and this brings half of core along.
    from firered_desktop.core.export_wish import ExportWish  # noqa: PLC0415 - see above

    return ExportWish(
        ExportFormat(values["form"]),
        unpack_label(values["label"]),
        _unpack_choices(values["choices"]),
        None if values["origin"] is None else Path(values["origin"]),
    )


def _unpack_choices(values: Mapping[str, Any]) -> ExportChoices:
    box, signer = values["box"], values["signer"]
    return ExportChoices(
        **{
            **values,
            "box": None if box is None else Dimensions(**box),
            "space": ColourSpace(values["space"]),
            "signer": None if signer is None else Signer(**signer),
        }
    )


def pack_label(label: ExportLabel) -> dict[str, Any]:
    """`label` as JSON values."""
    return asdict(label)


def unpack_label(values: Mapping[str, Any]) -> ExportLabel:
    """The label that `pack_label` made."""
    # Few tasks have one, and these two bring half of core along.
    from firered_desktop.core.job import Service  # noqa: PLC0415 - see above
    from firered_desktop.core.label import ExportLabel  # noqa: PLC0415 - see above

    return ExportLabel(**{**values, "service": Service(values["service"])})


def pack_board(wish: BoardFile) -> dict[str, Any]:
    """`wish` as JSON values."""
    return {**asdict(wish), "paths": [str(path.absolute()) for path in wish.paths]}


def unpack_board(values: Mapping[str, Any]) -> BoardFile:
    """The wish that `pack_board` made."""
    # Few pictures are laid on boards.
    from firered_desktop.core.boards import Board, BoardFile, Place, Spot  # noqa: PLC0415 - see above

    places = tuple(
        Place(**{**place, "size": Dimensions(**place["size"]), "spot": Spot(**place["spot"])})
        for place in values["board"]["places"]
    )
    board = Board(Dimensions(**values["board"]["size"]), places)
    return BoardFile(board, tuple(Path(path) for path in values["paths"]), values["ground"])
