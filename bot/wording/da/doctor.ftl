# rejsehold doctor: hvad der er, og hvordan det rettes.

doctor-well = [ok]
doctor-look = [obs]
doctor-bad = [fejl]
doctor-summary-well = Skranken kan bruges.
doctor-summary-bad = { $count ->
    [one] Én ting skal rettes, før skranken kan bruges.
   *[other] { $count } ting skal rettes, før skranken kan bruges.
}

doctor-settings = Indstillingerne kan læses.
doctor-bad-setting = { $setting } { $reason }
doctor-bad-setting-mend = Ret indstillingen i miljøet eller i filen .env.
doctor-setting-misspelt = Ingen læser indstillingen { $setting }.
doctor-setting-misspelt-mend = Mente du { $near }?
doctor-setting-unknown = Ingen læser indstillingen { $setting }.
doctor-setting-unknown-mend = Tag den væk, hvis den ikke bruges af andre. README nævner dem, der findes.
doctor-file-open = Andre på maskinen kan læse { $path }.
doctor-file-open-mend = Luk den med »chmod 600 { $path }«.
doctor-port-taken = { $host }:{ $port } er allerede i brug.
doctor-port-taken-mend = Er det ikke skranken selv, så vælg en anden port med REJSEHOLD_PORT.

doctor-no-database = Databasen { $path } er ikke lavet endnu.
doctor-no-database-mend = Kør »rejsehold db upgrade«, eller »rejsehold demo« for også at få et opdigtet rejsehold.
doctor-database-unreachable = Databasen kan ikke nås.
doctor-database-unreachable-mend = Kører den, og passer adressen i REJSEHOLD_DATABASE_URL? Er disken fuld?
doctor-database-old = Databasen passer ikke til denne udgave af skranken.
doctor-database-old-mend = Kør »rejsehold db upgrade«.
doctor-database = Databasen kan nås og passer til denne udgave.

doctor-solutions = Kataloget har { $count } løsninger.
doctor-no-solutions = Kataloget er tomt, så alt ser nyt ud.
doctor-no-solutions-mend = Kør »rejsehold db upgrade«, eller hent løsninger med »rejsehold registry import FIL«.
doctor-stale-solutions = { $count } løsninger er ikke bekræftet inden for det sidste år. Svarene siger det.
doctor-stale-solutions-mend = Bed ejerne bekræfte dem, de vigtigste først.
doctor-no-vocabulary = Der er ingen ordgrupper, så kun de samme ord kan kendes igen.
doctor-no-vocabulary-mend = Kør »rejsehold db upgrade«, eller hent dem med »rejsehold vocabulary import FIL«.
doctor-no-organisations = Der er ingen regioner, så idéer kan ikke sendes til et rejsehold.
doctor-no-organisations-mend = Kør »rejsehold db upgrade«, eller hent dem med »rejsehold organisations import FIL«.
doctor-people = Rejseholdene har { $count } personer.
doctor-no-people = Ingen sidder på et rejsehold, så idéer har ingen at gå til.
doctor-no-people-mend = Hent holdene med »rejsehold people import FIL«, eller prøv med et opdigtet: »rejsehold demo«.
doctor-no-lead = Ingen leder rejseholdet i { $region } i dag. Idéerne derfra går til det nationale rejsehold.
doctor-no-lead-mend = Skriv en leder eller en stedfortræder i filen, og hent den med »rejsehold people import FIL«.
doctor-no-national = Ingen sidder på det nationale rejsehold i dag.
doctor-no-national-mend = Skriv dem i filen, og hent den med »rejsehold people import FIL«.
doctor-demo-people = Slack eller Teams er sat op, men rejseholdet er det opdigtede.
doctor-demo-people-mend = Hent de rigtige med »rejsehold people import FIL«; så forsvinder de opdigtede.

doctor-journal = Historikken er hel: { $lines } linjer.
doctor-journal-broken = Historikken passer ikke fra linje { $line }.
doctor-journal-broken-mend = Gem en kopi af databasen, før nogen gør mere, og find den nyeste sikkerhedskopi.
doctor-dead-letters = { $count } beskeder kunne ikke afleveres.
doctor-dead-letters-mend = Se dem med »rejsehold outbox list«.

doctor-slack-token = Slack kender skrankens token i { $team }.
doctor-slack-token-refused = Slack afviser skrankens token ({ $code }).
doctor-slack-token-refused-mend = Hent »Bot User OAuth Token« under »OAuth & Permissions«, og sæt REJSEHOLD_SLACK_BOT_TOKEN.
doctor-slack-unreachable = Slack svarer ikke.
doctor-slack-unreachable-mend = Kan serveren nå slack.com? Prøv igen om lidt.
doctor-slack-scopes = Skranken må det, den skal, i Slack, og ikke mere.
doctor-slack-scopes-missing = Skranken mangler lov til: { $scopes }
doctor-slack-scopes-missing-mend = Hent manifestet med »rejsehold manifest slack«, sæt det ind under »App Manifest«, og installer appen igen.
doctor-slack-scopes-extra = Skranken har lov til mere, end den bruger: { $scopes }
doctor-slack-scopes-extra-mend = Fjern det under »OAuth & Permissions«, og installer appen igen.
doctor-slack-app-token = Slack kender skrankens token til Socket Mode.
doctor-slack-app-token-refused = Slack afviser skrankens token til Socket Mode ({ $code }).
doctor-slack-app-token-refused-mend = Lav et token med connections:write under »Basic Information«, »App-Level Tokens«, og sæt REJSEHOLD_SLACK_APP_TOKEN.
doctor-slack-secret = Hemmeligheden, der viser, at en forespørgsel er Slacks, ser rigtig ud.
doctor-slack-secret-odd = Hemmeligheden i REJSEHOLD_SLACK_SIGNING_SECRET ligner ikke en af Slacks.
doctor-slack-secret-odd-mend = Hent »Signing Secret« under »Basic Information«. Den har 32 tegn, 0-9 og a-f.
doctor-slack-secret-before = Den gamle hemmelighed gælder stadig.
doctor-slack-secret-before-mend = Tag REJSEHOLD_SLACK_SIGNING_SECRET_BEFORE væk, når Slack kun bruger den nye.
doctor-slack-address = Slack kan nå skranken på { $url }.
doctor-slack-address-unknown = Skrankens adresse udefra kendes ikke, så den er ikke prøvet.
doctor-slack-address-unknown-mend = Sæt REJSEHOLD_PUBLIC_URL.
doctor-slack-address-wrong = { $url } svarer { $status }, ikke som skranken.
doctor-slack-address-wrong-mend = Kører »rejsehold serve« dér, og med den samme hemmelighed?
doctor-slack-address-silent = { $url } svarer ikke herfra.
doctor-slack-address-silent-mend = Kører »rejsehold serve«, og sender adressen videre til den? Nogle net kan ikke nå deres egen adresse udefra.
doctor-slack-not-installed = Workspacet { $team } har ikke installeret skranken.
doctor-slack-not-installed-mend = Åbn { $url }/slack/install som administrator dér.
