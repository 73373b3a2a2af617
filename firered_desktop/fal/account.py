"""Whether a key works, without cost, and what the endpoints cost now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from firered_desktop.core.errors import AccountLocked, Charged, KeyRefused
from firered_desktop.core.models import MODELS
from firered_desktop.fal.connections import Connections
from firered_desktop.fal.faults import of_other, translated
from firered_desktop.fal.keys import clean_key, fingerprint
from firered_desktop.fal.options import EngineOptions
from firered_desktop.fal.replies import BadReply

if TYPE_CHECKING:
    from firered_desktop.core.ports import CancelToken, Clock
    from firered_desktop.fal.hosts import Hosts

__all__ = ["Account", "Prices", "check_key", "clean_key", "fingerprint"]

Prices = Mapping[str, Decimal]  # USD per megapixel by endpoint id


def check_key(
    key: str,
    hosts: Hosts,
    clock: Clock,
    token: CancelToken,
    options: EngineOptions = EngineOptions(),  # noqa: B008 - frozen, so one for all is safe
) -> Prices:
    """Try a key for free; the live prices, as far as fal tells them.

    Raises KeyMalformed, KeyRefused, AccountLocked, Offline, RateLimited, ServiceUnavailable,
    Cancelled.
    """
    connections = Connections(clean_key(key), hosts, clock, options)
    try:
        return Account(connections).check(token)
    finally:
        connections.close()


class Account:
    """What fal says about the key's account."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def check(self, token: CancelToken) -> Prices:
        """Whether the key is accepted and the account not locked; returns the prices.

        A locked account still gets prices and statuses, but no token for uploads.
        """
        prices = self.prices(token)
        now = self._with.clock.now()
        with translated(Charged.NO, now):
            self._with.persistence.run(lambda: self._storage_token(token), token)
        return prices

    def prices(self, token: CancelToken) -> Prices:
        """The live price of each endpoint; empty where fal does not tell this key."""
        now = self._with.clock.now()
        with translated(Charged.NO, now):
            try:
                return self._with.persistence.run(lambda: self._pricing(token), token)
            except BadReply as fault:
                leaf = of_other(fault.reply, Charged.NO, now)
                if 400 <= fault.reply.status < 500 and not isinstance(
                    leaf, (KeyRefused, AccountLocked)
                ):
                    return {}  # the key may edit all the same; its storage token tells
                raise

    def _pricing(self, token: CancelToken) -> Prices:
        wanted = [model.id for model in MODELS]
        get = self._with.keyed.build_request(
            "GET",
            f"{self._with.hosts.platform}/v1/models/pricing",
            params={"endpoint_id": ",".join(wanted)},
        )
        return read_prices(self._with.ask(get, token).json(), wanted)

    def _storage_token(self, token: CancelToken) -> None:
        post = self._with.keyed.build_request(
            "POST",
            f"{self._with.hosts.rest}/storage/auth/token",
            params={"storage_type": "fal-cdn-v3"},
            json={},
        )
        self._with.ask(post, token)


def read_prices(body: object, wanted: Sequence[str]) -> Prices:
    """The prices of the endpoints that are wanted; one in another unit or currency is left out."""
    rows = body.get("prices") if isinstance(body, dict) else None
    prices: dict[str, Decimal] = {}
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict) or row.get("endpoint_id") not in wanted:
            continue
        per_megapixel = str(row.get("unit", "")).lower().startswith("megapixel")
        price = _amount(row.get("unit_price"))
        if per_megapixel and row.get("currency") == "USD" and price is not None:
            prices[str(row["endpoint_id"])] = price
    return prices


def _amount(value: object) -> Decimal | None:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None
