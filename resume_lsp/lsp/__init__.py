"""
The language server.

`start` opens a connection, `wire` speaks JSON-RPC over it, `server` says which method calls what, `documents` are those that are
open, a `session` is what is known of one, and `columns` alone counts lines and columns. Nothing below this package knows a word
of the protocol.
"""
