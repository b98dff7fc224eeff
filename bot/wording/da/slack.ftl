# Det, der kun siges i Slack.

slack-cut = Der er mere, end der er plads til her. Resten står i historikken.
slack-close = Luk
slack-choose = Vælg
slack-search = Skriv for at søge
slack-open-form = Udfyld
slack-form-waits = Der er noget at udfylde.
slack-idea-title = Ny idé
slack-idea-field = Hvad skal blive bedre, og for hvem?
slack-idea-hint = Skriv, som du ville sige det til en kollega. Ingen CPR-numre eller andet om en bestemt patient.
slack-idea-submit = Se, om den findes
slack-answer-in-messages = Svaret ligger i dine direkte beskeder med mig.
slack-pressed = { $who } valgte »{ $label }« { $when }.
slack-moved = Idé { $number } står nu længere nede.
slack-word-search = søg | soeg | search | find
slack-word-status = status | mine
slack-word-help = hjælp | hjaelp | help

slack-install-done = Skranken er nu sat op i jeres workspace. Luk siden, og skriv til Rejsehold i Slack.
slack-install-failed = Skranken blev ikke sat op. Prøv igen fra begyndelsen. Går det stadig ikke, så spørg den, der driver skranken, om jeres workspace er skrevet på.

slack-app-name = Rejsehold
slack-app-description = Skriv din idé. Hør med det samme, om den findes.
slack-shortcut-new_idea = Ny idé
slack-shortcut-about-new_idea = Skriv en idé, og hør, om den findes.
slack-shortcut-make_idea = Gør til idé
slack-shortcut-about-make_idea = Gør beskeden til en idé hos rejseholdet.
slack-command-about-idea = Skriv en idé, og hør, om den findes.
slack-command-hint-idea = [din idé]
slack-command-about-desk = Søg, se, hvor din idé er, eller få hjælp.
slack-command-hint-desk = søg [ord] | status | hjælp | kanal

slack-word-room = kanal | channel
slack-word-off = fra | off | stop
slack-room-connected = Idéerne fra { $region } står fra nu af her, hver i sin tråd.
slack-room-ended = Der kommer ikke flere idéer her.
slack-room-not-yours = Kun lederen af et regionalt rejsehold kan det, og kun i holdets egen kanal.
slack-room-not-a-channel = Det skal skrives i den kanal, hvor idéerne skal stå.
slack-room-not-in = Inviter mig til kanalen først. Skriv så kommandoen igen.
slack-room-shared = Kanalen deles med en anden organisation, så her kan idéerne ikke stå.
