# rejsehold matching

cli-matching = Hvordan idéer holdes op mod kataloget.
cli-matching-refit = Tilpasser vægtene til eksemplerne og til det, ledere og det nationale rejsehold har sagt om matcher. Afviser vægte, der svarer dårligere.
cli-matching-undo = Tager de nyeste vægte tilbage. De forrige gælder så igen.
cli-about-examples = En fil med flere eksempler: ét JSON-objekt pr. linje med text, verdict og relevant. Kan gives flere gange.
cli-value-examples = FIL
cli-refit-from = Regner på { $examples } eksempler og { $judged } vurderede idéer. Det tager nogle minutter.
cli-refit-unreadable = En af filerne har ikke ét JSON-objekt pr. linje med text, verdict og relevant.
cli-refit-judged = På de vurderede idéer:
cli-refit-changed = { $count ->
    [0] Ingen tekst får et andet svar.
    [one] Én tekst får et andet svar:
   *[other] { $count } tekster får et andet svar:
}
cli-refit-no-gain = De nye vægte svarer dårligere, så de gamle bliver stående. Der skal flere vurderede idéer til.
cli-refit-dry = Intet er ændret. Kør uden --dry-run for at tage vægtene i brug.
cli-refit-same = Vægtene er de samme som før, så intet er ændret.
cli-refit-done = De nye vægte gælder nu. »rejsehold matching undo« tager dem tilbage.
cli-undo-none = Der er ingen vægte at tage tilbage. Dem, skranken kom med, gælder.
cli-undo-done = Vægtene fra { $day } er taget tilbage. De forrige gælder igen.
cli-figure-line = { $figure }: { $old } % før, { $new } % nu
cli-figure-first = Rigtig løsning først
cli-figure-among_three = Rigtig løsning blandt tre
cli-figure-gain = Rækkefølge (nDCG@5)
cli-figure-verdict = Rigtigt svar
cli-figure-false_exists = Nye idéer, der kaldes »findes«

# rejsehold matching explain
cli-matching-explain = Viser, hvad hvert ord gør ved et svar: hvad det betyder, hvad de bedste løsninger får point for, og hvad der sker uden ordet.
cli-about-word = Vis kun dette ord.
cli-value-word = ORD
cli-explain-no-word = Ordet »{ $word }« står ikke i teksten.
cli-explain-verdict = Svar: { $verdict }
cli-explain-verdict-sure = Svar: { $verdict } ({ $percent } % sikkert)
cli-explain-words = Ord (grundform): hvad det står for
cli-explain-unknown = ukendt ord
cli-explain-plain = almindeligt ord uden egen betydning
cli-explain-without = Uden det: { $verdict }, og den bedste løsning får { $new } i stedet for { $old }
cli-explain-entry = { $name }: { $score }
cli-part-target_group = Målgruppe
cli-part-purpose = Formål
cli-part-both = Målgruppe og formål sammen
cli-part-technology = Teknik
cli-part-effect = Virkning
cli-part-parties = Parter
cli-part-wording = Ordenes lighed
cli-part-remembered = Ligner idéer, der er vurderet
cli-part-other = Andet

# rejsehold registry duplicates
cli-registry-duplicates = Viser de løsninger i kataloget, der ligner hinanden så meget, at de måske er den samme.
cli-duplicates-none = Ingen løsninger ligner hinanden så meget.
cli-duplicates = { $count ->
    [one] Én gruppe af løsninger ligner hinanden:
   *[other] { $count } grupper af løsninger ligner hinanden, de mest ens først:
}
cli-duplicates-group = Lighed { $likeness }
cli-duplicates-marked = Lighed { $likeness }, også noteret i kataloget
cli-import-rival = Bemærk: »{ $name }« er ny og ligner »{ $rival }« (lighed { $likeness }).

# rejsehold search
cli-about-region = Kun løsninger i en region, fx nord.
cli-about-status = Kun løsninger, der er i brug (in_use), under udvikling eller afprøvning (pilot) eller stoppet (stopped).
cli-about-target_group = Kun løsninger til en målgruppe.
cli-about-technology = Kun løsninger med en teknik.
cli-about-page = Hvilken side, der vises.
cli-value-region = REGION
cli-value-status = STATUS
cli-value-target_group = MÅLGRUPPE
cli-value-technology = TEKNIK
cli-value-page = TAL
cli-search-no-region = Jeg kender ikke regionen »{ $region }«.
cli-search-nothing = Skriv et par ord, eller vælg et filter.
