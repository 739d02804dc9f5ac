"""Which operations stream, what chooses the stream, and what its items are."""
