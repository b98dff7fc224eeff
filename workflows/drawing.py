"""Draw the table of moves into ``docs/process.md`` anew: ``python -m workflows.drawing``."""

from pathlib import Path

from workflows.domain.diagram import redraw

PAGE = Path(__file__).parent.parent / "docs" / "process.md"


def main() -> None:
    """Rewrite the drawn part of the page; what people wrote around it stays."""
    PAGE.write_text(redraw(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
