# When somebody tells an idea: what I understood, the questions, and the buttons.

intake-understood = This is how I understood it
intake-workplace = Workplace
intake-department = Department
intake-municipalities = Municipalities
intake-target-group = Target group
intake-technology = Technology
intake-profession = Profession
intake-nothing-understood = I could not read a workplace or a target group from the text. That is all right.
intake-long = The text is long. I have kept all of it. Write the core in one sentence, and I can answer better.
intake-answering-english = I answer in English because you wrote in English. Write “English please” if you always want English.

ask-workplace = Where do you work? Write the hospital or the place.
ask-department = Which department is it?
ask-municipality = Which municipality is it about?
ask-target_group = Who is it for? For instance people with COPD, or pregnant women.
ask-purpose = What should it make better?
ask-how = Just answer here in a few words, or skip it.

ask-more-target_group = Who is it for?
ask-more-purpose = What should it be used for?
ask-more-technology = How should it work? For instance video, measuring at home or an app.
ask-more-anything = Who is it for, and what should it make better?

intake-next = When you send it, { $lead } in { $region } gets the idea and answers by { $due }.
intake-next-unknown = When you send it, the national team finds the right region. You get an answer by { $due }.
intake-not-sent = The idea has not been sent yet. It is kept as a draft until you send or delete it.

button-send = Send
button-rewrite = Correct
button-add = Add
button-drop = Delete
button-skip = Skip
button-workplace = Choose workplace

rewrite-title = Correct the idea
rewrite-field = The idea as it should be
add-title = Add to the idea
add-field = What do you want to add?
workplace-title = Choose workplace
workplace-intro = Choose the hospital, or just the region.
form-save = Save

sent-title = Thank you. Idea { $number } has been sent
sent-holder = The ball is now with { $who }.
sent-due = You get an answer by { $due }.
sent-follow = Write “where is my idea” when you want to know how far it is.
dropped = The draft is deleted.
draft-nothing-asked = There is no question to skip right now.

drafts-title = Your drafts
drafts-none = You have no drafts. Just write what you have in mind.
drafts-line = { $title } (kept { $day })
drafts-send = Send “{ $title }”
drafts-show = Show “{ $title }”

# When a message is changed or deleted where it was written.
edited-draft = You changed your message, so I changed the draft.
edited-dropped = You deleted your message, so I deleted the draft. Nothing has been sent.
edited-sent = Idea { $number } has already been sent, so it does not change when you change or delete the message. Open it if you want to add something or withdraw it.
