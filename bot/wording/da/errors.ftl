# Når noget ikke kan lade sig gøre: hvad der skete, og hvad man kan gøre nu.

error-title = Det gik ikke
unknown-idea = Jeg kan ikke finde en idé med det nummer.
unknown-draft = Den kladde er her ikke mere. Måske er den sendt eller slettet.
not-allowed = { $who } kan gøre det. Du kan følge med og skrive en kommentar.
not-possible = »{ $action }« kan ikke lade sig gøre nu. Idéen er her: { $stage }.
already-done-by = Det er gjort. { $what } Det skete { $when }.
out-of-date = Idéen er kommet videre, siden du så den. Den er her nu: { $stage }.
still-missing = Før »{ $action }« skal dette være på plads:
invalid-form = Et par felter skal rettes. Det, du skrev, står her stadig.
busy = Flere skrev på samme tid, så jeg nåede det ikke. Prøv igen om lidt.
still-working = Jeg er i gang med det. Vent et øjeblik, før du prøver igen.
unexpected = Noget gik galt hos mig. Det er ikke din skyld. Prøv igen om lidt. Siger du til, så nævn kode { $reference }.
unexpected-kept = Din tekst er gemt som kladde.
unknown-press = Den knap virker ikke mere. Skriv »hjælp«, så viser jeg, hvad du kan.
nothing-to-do = Jeg fandt ingen idé, hvor du kan gøre dette nu: { $action }.
which-idea = Hvilken idé mener du?
which-idea-line = { $number }. { $title }

role-submitter = Idéhaver
role-lead = Lederen af regionens rejsehold
role-team = Rejseholdet omkring idéen
role-national = Det nationale rejsehold
role-anyone = Alle

# Fortrolige oplysninger om en patient. Her står aldrig, hvad der blev skrevet.
identifier-title = Der stod noget om en patient i din besked
identifier-found = Jeg fandt { $kinds }. Derfor har jeg ikke gemt noget af det, du skrev.
identifier-do = Slet beskeden, og skriv den igen uden.
identifier-cpr = et CPR-nummer
identifier-replacement_cpr = et erstatningsnummer for CPR
identifier-ecpr = et erstatningsnummer for CPR
identifier-masked_cpr = en fødselsdato med skjult CPR-nummer
identifier-suspected_cpr = noget, der ligner et CPR-nummer
identifier-patient_name = en patients navn
identifier-home_address = en hjemmeadresse
identifier-again = Udfyld igen
