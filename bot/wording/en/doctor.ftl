# rejsehold doctor: what there is, and how to mend it.

doctor-well = [ok]
doctor-look = [look]
doctor-bad = [bad]
doctor-summary-well = The desk can be used.
doctor-summary-bad = { $count ->
    [one] One thing must be mended before the desk can be used.
   *[other] { $count } things must be mended before the desk can be used.
}

doctor-settings = The settings can be read.
doctor-bad-setting = { $setting } { $reason }
doctor-bad-setting-mend = Correct the setting in the environment or in the file .env.
doctor-setting-misspelt = Nobody reads the setting { $setting }.
doctor-setting-misspelt-mend = Did you mean { $near }?
doctor-setting-unknown = Nobody reads the setting { $setting }.
doctor-setting-unknown-mend = Take it away if nobody else uses it. The README names those there are.
doctor-file-open = Others on this machine can read { $path }.
doctor-file-open-mend = Close it with "chmod 600 { $path }".
doctor-port-taken = { $host }:{ $port } is in use already.
doctor-port-taken-mend = If that is not the desk itself, choose another port with REJSEHOLD_PORT.

doctor-no-database = The database { $path } is not made yet.
doctor-no-database-mend = Run "rejsehold db upgrade", or "rejsehold demo" to get a made-up team as well.
doctor-database-unreachable = The database cannot be reached.
doctor-database-unreachable-mend = Is it running, and is the address in REJSEHOLD_DATABASE_URL right? Is the disk full?
doctor-database-old = The database does not fit this edition of the desk.
doctor-database-old-mend = Run "rejsehold db upgrade".
doctor-database = The database can be reached and fits this edition.

doctor-solutions = The registry has { $count } solutions.
doctor-no-solutions = The registry is empty, so everything looks new.
doctor-no-solutions-mend = Run "rejsehold db upgrade", or bring solutions in with "rejsehold registry import FILE".
doctor-stale-solutions = { $count } solutions were not confirmed within the last year. The answers say so.
doctor-stale-solutions-mend = Ask their owners to confirm them, the most important first.
doctor-no-vocabulary = There are no word groups, so only the same words can be recognised.
doctor-no-vocabulary-mend = Run "rejsehold db upgrade", or bring them in with "rejsehold vocabulary import FILE".
doctor-no-organisations = There are no regions, so ideas cannot be sent to a team.
doctor-no-organisations-mend = Run "rejsehold db upgrade", or bring them in with "rejsehold organisations import FILE".
doctor-people = The teams have { $count } people.
doctor-no-people = Nobody sits on a team, so ideas have nobody to go to.
doctor-no-people-mend = Bring the teams in with "rejsehold people import FILE", or try a made-up one: "rejsehold demo".
doctor-no-lead = Nobody leads the team of { $region } today. Ideas from there go to the national team.
doctor-no-lead-mend = Write a lead or a deputy into the file and bring it in with "rejsehold people import FILE".
doctor-no-national = Nobody sits on the national team today.
doctor-no-national-mend = Write them into the file and bring it in with "rejsehold people import FILE".
doctor-demo-people = Slack or Teams is set up, but the team is the made-up one.
doctor-demo-people-mend = Bring the real ones in with "rejsehold people import FILE"; the made-up ones go away then.

doctor-journal = The journal is whole: { $lines } lines.
doctor-journal-broken = The journal does not fit from line { $line } on.
doctor-journal-broken-mend = Keep a copy of the database before anybody does more, and find the newest backup.
doctor-dead-letters = { $count } notices could not be delivered.
doctor-dead-letters-mend = See them with "rejsehold outbox list".

doctor-slack-token = Slack knows the desk's token in { $team }.
doctor-slack-token-refused = Slack refuses the desk's token ({ $code }).
doctor-slack-token-refused-mend = Take the “Bot User OAuth Token” from “OAuth & Permissions” and set REJSEHOLD_SLACK_BOT_TOKEN.
doctor-slack-unreachable = Slack does not answer.
doctor-slack-unreachable-mend = Can the server reach slack.com? Try again in a while.
doctor-slack-scopes = The desk may do what it must in Slack, and no more.
doctor-slack-scopes-missing = The desk lacks permission for: { $scopes }
doctor-slack-scopes-missing-mend = Get the manifest with “rejsehold manifest slack”, put it in under “App Manifest”, and install the app again.
doctor-slack-scopes-extra = The desk may do more than it uses: { $scopes }
doctor-slack-scopes-extra-mend = Remove it under “OAuth & Permissions”, and install the app again.
doctor-slack-app-token = Slack knows the desk's token for Socket Mode.
doctor-slack-app-token-refused = Slack refuses the desk's token for Socket Mode ({ $code }).
doctor-slack-app-token-refused-mend = Make a token with connections:write under “Basic Information”, “App-Level Tokens”, and set REJSEHOLD_SLACK_APP_TOKEN.
doctor-slack-secret = The secret that proves a request is Slack's looks right.
doctor-slack-secret-odd = The secret in REJSEHOLD_SLACK_SIGNING_SECRET does not look like one of Slack's.
doctor-slack-secret-odd-mend = Take the “Signing Secret” from “Basic Information”. It has 32 characters, 0-9 and a-f.
doctor-slack-secret-before = The old secret still counts.
doctor-slack-secret-before-mend = Remove REJSEHOLD_SLACK_SIGNING_SECRET_BEFORE when Slack uses the new one only.
doctor-slack-address = Slack can reach the desk at { $url }.
doctor-slack-address-unknown = The desk's address from outside is not known, so it was not tried.
doctor-slack-address-unknown-mend = Set REJSEHOLD_PUBLIC_URL.
doctor-slack-address-wrong = { $url } answers { $status }, not as the desk does.
doctor-slack-address-wrong-mend = Does “rejsehold serve” run there, and with the same secret?
doctor-slack-address-silent = { $url } does not answer from here.
doctor-slack-address-silent-mend = Does “rejsehold serve” run, and does the address lead to it? Some networks cannot reach their own address from outside.
doctor-slack-not-installed = The workspace { $team } has not installed the desk.
doctor-slack-not-installed-mend = Open { $url }/slack/install as an administrator there.
