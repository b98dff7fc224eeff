"""Microsoft Teams as a channel of the desk; nothing of its libraries leaves this folder."""
