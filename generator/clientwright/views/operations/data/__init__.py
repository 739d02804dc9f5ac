"""The data beside methods: the rules of requests and responses, as source."""
