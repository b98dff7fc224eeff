"""Slack: translates what it sends, draws what the desk says, and holds no rule of its own."""
