"""Widgets: they show state and announce wishes; they decide nothing."""
