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
