"""The only package that knows SQLite: the library of edits on disk."""
