"""Looks for what must not be in any state of the window: cut words, overlaps, foreign colours."""
