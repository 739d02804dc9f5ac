"""How commands speak: messages, questions and exit codes."""
