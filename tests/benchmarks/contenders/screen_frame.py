"""A frame of a screen that shows 60 a second."""

from __future__ import annotations

if __name__ == "__main__":
    print("took", 1 / 60, flush=True)
