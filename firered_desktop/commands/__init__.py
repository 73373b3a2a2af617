"""The commands that need no window: they share services, library and rules with it."""
