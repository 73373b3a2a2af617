"""The files that results took the place of, as rows."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import astuple, fields, replace
from typing import TYPE_CHECKING, Any

from firered_desktop.core.replaced import ReplacedFile

if TYPE_CHECKING:
    from firered_desktop.store.executor import Statements

_COLUMNS = ", ".join(field.name for field in fields(ReplacedFile))
_MARKS = ", ".join("?" for _ in fields(ReplacedFile))
_INSERT = f"INSERT INTO replaced_files ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - names are ours
_SELECT = f"SELECT {_COLUMNS} FROM replaced_files"  # noqa: S608 - names are ours
_NEWEST_FIRST = " ORDER BY place DESC"


class SqliteReplacedFiles:
    """The port ReplacedFiles over the library's database."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def add(self, file: ReplacedFile) -> None:
        def insert(connection: sqlite3.Connection) -> None:
            try:
                connection.execute(_INSERT, _stored(file))
            except sqlite3.IntegrityError as error:
                raise ValueError(f"{file.id} is there already") from error

        self._statements.write(insert)

    def put_back(self, file_id: str, at: float) -> None:
        noted = "UPDATE replaced_files SET put_back_at = ? WHERE id = ?"
        self._statements.write(lambda connection: connection.execute(noted, (at, file_id)))

    def of_edit(self, job_id: str) -> tuple[ReplacedFile, ...]:
        return self._found(" WHERE job_id = ?", job_id)

    def at(self, path: str) -> tuple[ReplacedFile, ...]:
        return self._found(" WHERE path = ?", json.dumps(path))

    def _found(self, condition: str, value: str) -> tuple[ReplacedFile, ...]:
        statement = _SELECT + condition + _NEWEST_FIRST
        rows = self._statements.read(lambda each: each.execute(statement, (value,)).fetchall())
        return tuple(map(_read, rows))


def _stored(file: ReplacedFile) -> tuple[Any, ...]:
    # JSON, since a file name may hold bytes that are no text.
    return astuple(replace(file, path=json.dumps(file.path)))


def _read(row: tuple[Any, ...]) -> ReplacedFile:
    file = ReplacedFile(*row)
    return replace(file, path=json.loads(file.path))
