"""The modules `client` and `errors` of a package."""
