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
