# The forms' fields (field-), their choices (choice-) and what is wrong with an answer (problem-).
# The fields text, reason, on, entry and result have a label per action.

field-meeting_on = When do you meet?
field-notice_exemption = If it is sooner than 21 days: why?
field-place = Place
field-person = Person
field-region = Region
field-until = When should the idea come back?
field-into = Which idea should it be merged with?
field-culture = Is it about habits and culture?
field-organisation = Where does it apply?
field-question = Is there anything special you want to ask?
field-solution = Which solution?
field-solutions = Which solutions?
field-company = The company's name
field-owns_product = Is it agreed that the company owns the product?
field-may_sell = Is it agreed that the company may sell to the other regions?
field-terms = What else has been agreed?
field-price = Price
field-financing = Who pays?
field-version = Version
field-department_informed = Has the department been informed?
field-municipalities_informed = Have the municipalities been informed?
field-gps_informed = Have the GPs been informed?
field-owner = Who does it?
field-handbook = Handbook
field-state = How far are they?
field-refusal = If they say no: why?
field-hospital = Hospital
field-department = Department
field-number = Number
field-next_step = What is the next step?
field-due = By when?
field-deadline = Which deadline?
field-code = Why?

field-text-record_barrier = What may stand in the way?
field-text-record_consequence = What does it mean, and for whom?
field-text-record_need = What is needed?
field-text-request_escalation = Is there anything the lead should know?
field-text-give_opinion = What do you think?
field-text-record_national_requirement = What is the requirement?
field-text-record_local_requirement = What is the requirement?
field-text-contact_partner = What did you talk about?
field-text-record_version = What is new?
field-text-add_test_case = What should be tried?
field-text-record_test_result = What did you see?
field-text-evaluate = What have you learnt?
field-text-brief_together = Anything to add?
field-text-assign_preparation = What should be prepared?
field-text-finish_preparation = Anything to add?
field-text-choose_handbook = Why this handbook?
field-text-complete_activity = If it is skipped: why?
field-text-report_problem = What is wrong?
field-text-solve_problem = What helped?
field-text-record_follow_up = How is it going?
field-text-record_visit = What did you see?
field-text-assess_platform = What do you base it on?
field-text-assess_economy = What does it mean for the economy?
field-text-inform_regions = What were the regions told?
field-text-answer_adoption = Anything to add?
field-text-confirm_operation = Anything to add?
field-text-record_usage = Anything to add?
field-text-correct = The idea as it should be
field-text-add = What do you want to add?
field-text-comment = Comment
field-text-exempt_deadline = Anything to add?
field-text-record_agreement = What has been agreed?

field-reason-decline = Why do you say no?
field-reason-park = What are you waiting for?
field-reason-merge = Why do they belong together?
field-reason-withdraw = Why do you withdraw it?
field-reason-reopen = Why should it be opened again?
field-reason-unmerge = Why should they be taken apart?
field-reason-return_escalation = What is missing?
field-reason-answer_exists = Why does it fit?
field-reason-answer_extend = What does it lack?
field-reason-answer_new = Why is it new?
field-reason-open_hearing = What should decide the choice?
field-reason-send_back = What do you need to know?
field-reason-change_team = Why does the team change?
field-reason-move_region = Why does the idea move?
field-reason-return_to_development = What must be changed?
field-reason-drop_place = Why should the place not be asked?

field-on-contact_partner = When?
field-on-hand_over = When was it handed over?
field-on-brief_together = When was the briefing?
field-on-take_into_use = When was it taken into use?
field-on-record_follow_up = When did you follow up?
field-on-record_visit = When was the visit?
field-on-inform_regions = When?
field-on-confirm_operation = When did you last see it in use?
field-on-record_usage = Which day is the number for?
field-on-record_agreement = When was it agreed?

field-entry-record_test_result = Which test?
field-entry-finish_preparation = Which preparation?
field-entry-complete_activity = Which activity?
field-entry-solve_problem = Which problem?

field-result-record_test_result = How did it go?
field-result-complete_activity = Has it been done?
field-result-assess_platform = Does it fit the common platform?

seat-lead = Lead
seat-it = IT
seat-medico = Medical technology
seat-organisation = Organisation consultant
seat-gp = General practitioner
seat-municipal = Municipality
seat-department = The department
seat-national = National seat
seat-chair = Chair

choice-notice_exemption-agreed = The GP has agreed to shorter notice
choice-notice_exemption-urgent = It is urgent
choice-notice_exemption-other = Other

choice-financing-state = The state
choice-financing-pool = A grant
choice-financing-region = The region
choice-financing-municipality = The municipality
choice-financing-shared = Several share it
choice-financing-unknown = Not known yet

choice-result-passed = Passed
choice-result-failed = Not passed
choice-result-done = Done
choice-result-gap = Skipped
choice-result-replaced = Replaced by another handbook
choice-result-compatible = Fits
choice-result-partly = Fits partly
choice-result-not_compatible = Does not fit
choice-result-not_relevant = Not relevant

choice-state-asked = Asked
choice-state-planned = Planned
choice-state-in_progress = In progress
choice-state-in_use = In use
choice-state-stopped = Stopped
choice-state-refused = Said no

choice-refusal-leadership = The leadership does not want it
choice-refusal-resources = Lack of time or money
choice-refusal-it_integration = Does not fit their IT
choice-refusal-gdpr_legal = Law or data protection
choice-refusal-procurement = Procurement
choice-refusal-evidence = No proof that it works
choice-refusal-culture = Habits and culture
choice-refusal-other = Other

choice-code-waiting_for_partner = Waiting for the company
choice-code-waiting_for_decision = Waiting for a decision
choice-code-holiday = Holiday
choice-code-illness = Illness
choice-code-no_capacity = Lack of time
choice-code-agreed = Agreed
choice-code-other = Other

handbook-none = None of the handbooks fits

choice-yes = Yes
choice-no = No

hint-date = For instance 2026-12-01, tomorrow or in 3 weeks

problem-missing = Please fill in this field.
problem-too_long = The text is too long. Please make it a little shorter.
problem-not_a_date = I did not understand that date. Write for instance 2026-12-01.
problem-not_in_future = Choose a day after today.
problem-not_a_choice = Choose one of the options.
problem-not_a_number = Write a whole number, such as 25.
problem-not_confirmed = This must be in place before you can go on.
problem-unknown = I could not find that. Try another name or number.
problem-gp_notice_too_short = The GP needs 21 days' notice. Choose a later day, or write why it is sooner.
problem-needs_reason = Please write why, too.
problem-needs_two = Choose at least two.
problem-same_idea = Choose another idea than this one.
problem-already_there = It is there already.
problem-in_future = Choose today or a day that is past.
problem-days_out_of_range = Write a number from 1 to 120.
problem-ambiguous = That word is in several groups. Write the name of the group.
problem-same_group = The two words are in the same group, so they cannot be different. Make a new group for one of them first.
