# What people ask me while they write (separated by |), and what I answer.

command-desk = are you human | are you a human being | are you a robot | are you a bot | are you a computer | are you an AI | am I talking to a human | am I talking to a machine | who am I talking to | who am I writing with | who is behind this | who are you people | does anybody read this | is anyone reading this | is there a human behind it | is anybody there | are you a machine | who sits at the other end | does anyone read what I write | does a person read what I write | is it a real person | are you real | are you a real person | is a machine answering | does a human answer this | is this automatic | is a person going to read this | does anybody see my messages | will someone read it | who are you really | is it a computer that answers | are you a chatbot | is this a bot | are you just a program | will a human see this
desk-title = Who you are writing with
desk-robot = I am a program, not a human being. I look things up in the catalogue of what exists and show you the answer at once.
desk-readers = It is people who read and answer your idea once you have sent it: { $lead } in { $region } and the team there.
desk-readers-unknown = It is people who read and answer your idea once you have sent it: the travelling team of your region.
desk-next = As long as the idea is only a draft, nobody reads it. Press Send when you are ready.

command-decides = who decides | who makes the decision | who decides about my idea | who says yes or no | who approves | who has to approve my idea | who has the last word | who chooses | who decides whether it is made | who decides if it becomes something | who is it that decides | who takes the decision | who judges my idea | who evaluates my idea | who gives permission | is it you who decides | who in the team decides | who determines that | who is responsible for the decision | who is responsible | who has to say yes | who must say yes to it | whose decision is it | does the region decide | is it the region that decides
decides-title = Who decides
decides-lead = { $lead } leads the team of { $region } and decides whether the team goes on with the idea.
decides-unknown = The lead of your region's team decides whether the team goes on with the idea.
decides-national = The national team answers whether the solution exists, can be extended or is new. Your own department decides itself whether to take it into use.
decides-next = You always get a reason. Write "where is my idea" to see who must answer now.

command-how_long = how long does it take | how long does it take to get an answer | when do I get an answer | when will I hear from you | when will you answer | how soon do I get an answer | how fast do you answer | how long must I wait for an answer | what is the deadline for an answer | how long is the waiting time | how soon will I hear | how long before I hear back | when can I expect an answer | when can I expect to hear something | when are you done | how many days does it take | does it take long | when does something happen | is there a deadline | how fast does it go | how quickly do you respond | what is the waiting time | when will I know | how many weeks does it take | how many weeks | how long until somebody answers | how long before somebody answers | what is the response time | what is the processing time
how_long-title = How long it takes
how_long-now = Whether the idea exists already, I answer at once.
how_long-first = Once you have sent it, { $who } answers within { $length }. If you send it today, that is by { $due }.
how_long-national = If the national team has to be asked, it answers within { $length }.
how_long-develop = If something new has to be made and tried, it takes months. The deadline of the next step always stands on the idea.
how_long-late = When a deadline passes, the team is reminded of it.
how_long-anybody = the team's lead

command-who_sees = who can see my idea | who sees what I write | who can read what I write | who reads this | can my manager see it | can others see my idea | can my colleagues see it | is it anonymous | is this anonymous | am I anonymous | can I be anonymous | can I write anonymously | is my name on the idea | is my name shown | is it confidential | is it secret | who may see my idea | can my boss read this | can my boss see what I write | who else can read what I write | who has access to it | who has access to my idea | is it private | is it public | will it be public | can everybody see it | can my department see what I write | does my manager see this | do others see it | will my name be shared | must I give my name | can I hide my name | without my name | who do you share it with | does my boss get told | does my manager know that I write | who gets to know | is my name visible | who can see my name | who gets to see it | is it only me who can see it | can only I see it | is it shared with others
who_sees-title = Who can see your idea
who_sees-draft = Only you can see a draft.
who_sees-sent = Once you have sent the idea, your region's team, the national team and others who use Rejsehold can see it. They can always find it by its number.
who_sees-name = It is not anonymous: your name and your workplace stand on it, so that they can ask you. If you do not want your name on it, ask a colleague to send it.

command-kept = what do you keep | do you keep what I write | do you save what I write | do you store what I write | is it saved | is this stored | what do you do with what I write | how long do you keep it | what do you keep about me | can I have it deleted | can I get my data deleted | how do I delete it | where is it stored | what do you use my data for | where does it end what I write | are my messages saved | do you keep my name | what information do you have about me | what do you know about me | delete everything about me | I want my data deleted | how long is it stored | is the conversation saved | is it safe to write here | what about GDPR | personal data | how do you protect my data | do you record this | do you delete it again | when do you delete it | is it saved somewhere | where is it kept | what happens to my data | what happens to my information | can you erase what I wrote | what do you do with my data
kept-title = What I keep
kept-draft = Drafts stay here until you send or delete them. Write "delete" and the draft is gone at once.
kept-sent = An idea that was sent is kept with your name, your workplace and what happens to it, so that others can learn from it. Write "withdraw" if it should go no further.
kept-patients = CPR numbers and the like about patients are stopped and not kept.
kept-person = If you want something deleted that was sent, ask { $who }.
kept-anybody = the lead of your region's team

command-cost = what does it cost | how much does it cost | is it free | does it cost anything | does it cost anything to send an idea | do we have to pay | who pays | does the department have to pay | what is the price | how expensive is it | is there a fee | does it cost money | who has to pay | who pays the bill | what will it cost | what will it cost us | do we pay ourselves | does the region pay | is there a charge | will the department be charged | who gets the bill | will we be charged | who is paying | who is paying for it | is there any cost | how much money is it
cost-title = What it costs
cost-desk = It costs nothing to send an idea or to get an answer to it.
cost-solution = What a solution costs, and who pays, the team finds out together with your department before anything is decided. Write "search" and a few words to see whom to ask about a solution that exists.

command-call = who is my contact person | can I call somebody | can I call anyone | who can I call | who should I talk to | who can I talk to | can I talk to somebody | can I speak to somebody | who should I contact | who can help me | what is the phone number | do you have a phone number | I want to talk to a human | I want to talk to somebody | who is my lead | who is the team lead | contact | contact person | I would rather talk to a human | I would rather call | can you call me | can somebody call me | can I have someone to talk to | who should I ask | who can I ask | where can I call | how do I reach somebody | how do I get in touch with you | how do I contact the team | can I email somebody | do you have an email | who leads the team here | give me a number | I want to be contacted | is there someone I can contact | whom do I call | who do I call | give me a name | I need to speak to a person | I need to talk to somebody | let me speak to a person | who sits with it in our region | who do you have in our region
call-title = Whom you can talk to
call-lead = { $lead } leads the team of { $region }. Write to or call { $lead } here in your chat or through the switchboard.
call-email = Mail: { $email }
call-unknown = I do not know where you work. Tell me in a few words, or choose the workplace on your draft. Then I can tell who leads the team where you are.
call-idea = If it is about an idea you have sent, open it. It says who has the ball.

command-patients = may I write about a patient | can I write about a patient | may I write a patient's name | may I mention the patient | may I write a CPR number | may I write patient data | can I write about a particular patient | is it okay to write about patients | may I send a picture of a patient | may I use a patient's name | may I write who the patient is | can I give an example with a patient | can I write the patient's CPR number | what may I write about patients | is it legal to write about patients | am I allowed to mention a patient | can I mention my patient | can I include patient details | is it allowed to write about a patient | am I allowed to write about a specific patient | is it allowed to mention a patient | what about patient information | may patient information stand here
patients-title = Do not write about particular patients
patients-no = Never write a CPR number, a name, an address or anything else that points at one particular patient.
patients-how = Write about the group instead: "people with COPD" or "pregnant women on our ward". You are welcome to tell what usually happens.
patients-stopped = If you write a CPR number by mistake, I stop the message and the number is not kept.

command-workplace = it is not my department | that is not my department | it is the wrong department | the department is wrong | that is not my hospital | the hospital is wrong | wrong hospital | wrong workplace | I do not work there | I do not work there any more | I no longer work there | I work in another place | I have changed department | I have changed jobs | correct my workplace | choose workplace | change workplace | you have put me down in the wrong place | you wrote the wrong department | you think I work somewhere else | I do not work in that department | I am not in that department any more | I have a new job | I started in a new place | I moved to another department | my department is another one | you have the wrong department | the workplace is wrong | change department | I belong somewhere else | that is not where I work | not my ward | that is the wrong ward | that is the wrong hospital | you put me in the wrong place | I work at another hospital | I moved to another ward
workplace-wrong = Let us correct that. Choose the right workplace on the draft.
workplace-sent = If you have sent the idea already, write "correct" and the idea's number, or tell { $who }, who has it.
workplace-known = I have { $place } down as your workplace. Just mention the right place in your next idea, and it counts for that one. You can always correct your draft.
workplace-none = I have no workplace down for you. Mention it in your idea, or choose it when you have written the idea.
workplace-anybody = the team's lead

command-next = what happens now | what happens next | what happens then | what now | what do I do then | what is the next thing | what do you do now | what happens afterwards | what happens when I send it | and then what happens | what comes next | what is the plan | what will happen now | should I do more | do I have to do anything now | am I done | was that it | how does it go on | what do you do with it | what are the next steps | what happens after I send it | what is the next step | what do we do now | what happens to me now | what happens once it is sent | what happens when it has been sent | so what now | and now | what comes after this | what comes after
next-title = How it goes on
next-steps = First I say whether the solution exists. When you press Send, your region's team gets the idea and answers. After that you can see on the idea who has the ball and what the next step is.
next-begin = Write the idea as you would to a colleague. One message is enough.

command-regret = I regret it | I regret my idea | I changed my mind | I have changed my mind about my idea | can I withdraw my idea | can one withdraw an idea | can I take it back | can I take my suggestion back | I want to withdraw my suggestion | I would like to withdraw my idea | I do not want my idea to go on after all | it was a mistake to send it | I take it back | I withdraw it | I want to undo it | it should not have been sent | I should not have sent it | I sent it by mistake | stop my idea | cancel my idea | cancel | forget my idea | I do not want it any more | please withdraw my suggestion | undo what I sent | I did not mean to send it | can I undo it | can I delete an idea I have sent | can I delete my idea | delete the idea I sent | I want to pull my idea | pull my idea back
regret-draft = The draft was not sent, so nobody has seen it. Press "Delete" if it should go.
regret-none = You have no idea or draft to take back.
