# Det, folk skriver for at bede om noget (adskilt af |). Jeg tåler slåfejl.

command-mine = hvor er min idé | hvor er mine idéer | min idé | mine idéer | status | hvad sker der med min idé | hvor langt er min idé | vis mine idéer | hvem har bolden
command-drafts = kladder | mine kladder | vis kladder
command-waiting = liste | hvad venter | hvad venter på mig | hvad venter der på mig | hvad ligger hos mig | min liste | listen | vis listen | nye idéer | hvad skal jeg | hvad skal jeg gøre | opgaver
command-region = hele regionen | regionens idéer | alle idéer | alle regionens idéer
command-open = vis | åbn | vis idé | åbn idé | hvor er idé | status på | hvad sker der med | hvordan går det med | hvor langt er
command-history = historik | vis historik | hvad er der sket | hvad er der sket med min idé
command-help = hjælp | hvad kan du | hvad kan jeg | hvordan virker det | hvad er det her | hvem er du | kommandoer | menu
command-search = søg | søg løsning | find løsning | hvad findes
command-send = send | send den | send idéen | send min idé | ja send
command-drop = slet | slet den | slet kladde | slet kladden | glem det | drop den
command-skip = spring over | det ved jeg ikke | ved ikke | aner det ikke | næste spørgsmål
command-wishes = indstillinger | mine indstillinger | beskeder
command-english = engelsk tak | på engelsk | skift til engelsk
command-danish = dansk tak | dansk | på dansk | skift til dansk
command-digest_on = saml beskeder | saml mine beskeder | samlet besked
command-digest_off = hver besked for sig | send beskeder enkeltvis | ingen samlet besked
command-any_hour = skriv når som helst | beskeder døgnet rundt | også om aftenen
command-office_hours = kun i arbejdstiden | kun arbejdstid | ikke om aftenen
command-hello = hej | goddag | godmorgen | hejsa | hej med dig | mojn | dav | god eftermiddag
command-thanks = tak | mange tak | tusind tak | tak for hjælpen | tusind tak for hjælpen | mange tak for hjælpen | super tak | fedt tak | perfekt | fint | ok | okay | godt
command-goodbye = farvel | hej hej | vi ses | god weekend | tak for i dag
command-anger = lort | det er noget lort | det her er noget lort | lorteprogram | for helvede | hold kæft | idiot | din idiot | det her virker ikke | det virker ikke | pis | fuck | fuck dig | fuck det | dumme robot | ubrugeligt | du er ubrugelig | satans | for satan

# Ord, som en søgning kan begynde med.
search-words = søg | søge | søgning | løsninger

# Ord, der kan stå mellem »søg« og det, man søger efter.
search-links = efter | på | om | noget om

# Ord, som en begrundelse kan begynde med: »afvis idé 2, fordi den findes«.
because-words = fordi | da | eftersom

# Ord, der kan stå om det, man beder om: »vi vil gerne afvise idé 2«.
around-words = hvad | er | jeg | vi | du | i | vil | gerne | kan | må | skal | bør | godt | lige | bare | siger | at | nu | altså | hej | ok | okay | selv | os | så

# Sådan begynder folk, når de fortæller en ny idé og ikke svarer på et spørgsmål.
idea-openers = jeg har en idé | vi har en idé | kan vi | kan man | kunne vi | kunne man | kunne det | kan patient | findes der | er der nogen | vi vil gerne | vi ønsker | jeg ønsker | jeg synes | hvad med | hvorfor kan | ny idé

# Småord, der kun bruges på dansk.
language-marks = og | ikke | det | vi | jeg | til | med | en | på | af | er | den | kan | så | om | for | der | hvad | hvor | derhjemme | patienter
