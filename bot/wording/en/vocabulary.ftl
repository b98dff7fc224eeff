# The vocabulary: which words mean the same. The national team owns it.

command-vocabulary = vocabulary | the vocabulary | show vocabulary | show the vocabulary | word groups
command-add_word = add word | add a word | new word
command-add_group = add group | add word group | new group | new word group
command-tell_apart = not the same | two words are not the same
command-undo = undo | undo change | undo it

help-vocabulary = "Vocabulary" shows what you have changed in the words. "Add word smoker's lungs to KOL" and "hjertesvigt is not the same as atrieflimren" work too. "Undo" takes a change back.

# How one begins to add a word, and what stands before the group.
vocabulary-add-words = add the word | add word
vocabulary-add-links = to | to the group | under
vocabulary-unlike-words = is not the same as | is something else than

vocabulary-title = Vocabulary
vocabulary-show = Show the vocabulary
vocabulary-intro = There are { $count } word groups. Words in one group mean the same when ideas are held up against the catalogue.
vocabulary-taught = What you have changed
vocabulary-line = { $change } Since { $day }.
vocabulary-new-word = Add a word
vocabulary-new-group = New word group
vocabulary-new-unlike = Not the same
vocabulary-word = Which word?
vocabulary-same-as = What means the same?
vocabulary-any-word = A word that is in the group already, for instance KOL
vocabulary-language = Language
vocabulary-name = What is the group to be called?
vocabulary-words = Which words mean the same?
vocabulary-with-commas = With commas between
vocabulary-category = What is it?
vocabulary-category-condition = A condition or target group
vocabulary-category-form = Something one does
vocabulary-category-system = Technology
vocabulary-category-person = A profession
vocabulary-under = Does it belong under something broader?
vocabulary-one = The one word
vocabulary-other = The other word
vocabulary-try = Try it
vocabulary-tried-first = The change is tried on examples first. If it makes the answers worse, it is not put into effect.
vocabulary-trying = I am trying it on { $count } examples. It takes a little while. You will get a message when it is done.
vocabulary-waits = It is being tried now.
vocabulary-accept = Put into effect
vocabulary-drop = Drop it
vocabulary-dropped = It is dropped. Nothing is changed.
vocabulary-in-effect = It counts from now on, for everybody. It is in the journal, and you can undo it.
vocabulary-not-now = The change cannot be put into effect now. Somebody else may have done so, or it is being tried again because something else has changed since.
vocabulary-undo = Undo
vocabulary-named = { $action }: { $change }
vocabulary-undone = It counts no longer. It is in the journal.
vocabulary-undone-before = That change was undone before.
vocabulary-gone = A change of the words has been tried, and it was put into effect or dropped.
vocabulary-not-yours = The national team decides which words mean the same. If a word is missing, write it in a comment on your idea, and they will see it. If you want to withdraw an idea, write "withdraw".

change-word = "{ $word }" means the same as { $group }.
change-group = New group: { $words }.
change-group-under = New group under { $under }: { $words }.
change-unlike = { $one } is not the same as { $other }.

trial-passed = Tried: It does not make the answers worse.
trial-failed = Tried: It makes the answers worse, so it is not put into effect.
trial-verdict = Right answer: { $new } of { $all } (before { $old })
trial-first = Right solution first: { $new } (before { $old })
trial-false = New ideas called "exists": { $new } (before { $old })
trial-worse = { $count ->
    [one] One example gets a worse answer:
   *[other] { $count } examples get a worse answer, among them:
}
trial-better = { $count ->
    [one] One example gets a better answer:
   *[other] { $count } examples get a better answer, among them:
}
trial-nothing = None of the examples gets another answer.
