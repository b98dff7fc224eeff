# The terminal's own sentences: what does not come from the desk.

console-answer = Answer
console-press = Type a number to choose:
console-several-buttons = Several buttons are called that. Type the number in front of the one you mean.
console-news = New for you since you last looked:
console-goodbye = Goodbye, { $name }. Everything you sent is kept.

console-form-advice = One answer at a time. Type "cancel" to leave; what you have written is remembered.
console-form-left = You have left the form. Nothing was sent. Choose it again and your answers are still there.
console-place = { $number } of { $total }
console-optional = May be skipped: press Enter.
console-kept = It says now: { $value }. Press Enter to keep it, or type "-" to leave it empty.
console-read-as = I read that as { $value }.
console-several = Choose several if you like, with commas between.
console-yes = Yes
console-no = No
console-more-options = … and { $count } more. Type a part of the name to find the one you want.

console-needed = This must be filled in. Type "cancel" if you would rather wait.
console-not-a-day = I could not read that as a date. Write it like 1 Dec 2026.
console-not-a-number = Write a whole number, for example 12.
console-yes-or-no = Answer yes or no.
console-several-fit = Several fit. Type the number in front of the one you mean:
console-none-fits = That is not on the list. Type a number from the list, or a part of the name.

console-more-text = ({ $count } characters more. Type "more" to see it all.)
console-more-lines = … and { $count } lines more. Type "more" to see them.

console-unreachable = I cannot reach the place where everything is kept, so your last line was not saved. Try again in a little while.
console-broken = Something went wrong on my side, so your last line may not have been saved. Try again, and tell your administrator if it happens more than once.

console-nobody-called = I know nobody called "{ $name }". You can be:
console-nobody-at-all = I know no people yet. Fetch them with "rejsehold people import FILE".
console-script-missing = The file "{ $path }" does not exist, or I may not read it.
console-script-not-text = The file "{ $path }" is not a text file (UTF-8).
console-first-time = This is the first time here. I am fetching solutions, organisations and a made-up team; it takes a moment.
