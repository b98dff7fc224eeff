# Det, som Teams viser om appen, før nogen har skrevet til den, og fanens side.

teams-app-name = Rejsehold
teams-app-full-name = Rejsehold: idéskranken for telemedicin
teams-app-developer = Rejsehold
teams-app-about = Skriv din idé. Hør med det samme, om den findes.
teams-app-full-about = Rejsehold er modtagedisken for Danmarks telemedicinske rejsehold. Skriv din idé i én besked, som du ville skrive til en kollega. Du hører straks, om løsningen findes i forvejen, hvor den er i brug, og hvem du kan ringe til. Findes den ikke, går idéen videre til det regionale rejsehold. Undervejs kan du se, hvem der har bolden, og hvad næste skridt er. Skriv aldrig CPR-numre eller andet om en bestemt patient.

teams-command-mine = Hvor er min idé
teams-command-about-mine = Se, hvem der har bolden, og hvad næste skridt er.
teams-command-search = Søg
teams-command-about-search = Skriv et par ord efter, for eksempel »søg KOL«.
teams-command-drafts = Kladder
teams-command-about-drafts = Se det, du ikke har sendt endnu.
teams-command-waiting = Hvad venter på mig
teams-command-about-waiting = For rejseholdene: det, der haster mest, står først.
teams-command-wishes = Indstillinger
teams-command-about-wishes = Vælg sprog, og hvornår du vil have besked.
teams-command-help = Hjælp
teams-command-about-help = Se, hvad du kan skrive.
teams-command-room = Kanal
teams-command-about-room = For lederen: vis regionens idéer her, hver i sin tråd. »Kanal fra« stopper det.

teams-extension-search = Søg løsning
teams-extension-about-search = Find en løsning i kataloget, og sæt den ind i din besked.
teams-extension-words = Ord
teams-extension-about-words = Et par ord, for eksempel »KOL hjemme«
teams-extension-make_idea = Gør til idé
teams-extension-about-make_idea = Gør beskeden til en idé hos rejseholdet.

teams-tab-name = Om Rejsehold

teams-package-written = Pakken ligger i { $path }. Læg den op i Teams under »Apps«, »Administrer dine apps«, »Upload en app«.
teams-package-no-url = Skriv serverens adresse udefra med --url. Teams kræver https, for eksempel https://skranke.eksempel.dk.
teams-package-no-app-id = Skriv det id, botten er registreret med, efter --app-id, eller sæt REJSEHOLD_TEAMS_APP_ID. Det står som »Microsoft App ID« i Azure og har 32 tegn, 0-9 og a-f, med streger imellem.
teams-package-not-written = { $path } kan ikke skrives. Vælg en anden fil med --out.

teams-page-what = Skriv din idé til noget telemedicin i én besked, som du ville skrive til en kollega. Du hører straks, om den findes i forvejen, hvor den er i brug, og hvem du kan ringe til. Findes den ikke, går den videre til det regionale rejsehold.
teams-page-chat = Skriv til Rejsehold
teams-page-other-language = In English
teams-page-write = Det kan du skrive
teams-page-write-idea = Din idé med egne ord: »Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?«
teams-page-write-mine = »Hvor er min idé« viser, hvem der har bolden, og hvad næste skridt er.
teams-page-write-search = »Søg KOL« viser, hvad der findes.
teams-page-write-help = »Hjælp« viser resten.
teams-page-where = Her kan du skrive det
teams-page-where-chat = I chatten med Rejsehold. Den ser kun du.
teams-page-where-channel = I en kanal eller en gruppe, når du skriver @Rejsehold først. Det kan alle dér se.
teams-page-where-compose = Mens du skriver en besked: find en løsning under appen Rejsehold, og sæt den ind.
teams-page-where-message = Under de tre prikker på en kollegas besked: »Gør til idé«.
teams-page-data = Det gemmer vi
teams-page-data-sent = En idé, du sender, gemmes med dit navn, din arbejdsplads og det, der sker med den. Kladder ligger, til du sender eller sletter dem.
teams-page-data-identifiers = CPR-numre og lignende om patienter bliver stoppet og ikke gemt.
teams-page-data-files = Filer og billeder bliver ikke hentet.
teams-page-data-who = Spørg »Hvad gemmer I« i chatten, så får du hele svaret og hører, hvem der kan slette.
teams-page-use = Når du bruger Rejsehold
teams-page-use-patients = Skriv aldrig CPR-nummer, navn eller andet om en bestemt patient.
teams-page-use-answers = Svarene kommer fra kataloget over løsninger. Står der, at noget er gammelt, så ring og spørg, før du regner med det.
teams-page-use-decisions = Det er rejseholdene, der beslutter, hvad der skal ske med en idé.

# rejsehold doctor
doctor-teams-app = Bottens id ser rigtigt ud.
doctor-teams-app-odd = REJSEHOLD_TEAMS_APP_ID er ikke et id fra Microsoft.
doctor-teams-app-odd-mend = Hent »Microsoft App ID« under »Configuration« på botten i Azure.
doctor-teams-tenants = { $count ->
    [one] Én lejer (tenant) må bruge skranken.
   *[other] { $count } lejere (tenants) må bruge skranken.
}
doctor-teams-tenants-none = Ingen lejer (tenant) må bruge skranken, så alle bliver afvist.
doctor-teams-tenants-none-mend = Skriv lejernes id-numre i REJSEHOLD_TEAMS_TENANTS med komma imellem, jeres egen først.
doctor-teams-tenants-odd = Det er ikke id-numre på lejere (tenants): { $tenants }
doctor-teams-tenants-odd-mend = Hent »Tenant ID« under »Overview« i Microsoft Entra. Et domænenavn duer ikke.
doctor-teams-secret-is-an-id = REJSEHOLD_TEAMS_APP_PASSWORD ligner hemmelighedens id, ikke hemmeligheden.
doctor-teams-secret-is-an-id-mend = Lav en ny under »Certificates & secrets«, og hent »Value«. Den vises kun én gang.
doctor-teams-certificate = Certifikatet gælder til { $day }.
doctor-teams-certificate-unreadable = { $path } kan ikke bruges: Nøglen og certifikatet skal ligge i filen som PEM og høre sammen, uden kodeord.
doctor-teams-certificate-unreadable-mend = Læg begge i én fil, som skranken må læse, og sæt REJSEHOLD_TEAMS_APP_CERTIFICATE.
doctor-teams-certificate-early = Certifikatet gælder først fra { $day }.
doctor-teams-certificate-early-mend = Går serverens ur rigtigt? Brug ellers et certifikat, der gælder nu.
doctor-teams-certificate-ended = Certifikatet udløb { $day }.
doctor-teams-certificate-ended-mend = Lav et nyt, læg dets offentlige del op under »Certificates & secrets«, og skift filen.
doctor-teams-certificate-ends = Certifikatet udløber { $day }.
doctor-teams-certificate-ends-mend = Lav et nyt nu, læg dets offentlige del op under »Certificates & secrets«, og skift filen. Begge gælder imens.
doctor-teams-token = Microsoft kender skranken.
doctor-teams-token-refused = Microsoft afviser skranken ({ $code }).
doctor-teams-token-refused-mend = Er hemmeligheden eller certifikatet udløbet, så lav et nyt under »Certificates & secrets«. Skal botten høre til { $tenant }? Den lejer, botten er registreret hos, skal stå først i REJSEHOLD_TEAMS_TENANTS.
doctor-teams-login-silent = { $url } svarer ikke.
doctor-teams-login-silent-mend = Kan serveren nå adressen? Prøv igen om lidt.
doctor-teams-keys = De nøgler, Teams skriver under med, kan hentes.
doctor-teams-keys-silent = { $url } svarer ikke, så ingen kan blive lukket ind.
doctor-teams-keys-silent-mend = Kan serveren nå adressen? Prøv igen om lidt.
doctor-teams-keys-wrong = { $url } svarer, men ikke med de nøgler, Teams skriver under med ({ $reason }).
doctor-teams-keys-wrong-mend = Tag REJSEHOLD_TEAMS_OPENID_URL væk. Er den ikke sat, så spørg, om nettet lader en anden svare.
doctor-teams-address = Teams bliver modtaget på { $url }, og fremmede bliver afvist.
doctor-teams-address-unknown = Skrankens adresse udefra kendes ikke, så den er ikke prøvet.
doctor-teams-address-unknown-mend = Sæt REJSEHOLD_PUBLIC_URL.
doctor-teams-address-here = { $url } kan kun nås fra denne maskine. Teams kan ikke.
doctor-teams-address-here-mend = Sæt REJSEHOLD_PUBLIC_URL til adressen udefra.
doctor-teams-address-open = { $url } begynder ikke med https, så Teams bruger den ikke.
doctor-teams-address-open-mend = Sæt en omvendt proxy med TLS foran, og skriv dens adresse i REJSEHOLD_PUBLIC_URL.
doctor-teams-address-wrong = { $url } svarer { $status } til en fremmed. Skranken svarer 401.
doctor-teams-address-wrong-mend = Kører »rejsehold serve« dér med Teams sat op, og sender adressen /api/messages videre til den?
doctor-teams-address-silent = { $url } svarer ikke herfra.
doctor-teams-address-silent-mend = Kører »rejsehold serve«, og sender adressen videre til den? Nogle net kan ikke nå deres egen adresse udefra.
doctor-teams-page = Fanens side vises på { $url }.
doctor-teams-page-wrong = { $url } svarer { $status }, så fanen i Teams er tom.
doctor-teams-page-wrong-mend = Send også adressen /teams videre til »rejsehold serve«.
doctor-teams-page-silent = { $url } svarer ikke herfra.
doctor-teams-page-silent-mend = Kører »rejsehold serve«, og sender adressen videre til den?
