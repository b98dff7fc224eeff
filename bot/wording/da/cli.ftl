# Kommandolinjen: hjælp, klager og det, kommandoerne selv siger.

cli-program = Rejsehold er idéskranken for Danmarks telemedicinske rejsehold. Begynd med »rejsehold chat --as karen«.
cli-chat = Sæt dig ved skranken og skriv, som du ville skrive til en kollega.
cli-match = Svarer på, om en idé findes allerede, ligner noget eller er ny, og hvorfor.
cli-search = Finder løsninger i kataloget ud fra nogle få ord.
cli-understand = Viser, hvad en tekst siger om sted, målgruppe, teknik og faggruppe.
cli-screen = Leder efter CPR-numre og andet, der peger på en patient. Viser hvor, aldrig hvad.
cli-serve = Kører skranken som server: webadresser, udsendelse og frister.
cli-worker = Kører udsendelse og frister alene, ved siden af en eller flere servere.
cli-demo = Fylder en tom skranke med kataloget og et opdigtet rejsehold.
cli-doctor = Ser efter, om alt er sat rigtigt op, og siger, hvordan det kan rettes.
cli-registry = Kataloget over løsninger.
cli-registry-import = Henter løsninger ind fra en fil. Samme fil to gange ændrer intet.
cli-registry-export = Skriver kataloget ud som en fil, der kan hentes ind igen.
cli-organisations = Regioner, kommuner, sygehuse og nationale parter.
cli-organisations-import = Henter organisationer ind fra en fil. Samme fil to gange ændrer intet.
cli-people = Rejseholdenes medlemmer.
cli-people-import = Henter personer og pladser ind fra en fil. Samme fil to gange ændrer intet.
cli-vocabulary = De ord, som betyder det samme.
cli-vocabulary-import = Henter ordgrupper ind fra en fil. Samme fil to gange ændrer intet.
cli-handbooks = Håndbøger med aktiviteter.
cli-handbooks-import = Henter håndbøger ind fra en fil. Samme fil to gange ændrer intet.
cli-db = Databasen.
cli-db-upgrade = Laver databasen, eller bringer den op til denne udgave af skranken.
cli-audit = Historikken.
cli-audit-verify = Efterregner, at historikken står, som den blev skrevet.
cli-outbox = Beskeder på vej ud.
cli-outbox-list = Viser de beskeder, som ikke kunne afleveres.
cli-outbox-revive = Sætter en af dem i kø igen.
cli-manifest = Det, en chatkanal skal vide om skranken.
cli-manifest-slack = Skriver det manifest, som en app i Slack oprettes med.

cli-about-help = Viser denne hjælp.
cli-about-text = Teksten, i anførselstegn.
cli-about-batch = Mange tekster på én gang: en fil med et JSON-objekt pr. linje, »-« for standard input. Svarene kommer på standard output i samme rækkefølge.
cli-about-person = Hvem du er, for eksempel karen eller leder.
cli-about-script = Læser det, der siges, fra en fil med én ytring pr. linje. Linjer med # foran og tomme linjer springes over.
cli-about-demo = Fylder en tom skranke med kataloget og et opdigtet rejsehold først.
cli-about-no_worker = Uden udsendelse og frister; så skal »rejsehold worker« køre ved siden af.
cli-about-file = Filen.
cli-about-dry_run = Viser kun, hvad der ville blive ændret.
cli-about-posting = Beskedens nummer, som »rejsehold outbox list« viser det.
cli-about-url = Serverens adresse udefra, for eksempel https://skranke.eksempel.dk.
cli-about-socket = Skranken kobler sig selv på Slack (Socket Mode), så den behøver ingen adresse udefra.
cli-about-several = Flere workspaces installerer appen (OAuth).

cli-value-text = TEKST
cli-value-batch = FIL
cli-value-person = PERSON
cli-value-script = FIL
cli-value-file = FIL
cli-value-posting = NUMMER
cli-value-command = KOMMANDO
cli-value-options = [VALG]
cli-value-url = ADRESSE

cli-usage = Brug: { $usage }
cli-commands = Kommandoer:
cli-arguments = Angiv:
cli-options = Valg:
cli-see-help = Se »{ $command }«.
cli-missing = Der mangler { $what }.
cli-bad-option = Valget { $option } kender jeg ikke her, eller det mangler sin værdi.
cli-bad-value = { $what } kan ikke bruges.
cli-no-such-command = Kommandoen »{ $said }« findes ikke.
cli-did-you-mean = Kommandoen »{ $said }« findes ikke. Mente du »{ $command }«?
cli-too-much = Der står for meget på linjen. Skal det være én tekst, så sæt den i anførselstegn.
cli-text-or-batch = Skriv enten en tekst eller --batch FIL.
cli-not-ready = Der er ingen database her endnu, eller den passer ikke til denne udgave. Kør »rejsehold db upgrade« først.
cli-unreachable = Databasen kan ikke nås lige nu, så intet er ændret. »rejsehold doctor« ser efter, hvad der er galt.

settings-bad = Skranken kan ikke starte med disse indstillinger:
settings-problem = { $setting }: { $reason }
settings-unreadable = kan ikke læses. Ret den, eller tag den væk.
settings-not-a-port = skal være et tal mellem 0 og 65535. Tag den væk for at få 8400.
settings-not-a-language = skal være da eller en.
settings-not-a-level = skal være debug, info, warning eller error.
settings-not-an-address = er ikke en adresse.
settings-not-a-database = er ikke adressen på en database, skranken kender. Brug sqlite:///sti/til/fil.db eller postgresql://bruger@vært/navn.
settings-no-folder = Mappen til databasen kan ikke laves. Vælg en mappe, du må skrive i.
settings-slack-by-half = Slack er kun sat halvt op. Sæt både REJSEHOLD_SLACK_BOT_TOKEN og enten REJSEHOLD_SLACK_SIGNING_SECRET eller REJSEHOLD_SLACK_APP_TOKEN, eller ingen af dem.
settings-slack-oauth-by-half = Flere workspaces kræver både REJSEHOLD_SLACK_CLIENT_ID, REJSEHOLD_SLACK_CLIENT_SECRET og REJSEHOLD_PUBLIC_URL.
settings-slack-twice = Sæt enten REJSEHOLD_SLACK_BOT_TOKEN (ét workspace) eller REJSEHOLD_SLACK_CLIENT_ID (flere), ikke begge.
settings-slack-open = Skriv de workspaces, der må bruge skranken, i REJSEHOLD_SLACK_TEAMS med komma imellem. Hvert har et id, der begynder med T.
settings-teams-by-half = Teams er kun sat halvt op. Sæt både REJSEHOLD_TEAMS_APP_ID og REJSEHOLD_TEAMS_APP_PASSWORD, eller ingen af dem.
settings-teams-open = Skriv de lejere (tenants), der må bruge skranken, i REJSEHOLD_TEAMS_TENANTS med komma imellem.

# rejsehold match, search, understand, screen
cli-batch-missing = Filen »{ $path }« findes ikke, eller jeg må ikke læse den.
cli-batch-bad-line = Linje { $line }: { $problem }
cli-batch-not-json = er ikke JSON.
cli-batch-not-an-object = er ikke et JSON-objekt.
cli-batch-no-id = mangler »id« (tekst eller tal).
cli-batch-no-text = mangler »text« (tekst).
cli-batch-failed = { $count ->
    [one] Én linje kunne ikke besvares. De andre er besvaret.
   *[other] { $count } linjer kunne ikke besvares. De andre er besvaret.
}
cli-search-title = Løsninger om »{ $text }«
cli-search-none = Jeg fandt ingen løsninger. Prøv med færre eller andre ord.
cli-understood-title = Det læser jeg
cli-understood-nothing = Jeg fandt hverken sted, målgruppe, teknik eller faggruppe i teksten.
cli-understood-hospital = Sygehus
cli-understood-department = Afdeling
cli-understood-municipality = Kommune
cli-understood-region = Region
cli-understood-target_group = Målgruppe
cli-understood-technology = Teknik
cli-understood-profession = Faggruppe
cli-screened-nothing = Jeg fandt intet, der peger på en patient.
cli-screened-title = Her er noget, der peger på en patient
cli-screened-place = tegn { $start } til { $end }
cli-kind-cpr = CPR-nummer
cli-kind-replacement_cpr = Erstatningsnummer
cli-kind-ecpr = Erstatningsnummer med bogstaver
cli-kind-masked_cpr = Delvist skjult CPR-nummer
cli-kind-suspected_cpr = Noget, der ligner et CPR-nummer
cli-kind-patient_name = Navn på en patient
cli-kind-home_address = Privatadresse

# rejsehold … import og export
cli-import-missing = Filen »{ $path }« findes ikke, eller jeg må ikke læse den.
cli-import-invalid = { $count ->
    [one] Der er én fejl i filen, og intet er ændret:
   *[other] Der er { $count } fejl i filen, og intet er ændret:
}
cli-import-problem = Linje { $line }, { $where }: { $problem }
cli-import-left-out = { $where }: { $problem }
cli-import-file-problem = Linje { $line }: { $problem }
cli-import-same = Filen siger det, der allerede står. Intet er ændret.
cli-import-done = Hentet ind: { $added } nye, { $changed } ændrede, { $removed } fjernede.
cli-import-dry = Det ville blive: { $added } nye, { $changed } ændrede, { $removed } fjernede. Intet er ændret.
cli-import-added = + { $entry }
cli-import-changed = ~ { $entry } ({ $fields })
cli-import-removed = - { $entry }
cli-import-more = … og { $count } til.
cli-export-done = Kataloget er skrevet til »{ $path }«.
cli-export-failed = Filen »{ $path }« kan ikke skrives.

fault-file_empty = filen er tom.
fault-file_too_large = filen er større end { $megabytes } MB.
fault-not_utf8 = teksten er ikke UTF-8.
fault-not_yaml = her kan YAML ikke læses (tegn { $column }).
fault-tab = linjen er rykket ind med tabulator. Brug mellemrum.
fault-too_deep = indholdet er mere end { $levels } niveauer dybt.
fault-alias = henvisninger (*navn) kan ikke bruges.
fault-tag = mærker (!navn) kan ikke bruges.
fault-several_documents = filen må kun have ét dokument.
fault-repeated_field = feltet står der to gange.
fault-unknown_field = feltet kender jeg ikke. Er det stavet rigtigt?
fault-missing = feltet mangler.
fault-empty = feltet er tomt.
fault-not_a_mapping = her skal stå felter med værdier.
fault-not_a_list = her skal stå en liste.
fault-not_text = her skal stå tekst.
fault-not_a_number = her skal stå et tal.
fault-not_yes_or_no = her skal stå true eller false.
fault-not_a_date = »{ $value }« er ikke en dato. Skriv den som 2026-11-21.
fault-not_one_of = »{ $value }« kan ikke bruges. Vælg mellem: { $allowed }.
fault-malformed = »{ $value }« er ikke skrevet rigtigt.
fault-repeated_id = »{ $value }« står der allerede på linje { $first_line }.
fault-repeated_email = »{ $value }« står der allerede på linje { $first_line }.
fault-unknown_region = regionen »{ $value }« findes ikke.
fault-still_named = »{ $value }« bruges her og mangler i filen. Ret det her først, eller lad stedet blive i filen.
fault-unknown_hospital = sygehuset »{ $value }« findes ikke.
fault-unknown_municipality = kommunen »{ $value }« findes ikke.
fault-unknown_body = den nationale part »{ $value }« findes ikke.
fault-unknown_solution = løsningen »{ $value }« findes ikke.
fault-unknown_group = ordgruppen »{ $value }« findes ikke.
fault-unknown_person = personen »{ $value }« findes ikke.
fault-successor_circle = »{ $value }« ender med at efterfølge sig selv.
fault-region_conflict = »{ $value }« passer ikke med »{ $expected }«.
fault-period_reversed = perioden slutter ({ $valid_to }), før den begynder ({ $valid_from }).
fault-seat_not_on_team = pladsen »{ $seat }« findes ikke på holdet »{ $team }«.
fault-place_missing = pladsen »{ $seat }« skal have et sted.
fault-place_not_allowed = pladsen »{ $seat }« har intet sted.
fault-deputy_without_holder = »{ $value }« har ikke pladsen, så der er ingen at træde i stedet for.

# rejsehold db upgrade, demo, audit verify, outbox
cli-upgraded = Databasen er klar.
cli-demo-done = Skranken er fyldt: { $solutions } løsninger, { $organisations } organisationer, { $people } opdigtede personer. Prøv »rejsehold chat --as karen«.
cli-audit-whole = Historikken er hel: { $lines } linjer. Sidste kode: { $head }
cli-audit-broken = Historikken passer ikke fra linje { $line }. Nogen har ændret i den, eller databasen er sat tilbage. Gem en kopi, før nogen gør mere, og find den nyeste sikkerhedskopi.
cli-outbox-empty = Alt er afleveret, eller er på vej.
cli-outbox-line = { $posting }  idé { $idea } til { $person }: { $error } (forsøg: { $attempts }, skulle sendes { $due })
cli-outbox-advice = »rejsehold outbox revive NUMMER« sætter en besked i kø igen.
cli-outbox-revived = Beskeden er i kø igen.
cli-outbox-unknown = Ingen opgivet besked har nummeret »{ $posting }«. »rejsehold outbox list« viser dem.
manifest-no-url = Skriv serverens adresse udefra med --url, eller brug --socket.
