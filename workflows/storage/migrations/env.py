"""Entered by Alembic; see knowledge/storage/migrating.py."""

from knowledge.storage.migrating import run_in_environment

run_in_environment()
