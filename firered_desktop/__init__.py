"""FireRed Desktop: photographs edited by instruction through fal's FireRed Image Edit endpoints."""

from __future__ import annotations

__version__ = "0.1.0"
