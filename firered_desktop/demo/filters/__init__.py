"""The edits that the service can do: plain filters, each from pixels to pixels."""
