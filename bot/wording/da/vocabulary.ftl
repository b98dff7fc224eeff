# Ordforrådet: hvilke ord der betyder det samme. Det nationale rejsehold ejer det.

command-vocabulary = ordforråd | ordforrådet | vis ordforråd | vis ordforrådet | ordgrupper
command-add_word = tilføj ord | tilføj et ord | nyt ord
command-add_group = tilføj gruppe | tilføj ordgruppe | ny gruppe | ny ordgruppe
command-tell_apart = ikke det samme | to ord er ikke det samme
command-undo = fortryd | fortryd ændring | fortryd det

help-vocabulary = »Ordforråd« viser, hvad I har ændret i ordene. »Tilføj ord rygerlunger til KOL« og »hjertesvigt er ikke det samme som atrieflimren« virker også. »Fortryd« tager en ændring tilbage.

# Sådan begynder man, når man vil tilføje et ord, og det, der står før gruppen.
vocabulary-add-words = tilføj ordet | tilføj ord
vocabulary-add-links = til | i gruppen | under
vocabulary-unlike-words = er ikke det samme som | er noget andet end

vocabulary-title = Ordforråd
vocabulary-show = Vis ordforrådet
vocabulary-intro = Der er { $count } ordgrupper. Ord i samme gruppe betyder det samme, når idéer holdes op mod kataloget.
vocabulary-taught = Det har I ændret
vocabulary-line = { $change } Siden { $day }.
vocabulary-new-word = Tilføj ord
vocabulary-new-group = Ny ordgruppe
vocabulary-new-unlike = Ikke det samme
vocabulary-word = Hvilket ord?
vocabulary-same-as = Hvad betyder det samme?
vocabulary-any-word = Et ord, som står i gruppen i forvejen, fx KOL
vocabulary-language = Sprog
vocabulary-name = Hvad skal gruppen hedde?
vocabulary-words = Hvilke ord betyder det samme?
vocabulary-with-commas = Med komma imellem
vocabulary-category = Hvad er det?
vocabulary-category-condition = En sygdom eller målgruppe
vocabulary-category-form = Noget, man gør
vocabulary-category-system = Teknik
vocabulary-category-person = En faggruppe
vocabulary-under = Hører den under noget bredere?
vocabulary-one = Det ene ord
vocabulary-other = Det andet ord
vocabulary-try = Prøv det af
vocabulary-tried-first = Ændringen bliver først prøvet af på eksempler. Gør den svarene dårligere, bliver den ikke taget i brug.
vocabulary-trying = Jeg prøver det af på { $count } eksempler. Det tager lidt. Du får en besked, når det er gjort.
vocabulary-waits = Den bliver prøvet af nu.
vocabulary-accept = Tag i brug
vocabulary-drop = Drop den
vocabulary-dropped = Den er droppet. Intet er ændret.
vocabulary-in-effect = Det gælder fra nu af, for alle. Det står i historikken, og du kan fortryde det.
vocabulary-not-now = Ændringen kan ikke tages i brug nu. Måske er den taget i brug af en anden, eller også bliver den prøvet af igen, fordi noget andet er ændret siden.
vocabulary-undo = Fortryd
vocabulary-named = { $action }: { $change }
vocabulary-undone = Det gælder ikke mere. Det står i historikken.
vocabulary-undone-before = Den ændring er fortrudt i forvejen.
vocabulary-gone = En ændring af ordene er prøvet af, og den er taget i brug eller droppet.
vocabulary-not-yours = Det nationale rejsehold bestemmer, hvilke ord der betyder det samme. Mangler der et ord, så skriv det i en kommentar til din idé, så ser de det. Vil du trække en idé tilbage, så skriv »træk tilbage«.

change-word = »{ $word }« betyder det samme som { $group }.
change-group = Ny gruppe: { $words }.
change-group-under = Ny gruppe under { $under }: { $words }.
change-unlike = { $one } er ikke det samme som { $other }.

trial-passed = Prøvet af: Det gør ikke svarene dårligere.
trial-failed = Prøvet af: Det gør svarene dårligere, så det bliver ikke taget i brug.
trial-verdict = Rigtigt svar: { $new } af { $all } (før { $old })
trial-first = Rigtig løsning først: { $new } (før { $old })
trial-false = Nye idéer, der kaldes »findes«: { $new } (før { $old })
trial-worse = { $count ->
    [one] Ét eksempel får et dårligere svar:
   *[other] { $count } eksempler får et dårligere svar, bl.a.:
}
trial-better = { $count ->
    [one] Ét eksempel får et bedre svar:
   *[other] { $count } eksempler får et bedre svar, bl.a.:
}
trial-nothing = Ingen af eksemplerne får et andet svar.
