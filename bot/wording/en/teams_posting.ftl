# What is only said when something is sent to Teams.

teams-may-repeat = Teams did not answer, so this may be here twice.
