# Notices of what has happened since somebody was here last.

notice-title-many = News about { $count } ideas
notice-idea = Idea { $number }: { $title }
notice-your-turn = The ball is with you. Next step: { $action }.
notice-late = The deadline “{ $kind }” passed on { $due }.
notice-draft = You have a draft that has not been sent: “{ $title }”. You can send it, correct it or delete it.
notice-draft-gone = Your draft has been sent or deleted.
notice-answered-late = I was interrupted while answering you. Everything is kept, and here is the answer.
notice-answered-late-unknown = I was interrupted while answering you. If you told an idea, it is among your drafts. If not, please ask again.

broken-title = Something needs mending
broken-place = I cannot write in one of the channels. It is archived or deleted, or I was taken out of it. Invite me again, or let the lead choose a new channel.
broken-permission = I lack permission for something in the chat program, so some messages do not arrive. Ask whoever runs the desk to run “rejsehold doctor”.
broken-token = The chat program refuses the desk, so no messages arrive there. Ask whoever runs the desk to run “rejsehold doctor”.
broken-person = A message could not be delivered, for its recipient is no longer in the chat program. See whether somebody else should have the seat on the team.

letters-older = { $count ->
    [one] There was one more message for you, an older one.
   *[other] There were { $count } more messages for you, older ones.
} Write “what is waiting” or “my ideas” to see where everything is now.
