# Det, der kun siges i Slack.

slack-answer-in-messages = Svaret ligger i dine direkte beskeder med mig.

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

slack-room-not-in = Inviter mig til kanalen først. Skriv så kommandoen igen.
