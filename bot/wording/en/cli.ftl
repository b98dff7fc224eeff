# The command line: help, complaints and what the commands themselves say.

cli-program = Rejsehold is the idea desk of Denmark's travelling telemedicine teams. Begin with "rejsehold chat --as karen".
cli-chat = Sit down at the desk and write as you would to a colleague.
cli-match = Answers whether an idea exists already, resembles something or is new, and why.
cli-search = Finds solutions in the registry by a few words.
cli-understand = Shows what a text says about place, target group, technology and profession.
cli-screen = Looks for CPR numbers and other things that point at a patient. Tells where, never what.
cli-serve = Runs the desk as a server: web addresses, delivery and deadlines.
cli-worker = Runs delivery and deadlines alone, beside one or more servers.
cli-demo = Fills an empty desk with the registry and a made-up team.
cli-doctor = Looks whether everything is set up right, and says how to mend it.
cli-registry = The registry of solutions.
cli-registry-import = Brings solutions in from a file. The same file twice changes nothing.
cli-registry-export = Writes the registry as a file that can be brought in again.
cli-organisations = Regions, municipalities, hospitals and national bodies.
cli-organisations-import = Brings organisations in from a file. The same file twice changes nothing.
cli-people = The members of the teams.
cli-people-import = Brings people and seats in from a file. The same file twice changes nothing.
cli-vocabulary = The words that mean the same.
cli-vocabulary-import = Brings word groups in from a file. The same file twice changes nothing.
cli-handbooks = Handbooks with activities.
cli-handbooks-import = Brings handbooks in from a file. The same file twice changes nothing.
cli-db = The database.
cli-db-upgrade = Makes the database, or brings it up to this edition of the desk.
cli-audit = The journal.
cli-audit-verify = Computes again that the journal stands as it was written.
cli-outbox = Notices on their way out.
cli-outbox-list = Shows the notices that could not be delivered.
cli-outbox-revive = Puts one of them back in line.
cli-manifest = What a chat channel must know of the desk.
cli-manifest-slack = Writes the manifest from which an app is created in Slack.

cli-about-help = Shows this help.
cli-about-text = The text, in quotation marks.
cli-about-batch = Many texts at once: a file with one JSON object a line, "-" for standard input. The answers come on standard output in the same order.
cli-about-person = Who you are, for example karen or leder.
cli-about-script = Reads what is said from a file with one utterance a line. Lines that begin with # and empty lines are left out.
cli-about-demo = Fills an empty desk with the registry and a made-up team first.
cli-about-no_worker = Without delivery and deadlines; then "rejsehold worker" must run beside it.
cli-about-file = The file.
cli-about-dry_run = Only shows what would be changed.
cli-about-posting = The notice's number, as "rejsehold outbox list" shows it.
cli-about-url = The server's address from outside, for example https://desk.example.org.
cli-about-socket = The desk connects to Slack itself (Socket Mode), so it needs no address from outside.
cli-about-several = Several workspaces install the app (OAuth).

cli-value-text = TEXT
cli-value-batch = FILE
cli-value-person = PERSON
cli-value-script = FILE
cli-value-file = FILE
cli-value-posting = NUMBER
cli-value-command = COMMAND
cli-value-options = [OPTIONS]
cli-value-url = ADDRESS

cli-usage = Usage: { $usage }
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-see-help = See "{ $command }".
cli-missing = { $what } is missing.
cli-bad-option = I do not know the option { $option } here, or its value is missing.
cli-bad-value = { $what } cannot be used.
cli-no-such-command = There is no command "{ $said }".
cli-did-you-mean = There is no command "{ $said }". Did you mean "{ $command }"?
cli-too-much = There is too much on the line. If it is one text, put it in quotation marks.
cli-text-or-batch = Write either a text or --batch FILE.
cli-not-ready = There is no database here yet, or it does not fit this edition. Run "rejsehold db upgrade" first.
cli-unreachable = The database cannot be reached now, so nothing is changed. "rejsehold doctor" looks for what is wrong.

settings-bad = The desk cannot start with these settings:
settings-problem = { $setting }: { $reason }
settings-unreadable = cannot be read. Correct it or take it away.
settings-not-a-port = must be a number between 0 and 65535. Take it away to get 8400.
settings-not-a-language = must be da or en.
settings-not-a-level = must be debug, info, warning or error.
settings-not-an-address = is not an address.
settings-not-a-database = is not the address of a database the desk knows. Use sqlite:///path/to/file.db or postgresql://user@host/name.
settings-no-folder = The folder for the database cannot be made. Choose a folder you may write in.
settings-slack-by-half = Slack is only set up by half. Set both REJSEHOLD_SLACK_BOT_TOKEN and either REJSEHOLD_SLACK_SIGNING_SECRET or REJSEHOLD_SLACK_APP_TOKEN, or none of them.
settings-slack-oauth-by-half = Several workspaces need REJSEHOLD_SLACK_CLIENT_ID, REJSEHOLD_SLACK_CLIENT_SECRET and REJSEHOLD_PUBLIC_URL together.
settings-slack-twice = Set either REJSEHOLD_SLACK_BOT_TOKEN (one workspace) or REJSEHOLD_SLACK_CLIENT_ID (several), not both.
settings-slack-open = Write the workspaces that may use the desk in REJSEHOLD_SLACK_TEAMS, with commas between. Each has an id that begins with T.
settings-teams-by-half = Teams is only set up by half. Set both REJSEHOLD_TEAMS_APP_ID and REJSEHOLD_TEAMS_APP_PASSWORD, or none of them.
settings-teams-open = Write the tenants that may use the desk in REJSEHOLD_TEAMS_TENANTS, with commas between.

# rejsehold match, search, understand, screen
cli-batch-missing = The file "{ $path }" does not exist, or I may not read it.
cli-batch-bad-line = Line { $line }: { $problem }
cli-batch-not-json = is not JSON.
cli-batch-not-an-object = is not a JSON object.
cli-batch-no-id = has no "id" (text or number).
cli-batch-no-text = has no "text" (text).
cli-batch-failed = { $count ->
    [one] One line could not be answered. The others are answered.
   *[other] { $count } lines could not be answered. The others are answered.
}
cli-search-title = Solutions about "{ $text }"
cli-search-none = I found no solutions. Try fewer or other words.
cli-understood-title = This is what I read
cli-understood-nothing = I found neither place, target group, technology nor profession in the text.
cli-understood-hospital = Hospital
cli-understood-department = Department
cli-understood-municipality = Municipality
cli-understood-region = Region
cli-understood-target_group = Target group
cli-understood-technology = Technology
cli-understood-profession = Profession
cli-screened-nothing = I found nothing that points at a patient.
cli-screened-title = Something here points at a patient
cli-screened-place = characters { $start } to { $end }
cli-kind-cpr = CPR number
cli-kind-replacement_cpr = Replacement number
cli-kind-ecpr = Replacement number with letters
cli-kind-masked_cpr = Partly hidden CPR number
cli-kind-suspected_cpr = Something like a CPR number
cli-kind-patient_name = Name of a patient
cli-kind-home_address = Home address

# rejsehold … import and export
cli-import-missing = The file "{ $path }" does not exist, or I may not read it.
cli-import-invalid = { $count ->
    [one] There is one mistake in the file, and nothing is changed:
   *[other] There are { $count } mistakes in the file, and nothing is changed:
}
cli-import-problem = Line { $line }, { $where }: { $problem }
cli-import-left-out = { $where }: { $problem }
cli-import-file-problem = Line { $line }: { $problem }
cli-import-same = The file says what is there already. Nothing is changed.
cli-import-done = Brought in: { $added } new, { $changed } changed, { $removed } removed.
cli-import-dry = It would be: { $added } new, { $changed } changed, { $removed } removed. Nothing is changed.
cli-import-added = + { $entry }
cli-import-changed = ~ { $entry } ({ $fields })
cli-import-removed = - { $entry }
cli-import-more = … and { $count } more.
cli-export-done = The registry is written to "{ $path }".
cli-export-failed = The file "{ $path }" cannot be written.

fault-file_empty = the file is empty.
fault-file_too_large = the file is larger than { $megabytes } MB.
fault-not_utf8 = the text is not UTF-8.
fault-not_yaml = YAML cannot be read here (character { $column }).
fault-tab = the line is indented with a tab. Use spaces.
fault-too_deep = the content is more than { $levels } levels deep.
fault-alias = references (*name) cannot be used.
fault-tag = tags (!name) cannot be used.
fault-several_documents = the file must hold one document only.
fault-repeated_field = the field is there twice.
fault-unknown_field = I do not know this field. Is it spelled right?
fault-missing = the field is missing.
fault-empty = the field is empty.
fault-not_a_mapping = fields with values must stand here.
fault-not_a_list = a list must stand here.
fault-not_text = text must stand here.
fault-not_a_number = a number must stand here.
fault-not_yes_or_no = true or false must stand here.
fault-not_a_date = "{ $value }" is not a date. Write it like 2026-11-21.
fault-not_one_of = "{ $value }" cannot be used. Choose between: { $allowed }.
fault-malformed = "{ $value }" is not written right.
fault-repeated_id = "{ $value }" is on line { $first_line } already.
fault-repeated_email = "{ $value }" is on line { $first_line } already.
fault-unknown_region = there is no region "{ $value }".
fault-still_named = "{ $value }" is used here and missing in the file. Change it here first, or let the place stay in the file.
fault-unknown_hospital = there is no hospital "{ $value }".
fault-unknown_municipality = there is no municipality "{ $value }".
fault-unknown_body = there is no national body "{ $value }".
fault-unknown_solution = there is no solution "{ $value }".
fault-unknown_group = there is no word group "{ $value }".
fault-unknown_person = there is no person "{ $value }".
fault-successor_circle = "{ $value }" ends up succeeding itself.
fault-region_conflict = "{ $value }" does not fit with "{ $expected }".
fault-period_reversed = the period ends ({ $valid_to }) before it begins ({ $valid_from }).
fault-seat_not_on_team = there is no seat "{ $seat }" on the team "{ $team }".
fault-place_missing = the seat "{ $seat }" must have a place.
fault-place_not_allowed = the seat "{ $seat }" has no place.
fault-deputy_without_holder = "{ $value }" does not have the seat, so there is nobody to stand in for.

# rejsehold db upgrade, demo, audit verify, outbox
cli-upgraded = The database is ready.
cli-demo-done = The desk is filled: { $solutions } solutions, { $organisations } organisations, { $people } made-up people. Try "rejsehold chat --as karen".
cli-audit-whole = The journal is whole: { $lines } lines. Last code: { $head }
cli-audit-broken = The journal does not fit from line { $line } on. Somebody has changed it, or the database was put back. Keep a copy before anybody does more, and find the newest backup.
cli-outbox-empty = Everything is delivered or on its way.
cli-outbox-line = { $posting }  idea { $idea } to { $person }: { $error } (attempts: { $attempts }, was to be sent { $due })
cli-outbox-advice = "rejsehold outbox revive NUMBER" puts a notice back in line.
cli-outbox-revived = The notice is back in line.
cli-outbox-unknown = No notice that was given up has the number "{ $posting }". "rejsehold outbox list" shows them.
manifest-no-url = Write the server's address from outside with --url, or use --socket.
