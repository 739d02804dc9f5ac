"""Schema Objects as types of the IR."""
