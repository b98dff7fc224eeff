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
