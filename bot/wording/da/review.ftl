# Lister for ledere, hold og det nationale rejsehold.

waiting-title = Det venter på dig
waiting-none = Der venter ikke noget på dig lige nu.
waiting-as-lead = Som leder
waiting-as-national = I det nationale rejsehold
waiting-as-team = I holdet
waiting-count = { $count ->
    [one] Én idé venter på dig. Den vigtigste først.
   *[other] { $count } idéer venter på dig. De vigtigste først.
}
waiting-line = { $number }. { $title }: { $stage }
waiting-line-due = { $number }. { $title }: { $stage }, frist { $due }
waiting-line-late = { $number }. { $title }: { $stage }, over fristen siden { $due }
waiting-asked = { $line }. Der er bedt om eskalering.
waiting-missing = { $line }. Mangler: { $needs }
region-title = Idéer i { $region }
region-none = Der er ingen åbne idéer i regionen.
region-no-team = Du er ikke med i et regionalt rejsehold, så jeg ved ikke, hvilken region du mener.
region-ball = { $line }. Bolden ligger hos { $who }.
page-next = Vis flere
page-line = Viser { $first } til { $last } af { $all }.

button-open = Vis idé { $number }
button-history = Historik
button-details = Alt, der er skrevet
button-more = Flere muligheder
button-back = Tilbage til idéen
button-mine = Mine idéer
button-drafts = Kladder
button-waiting = Det venter på mig
button-region = Hele regionen
button-search = Søg i kataloget
button-help = Hjælp

more-title = Hvad vil du gøre med idé { $number }?
more-none = Du kan ikke gøre mere ved idéen lige nu.
