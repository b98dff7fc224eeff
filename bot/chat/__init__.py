"""What every chat channel needs, whichever service it talks to: nothing here knows one."""
