"""What people install: the bundle, the packages made of it, and the checks of a release."""

from __future__ import annotations
