"""A service on loopback that speaks fal's protocol and edits with plain filters."""
