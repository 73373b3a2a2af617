"""The key in use, and taking a new one: checked for free, then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.errors import KeyMissing, KeyringUnavailable
from firered_desktop.fal.keys import clean_key

if TYPE_CHECKING:
    from firered_desktop.credentials import KeyStore

TAIL = 4  # characters of a key that are shown, to tell one from another

Check = Callable[[str], Mapping[str, Decimal]]  # tries a key; returns USD per megapixel by endpoint


class KeyDesk:
    """Reads, checks and keeps the key; each call may block.

    `check` tries a key at the service and raises KeyRefused, AccountLocked, Offline and others;
    `on_prices` hears what the service said the endpoints cost, `on_key` each key before it is used.
    """

    def __init__(
        self,
        keys: KeyStore,
        check: Check,
        on_prices: Callable[[Mapping[str, Decimal]], None],
        on_key: Callable[[str], None],
    ) -> None:
        self._keys = keys
        self._check = check
        self._on_prices = on_prices
        self._on_key = on_key

    def read(self) -> str:
        """The key in use; raises KeyMissing, KeyMalformed, KeyringUnavailable."""
        stored = self._keys.find()
        if stored is None:
            raise KeyMissing
        self._on_key(stored.secret)
        return clean_key(stored.secret)

    def status(self) -> KeyStatus:
        """Whether there is a key, and where; raises KeyringUnavailable."""
        stored = self._keys.find()
        if stored is None:
            return KeyStatus(KeyPlace.NOWHERE)
        self._on_key(stored.secret)
        return KeyStatus(KeyPlace(stored.source.value), stored.secret.strip()[-TAIL:])

    def keyring_works(self) -> bool:
        """Whether this system has a keyring that answers."""
        try:
            return self._keys.keyring_works()
        except KeyringUnavailable:
            return False

    def check_and_save(self, text: str) -> KeyStatus:
        """Take a key that the service accepts; raises KeyMalformed and what `check` raises."""
        self._on_key(text)
        key = clean_key(text)
        self._on_prices(self._check(key))
        self._keys.save(key)
        return self.status()

    def forget(self) -> KeyStatus:
        """Remove the key from where it is kept."""
        self._keys.forget()
        return self.status()
