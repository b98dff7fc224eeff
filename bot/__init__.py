"""How the desk talks: channels in, channels out, and everything that is said."""
