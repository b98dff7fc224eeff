"""The terminal as a channel: cards drawn as text, buttons by number, forms field by field."""
