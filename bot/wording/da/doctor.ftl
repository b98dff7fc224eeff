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
