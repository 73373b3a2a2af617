"""Ours beside a reference, measured in one run and told as a ratio. Not part of the tests."""
