# Det, der siges på samme måde i Slack og i Teams.

chat-cut = Der er mere, end der er plads til her. Resten står i historikken.
chat-close = Luk
chat-choose = Vælg
chat-search = Skriv for at søge
chat-open-form = Udfyld
chat-form-waits = Der er noget at udfylde.
chat-idea-title = Ny idé
chat-idea-field = Hvad skal blive bedre, og for hvem?
chat-idea-hint = Skriv, som du ville sige det til en kollega. Ingen CPR-numre eller andet om en bestemt patient.
chat-idea-submit = Se, om den findes
chat-pressed = { $who } valgte »{ $label }« { $when }.
chat-moved = Idé { $number } står nu længere nede.
chat-word-search = søg | soeg | search | find
chat-word-status = status | mine
chat-word-help = hjælp | hjaelp | help
chat-word-room = kanal | channel
chat-word-off = fra | off | stop
chat-room-connected = Idéerne fra { $region } står fra nu af her, hver i sin tråd.
chat-room-ended = Der kommer ikke flere idéer her.
chat-room-not-yours = Kun lederen af et regionalt rejsehold kan det, og kun i holdets egen kanal.
chat-room-not-a-channel = Det skal skrives i den kanal, hvor idéerne skal stå.
chat-room-shared = Kanalen deles med en anden organisation, så her kan idéerne ikke stå.
