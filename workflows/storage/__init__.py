"""Where ideas, journal, inbox and outbox are kept: SQLAlchemy Core on SQLite or PostgreSQL."""
