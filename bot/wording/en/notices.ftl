# Notices of what has happened since somebody was here last.

notice-title-many = News about { $count } ideas
notice-idea = Idea { $number }: { $title }
notice-your-turn = The ball is with you. Next step: { $action }.
notice-late = The deadline “{ $kind }” passed on { $due }.
notice-draft = You have a draft that has not been sent: “{ $title }”. You can send it, correct it or delete it.
notice-draft-gone = Your draft has been sent or deleted.
notice-answered-late = I was interrupted while answering you. Everything is kept, and here is the answer.
notice-answered-late-unknown = I was interrupted while answering you. If you told an idea, it is among your drafts. If not, please ask again.
