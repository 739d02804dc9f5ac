"""Where operations are called: what a person would choose, read off paths and ids."""
