"""The tables of Slack's SDK are those that the desk's migrations make."""

import pytest
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import MetaData, Table

from workflows.storage.tables_installations import BOT, INSTALLATION, STATE

theirs = MetaData()
BUILT = {
    INSTALLATION: SQLAlchemyInstallationStore.build_installations_table(theirs, INSTALLATION.name),
    BOT: SQLAlchemyInstallationStore.build_bots_table(theirs, BOT.name),
    STATE: SQLAlchemyOAuthStateStore.build_oauth_states_table(theirs, STATE.name),
}


def shape(table: Table) -> set[tuple[str, str, bool | None, bool]]:
    """Return the columns by name, type, and whether they may be empty."""
    return {(each.name, str(each.type), each.nullable, each.primary_key) for each in table.columns}


@pytest.mark.parametrize("ours", BUILT, ids=str)
def test_our_table_is_the_sdks(ours: Table) -> None:
    assert shape(ours) == shape(BUILT[ours])
    indexes = [{(i.name, tuple(i.columns.keys())) for i in t.indexes} for t in (ours, BUILT[ours])]
    assert indexes[0] == indexes[1]
