# Svaret på »findes det allerede?«, som idéhaver læser det inden for det første minut.

# Den sætning en idéhaver ser, når der findes en løsning, som svarer til idéen:
verdict-exists = Godt nyt: Det ser ud til, at løsningen allerede findes. Så kan I måske tage den i brug i stedet for at begynde forfra.

# Den sætning en idéhaver ser, når en lignende løsning findes og måske kan udvides:
verdict-related = Der findes noget, som ligner. Måske kan det bygges ud, så det passer til jer.

# Den sætning en idéhaver ser, når intet ligner:
verdict-new = Jeg kender ikke noget, der ligner. Idéen kan være ny, og så er den værd at se på.

# Den sætning en idéhaver ser, når teksten siger for lidt:
verdict-unclear = Jeg er ikke sikker på, hvad du har i tankerne. Fortæl gerne lidt mere.

verdict-title-exists = Findes
verdict-title-related = Ligner
verdict-title-new = Ny
verdict-title-unclear = Uklar

# Hvorfor en løsning ligner, og hvad der er anderledes.
reason-shared-target_group = Samme målgruppe: { $concept }
reason-shared-purpose = Samme formål: { $concept }
reason-shared-effect = Samme virkning: { $concept }
reason-shared-technology = Samme teknik: { $concept }
reason-shared-place = Samme parter: { $concept }
reason-shared-name = Du nævner den selv: { $concept }
reason-shared-wording = Den er beskrevet med ord, der ligner dine
reason-shared-asked = Andre har spurgt efter den med ord, der ligner dine
reason-differs-target_group = Anden målgruppe: { $concept }
reason-differs-purpose = Andet formål: { $concept }
reason-differs-effect = Anden virkning: { $concept }
reason-differs-technology = Anden teknik: { $concept }
reason-differs-place = Andre parter: { $concept }
reason-differs-name = Andet navn: { $concept }
reason-differs-wording = Den er beskrevet med andre ord end dine
reason-differs-asked = Andre med ord som dine har spurgt efter noget andet
reason-words = { $reason } (du skrev »{ $words }«)

# Hvad der står om hver løsning.
# Den sidste linje på et kort på et andet sprog end katalogets:
registry-in-danish = Katalogets tekster er på dansk.
solution-used = I brug
solution-used-nowhere = Jeg ved ikke, hvor den bruges nu
municipalities-all = alle { $count } kommuner
municipalities-all-of = alle { $count } { $area ->
        [north] nordjyske kommuner
        [central] midtjyske kommuner
        [south] syddanske kommuner
        [zealand] sjællandske kommuner
        [funen] fynske kommuner
       *[other] berørte kommuner
    }
municipalities-all-in = alle kommuner i { $where }
municipalities-once = { $count } kommuner i { $year }
municipalities-other = kommunerne: { $which }
solution-stopped-nowhere = Jeg ved ikke, hvor den blev brugt
solution-stopped-used = Blev brugt
solution-call = Ring til
solution-call-owner = ejeren, { $owner }
solution-call-contact = { $contact }
solution-call-lead = { $lead }, som leder rejseholdet i { $region }, hvor den bruges
solution-call-lead-stopped = { $lead }, som leder rejseholdet i { $region }, hvor den blev brugt
solution-call-either = { $owner }. Eller { $lead }
solution-call-national = Der står ingen kontakt i kataloget. Spørg det nationale rejsehold.
solution-confirmed = Bekræftet
solution-confirmed-on = { $day }. Skal bekræftes igen senest { $next }.
solution-confirmed-by = { $day } af { $who }. Skal bekræftes igen senest { $next }.
solution-confirmed-overdue = { $day }. Det er ved at være længe siden, så spørg, om det stadig passer.
solution-confirmed-never = Ejeren har aldrig bekræftet det. Oplysningen står i kataloget fra { $day }.
solution-confirmed-never-undated = Ejeren har aldrig bekræftet det.
solution-status = Status
solution-status-idea = På idéstadiet
solution-status-develop = Under udvikling
solution-status-test = Afprøves
solution-status-implemented = I drift, hvor den er lavet
solution-status-spread = Udbredt flere steder
solution-status-discontinued = Stoppet
solution-status-discontinued-year = Stoppet { $year }
solution-status-unknown = Ukendt

# Når idéen lyder som husets egen drift (møbler, mad, vagtplaner) og ikke som telemedicin:
verdict-runs-house = Det lyder mest som noget i husets egen drift og ikke som telemedicin. Den slags går som regel hurtigst gennem afdelingens egen ledelse eller driftsafdelingen. Du kan sende idéen alligevel, hvis du mener, den hører til her.
