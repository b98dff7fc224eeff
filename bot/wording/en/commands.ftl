# What people write to ask for something (separated by |). Slips are tolerated.

command-mine = where is my idea | where are my ideas | my idea | my ideas | status | what happens to my idea | how far is my idea | show my ideas | who has the ball
command-drafts = drafts | my drafts | show drafts
command-waiting = list | what waits | what is waiting for me | my list | the list | show the list | new ideas | what should I do | tasks
command-region = the whole region | the region's ideas | all ideas | all ideas of the region
command-open = show | open | show idea | open idea | where is idea | status of | what happens to | what is happening to | how far is
command-history = history | show history | what has happened | what happened to my idea
command-help = help | what can you do | what can I do | how does it work | what is this | who are you | commands | menu
command-search = search | search solution | find solution | what exists
command-send = send | send it | send the idea | send my idea | yes send
command-drop = delete | delete it | delete draft | delete the draft | forget it | drop it
command-skip = skip | I do not know | don't know | no idea | next question
command-wishes = settings | my settings | messages
command-english = English please | English | in English | switch to English
command-danish = Danish please | in Danish | switch to Danish
command-digest_on = collect messages | collect my messages | one message a day
command-digest_off = each message by itself | send messages one by one | no digest
command-any_hour = write at any hour | messages at any hour | evenings too
command-office_hours = only in working hours | working hours only | not in the evening
command-hello = hello | hi | good morning | hey | hi there | good afternoon
command-thanks = thanks | thank you | many thanks | thank you very much | thanks for your help | great | perfect | fine | okay | good
command-goodbye = goodbye | bye | bye bye | see you | have a nice weekend
command-anger = shit | this is shit | damn | damn it | shut up | idiot | you idiot | this does not work | it does not work | fuck | fuck you | fuck this | stupid bot | stupid robot | useless | you are useless

# Words a search can begin with.
search-words = search | find | solutions

# Words that can stand between "search" and what is searched for.
search-links = for | about

# Words a reason can begin with: "reject idea 2 because it exists".
because-words = because | since | as

# Words that can stand around what is asked for: "we would like to reject idea 2".
around-words = we | you | want | wish | would | like | can | could | must | should | let | us | just | now | then | will | hi | to | I'd | I'll | on | what | is | the

# How people begin when they tell a new idea and do not answer a question.
idea-openers = I have an idea | we have an idea | can we | can I | could we | could I | could it | can patients | is there | does anybody | we would like | we want | I want | I think | what about | why can | new idea

# Small words that are only used in English.
language-marks = and | the | a | an | or | in | by | not | we | of | with | they | their | our | to | is | are | could | would | at | from | home | it | that | this | who | when | every | into | instead | patients | please
