"""Where what the desk knows is kept: SQLAlchemy Core on SQLite or PostgreSQL."""
