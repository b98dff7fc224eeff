"""Neutral messages in and out; a channel only translates them."""
