"""The judge as a server of its own."""
