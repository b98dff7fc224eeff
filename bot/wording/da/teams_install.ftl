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
