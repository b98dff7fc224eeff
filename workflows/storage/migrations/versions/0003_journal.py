"""Make room for the journal, and let nobody change what stands in it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

LONG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


SQLITE_GUARDS = (
    """
    CREATE TRIGGER journal_keeps_lines BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_drops_nothing BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    # INSERT OR REPLACE deletes without asking the triggers above.
    """
    CREATE TRIGGER journal_replaces_nothing BEFORE INSERT ON journal
    WHEN NEW.number <> (SELECT lines + 1 FROM journal_head)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_head_replaces_nothing BEFORE INSERT ON journal_head
    WHEN EXISTS (SELECT 1 FROM journal_head)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_head_drops_nothing BEFORE DELETE ON journal_head
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_head_moves_on BEFORE UPDATE ON journal_head
    WHEN NEW.lines <> OLD.lines + 1
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
)

POSTGRESQL_GUARDS = (
    """
    CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
    """,
    """
    CREATE TRIGGER journal_keeps_lines BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()
    """,
    """
    CREATE TRIGGER journal_head_drops_nothing BEFORE DELETE OR TRUNCATE ON journal_head
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()
    """,
    """
    CREATE TRIGGER journal_head_moves_on BEFORE UPDATE ON journal_head
    FOR EACH ROW WHEN (NEW.lines <> OLD.lines + 1) EXECUTE FUNCTION journal_refuses()
    """,
)


def upgrade() -> None:
    """Create the tables, the head before the first line, and the guards."""
    _create_journal()
    _create_journal_head()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for guard in SQLITE_GUARDS if sqlite else POSTGRESQL_GUARDS:
        op.execute(guard)


def downgrade() -> None:
    """Drop the journal and its guards."""
    op.drop_table("journal_head")
    op.drop_table("journal")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION journal_refuses()")


def _create_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("number", LONG, autoincrement=False, nullable=False),
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
    )
    op.create_index("ix_journal_idea_number", "journal", ["idea", "number"])


def _create_journal_head() -> None:
    head = op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("lines", LONG, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_journal_head_one_row"),
        sa.PrimaryKeyConstraint("id", name="pk_journal_head"),
    )
    op.bulk_insert(head, [{"id": 1, "lines": 0, "hash": "0" * 64}])
