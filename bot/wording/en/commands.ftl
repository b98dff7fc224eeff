# What people write to ask for something (separated by |). Slips are tolerated.

command-mine = where is my idea | where are my ideas | my idea | my ideas | status | what happens to my idea | how far is my idea | show my ideas | who has the ball | where is my suggestion | how is my idea doing | how is it going with my idea | how far have you come with my idea | status of my idea | what is the status of my idea | who has my idea | has anyone looked at my idea | is there an answer to my idea | what have I sent | all I have sent in | show my suggestions | I want to see all my ideas | my suggestions | I have not heard about my idea | what happened with my suggestion | any answer to my idea yet | what became of my idea | show me everything I have sent | has my idea been seen | who sits with my idea | where is what I sent | what happens with what I sent | have you read my idea | did you get my idea | has my idea been received | who works on my idea | show what I sent | my own ideas | my cases | news about my idea | how far are you with my suggestion | how many ideas do I have | any update on my idea | any news about my idea | is somebody working on my idea | give me the status of my idea | list my ideas | list all my ideas | have you forgotten my idea | did anything happen with my idea | when do I get an answer to my idea | is my idea being looked at | how far along is my idea | I would like to see all my suggestions | I would like to see my ideas
command-drafts = drafts | my drafts | show drafts | what do I have lying around | my unsent ideas | what have I not sent | can I see my drafts | where are my drafts | unfinished ideas | what have I saved | show what I have not sent yet | where is my draft | do I have any drafts | list my drafts | things that are not sent | what I wrote yesterday | what I started | unsent | did I leave something unfinished | what was I working on | what did I not send | have I sent my idea | was my idea sent | is there anything I have not sent | anything not sent yet | which ideas have I started on | where is my half-written idea | what have I started | where did my draft go | what is still unsent | what is left to send
command-waiting = list | what waits | what is waiting for me | my list | the list | show the list | new ideas | what should I do | tasks | what should I look at | what do I have to decide | what must I answer | what needs my decision | what is urgent | what is most important | which ideas wait for me | is there anything for me | what do I have to do today | what is on my desk | what am I missing | what do I still have to answer | what is my task | what are my tasks | what must I decide | what do I have to approve | what should I take care of | who is waiting for me | is there something I should do | my work list | what is there for me to do | what is there to do | which ideas should I look at | what lacks an answer | what requires my attention | what is pending | what should I do first | what is waiting for a decision | what is the most important thing | what have I got to do | what do I need to decide | what do I have to do
command-region = the whole region | the region's ideas | all ideas | all ideas of the region | everything in the region | show all ideas | what is going on in the region
command-open = show | open | show idea | open idea | where is idea | status of | what happens to | what is happening to | how far is | what is the status of | what is with | how is it going with | can I see | tell me about | how is number doing | show number | what is going on with | what is happening with number
command-history = history | show history | what has happened | what happened to my idea | what has happened so far | the whole story | what has happened to
command-help = help | what can you do | what can I do | how does it work | what is this | who are you | commands | menu | how do I do this | how do I use you | how do I begin | how do I send an idea | what should I write to you | I do not understand how this works | I am new here | what can one ask | can you help me | explain how it works | instructions | how do you work | what am I supposed to do | what should I write | what do I do | what can you help with | how do you function | what are you for | what should I use you for | show what you can do | what is Rejsehold | what do you do | how do I write an idea | how does this thing work | what can I ask you about | what can I ask | I do not know what to do | how does one do it | what do I write | how do I get started | how can I start | how do I go on | what is it about | what is the point | I need help | help me please
command-search = search | search solution | find solution | what exists
command-send = send | send it | send the idea | send my idea | yes send | send the draft | send it in | I want to send my idea | submit the idea
command-drop = delete | delete it | delete draft | delete the draft | forget it | drop it | delete my draft | remove the draft | remove my draft | discard it | discard the draft | I will not send it after all | throw it away | throw the draft away | I want to delete my draft | can you delete my draft | delete what I wrote | get rid of my draft | throw out the draft | that draft should be deleted | I do not want the draft | remove what I wrote | bin my draft | scrap the draft | scrap it | remove my unfinished idea | erase my draft | delete the unfinished idea
command-skip = skip | I do not know | don't know | no idea | next question
command-wishes = settings | my settings | messages
command-english = English please | English | in English | switch to English
command-danish = Danish please | in Danish | switch to Danish
command-digest_on = collect messages | collect my messages | one message a day
command-digest_off = each message by itself | send messages one by one | no digest
command-any_hour = write at any hour | messages at any hour | evenings too
command-office_hours = only in working hours | working hours only | not in the evening
command-hello = hello | hi | good morning | hey | hi there | good afternoon | good day | good morning to you | good evening | hello there | hi team | hey there | hello again | hi again
command-thanks = thanks | thank you | many thanks | thank you very much | thanks for your help | great | perfect | fine | okay | good | that was kind of you | that is kind thanks | thanks for that | thanks a lot | thanks for the answer | that was a great help | much appreciated | lovely thanks | cheers | that helped | thanks that was helpful
command-goodbye = goodbye | bye | bye bye | see you | have a nice weekend | talk to you later | have a nice day | good night | until next time | that was all for today
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

# Words that mean the same when I am asked for something. A group of words between each |.
same-words = idea ideas suggestion suggestions proposal | delete remove erase discard deleted removed | draft drafts | boss manager supervisor | call phone ring telephone | department ward clinic unit | read reads look looked seen | answer reply response respond | talk speak | colleague colleagues coworkers | robot bot machine computer program | decide decides decision decisions | write wrote written writing | keep kept store stored save saved saves stores | overdue late delayed

# Vague beginnings of an idea, which must not be taken for something that is asked for.
idea-vague = we lack something | we lack money | we lack help | we want to take part | we would like something | we would like to hear about something | something digital | something for the patients | something with patients | something with an app | something new for patients | something smart | could it be done smarter | can you do something about it | could it be better | is there something for | is there anything for | is there a solution for | do you have anything for | does anybody have | has anyone tried | the patients wait too long | the patients ask | we write too much | we call too much | it takes too long | it is too difficult | we spend too much time | an idea for | an idea about | something with AI | help on the ward | help for the ward | help for the patients
