"""Plans that are not done yet, beside what the library knows of itself."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from firered_desktop.store.entries import set_about
from firered_desktop.store.records import RecordDamagedError, from_json, to_json

if TYPE_CHECKING:
    import sqlite3

    from firered_desktop.core.replay import Plan
    from firered_desktop.store.executor import Statements

_PREFIX = "replay:"

logger = logging.getLogger(__name__)


class SqlitePlans:
    """The port Plans over the library's database."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def keep(self, plan: Plan) -> None:
        self._statements.write(
            lambda connection: set_about(connection, _PREFIX + plan.id, to_json(plan))
        )

    def kept(self) -> tuple[Plan, ...]:
        return self._statements.read(_kept)

    def drop(self, plan_id: str) -> None:
        forget = "DELETE FROM about WHERE name = ?"
        self._statements.write(lambda connection: connection.execute(forget, (_PREFIX + plan_id,)))


def _kept(connection: sqlite3.Connection) -> tuple[Plan, ...]:
    from firered_desktop.core.replay import Plan

    rows = connection.execute(
        "SELECT value FROM about WHERE substr(name, 1, ?) = ?", (len(_PREFIX), _PREFIX)
    )
    plans = []
    for (stored,) in rows:
        try:
            plans.append(from_json(Plan, stored))
        except RecordDamagedError as error:
            # Its edits are there all the same; only what would have followed is not known any more.
            logger.warning("A plan cannot be read: %s", error)
    return tuple(sorted(plans, key=lambda plan: plan.made_at))
