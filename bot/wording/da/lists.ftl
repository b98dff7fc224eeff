# Lister, som rejseholdene beder om: nyt, ældste, over fristen, fra nogen, antal.

command-news = er der nyt | er der noget nyt | noget nyt | hvad er nyt | er der sket noget | er der kommet noget | er der kommet nye idéer | er der nogen nye idéer | hvad er der kommet | er der kommet noget ind | er der kommet nye forslag | nyt siden sidst | sket noget siden sidst | hvad er der sket siden sidst | nye forslag | er der noget at se til
command-oldest = vis de ældste | de ældste | ældste først | hvilke er ældst | hvilke har ventet længst | hvad har ligget længst | dem der har ventet længst | den ældste idé | hvad er det ældste | hvilke idéer er de ældste | vis de ældste først | sorter efter alder | hvad har ventet længst | hvem har ventet længst | hvilke har ligget længe | dem der har ligget længst | hvilken har ligget længst
command-overdue = hvilke er over fristen | hvad er over fristen | over fristen | hvilke er forsinkede | hvad er forsinket | er noget over tiden | hvilke er for sene | hvad er vi for sent med | hvilke frister er gået | overskredne frister | vis forsinkede | er der noget for sent | er der noget over fristen | er vi bagud | hvad er vi bagud med | hvad er vi bagefter med | hvilke har overskredet fristen | har vi overskredet nogen frister | hvad skulle være gjort | hvad hænger vi med | forsinkede idéer | idéer over fristen | kun dem over fristen | hvilke har vi ikke nået | hvad har vi ikke nået inden fristen | hvad nåede vi ikke
command-overlaps = hvilke idéer ligner hinanden | hvilke idéer overlapper | overlap | overlappende idéer | idéer der ligner hinanden | hvem laver det samme | samme idé flere steder | dubletter | er der nogen der laver det samme | overlappende projekter
command-count = hvor mange idéer er der | hvor mange idéer har vi | hvor mange forslag er der kommet | hvor mange er der | hvor mange venter | hvor mange er i gang | antal idéer | antal forslag | tal for idéer | statistik | hvor mange idéer har vi fået | hvor mange har vi fået ind | hvor mange forslag har vi | hvor mange forslag er der | hvor mange idéer ligger der | hvor mange er åbne | hvor mange åbne idéer | hvor mange er kommet ind | tæl idéerne | hvor mange er over fristen | antallet af idéer | hvor mange sager har vi

# Sådan begynder og slutter man, når man beder om idéer fra en person eller et sted.
find-openings = idéer fra | ideer fra | forslag fra | vis idéer fra | vis ideer fra | hvilke ideer er kommet fra | vis forslag fra | vis alt fra | alt fra | alt hvad der er fra | hvilke idéer er kommet fra | hvilke idéer er der fra | hvad er der kommet fra | hvad er kommet fra | hvad har vi fra | hvad har vi fået fra
find-frames = hvad har * sendt | hvad har * sendt ind | hvad har * skrevet | hvad har * foreslået | hvilke idéer har * sendt | hvilke idéer har * sendt ind | hvilke forslag har * | hvilke idéer har * sendt | hvilke ideer har * sendt | hvilke forslag har * sendt
command-find = idéer fra | forslag fra

oldest-title = De ældste først
overdue-title = Over fristen
overdue-none = Ingen åbne idéer er over fristen.
lists-none = Der er ingen åbne idéer lige nu.
find-title = Idéer fra { $said }
find-none = Jeg fandt ingen åbne idéer fra »{ $said }«. Prøv en persons navn, et hospital, en kommune eller en region.
find-whom = Skriv, hvem eller hvor idéerne skal være fra, fx »idéer fra Randers«.
find-not-yours = Kun rejseholdene kan se lister over idéer. Her er dine egne.
overlaps-title = Idéer, der ligner hinanden
overlaps-none = Ingen åbne idéer peger på den samme løsning.
overlaps-group = { $regions ->
    [one] { $name }, i én region
   *[other] { $name }, i { $regions } regioner
}
overlaps-line = { $line } ({ $region })
count-title = Antal idéer
count-open = { $count ->
    [one] Én åben idé
   *[other] { $count } åbne idéer
}
count-overdue = { $count ->
    [one] Én er over fristen
   *[other] { $count } er over fristen
}
count-stage = { $stage }: { $count }
count-mine = { $count ->
    [one] Du har én idé.
   *[other] Du har { $count } idéer.
}
button-oldest = Ældste først
button-overdue = Over fristen

help-lists = »Er der nyt«, »vis de ældste«, »over fristen«, »idéer fra Randers«, »overlap« og »hvor mange idéer er der« viser jeres lister.
help-questions = Spørg også bare: »hvor lang tid tager det«, »hvem bestemmer«, »hvem kan se min idé« eller »hvem kan jeg ringe til«.
