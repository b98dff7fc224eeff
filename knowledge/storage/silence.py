"""Keep what stands in the rows out of every error a statement can end in.

SQLAlchemy adds a statement's parameters to its errors unless the engine hides them, and PostgreSQL
quotes them by itself: "Key (email)=(...) already exists", "Failing row contains (...)".
"""

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext

_QUOTING = "22"
"""PostgreSQL's data exceptions quote the value itself in their first line (manual, appendix A)."""


def silence(engine: Engine) -> None:
    """Cut the text of every error down to what is wrong; the codes on the error stay."""
    event.listen(engine, "handle_error", _silenced)


def _silenced(context: ExceptionContext) -> None:
    original = context.original_exception
    state = getattr(original, "sqlstate", None)
    if state is None:  # SQLite, which quotes no values, or a server that was never reached
        return
    primary = getattr(getattr(original, "diag", None), "message_primary", None)
    said = state if primary is None or state.startswith(_QUOTING) else primary
    original.args = (said,)
    if context.sqlalchemy_exception is not None:
        kind = type(original)
        context.sqlalchemy_exception.args = (f"({kind.__module__}.{kind.__qualname__}) {said}",)
