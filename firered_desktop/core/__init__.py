"""The rules of an edit as plain values: no Qt, no network, no disk, no clock."""
