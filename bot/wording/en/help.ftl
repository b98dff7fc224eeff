# Greetings, help by role, and friendly answers to what I do not understand.

greet-title = Hello { $name }
greet-title-nameless = Hello
greet-clinician = I am Rejsehold. If you have an idea for something in telemedicine, write it as you would to a colleague. One message is enough. I answer at once whether it exists already.
greet-team = I am Rejsehold. Write “what waits” to see what lies with you, or “search” and a few words to see what exists.
greet-no-patients = Never write a CPR number, a name or anything else about a particular patient.
greet-waiting = { $count ->
    [one] One idea is waiting for you.
   *[other] { $count } ideas are waiting for you.
}
greet-drafts = { $count ->
    [one] You have one draft that has not been sent.
   *[other] You have { $count } drafts that have not been sent.
}
greet-mine = { $count ->
    [one] You have one idea under way.
   *[other] You have { $count } ideas under way.
}

help-title = This is what I can help with
help-idea = Write an idea in your own words. You get an answer at once: exists, similar, new or unclear.
help-mine = “Where is my idea” shows who has the ball and what the next step is.
help-history = “History 12” shows all that has happened to idea 12.
help-comment = “Comment 12: text” writes a comment. “Follow 12” tells you when something happens.
help-correct = “Correct 12”, “add 12” and “withdraw 12” are for your own ideas.
help-search = “Search COPD” shows what exists in the catalogue.
help-drafts = “Drafts” shows what you have not sent yet.
help-wishes = “Settings” is for language and for when I write to you.
help-lead = As lead: “what waits” shows what is most urgent. “Gather the team 12”, “approve escalation 12”, “say no 12” and “put aside 12” work too.
help-team = In the team: “what waits” shows where you are needed. Open the idea, and the options are on it.
help-national = In the national team: “what waits” shows what the regions ask. Answer exists, can be extended, is new, or choose between solutions.

not-understood = I did not quite understand that.
not-understood-try = If you have an idea, write a sentence about who it is for and what it should make better. Write “help” to see what I can do.
said-nothing = The message was empty. Just write what you have in mind.
said-files = I do not keep files, for a picture may show a patient. What matters should be in the text.
said-emoji = Nice one. Write a few words, and I will know better what I can do for you.
said-thanks = You are welcome. Do write again.
said-goodbye = See you. I will keep an eye on things.
said-anger = I am sorry that this is troublesome. Tell me what you tried, and I will help. Write “help” to see what I can do.
said-word = “{ $word }” can be many things. Write a sentence about who it is for and what it should make better, and I can answer. Here is some of what exists:

wishes-title = Your settings
wishes-language = Language
wishes-language-da = Danish
wishes-language-en = English
wishes-digest = Messages
wishes-digest-on = Together once a day, at 7:30. What is urgent comes at once.
wishes-digest-off = One by one as things happen
wishes-hours = Time
wishes-hours-office = Only on working days between 7 and 17
wishes-hours-any = At any hour
wishes-to-da = Danish
wishes-to-en = English
wishes-to-digest-on = Collect my messages
wishes-to-digest-off = Send each message by itself
wishes-to-hours-office = Only in working hours
wishes-to-hours-any = Write at any hour
wishes-kept = It is kept.
