# Det, folk spørger mig om, mens de skriver (adskilt af |), og hvad jeg svarer.

command-desk = er du et menneske | er du en robot | er du en computer | er du et program | er du kunstig intelligens | taler jeg med et menneske | taler jeg med en robot | skriver jeg med et menneske | hvem taler jeg med | hvem skriver jeg med | hvem står bag | hvem er i | er der nogen der læser det her | er der nogen der læser med | læser nogen det her | er der et menneske bag | er der nogen | er du en maskine | hvem sidder og læser | læser nogen det jeg skriver | læser nogen det man skriver | hvem er der i den anden ende | er det et rigtigt menneske | er du ægte | er du en rigtig person | er det en maskine der svarer | svarer et menneske på det her | sidder der nogen | er det en computer der svarer | kommer der et menneske på | bliver det her læst af nogen | er der overhovedet nogen der ser det | ser nogen mine beskeder | hvem er du egentlig | er du en chatbot | er du bare et program | er du bare en robot | er det en bot | svarer der et menneske
desk-title = Hvem du skriver med
desk-robot = Jeg er et program og ikke et menneske. Jeg slår op i kataloget over det, der findes, og viser dig svaret med det samme.
desk-readers = Det er mennesker, der læser og svarer på din idé, når du har sendt den: { $lead } i { $region } og holdet der.
desk-readers-unknown = Det er mennesker, der læser og svarer på din idé, når du har sendt den: rejseholdet i din region.
desk-next = Så længe idéen kun er en kladde, læser ingen den. Tryk på Send, når du er klar.

command-decides = hvem bestemmer | hvem beslutter | hvem tager beslutning | hvem bestemmer over min idé | hvem afgør det | hvem siger ja eller nej | hvem godkender | hvem skal godkende min idé | hvem har det sidste ord | hvem vælger | hvem afgør om min idé skal laves | hvem bestemmer om det bliver til noget | hvem er det der bestemmer | hvem træffer beslutningen | hvem tager stilling til min idé | hvem vurderer min idé | hvem skal sige god for det | hvem giver lov | er det dig der bestemmer | hvem i rejseholdet bestemmer | hvem afgør sagen | hvem har ansvaret for beslutningen | hvem er ansvarlig | hvem skal sige ja | hvem skal sige ja til det | hvem afgør det i regionen | bliver det afgjort af regionen | er det regionen der bestemmer | er det jer der bestemmer
decides-title = Hvem der bestemmer
decides-lead = { $lead } leder rejseholdet i { $region } og afgør, om holdet skal gå videre med idéen.
decides-unknown = Lederen af rejseholdet i din region afgør, om holdet skal gå videre med idéen.
decides-national = Det nationale rejsehold svarer på, om løsningen findes, kan udvides eller er ny. Din egen afdeling bestemmer selv, om den tages i brug.
decides-next = Du får altid en begrundelse. Skriv »hvor er min idé« for at se, hvem der skal svare nu.

command-how_long = hvor lang tid tager det | hvor lang tid går der | hvor lang tid tager det at få svar | hvornår får jeg svar | hvornår hører jeg fra jer | hvornår svarer i | hvor hurtigt får jeg svar | hvor længe skal jeg vente på svar | hvad er fristen for svar | hvor lang er svartiden | hvor lang er ventetiden | hvor lang ventetid er der | hvor længe tager det | hvornår kan jeg forvente svar | hvornår kan jeg regne med at høre noget | hvornår er i færdige | hvor mange dage går der | går der lang tid | tager det lang tid | hvornår sker der noget | er der en frist | hvor hurtigt går det | hvor hurtigt behandler i idéen | hvad er ventetiden | hvor længe varer det | hvor lang er behandlingstiden | hvor mange uger tager det | hvor mange uger | hvor længe går der før nogen svarer
how_long-title = Hvor lang tid det tager
how_long-now = Om idéen findes i forvejen, svarer jeg på med det samme.
how_long-first = Når du har sendt den, svarer { $who } inden for { $length }. Sender du i dag, er det senest { $due }.
how_long-national = Skal det nationale rejsehold spørges, svarer de inden for { $length }.
how_long-develop = Skal noget nyt laves og afprøves, tager det måneder. Fristen for næste skridt står altid på idéen.
how_long-late = Går en frist, bliver holdet mindet om den.
how_long-anybody = rejseholdets leder

command-who_sees = hvem kan se min idé | hvem ser det jeg skriver | hvem kan læse det jeg skriver | hvem læser det | kan min leder se det | kan andre se min idé | kan kolleger se det | er det anonymt | er jeg anonym | kan jeg være anonym | kan man skrive anonymt | står mit navn på idéen | bliver mit navn vist | er det fortroligt | er det hemmeligt | hvem må se min idé | hvem får det at se | kan min chef læse det | hvem andre kan læse det jeg skriver | hvem har adgang til det | hvem har adgang til min idé | er det privat | er det offentligt | bliver det offentligt | kan alle se det | kan min afdeling se hvad jeg skriver | ser min leder det her | ser andre det | må andre læse med | bliver mit navn delt | skal jeg skrive mit navn | kan jeg skjule mit navn | uden navn | hvem deler i det med | får min chef besked | ved min chef at jeg skriver | hvem får det at vide | er mit navn synligt | hvem kan se mit navn | kan sygeplejerskerne se det | er det kun mig der kan se det | kan kun jeg se det | bliver det delt med andre | deler i det med andre
who_sees-title = Hvem der kan se din idé
who_sees-draft = En kladde kan kun du se.
who_sees-sent = Når du har sendt idéen, kan rejseholdet i din region, det nationale rejsehold og andre, der bruger Rejsehold, se den. De kan altid finde den på dens nummer.
who_sees-name = Den er ikke anonym: Dit navn og din arbejdsplads står på, så de kan spørge dig. Vil du ikke have navn på, så bed en kollega sende den.

command-kept = hvad gemmer i | gemmer i det jeg skriver | gemmer du det jeg skriver | bliver det gemt | hvad gør i med det jeg skriver | hvor længe gemmer i det | hvad gemmer i om mig | kan jeg få det slettet | kan jeg få slettet mine oplysninger | hvordan sletter jeg det | hvor gemmes det | hvad bruges mine oplysninger til | gdpr | hvor ender det jeg skriver | gemmes mine beskeder | gemmer i mit navn | hvilke oplysninger har i om mig | hvad ved du om mig | slet alt om mig | jeg vil have slettet mine data | kan mine data blive slettet | hvor længe ligger det her | bliver samtalen gemt | er det sikkert at skrive her | hvad med gdpr | persondata | hvordan passer i på mine data | sletter i det igen | bliver det slettet igen | hvornår sletter i det | hvor er det gemt henne | hvad sker der med mine oplysninger | hvad sker der med mine data | hvad bruger i mine data til | kan jeg slette det jeg skrev
kept-title = Hvad jeg gemmer
kept-draft = Kladder ligger her, til du sender eller sletter dem. Skriv »slet«, så er kladden væk med det samme.
kept-sent = En sendt idé gemmes med dit navn, din arbejdsplads og det, der sker med den, så andre kan lære af den. Skriv »træk tilbage«, hvis den ikke skal videre.
kept-patients = CPR-numre og lignende om patienter bliver stoppet og ikke gemt.
kept-person = Vil du have slettet noget, der er sendt, så spørg { $who }.
kept-anybody = lederen af rejseholdet i din region

command-cost = hvad koster det | er det gratis | koster det noget | koster det noget at sende en idé | skal vi betale | hvem betaler | skal afdelingen betale | hvad er prisen | hvor meget koster det | hvad skal det koste | er der betaling | koster det penge | hvem skal betale | hvem betaler regningen | har det en pris | er der et gebyr | skal vi selv betale | betaler regionen | bliver afdelingen opkrævet | hvem får regningen | koster det os noget | skal vi bruge penge på det | koster det os penge | hvad bliver prisen | hvem giver penge til det
cost-title = Hvad det koster
cost-desk = Det koster ikke noget at sende en idé eller at få svar på den.
cost-solution = Hvad en løsning koster, og hvem der betaler, finder rejseholdet ud af sammen med din afdeling, før noget bliver besluttet. Skriv »søg« og et par ord for at se, hvem du kan spørge om en løsning, der findes.

command-call = hvem er min kontaktperson | kan jeg ringe til nogen | hvem kan jeg ringe til | hvem skal jeg tale med | hvem kan jeg tale med | kan jeg tale med nogen | hvem skal jeg kontakte | hvem kan hjælpe mig | hvad er telefonnummeret | har i et nummer | jeg vil tale med et menneske | jeg vil tale med nogen | hvem er min leder i rejseholdet | hvem er rejseholdslederen | kontakt | kontaktperson | jeg vil hellere tale med et menneske | jeg vil hellere ringe | kan du ringe mig op | kan nogen ringe til mig | kan jeg få en at tale med | hvem skal jeg spørge | hvem kan jeg spørge | hvor kan jeg ringe hen | hvad er nummeret | hvordan får jeg fat i nogen | hvordan kommer jeg i kontakt med jer | hvordan kontakter jeg rejseholdet | kan jeg skrive en mail til nogen | har i en mail | hvem leder rejseholdet hos os | er der en jeg kan kontakte | jeg vil gerne kontaktes | hvem får jeg fat i | giv mig et navn | jeg har brug for at tale med nogen | jeg vil tale med en person | hvem sidder med det i min region | hvem har i i vores region | hvem er det hos os
call-title = Hvem du kan tale med
call-lead = { $lead } leder rejseholdet i { $region }. Skriv til eller ring til { $lead } her i jeres chat eller gennem omstillingen.
call-email = Mail: { $email }
call-unknown = Jeg ved ikke, hvor du arbejder. Fortæl mig det med et par ord, eller vælg arbejdsplads på din kladde. Så kan jeg sige, hvem der leder rejseholdet hos jer.
call-idea = Er det om en idé, du har sendt, så åbn den. Der står, hvem der har bolden.

command-patients = må jeg skrive om en patient | må jeg skrive en patients navn | må jeg nævne patienten | må jeg skrive cpr nummer | må jeg skrive patientdata | kan jeg skrive om en bestemt patient | er det i orden at skrive om patienter | må jeg sende et billede af en patient | må jeg bruge en patients navn | må jeg skrive om en borger | må jeg skrive hvem patienten er | må jeg give et eksempel med en patient | må man skrive cpr | kan jeg skrive patientens cpr nummer | må jeg skrive noget om patienten | hvad må jeg skrive om patienter | er det lovligt at skrive om patienter | må jeg skrive om mine patienter | er det tilladt at skrive om en patient | er det tilladt at nævne en bestemt patient | må man skrive om en konkret patient | hvad med patientoplysninger | må patientoplysninger stå her | må jeg skrive patientoplysninger
patients-title = Skriv ikke om bestemte patienter
patients-no = Skriv aldrig CPR-nummer, navn, adresse eller andet, der peger på én bestemt patient.
patients-how = Skriv i stedet om gruppen: »borgere med KOL« eller »gravide på vores afdeling«. Du må gerne fortælle, hvad der plejer at ske.
patients-stopped = Kommer du til at skrive et CPR-nummer, stopper jeg beskeden, og nummeret bliver ikke gemt.

command-workplace = det er ikke min afdeling | det er den forkerte afdeling | afdelingen passer ikke | det er ikke mit hospital | hospitalet er forkert | forkert hospital | forkert arbejdsplads | jeg arbejder ikke der | jeg arbejder ikke der længere | jeg arbejder et andet sted | jeg har skiftet afdeling | jeg har skiftet job | jeg er flyttet afdeling | ret min arbejdsplads | vælg arbejdsplads | skift arbejdsplads | du har skrevet mig op det forkerte sted | du har skrevet den forkerte afdeling | det forkerte sygehus | forkert sted | det er ikke mit sygehus | sygehuset er forkert | du tror jeg arbejder et andet sted | jeg arbejder ikke på den afdeling | jeg er ikke på den afdeling mere | jeg er stoppet der | jeg har fået nyt job | jeg er begyndt et nyt sted | jeg er skiftet til en anden afdeling | min afdeling er en anden | forkert afdeling | du har den forkerte afdeling | arbejdspladsen er forkert | ret afdelingen | skift afdeling | jeg hører til et andet sted | du har sat mig på det forkerte sted | du har placeret mig forkert | jeg arbejder på et andet sygehus
workplace-wrong = Det retter vi. Vælg den rigtige arbejdsplads på kladden.
workplace-sent = Har du allerede sendt idéen, så skriv »ret« og idéens nummer, eller sig det til { $who }, som har den.
workplace-known = Jeg har skrevet dig op på { $place }. Skriv bare det rigtige sted i din næste idé, så gælder det for den. Din kladde kan du altid rette.
workplace-none = Jeg har ingen arbejdsplads skrevet op på dig. Nævn den i din idé, eller vælg den, når du har skrevet idéen.
workplace-anybody = rejseholdets leder

command-next = hvad sker der nu | hvad sker der så | hvad så nu | hvad skal jeg så gøre | hvad er det næste | hvad gør i nu | hvad sker der bagefter | hvad sker der når jeg sender | hvad sker der videre | og hvad så | hvad sker der herefter | hvad sker der efter jeg har sendt | hvordan er det videre forløb | hvad er det videre forløb | hvad er planen | hvad kommer der så | hvad vil der ske nu | skal jeg gøre mere | skal jeg gøre noget nu | er jeg færdig | var det det | hvordan går det videre | hvad gør du med den nu | hvad gør i med den | hvad sker der med mig | hvad gør vi nu | hvad gør vi så | hvad sker der når den er sendt | hvad er så det næste | og så
next-title = Sådan går det videre
next-steps = Først siger jeg, om løsningen findes. Når du trykker på Send, får rejseholdet i din region idéen og svarer. Derefter ser du på idéen, hvem der har bolden, og hvad næste skridt er.
next-begin = Skriv idéen, som du ville til en kollega. Én besked er nok.

command-regret = jeg fortryder | jeg fortryder min idé | jeg har fortrudt | jeg har fortrudt min idé | kan jeg fortryde | kan jeg trække min idé tilbage | kan man trække en idé tilbage | jeg vil trække mit forslag tilbage | jeg vil gerne trække min idé tilbage | jeg vil ikke have min idé med alligevel | jeg vil ikke alligevel | tag min idé tilbage | det var en fejl at sende den | jeg trækker min idé tilbage | jeg trækker den tilbage | jeg vil gerne fortryde | det skulle ikke være sendt | jeg skulle ikke have sendt den | jeg kom til at sende den | stop min idé | annuller min idé | annuller | tag den af igen | glem min idé | jeg har ombestemt mig | jeg har skiftet mening | jeg vil ikke alligevel være med | fortryd det jeg sendte | kan jeg få min idé igen | jeg ville ikke have sendt den | kan jeg slette en idé jeg har sendt | kan jeg slette min idé | slet den idé jeg sendte | slet min sendte idé
regret-draft = Kladden er ikke sendt, så ingen har set den. Tryk på »Slet«, hvis den skal væk.
regret-none = Du har ingen idé eller kladde at trække tilbage.
