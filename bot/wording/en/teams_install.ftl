# What Teams shows of the app before anybody has written to it, and the tab's page.

teams-app-name = Rejsehold
teams-app-full-name = Rejsehold: the idea desk for telemedicine
teams-app-developer = Rejsehold
teams-app-about = Write your idea. Hear at once whether it exists.
teams-app-full-about = Rejsehold is the intake desk of Denmark's travelling telemedicine teams. Write your idea in one message, as you would to a colleague. You hear at once whether the solution exists already, where it is in use, and whom you can call. If it does not exist, the idea goes on to the regional team. All the way you can see who has the ball and what the next step is. Never write CPR numbers or anything else about a particular patient.

teams-command-mine = Where is my idea
teams-command-about-mine = See who has the ball and what the next step is.
teams-command-search = Search
teams-command-about-search = Write a few words after it, for example "search COPD".
teams-command-drafts = Drafts
teams-command-about-drafts = See what you have not sent yet.
teams-command-waiting = What is waiting for me
teams-command-about-waiting = For the teams: what is most urgent comes first.
teams-command-wishes = Settings
teams-command-about-wishes = Choose your language and when you want to hear from me.
teams-command-help = Help
teams-command-about-help = See what you can write.
teams-command-room = Channel
teams-command-about-room = For the lead: show the region's ideas here, each in its own thread. "Channel off" ends it.

teams-extension-search = Search solutions
teams-extension-about-search = Find a solution in the registry and put it into your message.
teams-extension-words = Words
teams-extension-about-words = A few words, for example "COPD at home"
teams-extension-make_idea = Make it an idea
teams-extension-about-make_idea = Hand the message to the team as an idea.

teams-tab-name = About Rejsehold

teams-package-written = The package is in { $path }. Upload it in Teams under "Apps", "Manage your apps", "Upload an app".
teams-package-no-url = Write the server's address from outside with --url. Teams wants https, for example https://desk.example.org.
teams-package-no-app-id = Write the id of the bot's registration with --app-id, or set REJSEHOLD_TEAMS_APP_ID. Azure calls it "Microsoft App ID"; it has 32 characters, 0-9 and a-f, with dashes between.
teams-package-not-written = { $path } cannot be written. Choose another file with --out.

teams-page-what = Write your idea for something in telemedicine in one message, as you would to a colleague. You hear at once whether it exists already, where it is in use, and whom you can call. If it does not exist, it goes on to the regional team.
teams-page-chat = Write to Rejsehold
teams-page-other-language = På dansk
teams-page-write = What you can write
teams-page-write-idea = Your idea in your own words: "Can patients with COPD measure their oxygen at home and send us the figures?"
teams-page-write-mine = "Where is my idea" shows who has the ball and what the next step is.
teams-page-write-search = "Search COPD" shows what exists.
teams-page-write-help = "Help" shows the rest.
teams-page-where = Where you can write it
teams-page-where-chat = In the chat with Rejsehold. Only you see it.
teams-page-where-channel = In a channel or a group, when you begin with @Rejsehold. Everybody there can see it.
teams-page-where-compose = While you write a message: find a solution in the app Rejsehold and put it in.
teams-page-where-message = Under the three dots on a colleague's message: "Make it an idea".
teams-page-data = What we keep
teams-page-data-sent = An idea that you send is kept with your name, your workplace and what happens to it. Drafts stay until you send or delete them.
teams-page-data-identifiers = CPR numbers and the like about patients are stopped and not kept.
teams-page-data-files = Files and pictures are not fetched.
teams-page-data-who = Ask "What do you keep" in the chat: you get the whole answer, and hear who can delete.
teams-page-use = When you use Rejsehold
teams-page-use-patients = Never write a CPR number, a name or anything else about a particular patient.
teams-page-use-answers = The answers come from the registry of solutions. If it says that something is old, call and ask before you count on it.
teams-page-use-decisions = The teams decide what is to happen with an idea.

# rejsehold doctor
doctor-teams-app = The bot's id looks right.
doctor-teams-app-odd = REJSEHOLD_TEAMS_APP_ID is not an id of Microsoft's.
doctor-teams-app-odd-mend = Fetch "Microsoft App ID" from the bot's "Configuration" in Azure.
doctor-teams-tenants = { $count ->
    [one] One tenant may use the desk.
   *[other] { $count } tenants may use the desk.
}
doctor-teams-tenants-none = No tenant may use the desk, so everybody is refused.
doctor-teams-tenants-none-mend = Write the tenants' ids in REJSEHOLD_TEAMS_TENANTS with commas between, your own first.
doctor-teams-tenants-odd = These are not ids of tenants: { $tenants }
doctor-teams-tenants-odd-mend = Fetch "Tenant ID" from "Overview" in Microsoft Entra. A domain will not do.
doctor-teams-secret-is-an-id = REJSEHOLD_TEAMS_APP_PASSWORD looks like the secret's id, not the secret.
doctor-teams-secret-is-an-id-mend = Make a new one under "Certificates & secrets" and fetch its "Value". It is shown only once.
doctor-teams-certificate = The certificate is good until { $day }.
doctor-teams-certificate-unreadable = { $path } cannot be used: it must hold a key and its certificate as PEM, without a password.
doctor-teams-certificate-unreadable-mend = Put both in one file that the desk may read, and set REJSEHOLD_TEAMS_APP_CERTIFICATE.
doctor-teams-certificate-early = The certificate is only good from { $day } on.
doctor-teams-certificate-early-mend = Is the server's clock right? If so, use a certificate that is good now.
doctor-teams-certificate-ended = The certificate ended on { $day }.
doctor-teams-certificate-ended-mend = Make a new one, upload its public part under "Certificates & secrets", and change the file.
doctor-teams-certificate-ends = The certificate ends on { $day }.
doctor-teams-certificate-ends-mend = Make a new one now, upload its public part under "Certificates & secrets", and change the file. Both count meanwhile.
doctor-teams-token = Microsoft knows the desk.
doctor-teams-token-refused = Microsoft refuses the desk ({ $code }).
doctor-teams-token-refused-mend = If the secret or the certificate has ended, make a new one under "Certificates & secrets". Is { $tenant } the bot's own? The tenant in which the bot is registered must stand first in REJSEHOLD_TEAMS_TENANTS.
doctor-teams-login-silent = { $url } does not answer.
doctor-teams-login-silent-mend = Can the server reach the address? Try again in a moment.
doctor-teams-keys = The keys that Teams signs with can be fetched.
doctor-teams-keys-silent = { $url } does not answer, so nobody can be let in.
doctor-teams-keys-silent-mend = Can the server reach the address? Try again in a moment.
doctor-teams-keys-wrong = { $url } answers, but not with the keys that Teams signs with ({ $reason }).
doctor-teams-keys-wrong-mend = Take REJSEHOLD_TEAMS_OPENID_URL away. If it is not set, ask whether the network lets somebody else answer.
doctor-teams-address = Teams is received at { $url }, and strangers are refused.
doctor-teams-address-unknown = The desk's address from outside is not known, so it was not tried.
doctor-teams-address-unknown-mend = Set REJSEHOLD_PUBLIC_URL.
doctor-teams-address-here = { $url } can be reached from this machine only. Teams cannot reach it.
doctor-teams-address-here-mend = Set REJSEHOLD_PUBLIC_URL to the address from outside.
doctor-teams-address-open = { $url } does not begin with https, so Teams will not use it.
doctor-teams-address-open-mend = Put a reverse proxy with TLS in front, and write its address in REJSEHOLD_PUBLIC_URL.
doctor-teams-address-wrong = { $url } answers a stranger with { $status }. The desk answers 401.
doctor-teams-address-wrong-mend = Is "rejsehold serve" running there with Teams set up, and does the address /api/messages lead to it?
doctor-teams-address-silent = { $url } does not answer from here.
doctor-teams-address-silent-mend = Is "rejsehold serve" running, and does the address lead to it? Some networks cannot reach their own address from outside.
doctor-teams-page = The tab's page is shown at { $url }.
doctor-teams-page-wrong = { $url } answers { $status }, so the tab in Teams is empty.
doctor-teams-page-wrong-mend = Let the address /teams lead to "rejsehold serve" as well.
doctor-teams-page-silent = { $url } does not answer from here.
doctor-teams-page-silent-mend = Is "rejsehold serve" running, and does the address lead to it?
