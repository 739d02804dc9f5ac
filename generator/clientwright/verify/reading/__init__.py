"""What packages read without a call: payloads of webhooks, and models alone."""
